import type { Briefing } from '../../core/briefing/briefing.ts';
import { type Box, layoutSlide, titleLinesOf } from '../../core/briefing/slide-layout.ts';
import { colourOf } from '../../core/draw/palette.ts';
import { type DayRange, precisionOf } from '../../core/model/time.ts';
import { formatDay } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { labelCategory } from '../../i18n/term-label.ts';
import {
  DECK_FONT,
  type DeckChart,
  type DeckColours,
  type DeckSlide,
  writeDeck,
} from '../../platform/export/pptx-file.ts';
import type { Words } from '../../session/describe-part.ts';
import { labelLine } from '../../ui/map/describe-marks.ts';
import type { Choice } from './choice.ts';
import { createChosenSlides } from './chosen-slides.ts';
import { paintMapPicture, SLIDE_SIZE } from './paint-picture.ts';
import { describePicture, describeShown, type Slide, type SlideSource } from './slide.ts';
import { fitViewport, type Paintbox, pictureScale, signOf, wordMarks } from './slide-picture.ts';

/** The chosen scenes as a PowerPoint file. */
export async function makeDeck(
  choice: Choice,
  briefing: Briefing,
  { source, box }: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<Blob> {
  const slides: DeckSlide[] = [];
  for (const slide of await createChosenSlides(choice, briefing, source))
    slides.push(await toDeckSlide(slide, { source, box, hasNotes: choice.hasNotes }));
  const { look } = box;
  const colours: DeckColours = {
    ground: toHex(look.ground),
    ink: toHex(look.marks.ink),
    note: toHex(look.marks.note),
    line: toHex(look.line),
  };
  return writeDeck(slides, { title: briefing.title || (slides[0]?.title ?? ''), colours });
}

/** The width in ems of a title in the deck's face, with a little room for other computers' faces. */
function measureTitle(text: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return text.length;
  context.font = `bold 100px ${DECK_FONT}, sans-serif`;
  return (context.measureText(text).width / 100) * 1.04;
}

interface DeckRoom {
  readonly source: SlideSource;
  readonly box: Paintbox;
  readonly hasNotes: boolean;
}

async function toDeckSlide(slide: Slide, { source, box, hasNotes }: DeckRoom): Promise<DeckSlide> {
  const { words } = source;
  const { encoding } = slide.scene.view;
  const { picture } = takeawayMessagesOf(words.language);
  const count = (number: number) => formatCount(number, words.language);
  const titleLines = titleLinesOf(slide.title, SLIDE_SIZE, measureTitle);
  const layout = layoutSlide(SLIDE_SIZE, { shows: slide.scene.shows, titleLines });
  const alt = describePicture(slide, source);
  return {
    layout,
    title: slide.title,
    keyMessage: slide.keyMessage,
    paragraphs: [...slide.body.split('\n'), slide.confidence, slide.gaps].filter(Boolean),
    sources: slide.sources,
    page: slide.page,
    markings: slide.markings.map(signOf),
    notes: hasNotes ? slide.scene.notes : null,
    map:
      layout.map === null
        ? null
        : { png: await toDataUrl(await paintMap(slide, layout.map, { source, box })), alt },
    chart: layout.timeline === null ? null : toChart(slide, source, box),
    legend: {
      title: picture.legend(
        labelCategory(words.messages, encoding.colour),
        count(slide.picture.shown?.length ?? 0),
      ),
      note:
        layout.map === null ? '' : wordMarks(encoding, zoomOf(slide, layout.map, source), words),
      signs: slide.legend.map((line) => ({
        shape: line.slot.shape,
        colour: toHex(colourOf(box.look.marks, line.slot.colour)),
        isOpen: line.slot.isOpen,
        text: labelLine(line, encoding.colour, words.messages),
        count: count(line.count),
      })),
    },
  };
}

function zoomOf(slide: Slide, { width, height }: Box, source: SlideSource): number {
  const scale = pictureScale(SLIDE_SIZE);
  const widthPx = (width * SLIDE_SIZE.widthPx) / scale;
  return fitViewport(slide, { widthPx, heightPx: (height * SLIDE_SIZE.heightPx) / scale, source })
    .zoom;
}

/** A slide's map as it stands in a box of the layout. */
function paintMap(
  slide: Slide,
  { width, height }: Box,
  tools: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<Blob> {
  const size = {
    widthPx: Math.round(width * SLIDE_SIZE.widthPx),
    heightPx: Math.round(height * SLIDE_SIZE.heightPx),
  };
  return paintMapPicture(slide, { ...tools, size, scale: pictureScale(SLIDE_SIZE) });
}

function toChart(slide: Slide, source: SlideSource, { look }: Paintbox): DeckChart | null {
  const { words } = source;
  const [answer] = slide.picture.answer.timelines;
  if (answer === undefined) return null;
  const { slides } = takeawayMessagesOf(words.language);
  const { view } = slide.picture;
  const isLong = (answer.edges.at(-1) ?? 0) - (answer.edges[0] ?? 0) > 366;
  const labels = [...answer.all].map((_, i) =>
    nameBinShort(
      { startDay: answer.edges[i] ?? 0, endDay: answer.edges[i + 1] ?? 0 },
      { isLong, words },
    ),
  );
  const chosen = [...(answer.chosen[0] ?? answer.all)];
  const others = [...answer.all].map((all, i) => all - (chosen[i] ?? 0));
  const title = slides.chartTitle[view.measure];
  const hasOthers = others.some((value) => value > 0);
  return {
    title,
    alt: slides.chartAlt(describeShown(slide, source)),
    labels,
    series: [
      {
        name: hasOthers ? `${title}, ${slides.chosen}` : title,
        values: chosen,
        colour: toHex(look.chart.chosen),
      },
      ...(hasOthers
        ? [{ name: `${title}, ${slides.others}`, values: others, colour: toHex(look.chart.rest) }]
        : []),
    ],
  };
}

/** "Jun 2017", "2017", "5 Jun": as short as an axis needs it; a day has its year on an axis longer than one. */
function nameBinShort(bin: DayRange, { isLong, words }: { isLong: boolean; words: Words }): string {
  const precision = precisionOf(bin);
  const day = isLong ? 'medium' : 'dayMonth';
  const style = ({ year: 'year', month: 'monthYear', day } as const)[precision];
  return formatDay(bin.startDay, words.language, style);
}

/** "rgb(26, 29, 33)", as a browser computes a colour, in hexadecimal digits. */
function toHex(colour: string): string {
  const parts = colour.match(/\d+(\.\d+)?/g) ?? [];
  return parts
    .slice(0, 3)
    .map((part) => Math.round(Number.parseFloat(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
