/** Where the parts of a scene go on a slide of any shape, as shares of its width and height: one layout for stage, picture, page and PowerPoint. */
import type { SceneShows } from './scene.ts';

/** `left` and `width` are shares of the slide's width, `top` and `height` of its height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SlideLayout {
  /** Below 3:2 the words stand under the picture. */
  readonly isStacked: boolean;
  readonly title: Box;
  readonly map: Box | null;
  /** The chart with its axis. */
  readonly timeline: Box | null;
  /** Key message, body, confidence, and the legend: below them, or at their end side when stacked. */
  readonly words: Box;
  readonly sourceLine: Box;
  readonly pageNumber: Box;
  readonly markingTop: Box;
  readonly markingBottom: Box;
}

/** Sizes of type with their lines, and of strokes, as shares of the slide's height. None is below 1/45. */
export const SLIDE_TYPE = {
  title: { size: 54 / 1080, line: 64 / 1080, weight: 650 },
  keyMessage: { size: 33 / 1080, line: 44 / 1080, weight: 500 },
  body: { size: 29 / 1080, line: 39 / 1080, weight: 400 },
  legend: { size: 29 / 1080, line: 44 / 1080, weight: 400 },
  mapName: { size: 34 / 1080, line: 40 / 1080, weight: 600 },
  mapNote: { size: 25 / 1080, line: 32 / 1080, weight: 400 },
  figure: { size: 25 / 1080, line: 32 / 1080, weight: 400 },
  source: { size: 25 / 1080, line: 30 / 1080, weight: 400 },
  marking: { size: 26 / 1080, line: 38 / 1080, weight: 650 },
} as const;

export interface SlideSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN = 72 / 1080;
const GAP = 40 / 1080;
const TITLE_TOP = 74 / 1080;
const TITLE_GAP = 22 / 1080;
const FOOT_TOP = 1014 / 1080;
const FOOT_HEIGHT = 40 / 1080;
const CHART_BOTTOM = 984 / 1080;
const CHART_HEIGHT = 176 / 1080;
const PICTURE_GAP = 26 / 1080;
const MARKING_TOP = 28 / 1080;
const STACKED_BELOW = 1.5;
/** Of a stacked slide's room the picture takes this share, the words the rest. */
const STACKED_SHARE = 0.53;
/** A letter of bold text in the widest common system face, in ems. */
const LETTER_WIDTH = 0.6;
const MOST_TITLE_LINES = 3;

/** How many lines a title takes on a slide of this size, 1 to 3. `measure` gives the width of a text in ems; without it the widest common face is assumed. */
export function titleLinesOf(
  title: string,
  { widthPx, heightPx }: SlideSize,
  measure: (text: string) => number = (text) => text.length * LETTER_WIDTH,
): number {
  const room = (widthPx - 2 * MARGIN * heightPx) / (SLIDE_TYPE.title.size * heightPx);
  let lines = 1;
  let line = '';
  for (const word of title.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > room) {
      lines++;
      line = word;
    } else line = longer;
  }
  return Math.min(MOST_TITLE_LINES, lines);
}

/** Lays a slide out. The map and the timeline are `null` where the scene does not show them; the words then take their room. */
export function layoutSlide(
  size: SlideSize,
  { shows, titleLines }: { readonly shows: SceneShows; readonly titleLines: number },
): SlideLayout {
  const aspect = size.widthPx / size.heightPx;
  const isStacked = aspect < STACKED_BELOW;
  /** A share of the height as a share of the width. */
  const across = (share: number) => share / aspect;
  const left = across(MARGIN);
  const width = 1 - 2 * left;
  const titleHeight = titleLines * SLIDE_TYPE.title.line;
  const top = TITLE_TOP + titleHeight + TITLE_GAP;
  const hasMap = shows === 'mapAndTimeline' || shows === 'map';
  const hasChart = shows === 'mapAndTimeline' || shows === 'timeline';
  const chartTop = CHART_BOTTOM - CHART_HEIGHT;
  const pictureBottom = shows === 'mapAndTimeline' ? chartTop - PICTURE_GAP : CHART_BOTTOM;
  const picture = { left, top, width, height: pictureBottom - top };
  const [main, words] =
    shows === 'words' ? [picture, picture] : splitPicture(picture, isStacked, across(GAP));
  const marking = { left, width, height: SLIDE_TYPE.marking.line };
  return {
    isStacked,
    title: { left, top: TITLE_TOP, width, height: titleHeight },
    map: hasMap ? main : null,
    timeline: !hasChart
      ? null
      : hasMap
        ? { left, top: chartTop, width, height: CHART_HEIGHT }
        : main,
    words,
    sourceLine: { left, top: FOOT_TOP, width: width * 0.66, height: FOOT_HEIGHT },
    pageNumber: {
      left: left + width * 0.68,
      top: FOOT_TOP,
      width: width * 0.1,
      height: FOOT_HEIGHT,
    },
    markingTop: { ...marking, top: MARKING_TOP },
    markingBottom: { ...marking, top: FOOT_TOP },
  };
}

/** The picture's room between map or chart and words: beside each other, or one above the other. */
function splitPicture(
  room: Box,
  isStacked: boolean,
  gap: number,
): readonly [main: Box, words: Box] {
  if (isStacked) {
    const height = (room.height - GAP / 2) * STACKED_SHARE;
    return [
      { ...room, height },
      { ...room, top: room.top + height + GAP / 2, height: room.height - height - GAP / 2 },
    ];
  }
  const width = (room.width - gap) * 0.72;
  return [
    { ...room, width },
    { ...room, left: room.left + width + gap, width: room.width - width - gap },
  ];
}
