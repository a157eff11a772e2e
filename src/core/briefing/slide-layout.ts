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
  /** There is more to say than the source line has lines. */
  readonly isSourceCut: boolean;
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

/** Of the head over the map of a period, and where there are two rows of heads; between two such maps; shares of the slide's height. */
export const PERIOD_HEAD = { height: 42 / 1080, lowHeight: 34 / 1080, gap: 14 / 1080 } as const;

const MARGIN = 72 / 1080;
const GAP = 40 / 1080;
const TITLE_TOP = 74 / 1080;
const TITLE_GAP = 22 / 1080;
const FOOT_TOP = 1014 / 1080;
const FOOT_HEIGHT = 40 / 1080;
const CHART_BOTTOM = 984 / 1080;
const CHART_HEIGHT = 176 / 1080;
const LOW_CHART_HEIGHT = 136 / 1080;
/** Under the lanes of a chart, and one of them: high enough for a line of the smallest type. */
const CHART_AXIS = 46 / 1080;
const LANE_HEIGHT = 38 / 1080;
const PICTURE_GAP = 26 / 1080;
const MARKING_TOP = 28 / 1080;
const STACKED_BELOW = 1.5;
/** Of a stacked slide's room the picture takes this share, the words the rest. */
const STACKED_SHARE = 0.53;
const WIDE_STACKED_SHARE = 0.64;
/** Beside words the picture takes this share of the width; the larger one where it is ten small maps. */
const PICTURE_SHARE = 0.72;
const WIDE_PICTURE_SHARE = 0.79;
/** A letter of bold text in the widest common system face, in ems. */
const LETTER_WIDTH = 0.6;
const MOST_TITLE_LINES = 3;
const MOST_SOURCE_LINES = 4;
/** Of the foot's width sources and marking have these shares, the page number what is between them. */
const SOURCE_SHARE = 0.66;
const MARKING_SHARE = 0.24;
const MARKING_PAD_EMS = 1.5;
/** Between picture and sources. */
const FOOT_GAP = 12 / 1080;

/** The smallest type on a slide, as a share of its height: what the last row of a room can read. */
export const LEAST_TYPE = 1 / 45;

/** How many lanes of a timeline a scene has room for; further ones are named as left out. Over words that stand under it, many maps leave none. */
export function mostLanes(
  shows: SceneShows,
  { isWide = false, isStacked }: PictureNeeds & Pick<SlideLayout, 'isStacked'>,
): number {
  if (shows === 'timeline') return 12;
  if (isWide) return isStacked ? 0 : 4;
  return 8;
}

/** Whether a slide is so narrow that the words stand under the picture. */
export function isStackedSlide({ widthPx, heightPx }: SlideSize): boolean {
  return widthPx / heightPx < STACKED_BELOW;
}

/** What of a scene decides how much room its picture gets. */
export interface PictureNeeds {
  /** Lanes of its timeline; 0 for a timeline in one piece. */
  readonly laneCount?: number;
  /** It is many small maps: the words make room. */
  readonly isWide?: boolean;
}

/** How high the chart beside a map is, as a share of the slide's height; a chart in one piece is lower beside many maps. */
export function chartHeightOf({ laneCount = 0, isWide = false }: PictureNeeds): number {
  if (laneCount === 0) return isWide ? LOW_CHART_HEIGHT : CHART_HEIGHT;
  return Math.max(CHART_HEIGHT, CHART_AXIS + laneCount * LANE_HEIGHT);
}

/** The width of a text in ems; bold unless it is said to be `'regular'`. */
export type MeasureText = (text: string, weight?: 'regular') => number;

/** Without a measure the widest common face is assumed. */
const assumeWidth: MeasureText = (text, weight) =>
  text.length * LETTER_WIDTH * (weight === 'regular' ? 0.9 : 1);

function linesIn(text: string, roomEms: number, measure: MeasureText): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > roomEms) {
      lines++;
      line = word;
    } else line = longer;
  }
  return lines;
}

/** How many lines a title takes on a slide of this size, 1 to 3. */
export function titleLinesOf(
  title: string,
  { widthPx, heightPx }: SlideSize,
  measure: MeasureText = assumeWidth,
): number {
  const room = (widthPx - 2 * MARGIN * heightPx) / (SLIDE_TYPE.title.size * heightPx);
  return Math.min(MOST_TITLE_LINES, linesIn(title, room, measure));
}

const TITLE_STEPS = [1, 0.92, 0.84, 0.76, 0.68, 0.6] as const;

/** By how much a title must be set smaller to have room in its lines: the largest step that fits, or the smallest there is, and the lines that it then has. */
export function fitTitle(
  title: string,
  { widthPx, heightPx }: SlideSize,
  measure: MeasureText = assumeWidth,
): { readonly step: number; readonly lines: number; readonly isCut: boolean } {
  const room = (widthPx - 2 * MARGIN * heightPx) / (SLIDE_TYPE.title.size * heightPx);
  const fits = TITLE_STEPS.find(
    (step) => linesIn(title, room / step, measure) * step <= MOST_TITLE_LINES,
  );
  const step = fits ?? (TITLE_STEPS.at(-1) as number);
  return { step, lines: Math.floor(MOST_TITLE_LINES / step), isCut: fits === undefined };
}

/** Lays a slide out for the words that stand on it: long ones get more room, the picture less. */
export function layoutScene(
  size: SlideSize,
  {
    shows,
    title,
    sources,
    markings,
    laneCount = 0,
    isWide = false,
  }: PictureNeeds & {
    readonly shows: SceneShows;
    readonly title: string;
    readonly sources: string;
    readonly markings: readonly string[];
  },
  measure: MeasureText = assumeWidth,
): SlideLayout {
  const widthShare = size.widthPx / size.heightPx - 2 * MARGIN;
  const markingEms = markings.reduce((sum, text) => sum + measure(text) + MARKING_PAD_EMS, 0);
  const sourceRoom = (widthShare * SOURCE_SHARE) / SLIDE_TYPE.source.size;
  const sourceLines = linesIn(sources, sourceRoom, (text) => measure(text, 'regular'));
  const layout = layoutSlide(size, {
    shows,
    laneCount,
    isWide,
    titleLines: titleLinesOf(title, size, measure),
    sourceLines: Math.min(MOST_SOURCE_LINES, sourceLines),
    isMarkingWide: markingEms * SLIDE_TYPE.marking.size > widthShare * MARKING_SHARE,
  });
  return { ...layout, isSourceCut: sourceLines > MOST_SOURCE_LINES };
}

/** Lays a slide out. The map and the timeline are `null` where the scene does not show them; the words then take their room. */
export function layoutSlide(
  size: SlideSize,
  {
    shows,
    titleLines,
    sourceLines = 1,
    isMarkingWide = false,
    laneCount = 0,
    isWide = false,
  }: PictureNeeds & {
    readonly shows: SceneShows;
    readonly titleLines: number;
    readonly sourceLines?: number;
    /** The marking at the bottom has a line of its own, under sources and page number. */
    readonly isMarkingWide?: boolean;
  },
): SlideLayout {
  const aspect = size.widthPx / size.heightPx;
  const isStacked = isStackedSlide(size);
  /** A share of the height as a share of the width. */
  const across = (share: number) => share / aspect;
  const left = across(MARGIN);
  const width = 1 - 2 * left;
  const titleHeight = titleLines * SLIDE_TYPE.title.line;
  const top = TITLE_TOP + titleHeight + TITLE_GAP;
  const hasMap = shows === 'mapAndTimeline' || shows === 'map';
  const hasChart = shows === 'mapAndTimeline' || shows === 'timeline';
  const footTop = FOOT_TOP - (isMarkingWide ? SLIDE_TYPE.marking.line : 0);
  const sourceHeight = sourceLines * SLIDE_TYPE.source.line;
  const sourceTop = footTop + (FOOT_HEIGHT + SLIDE_TYPE.source.line) / 2 - sourceHeight;
  const chartBottom = Math.min(CHART_BOTTOM - (FOOT_TOP - footTop), sourceTop - FOOT_GAP);
  const chartHeight = chartHeightOf({ laneCount, isWide });
  const chartTop = chartBottom - chartHeight;
  const pictureBottom = shows === 'mapAndTimeline' ? chartTop - PICTURE_GAP : chartBottom;
  const picture = { left, top, width, height: pictureBottom - top };
  const [main, words] =
    shows === 'words'
      ? [picture, picture]
      : splitPicture(picture, {
          isStacked,
          gap: across(GAP),
          isWide,
        });
  const marking = { left, width, height: SLIDE_TYPE.marking.line };
  return {
    isStacked,
    title: { left, top: TITLE_TOP, width, height: titleHeight },
    map: hasMap ? main : null,
    timeline: !hasChart
      ? null
      : hasMap
        ? { left, top: chartTop, width, height: chartHeight }
        : main,
    words,
    isSourceCut: false,
    sourceLine: { left, top: sourceTop, width: width * SOURCE_SHARE, height: sourceHeight },
    pageNumber: {
      left: left + width * (SOURCE_SHARE + 0.01),
      top: footTop,
      width: width * (0.99 - SOURCE_SHARE - MARKING_SHARE),
      height: FOOT_HEIGHT,
    },
    markingTop: { ...marking, top: MARKING_TOP },
    markingBottom: isMarkingWide
      ? { ...marking, top: FOOT_TOP }
      : {
          ...marking,
          left: left + width * (1 - MARKING_SHARE),
          width: width * MARKING_SHARE,
          top: FOOT_TOP,
        },
  };
}

/** Where the map of one of several periods or places stands, under its head. */
export interface PeriodRoom {
  readonly head: Box;
  readonly map: Box;
  /** Over a whole row of places, at the first of them; `null` elsewhere. */
  readonly rowHead: Box | null;
}

type Spacing = Readonly<Record<'count' | 'headHeight' | 'gap', number>>;

/** Parts a map's room between as many periods, side by side; a map that stands alone has no head. All measures in the unit of the room. */
export function splitPeriods(room: Box, spacing: Spacing): readonly PeriodRoom[] {
  return splitRow(room, spacing.count === 1 ? { ...spacing, headHeight: 0 } : spacing);
}

/** The same one above the other, for a page that is too narrow for two. */
export function stackPeriods(
  room: Box,
  { count, headHeight, gap }: Spacing,
): readonly PeriodRoom[] {
  const height = (room.height - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const top = room.top + i * (height + gap);
    return {
      head: { ...room, top, height: headHeight },
      map: { ...room, top: top + headHeight, height: height - headHeight },
      rowHead: null,
    };
  });
}

function splitRow(
  { left, top, width, height }: Box,
  { count, headHeight, gap }: Spacing,
): readonly PeriodRoom[] {
  const part = (width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const place = { left: left + i * (part + gap), width: part };
    return {
      head: { ...place, top, height: headHeight },
      map: { ...place, top: top + headHeight, height: height - headHeight },
      rowHead: null,
    };
  });
}

/** Parts a map's room between the maps of a slide: periods beside each other, or for a map of each place a row of them for each period, under a head of its own. By period, then by place. All measures in the unit of the room, down and across. */
export function splitMaps(
  room: Box,
  {
    periods,
    places,
    headHeight,
    gap,
  }: {
    readonly periods: number;
    /** 0: one map of all places. */
    readonly places: number;
    readonly headHeight: number;
    readonly gap: { readonly across: number; readonly down: number };
  },
): readonly PeriodRoom[] {
  if (places === 0) return splitPeriods(room, { count: periods, headHeight, gap: gap.across });
  const height = (room.height - gap.down * (periods - 1)) / periods;
  const rowHeight = periods === 1 ? 0 : headHeight;
  return Array.from({ length: periods }, (_, i) => {
    const top = room.top + i * (height + gap.down);
    const row = { ...room, top: top + rowHeight, height: height - rowHeight };
    const rowHead = rowHeight === 0 ? null : { ...room, top, height: rowHeight };
    return splitRow(row, { count: places, headHeight, gap: gap.across }).map((one, j) =>
      j === 0 ? { ...one, rowHead } : one,
    );
  }).flat();
}

/** The picture's room between map or chart and words: beside each other, or one above the other. */
function splitPicture(
  room: Box,
  {
    isStacked,
    gap,
    isWide,
  }: { readonly isStacked: boolean; readonly gap: number; readonly isWide: boolean },
): readonly [main: Box, words: Box] {
  if (isStacked) {
    const height = (room.height - GAP / 2) * (isWide ? WIDE_STACKED_SHARE : STACKED_SHARE);
    return [
      { ...room, height },
      { ...room, top: room.top + height + GAP / 2, height: room.height - height - GAP / 2 },
    ];
  }
  const width = (room.width - gap) * (isWide ? WIDE_PICTURE_SHARE : PICTURE_SHARE);
  return [
    { ...room, width },
    { ...room, left: room.left + width + gap, width: room.width - width - gap },
  ];
}
