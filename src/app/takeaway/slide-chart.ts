import type { Scene } from '../../core/briefing/scene.ts';
import { placeTicks } from '../../core/draw/histogram-ticks.ts';
import type { ChartPicture } from '../../core/draw/paint-chart.ts';
import { placeChart } from '../../core/draw/place-chart.ts';
import { placeLanes } from '../../core/draw/place-lanes.ts';
import { placeRate, topOfRate } from '../../core/draw/place-rate.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import { timelineAxis } from '../../core/view/to-query.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';
import { nameTick } from '../../ui/timeline/chart-words.ts';
import { countLaneShort } from '../../ui/timeline/lanes/lane-count.ts';
import { LANE_GUTTER_PX } from '../../ui/timeline/lanes/scene-lane-size.ts';
import { readRate } from '../../ui/timeline/rhythm/read-rhythm.ts';
import { isInRange } from '../../ui/timeline/shown-answer.ts';
import { pickLanes } from '../scene-lanes.ts';
import type { PictureLook } from './read-look.ts';
import type { Slide, SlideSource } from './slide.ts';

interface ChartRoom {
  /** On the desk; without the axis. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: SlideSource;
  readonly look: PictureLook;
}

/** A slide's timeline at a size on the desk: in one piece with its rate, or in lanes. */
export function createChart(slide: Slide, room: ChartRoom): ChartPicture {
  const { view, headlines } = slide.picture;
  const { dataset, words } = room.source;
  const shared = {
    headlines,
    periods: view.comparison === null ? [] : signPeriods(view, dataset.extent),
    slots: slide.slots,
    encoding: view.encoding,
    isInRange: (headline: Parameters<typeof isInRange>[0]) => isInRange(headline, view),
    notes: dayNotesOf(slide.scene.annotations),
    axis: timelineAxis(view, dataset).range,
    palette: room.look.chart,
    wordTick: (tick: Parameters<typeof nameTick>[0]) => nameTick(tick, words.language),
    wordCount: (count: number) => formatCount(count, words.language),
  };
  const split = slide.laneCount > 0 ? splitChart(slide, room) : null;
  return { ...shared, ...(split ?? wholeChart(slide, room)) };
}

type Drawn = Pick<ChartPicture, 'chart' | 'lanes' | 'gutterPx' | 'rate'>;

function wholeChart({ picture }: Slide, { widthPx, heightPx, source }: ChartRoom): Drawn {
  const { view, answer, headlines } = picture;
  const { extent } = source.dataset;
  const axis = timelineAxis(view, source.dataset).range;
  const rate =
    view.measure === 'count'
      ? readRate({ ...picture, gestureMs: null }, view.rateDays, extent)
      : null;
  const chart = placeChart({
    answer: answer.timelines[0] ?? null,
    measure: view.measure,
    axis,
    extent,
    headlines,
    widthPx,
    heightPx,
    top: rate === null ? undefined : topOfRate(rate, axis),
  });
  return { chart, lanes: [], gutterPx: 0, rate: rate && placeRate(rate, axis, chart) };
}

/** `null`: there are no lanes. */
function splitChart(slide: Slide, { widthPx, heightPx, source }: ChartRoom): Drawn | null {
  const { view, headlines } = slide.picture;
  const { lanes: shape } = view;
  const { lanes } = pickLanes(slide.picture, slide.scene.shows);
  const { dataset, words } = source;
  const placed = placeLanes({
    lanes,
    measure: view.measure,
    axis: timelineAxis(view, dataset).range,
    extent: dataset.extent,
    headlines,
    widthPx: widthPx - LANE_GUTTER_PX,
    laneHeightPx: heightPx / Math.max(1, lanes.length),
    isBarsOnly: shape?.marks === 'bars',
  });
  const first = placed[0]?.chart;
  if (first === undefined || shape === null) return null;
  return {
    chart: { ...first, baseYPx: heightPx, axisYPx: heightPx, ticks: placeTicks(first.scale) },
    lanes: placed.map(({ lane, topPx, chart }) => ({
      topPx,
      chart,
      name: plainText(labelTerm(words.messages, shape.category, lane.term)),
      count: countLaneShort(lane, view, words.language),
    })),
    gutterPx: LANE_GUTTER_PX,
    rate: null,
  };
}

/** Texts that are pinned to days, for the chart. */
export function dayNotesOf(annotations: Scene['annotations']): ChartPicture['notes'] {
  return annotations.flatMap((one) =>
    one.kind === 'text' && one.anchor.kind === 'day'
      ? [{ day: one.anchor.day, text: plainText(one.text) }]
      : [],
  );
}
