import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openScenes, TWO_YEARS } from './briefing-room.ts';
import { expect, test } from './driver.ts';
import { readPdfText } from './pdf-text.ts';
import { Screen } from './screen.ts';
import { addScene, mark, openFormat, SECRET, save, TITLE, WEEKS } from './takeaway.ts';

/** The pages as they go to the printer, once the dialog says that they are ready. */
async function print(dialog: Locator, ready: string): Promise<Buffer> {
  const page = dialog.page();
  // A browser without a head has no print window; the pages are what is tested.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('status')).toContainText(ready);
  return page.pdf({ preferCSSPageSize: true });
}

/** How many pixels of a PNG are of a colour; the browser reads the picture. */
async function countPixels(page: Page, png: Buffer, colour: string): Promise<number> {
  return page.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        const hex = [data[i], data[i + 1], data[i + 2]]
          .map((part) => (part ?? 0).toString(16).padStart(2, '0'))
          .join('');
        if (hex === wanted) count++;
      }
      return count;
    },
    { base64: png.toString('base64'), wanted: colour },
  );
}

test('a picture of the screen has its marking, and twice the pixels', async ({ atlas, page }) => {
  await atlas.open(WEEKS);
  const dialog = await openFormat(page, 'PNG image');
  expect(await countPixels(page, await save(dialog), '33ff00')).toBe(0);
  await mark(dialog, 'TLP:GREEN');
  const png = await save(dialog);
  expect(png.readUInt32BE(16)).toBe(3840);
  expect(png.readUInt32BE(20)).toBe(2160);
  expect(await countPixels(page, png, '33ff00')).toBeGreaterThan(500);
});

test('slides have text, notes, chart values and markings that can be read back', async ({
  atlas,
  page,
}) => {
  await atlas.open(WEEKS);
  await addScene(page);
  const total = Number(await new Screen(page).summary.getAttribute('data-total'));
  const dialog = await openFormat(page, 'PowerPoint (PPTX)');
  await mark(dialog, 'TLP:AMBER');
  const without = unzipSync(await save(dialog));
  const textOf = (files: ReturnType<typeof unzipSync>, path: RegExp) =>
    Object.entries(files)
      .filter(([name]) => path.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
  expect(textOf(without, /\.xml$/)).not.toContain('quetzalcoatlus');
  await dialog.getByRole('checkbox', { name: 'Include the notes' }).check();
  const deck = unzipSync(await save(dialog));
  const slide = textOf(deck, /^ppt\/slides\/slide1\.xml$/);
  expect(slide).toContain(`<a:t>${TITLE}</a:t>`);
  expect(slide.match(/<a:t>TLP:AMBER<\/a:t>/g)).toHaveLength(2);
  expect(slide).toMatch(/descr="Map: 11 of \d+ incidents[^"]*"/);
  expect(slide).toContain('Five cities, 2012–2017, version');
  expect(slide).toContain('<a:t>1 of 1</a:t>');
  expect(textOf(deck, /^ppt\/notesSlides\/notesSlide1\.xml$/)).toContain(SECRET);
  const chart = textOf(deck, /^ppt\/charts\/chart\d+\.xml$/);
  const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([series]) =>
    [...series.matchAll(/<c:v>(\d+)<\/c:v>/g)].reduce((sum, [, value]) => sum + Number(value), 0),
  );
  expect(values[0]).toBe(11);
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(total);
});

/** A timeline in lanes, and one with its rate. */
const SPLIT = [
  { title: 'Lanes', view: 'v=1&lanes=city,count,bars&rate=90' },
  { title: 'Rate', view: 'v=1&rate=90' },
];

/** Two years beside each other, with words that have no room, and a text over a day. */
const COMPARED = [
  {
    title: 'As many incidents in 2017 as in 2015',
    body: `${'More than has room. '.repeat(95)}The very last word is archaeopteryx.`,
    view: TWO_YEARS,
    annotations: [{ kind: 'text', text: 'Pinned', anchor: { kind: 'day', day: 17_332 } }],
  },
];

test('two periods that are compared are both in slides and pages, with their sentence', async ({
  atlas,
  page,
}) => {
  await openScenes(atlas, page, COMPARED);
  const slides = await openFormat(page, 'PowerPoint (PPTX)');
  const deck = unzipSync(await save(slides));
  const xml = (path: string) => strFromU8(deck[path] ?? new Uint8Array());
  const slide = xml('ppt/slides/slide1.xml');
  expect(slide.match(/name="Map"/g)).toHaveLength(2);
  expect(slide).toMatch(/<a:t>A 2015: \d+ incidents<\/a:t>/);
  expect(slide).toMatch(/<a:t>B 2017: \d+ incidents<\/a:t>/);
  expect(slide).toMatch(/\d+ incidents in B against \d+ in A: [\d.]+ times the rate\./);
  expect(slide).toContain('<a:t>Pinned</a:t>');
  const sizes = [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual((100 * 540) / 45);
  expect(slide).toContain(' …</a:t>');
  expect(slide).not.toContain('archaeopteryx');
  expect(xml('ppt/notesSlides/notesSlide1.xml')).toContain('archaeopteryx');
  const charts = Object.keys(deck).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  expect(xml(charts[0] ?? '')).toMatch(/Incidents, A.*Incidents, B/s);
  await page.keyboard.press('Escape');

  const dialog = await openFormat(page, 'PDF (print)');
  const text = readPdfText(await print(dialog, '2 pages are ready'));
  expect(text).toMatch(/\d+incidentsinBagainst\d+inA/);
  expect(text).toContain('(continued)');
  expect(text).toContain('archaeopteryx');
});

test('a scene with city lenses has a map of each city in slides, and credits them once', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${WEEKS}&lenses=1`);
  await addScene(page);
  const dialog = await openFormat(page, 'PowerPoint (PPTX)');
  const deck = unzipSync(await save(dialog));
  const slide = strFromU8(deck['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(slide.match(/name="Map"/g)).toHaveLength(5);
  for (const city of ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'])
    expect(slide).toMatch(new RegExp(`<a:t>${city}: \\d</a:t>`));
  expect(slide.match(/GeoNames/g)).toHaveLength(1);
});

test('lanes and rate of a scene are in slides and pages, drawn and said', async ({
  atlas,
  page,
}) => {
  await openScenes(atlas, page, SPLIT);
  const dialog = await openFormat(page, 'PowerPoint (PPTX)');
  const deck = unzipSync(await save(dialog));
  for (const number of [1, 2]) {
    const slide = strFromU8(deck[`ppt/slides/slide${number}.xml`] ?? new Uint8Array());
    expect(slide.match(/name="Timeline"/g)).toHaveLength(1);
    expect(slide).toMatch(/name="Timeline" descr="[^"]*Timeline/);
    expect(slide).toMatch(/Highest: [\d.]+ per 30 days \([\d.]+–[\d.]+\)/);
  }
  expect(Object.keys(deck).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toEqual([]);
  await page.keyboard.press('Escape');
  const pages = await openFormat(page, 'PDF (print)');
  const text = readPdfText(await print(pages, '2 pages are ready'));
  expect(text).toContain('Line:rateper30daysover90days');
  expect(text).toContain('notdrawn:');
});

test('pages for the printer have one scene each, text, and the marking twice', async ({
  atlas,
  page,
}) => {
  await atlas.open(WEEKS);
  await addScene(page);
  const dialog = await openFormat(page, 'PDF (print)');
  await mark(dialog, 'TLP:AMBER');
  const pdf = await print(dialog, '1 page is ready');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const text = readPdfText(pdf);
  expect(text).toContain(TITLE.replaceAll(' ', ''));
  expect(text.split('TLP:AMBER')).toHaveLength(1 + 2);
  expect(text).toContain('1of1');
  expect(text).toContain('Fivecities,2012–2017,version');
  expect(text).not.toContain('quetzalcoatlus');
  await dialog.getByRole('checkbox', { name: 'Include the notes' }).check();
  expect(readPdfText(await print(dialog, '1 page is ready'))).toContain('quetzalcoatlus');
});
