import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { roomOf } from './briefing-room.ts';
import { Atlas, expect, test } from './driver.ts';
import { readPdfText } from './pdf-text.ts';
import { Screen } from './screen.ts';

/** The eleven incidents of three weeks in five cities. */
const WEEKS = '#v=1&date=2017-06-03..2017-06-20';
/** In none of those weeks. */
const ELSEWHERE = 'paris-2015-11-13';
const SECRET = 'The briefer alone knows of the quetzalcoatlus';
const TITLE = 'Eleven attacks in three weeks';

async function openFormat(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return page.getByRole('dialog', { name, exact: true });
}

/** Saves what the dialog offers, and gives the file's bytes. */
async function save(dialog: Locator): Promise<Buffer> {
  const download = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const path = await (await download).path();
  await expect(dialog.getByRole('status')).toContainText('Saved as');
  return readFileSync(path);
}

/** One scene of what is shown, with words, notes and a marking. */
async function addScene(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await page.getByRole('button', { name: 'Add scene' }).click();
  await page.getByLabel('Title: a judgement in a sentence').fill(TITLE);
  await page.getByLabel('Notes for the presenter').fill(SECRET);
}

async function mark(dialog: Locator, marking: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Marking' }).selectOption(marking);
}

/** Every file inside a saved page, as text, by its path. */
function blocksOf(html: string): Map<string, string> {
  const blocks = html.matchAll(/data-asset="([^"$]+)" data-encoding="gzip-base64">([^<]*)</g);
  return new Map(
    [...blocks].map(([, path = '', text = '']) => [
      path,
      gunzipSync(Buffer.from(text, 'base64')).toString('utf8'),
    ]),
  );
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
const SPLIT = {
  format: 'incident-atlas-briefing',
  formatVersion: 1,
  scenes: [
    { title: 'Lanes', view: 'v=1&lanes=city,count,bars&rate=90' },
    { title: 'Rate', view: 'v=1&rate=90' },
  ],
};

/** Two years beside each other, with words that have no room, and a text over a day. */
const COMPARED = {
  format: 'incident-atlas-briefing',
  formatVersion: 1,
  scenes: [
    {
      title: 'As many incidents in 2017 as in 2015',
      body: `${'More than has room. '.repeat(95)}The very last word is archaeopteryx.`,
      view: 'v=1&date=2015-01-01..2015-12-31&vs=2017-01-01..2017-12-31',
      annotations: [{ kind: 'text', text: 'Pinned', anchor: { kind: 'day', day: 17_332 } }],
    },
  ],
};

test('two periods that are compared are both in slides and pages, with their sentence', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.openFile('compared.json', COMPARED);
  await expect(room.item(1)).toBeVisible();
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
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 pages are ready');
  const text = readPdfText(await page.pdf({ preferCSSPageSize: true }));
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
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.openFile('lanes.json', SPLIT);
  await expect(room.item(2)).toBeVisible();
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
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await pages.getByRole('button', { name: 'Print…' }).click();
  await expect(pages.getByRole('status')).toContainText('2 pages are ready');
  const text = readPdfText(await page.pdf({ preferCSSPageSize: true }));
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
  // A browser without a head has no print window; the pages are what is tested.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 page is ready');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const text = readPdfText(pdf);
  expect(text).toContain(TITLE.replaceAll(' ', ''));
  expect(text.split('TLP:AMBER')).toHaveLength(1 + 2);
  expect(text).toContain('1of1');
  expect(text).toContain('Fivecities,2012–2017,version');
  expect(text).not.toContain('quetzalcoatlus');
  await dialog.getByRole('checkbox', { name: 'Include the notes' }).check();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 page is ready');
  expect(readPdfText(await page.pdf({ preferCSSPageSize: true }))).toContain('quetzalcoatlus');
});

test('one file holds only what the scenes show, and opens alone without a network @single', async ({
  atlas,
  page,
  browser,
}) => {
  await atlas.open(WEEKS);
  await addScene(page);
  const dialog = await openFormat(page, 'One HTML file');
  await expect(dialog.getByText(/^11 of \d+ incidents/)).toBeVisible();
  await expect(dialog.getByText('The notes are left out.')).toBeVisible();
  await expect(dialog.locator('[data-size-bytes]')).toBeVisible();
  const bytes = await save(dialog);
  const html = bytes.toString('utf8');
  const all = [html, ...blocksOf(html).values()].join('\n');
  expect(all).toContain(TITLE);
  for (const left of [ELSEWHERE, 'quetzalcoatlus']) expect(all).not.toContain(left);

  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  const file = join(folder, 'briefing.html');
  writeFileSync(file, bytes);
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  try {
    const alone = await context.newPage();
    const saved = new Atlas(alone, pathToFileURL(file).href);
    await saved.open();
    expect(await saved.state()).toBe('ready');
    await tourSavedFile(alone);
    expect(saved.takeTroubles()).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});

/** The main job and the show, in a page that has nothing but itself. */
async function tourSavedFile(page: Page): Promise<void> {
  const app = new Screen(page);
  await app.shows(11);
  await app.hasDates('2017-06-03', '2017-06-20');
  await app.hasMarks(11);
  await app.type('2017-06-07', '2017-06-07');
  await app.shows(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await app.shows(11);
  await page.getByRole('button', { name: 'Close scenes' }).click();
  await app.row('parliament').getByRole('button').first().click();
  await expect(app.details).toContainText('parliament');
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const stage = page.getByRole('region', { name: 'Stage' });
  await expect(stage).toHaveAttribute('data-scenes', '1');
  await expect(stage.getByRole('heading', { name: TITLE })).toBeVisible();
  await page.keyboard.press('b');
  await expect(stage).toHaveAttribute('data-blank', 'black');
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  const dialog = await openFormat(page, 'One HTML file');
  expect((await save(dialog)).toString('utf8')).toContain('require-trusted-types-for');
}

test('a page saved from a stranger’s file has its own columns as filters again', async ({
  atlas,
  page,
  browser,
}) => {
  await atlas.open();
  const rows = ['North', 'South', 'North', 'South', 'North', 'South'].map(
    (ward, i) => `2020-0${i + 1}-01,50.${i},4.2,Incident ${i},${ward}`,
  );
  await page.getByLabel('Data file').setInputFiles({
    name: 'wards.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${['date,latitude,longitude,title,ward', ...rows].join('\n')}\n`),
  });
  await page.getByLabel('ward becomes').selectOption({ label: 'A filter of its own' });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  const app = new Screen(page);
  await app.shows(6);
  await page.keyboard.press('Escape');
  await app.value('ward', 'North').check();
  await app.shows(3);
  const dialog = await openFormat(page, 'One HTML file');
  await expect(dialog.getByText(/^No incident: the file does not state/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'These rows may be given on' }).check();
  const bytes = await save(dialog);
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  const file = join(folder, 'wards.html');
  writeFileSync(file, bytes);
  const context = await browser.newContext({ offline: true });
  try {
    const alone = await context.newPage();
    const saved = new Atlas(alone, pathToFileURL(file).href);
    await saved.open();
    const there = new Screen(alone);
    await there.shows(3);
    await expect(there.value('ward', 'North')).toBeChecked();
    await there.value('ward', 'South').check();
    await there.shows(6);
    expect(saved.takeTroubles()).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});

test('coordinates can be rounded, and the file says so', async ({ atlas, page }) => {
  await atlas.open(WEEKS);
  const dialog = await openFormat(page, 'One HTML file');
  await dialog.getByRole('combobox', { name: 'Coordinates' }).selectOption('district');
  await expect(dialog.getByText('Coordinates rounded to about 10 km.')).toBeVisible();
  const table = blocksOf((await save(dialog)).toString('utf8')).get('data/incidents.csv') ?? '';
  expect(table).not.toBe('');
  expect(table).not.toMatch(/(?:^|,)-?\d{1,3}\.\d{3,},/m);
});

test('a link says what it reveals, and one of other data says which is missing', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${WEEKS}&data=0123456789ab%2CMy+own+file.csv`);
  const notice = page.getByRole('status').filter({ hasText: 'made with other data' });
  await expect(notice).toContainText('My own file.csv, fingerprint 0123456789ab');
  await expect(notice.getByRole('button', { name: 'Open data…' })).toBeVisible();
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog.getByRole('listitem').first()).toHaveText('the filters: 3–20 June 2017');
  await dialog.getByRole('button', { name: 'Save one HTML file…' }).click();
  await expect(page.getByRole('dialog', { name: 'One HTML file' })).toBeVisible();
});

test('a link to a file of one’s own names it, and opens without a word where it is open', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.getByLabel('Data file').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,latitude,longitude,title\n2020-01-01,50.1,4.2,One\n'),
  });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await new Screen(page).shows(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share…' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/data=[0-9a-f]{12}%2Cown/);
  await page.goto(link);
  await new Screen(page).shows(1);
  await expect(page.getByText('made with other data')).toBeHidden();
});
