import type { Briefing } from '../../core/briefing/briefing.ts';
import { type GlyphSign, glyphOfSlot } from '../../core/draw/glyph.ts';
import { colourOf } from '../../core/draw/palette.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { labelCategory } from '../../i18n/term-label.ts';
import { fitWords } from '../../platform/export/fit-words.ts';
import { labelLine } from '../../ui/map/describe-marks.ts';
import type { Choice } from './choice.ts';
import { createChosenSlides } from './chosen-slides.ts';
import { paintScenePicture } from './paint-picture.ts';
import { describePicture, type Slide, type SlideSource } from './slide.ts';
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
    pages.push(await toPage({ ...slide, page }, { source, box, hasNotes: choice.hasNotes }));
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
  const count = (number: number) => formatCount(number, words.language);
  const picture = shows === 'words' ? null : await paintScenePicture(slide, { source, box });
  const paragraphs = [...slide.body.split('\n'), slide.confidence, slide.gaps].filter(Boolean);
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
    legendTitle: said.picture.legend(
      labelCategory(words.messages, encoding.colour),
      count(slide.picture.shown?.length ?? 0),
    ),
    legend: slide.legend.map((line) => ({
      ...glyphOfSlot(line.slot),
      colour: colourOf(box.look.marks, line.slot.colour),
      text: labelLine(line, encoding.colour, words.messages),
      count: count(line.count),
    })),
    legendNote: picture?.note ?? '',
    scale: shows === 'words' || hasNotes ? 1 : fitBeside(slide, paragraphs),
    notes: hasNotes ? notes : null,
    notesHead: said.slides.notesHead,
  };
}

/** In points: the column beside the picture on a slide's page, under a title of two lines. */
const COLUMN = { width: 222, height: 350, letter: 0.56 };

/** The legend's lines count as words, since they stand in the same column. */
function fitBeside({ keyMessage, legend }: Slide, paragraphs: readonly string[]): number {
  const body = { size: 13, line: 18 };
  return fitWords(
    [
      { text: keyMessage, size: 15.5, line: 21 },
      ...paragraphs.map((text) => ({ text, ...body })),
      ...legend.map(() => ({ text: '', ...body, line: 21 })),
      { text: '', ...body, line: 50 },
    ],
    COLUMN,
  );
}
