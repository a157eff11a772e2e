import type { Briefing } from '../../core/briefing/briefing.ts';
import { cutWords, fitWords, type WordRoom } from '../../core/briefing/fit-words.ts';
import { type GlyphSign, glyphOfSlot } from '../../core/draw/glyph.ts';
import { colourOf } from '../../core/draw/palette.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { labelLine } from '../../ui/map/describe-marks.ts';
import { wordCounts, wordLegend } from '../legend-counts.ts';
import type { Choice } from './choice.ts';
import { createChosenSlides } from './chosen-slides.ts';
import { paintScenePicture } from './paint-picture.ts';
import { describePicture, listParagraphs, type Slide, type SlideSource } from './slide.ts';
import { type Paintbox, signOf } from './slide-picture.ts';

/** One page for the printer. */
export interface PrintPage {
  readonly id: string;
  readonly title: string;
  readonly keyMessage: string;
  readonly paragraphs: readonly string[];
  readonly sources: string;
  readonly page: string;
  readonly markings: readonly { readonly text: string; readonly colour: string }[];
  /** Map and timeline, as the address of a blob; empty for none. Whoever has it lets it go. */
  readonly picture: string;
  readonly alt: string;
  readonly legendTitle: string;
  readonly legend: readonly (Pick<GlyphSign, 'path' | 'isOpen'> & {
    readonly colour: string;
    readonly text: string;
    readonly count: string;
  })[];
  readonly legendNote: string;
  /** It goes on with what had no room on the page before. */
  readonly isContinued: boolean;
  /** By how much the words are set smaller to have room beside the picture. */
  readonly scale: number;
  /** `null`: a page without notes. */
  readonly notes: string | null;
  readonly notesHead: string;
}

/** The chosen scenes as pages, a page each. */
export async function makePages(
  choice: Choice,
  briefing: Briefing,
  { source, box }: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<readonly PrintPage[]> {
  const slides = await createChosenSlides(choice, briefing, source);
  const { presentingOf } = pageWords(source);
  const pages: PrintPage[] = [];
  for (const [i, slide] of slides.entries()) {
    const page = slide.page === '' ? presentingOf(i + 1, slides.length) : slide.page;
    const { hasNotes } = choice;
    const first = await toPage({ ...slide, page }, { source, box, hasNotes });
    pages.push(...flowWords(first, { source, hasNotes }));
  }
  return pages;
}

function pageWords({ words: { language } }: SlideSource) {
  const { dialog } = takeawayMessagesOf(language);
  return {
    presentingOf: (number: number, count: number) =>
      dialog.pageOf(formatCount(number, language), formatCount(count, language)),
  };
}

async function toPage(
  slide: Slide,
  {
    source,
    box,
    hasNotes,
  }: { readonly source: SlideSource; readonly box: Paintbox; readonly hasNotes: boolean },
): Promise<PrintPage> {
  const { words } = source;
  const { encoding, shows, notes } = { ...slide.scene, ...slide.scene.view };
  const said = takeawayMessagesOf(words.language);
  const picture = shows === 'words' ? null : await paintScenePicture(slide, { source, box });
  const paragraphs = listParagraphs(slide);
  return {
    id: slide.scene.id,
    title: slide.title,
    keyMessage: slide.keyMessage,
    paragraphs,
    sources: slide.sources,
    page: slide.page,
    markings: slide.markings.map(signOf),
    picture: picture === null ? '' : URL.createObjectURL(picture.blob),
    alt: describePicture(slide, source),
    legendTitle: wordLegend(slide.scene, slide.picture, words),
    legend: slide.legend.map((line) => ({
      ...glyphOfSlot(line.slot),
      colour: colourOf(box.look.marks, line.slot.colour),
      text: labelLine(line, encoding.colour, words.messages),
      count: wordCounts(line, words),
    })),
    legendNote: picture?.note ?? '',
    scale: 1,
    isContinued: false,
    notes: hasNotes ? notes : null,
    notesHead: said.slides.notesHead,
  };
}

/** In points: what words have room in, on a slide's page beside the picture under a title of two lines, or without a picture; on an A4 page under it, or alone. */
const LETTER = { letter: 0.52, leastSize: 9.5 };
const BESIDE: WordRoom = { width: 222, height: 350, ...LETTER };
const WHOLE: WordRoom = { width: 880, height: 350, ...LETTER };
const UNDER: WordRoom = { width: 505, height: 350, ...LETTER };
const SHEET: WordRoom = { width: 505, height: 640, ...LETTER };
/** Of the legend: a line, and its title with its note. */
const LEGEND_LINE = 21;
const LEGEND_HEAD = 50;
const SLIDE_SIZES = { key: { size: 15.5, line: 21 }, body: { size: 13, line: 18 } };
const SHEET_SIZES = { key: { size: 12.5, line: 17 }, body: { size: 10.5, line: 14.5 } };
const NOTE_SIZE = { size: 12, line: 18.5 };
/** Notes have at most 20,000 letters, and a page holds more than a tenth of that. */
const MOST_PAGES = 20;

interface FlowText {
  readonly kind: 'key' | 'body' | 'note';
  readonly text: string;
  readonly size: number;
  readonly line: number;
}

/** Words and notes that have no room on a scene's page go on, on further pages with the same title, marking and number. */
function flowWords(
  page: PrintPage,
  { source, hasNotes }: { readonly source: SlideSource; readonly hasNotes: boolean },
): readonly PrintPage[] {
  const { slides } = takeawayMessagesOf(source.words.language);
  const sizes = hasNotes ? SHEET_SIZES : SLIDE_SIZES;
  const hasPicture = page.picture !== '';
  const legendHeight = hasPicture ? page.legend.length * LEGEND_LINE + LEGEND_HEAD : 0;
  const first = hasNotes ? (hasPicture ? UNDER : SHEET) : hasPicture ? BESIDE : WHOLE;
  const next = hasNotes ? SHEET : WHOLE;
  const notes = page.notes?.split('\n').filter((line) => line.trim() !== '') ?? [];
  let waiting: readonly FlowText[] = [
    ...(page.keyMessage === ''
      ? []
      : [{ kind: 'key' as const, text: page.keyMessage, ...sizes.key }]),
    ...page.paragraphs.map((text) => ({ kind: 'body' as const, text, ...sizes.body })),
    ...notes.map((text) => ({ kind: 'note' as const, text, ...NOTE_SIZE })),
  ];
  const pages: PrintPage[] = [];
  while (pages.length === 0 || (waiting.length > 0 && pages.length < MOST_PAGES)) {
    const isFirst = pages.length === 0;
    const { scale, room } = fitBeside(waiting, isFirst ? first : next, isFirst ? legendHeight : 0);
    const { kept, rest } = cutWords(waiting, room);
    const of = (kind: FlowText['kind']) =>
      kept.filter((one) => one.kind === kind).map(({ text }) => text);
    const own = of('note');
    pages.push({
      ...(isFirst ? page : { ...page, ...NO_PICTURE, title: slides.continued(page.title) }),
      id: isFirst ? page.id : `${page.id} ${pages.length}`,
      isContinued: !isFirst,
      keyMessage: of('key').join(' '),
      paragraphs: of('body'),
      notes: page.notes === null ? null : own.join('\n'),
      scale,
    });
    waiting = rest;
  }
  return pages;
}

const STEPS = [1, 0.94, 0.88, 0.82, 0.76];

/** By how much words and the legend below them are set smaller together, and the room that the words then have. */
function fitBeside(
  texts: readonly FlowText[],
  room: WordRoom,
  legendHeight: number,
): { readonly scale: number; readonly room: WordRoom } {
  const smallest = Math.min(...texts.map(({ size }) => size));
  const least = Math.min(1, room.leastSize / smallest);
  const beside = (scale: number) => ({ ...room, height: room.height - legendHeight * scale });
  const fits = STEPS.filter((scale) => scale > least).find(
    (scale) => fitWords(texts, beside(scale)) >= scale,
  );
  const scale = fits ?? least;
  return { scale, room: beside(scale) };
}

const NO_PICTURE = { picture: '', alt: '', legendTitle: '', legend: [], legendNote: '' };
