import type { Briefing } from '../../core/briefing/briefing.ts';
import { type Box, layoutScene, type SlideLayout } from '../../core/briefing/slide-layout.ts';
import type { ChartPalette } from '../../core/draw/paint-chart.ts';
import { colourOf } from '../../core/draw/palette.ts';
import { type DayRange, overlaps, precisionOf } from '../../core/model/time.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import type { View } from '../../core/view/view.ts';
import { formatDay } from '../../i18n/dates.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import type {
  DeckChart,
  DeckColours,
  DeckPicture,
  DeckSlide,
} from '../../platform/export/deck-slide.ts';
import { DECK_FONT, writeDeck } from '../../platform/export/pptx-file.ts';
import type { Words } from '../../session/describe-part.ts';
import { labelLine } from '../../ui/map/describe-marks.ts';
import { wordCounts, wordLegend } from '../legend-counts.ts';
import { listMaps } from '../slide-maps.ts';
import type { Choice } from './choice.ts';
import { createChosenSlides } from './chosen-slides.ts';
import { paintMapPicture, paintTimelinePicture, SLIDE_SIZE } from './paint-picture.ts';
import {
  describePicture,
  describeShown,
  listParagraphs,
  type Slide,
  type SlideSource,
} from './slide.ts';
import { dayNotesOf } from './slide-chart.ts';
import {
  fitViewport,
  mapWordsOf,
  type Paintbox,
  pictureScale,
  signOf,
  wordMarks,
} from './slide-picture.ts';

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

/** The width in ems of a text in the deck's face, with a little room for other computers' faces. */
function measureText(text: string, weight?: 'regular'): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return text.length;
  context.font = `${weight === 'regular' ? '' : 'bold '}100px ${DECK_FONT}, sans-serif`;
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
  const layout = layoutScene(SLIDE_SIZE, { ...slide, shows: slide.scene.shows }, measureText);
  const { slides } = takeawayMessagesOf(words.language);
  // No chart of an office has lanes, or a band around a line.
  const isDrawn = slide.laneCount > 0 || hasRate(slide);
  return {
    layout,
    title: slide.title,
    keyMessage: slide.keyMessage,
    paragraphs: listParagraphs(slide),
    sources: slide.sources,
    page: slide.page,
    markings: slide.markings.map(signOf),
    notes: hasNotes ? slide.scene.notes : null,
    restHead: slides.restHead,
    pictures: [
      ...(await paintMaps(slide, layout, { source, box })),
      ...(isDrawn ? await paintTimelines(slide, layout, { source, box }) : []),
    ],
    chart: layout.timeline === null || isDrawn ? null : toChart(slide, source, box),
    legend: {
      title: wordLegend(slide.scene, slide.picture, words),
      note:
        layout.map === null ? '' : wordMarks(encoding, zoomOf(slide, layout.map, source), words),
      signs: slide.legend.map((line) => ({
        shape: line.slot.shape,
        colour: toHex(colourOf(box.look.marks, line.slot.colour)),
        isOpen: line.slot.isOpen,
        text: labelLine(line, encoding.colour, words.messages),
        count: wordCounts(line, words),
      })),
    },
  };
}

/** The layout is in shares of the slide. */
const WHOLE = { width: 1, height: 1, aspect: SLIDE_SIZE.widthPx / SLIDE_SIZE.heightPx };

function hasRate({ scene: { view } }: Slide): boolean {
  return view.rateDays > 0 && view.measure === 'count';
}

function zoomOf(slide: Slide, map: Box, source: SlideSource): number {
  const { width, height } = listMaps(mapWordsOf(slide, source), map, WHOLE)[0]?.map ?? map;
  const scale = pictureScale(SLIDE_SIZE);
  const widthPx = (width * SLIDE_SIZE.widthPx) / scale;
  const heightPx = (height * SLIDE_SIZE.heightPx) / scale;
  const place = slide.places[0] ?? null;
  return fitViewport(slide, { widthPx, heightPx, source, place }).zoom;
}

/** A slide's maps, as they stand in the layout. */
async function paintMaps(
  slide: Slide,
  { map }: SlideLayout,
  { source, box }: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<readonly DeckPicture[]> {
  if (map === null) return [];
  const maps: DeckPicture[] = [];
  for (const shown of listMaps(mapWordsOf(slide, source), map, WHOLE)) {
    const { map: room, heads } = shown;
    const size = {
      widthPx: Math.round(room.width * SLIDE_SIZE.widthPx),
      heightPx: Math.round(room.height * SLIDE_SIZE.heightPx),
    };
    const on = { source, box, size, scale: pictureScale(SLIDE_SIZE), ...shown };
    maps.push({
      png: await toDataUrl(await paintMapPicture(slide, on)),
      alt: [...heads.map(({ text }) => text), describePicture(slide, source)].join('. '),
      box: room,
      name: 'Map',
      heads,
    });
  }
  return maps;
}

/** A timeline that only a picture can show. */
async function paintTimelines(
  slide: Slide,
  { timeline }: SlideLayout,
  { source, box }: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<readonly DeckPicture[]> {
  if (timeline === null) return [];
  const size = {
    widthPx: Math.round(timeline.width * SLIDE_SIZE.widthPx),
    heightPx: Math.round(timeline.height * SLIDE_SIZE.heightPx),
  };
  const { slides } = takeawayMessagesOf(source.words.language);
  return [
    {
      png: await toDataUrl(await paintTimelinePicture(slide, { source, box, size })),
      alt: slides.chartAlt(describeShown(slide, source)),
      box: timeline,
      name: 'Timeline',
      heads: [],
    },
  ];
}

function toChart(slide: Slide, source: SlideSource, { look }: Paintbox): DeckChart | null {
  const { words } = source;
  const [answer] = slide.picture.answer.timelines;
  if (answer === undefined) return null;
  const { slides } = takeawayMessagesOf(words.language);
  const { view } = slide.picture;
  const { edges } = answer;
  const startDay = edges[0] ?? 0;
  const endDay = edges.at(-1) ?? 0;
  const isLong = endDay - startDay > 366;
  const bins = [...answer.all].map((_, i) => ({
    startDay: edges[i] ?? 0,
    endDay: edges[i + 1] ?? 0,
  }));
  const title = slides.chartTitle[view.measure];
  return {
    title,
    alt: slides.chartAlt(describeShown(slide, source)),
    labels: bins.map((bin) => nameBinShort(bin, { isLong, words })),
    isClustered: isOverlapping(view, source),
    pins: listPins(slide, bins),
    series: listSeries(slide, { title, words, colours: look.chart }).map((series) => ({
      ...series,
      colour: toHex(series.colour),
    })),
  };
}

/** Where the periods share days an incident is in both, and bars over each other would count it twice. */
function isOverlapping(view: View, { dataset }: SlideSource): boolean {
  const [a, b] = signPeriods(view, dataset.extent);
  return a !== undefined && b !== undefined && overlaps(a.range, b.range);
}

function listSeries(
  { picture }: Slide,
  {
    title,
    words: { language },
    colours,
  }: { readonly title: string; readonly words: Words; readonly colours: ChartPalette },
): DeckChart['series'] {
  const [answer] = picture.answer.timelines;
  if (answer === undefined) return [];
  const { slides } = takeawayMessagesOf(language);
  const all = [...answer.all];
  const [first, second] = [0, 1].map((period) => [...(answer.chosen[period] ?? [])]);
  const chosen = first === undefined || first.length === 0 ? all : first;
  const isComparing = picture.view.comparison !== null && second !== undefined;
  const others = all.map((value, i) =>
    Math.max(0, value - (chosen[i] ?? 0) - (isComparing ? (second[i] ?? 0) : 0)),
  );
  const rest = others.some((value) => value > 0)
    ? [{ name: `${title}, ${slides.others}`, values: others, colour: colours.rest }]
    : [];
  if (isComparing)
    return [
      { name: `${title}, A`, values: chosen, colour: colours.chosen },
      { name: `${title}, B`, values: second, colour: colours.axis },
      ...rest,
    ];
  const name = rest.length > 0 ? `${title}, ${slides.chosen}` : title;
  return [{ name, values: chosen, colour: colours.chosen }, ...rest];
}

/** Texts over days, by the share of the axis at which their bin stands: every bar of a chart is as wide as the next. */
function listPins({ scene }: Slide, bins: readonly DayRange[]): DeckChart['pins'] {
  return dayNotesOf(scene.annotations).flatMap(({ day, text }) => {
    const index = bins.findIndex(({ startDay, endDay }) => day >= startDay && day < endDay);
    const bin = bins[index];
    if (bin === undefined) return [];
    const within = (day + 0.5 - bin.startDay) / (bin.endDay - bin.startDay);
    return [{ text, at: (index + within) / bins.length }];
  });
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
