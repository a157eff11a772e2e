import { type Briefing, shownScenes } from '../../core/briefing/briefing.ts';
import { resolveTokens } from '../../core/briefing/live-token.ts';
import { strictestMarkings } from '../../core/briefing/marking.ts';
import { EMPTY_SCENE, type Scene } from '../../core/briefing/scene.ts';
import type { Slot } from '../../core/draw/slot.ts';
import { createSlots, legendLines } from '../../core/draw/slot.ts';
import type { CategorySchema, Dataset, NamedPlace } from '../../core/model/dataset.ts';
import { briefingMessagesOf } from '../../i18n/briefing-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import type { Words } from '../../session/describe-part.ts';
import { askPicture, type ScenePicture } from '../../session/scene-picture.ts';
import { wordSources, wordTokens } from '../../session/scene-words.ts';
import type { Session } from '../../session/session.ts';
import { summaryParts } from '../../ui/summary/summary-parts.ts';
import { type CountedLine, countLegend } from '../legend-counts.ts';
import { wordGaps } from '../scene-gaps.ts';
import { pickLanes } from '../scene-lanes.ts';
import { findMapPlaces, isManyMaps } from '../scene-maps.ts';

/** A scene with everything that a page of it says, in words. */
export interface Slide {
  readonly scene: Scene;
  readonly title: string;
  readonly keyMessage: string;
  readonly body: string;
  /** What its two periods and its rate say in figures; empty where it has neither. */
  readonly figures: readonly string[];
  /** Empty when nothing was said. */
  readonly confidence: string;
  /** What the picture leaves out: not on the map, undated, not read. Empty when nothing. */
  readonly gaps: string;
  readonly sources: string;
  readonly markings: readonly string[];
  /** "3 of 7"; empty for a picture that stands alone. */
  readonly page: string;
  readonly picture: ScenePicture;
  /** Those that have a map of their own; empty where one map shows all. */
  readonly places: readonly NamedPlace[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly legend: readonly CountedLine[];
  /** Of its timeline; 0 for a timeline in one piece. */
  readonly laneCount: number;
  /** It is many small maps: the words make room. */
  readonly isWide: boolean;
}

/** What slides are made of. */
export interface SlideSource {
  readonly session: Session;
  readonly dataset: Dataset;
  readonly words: Words;
}

/** What is on screen now as a scene whose title says what it shows. */
export function sceneOfView(session: Session): Scene {
  const { view, mapBounds } = session.store.getState();
  return { ...EMPTY_SCENE, title: '', view, mapBounds };
}

/** A briefing's shown scenes as slides, asked one after the other. */
export async function createSlides(briefing: Briefing, source: SlideSource): Promise<Slide[]> {
  const scenes = shownScenes(briefing);
  const slides: Slide[] = [];
  for (const [i, scene] of scenes.entries()) {
    const slide = await createSlide(scene, source, [briefing.marking]);
    slides.push({ ...slide, page: wordPage(i + 1, scenes.length, source.words) });
  }
  return slides;
}

/** One scene as a slide without a page number; `markings` hold beside the scene's own. */
export async function createSlide(
  scene: Scene,
  source: SlideSource,
  markings: readonly string[],
): Promise<Slide> {
  const { session, dataset, words } = source;
  const picture = await askPicture(session, scene);
  if (picture === null) throw new Error('no dataset is open');
  const tokens = wordTokens(picture, dataset, words);
  const say = (text: string) => plainParagraphs(resolveTokens(text, tokens));
  const { encoding } = scene.view;
  const category: CategorySchema = dataset.categories.find(({ id }) => id === encoding.colour) ?? {
    id: encoding.colour,
    values: [],
    totals: [],
  };
  const slots = createSlots(category);
  const places = await findMapPlaces(session, scene.view);
  const lensNote = places.length > 0 ? [takeawayMessagesOf(words.language).picture.lenses] : [];
  const credit = places.length > 0 ? [words.messages.map.creditWithNames] : [];
  const { comparison, rateDays } = scene.view;
  const figures =
    comparison === null && rateDays === 0
      ? []
      : (await import('../figure-words.ts')).wordFigures(picture, dataset, words);
  return {
    scene,
    figures,
    title: say(scene.title) || wordView(picture, dataset, words),
    keyMessage: say(scene.keyMessage),
    body: say(scene.body),
    confidence: wordConfidence(scene, words),
    gaps:
      scene.shows === 'words'
        ? ''
        : [...lensNote, wordGaps(picture, { dataset, words, shows: scene.shows })]
            .filter(Boolean)
            .join(' · '),
    sources: [wordSources(scene, dataset, words), ...credit].join(' · '),
    markings: strictestMarkings([dataset.manifest.marking ?? '', ...markings, scene.marking]),
    page: '',
    picture,
    places,
    slots,
    legend:
      scene.shows === 'words'
        ? []
        : countLegend(legendLines(category, slots), { picture, slots, shows: scene.shows }),
    laneCount: pickLanes(picture, scene.shows).lanes.length,
    isWide: isManyMaps(scene.view),
  };
}

/** Control characters go, line ends stay. */
function plainParagraphs(text: string): string {
  return text.split('\n').map(plainText).join('\n').trim();
}

function wordPage(number: number, count: number, { language }: Words): string {
  const { presenting } = briefingMessagesOf(language);
  return presenting.of(formatCount(number, language), formatCount(count, language));
}

/** "11 of 91 incidents · 3–20 June 2017 · 10 killed (9–11)": a view's own title. */
function wordView(picture: ScenePicture, dataset: Dataset, words: Words): string {
  const parts = summaryParts(dataset, { ...picture, gestureMs: null }, words);
  return parts
    .filter(({ key }) => ['count', 'dates', 'range', 'comparison', 'killed'].includes(key))
    .map(({ text }) => text)
    .join(' · ');
}

function wordConfidence({ confidence }: Scene, { language }: Words): string {
  if (confidence === null) return '';
  const { briefing } = briefingMessagesOf(language);
  const level = briefing.confidence(briefing.confidences[confidence.level]);
  return [level, plainText(confidence.reason)].filter(Boolean).join(' ');
}

/** Figures, text, confidence and gaps: what a page says beside its picture under the key message, a paragraph each. */
export function listParagraphs(slide: Slide): readonly string[] {
  return [...slide.figures, ...slide.body.split('\n'), slide.confidence, slide.gaps].filter(
    Boolean,
  );
}

/** What an export says of a slide's picture to who cannot see it. */
export function describePicture(slide: Slide, source: SlideSource): string {
  const { picture } = takeawayMessagesOf(source.words.language);
  return picture.alt(describeShown(slide, source), slide.gaps);
}

/** "11 of 91 incidents · 3–20 June 2017 · 10 killed (9–11)". */
export function describeShown({ picture }: Slide, { dataset, words }: SlideSource): string {
  return wordView(picture, dataset, words);
}
