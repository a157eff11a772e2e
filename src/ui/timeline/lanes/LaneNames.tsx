import { sum } from 'd3';
import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import type { Period } from '../../../core/model/filter.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../../i18n/term-label.ts';
import { type ChartWords, nameBin, nameFigure } from '../chart-words.ts';
import styles from './LanesPlot.module.css';

/** What each lane is and how much is in it, in the order of the lanes; for who does not see the plot also where the most is. */
export function LaneNames({
  placed,
  category,
  laneHeightPx,
  range,
  words,
}: {
  readonly placed: readonly PlacedLane[];
  readonly category: string;
  readonly laneHeightPx: number;
  readonly range: Period;
  readonly words: ChartWords;
}) {
  const { messages, language } = words;
  return (
    <ol
      className={styles.names}
      aria-label={chartMessagesOf(language).lanesBy(labelCategory(messages, category))}
    >
      {placed.map((lane) => (
        <li
          key={lane.lane.term}
          className={styles.name}
          style={{ height: laneHeightPx, top: lane.topPx }}
        >
          <bdi title={lane.lane.term}>
            {plainText(labelTerm(messages, category, lane.lane.term))}
          </bdi>
          <span>{countLane(lane, range, words)}</span>
          <span className="visually-hidden">{sayPeak(lane, words)}</span>
        </li>
      ))}
    </ol>
  );
}

/** "10 incidents", "3 of 10 incidents", "37 killed, 2 not known": of the axis and of the range in it; "A 3 · B 5 of 10" while two are compared. */
function countLane({ lane }: PlacedLane, range: Period, words: ChartWords): string {
  const { language, measure } = words;
  const chart = chartMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const [a = '', b] = lane.chosen.map((bars) => count(sum(bars)));
  if (measure === 'killed')
    return [
      chart.killed(
        b !== undefined ? chart.inBoth(a, b) : range === null ? count(sum(lane.all)) : a,
      ),
      ...(lane.unknownCount > 0 ? [chart.unknown(count(lane.unknownCount))] : []),
    ].join(', ');
  const whole = count(lane.count);
  if (b !== undefined) return chart.inBothOf(chart.inBoth(a, b), whole);
  return range === null ? chart.count(whole) : chart.countOf(a, whole);
}

function sayPeak({ chart: { histogram } }: PlacedLane, words: ChartWords): string {
  const { peak } = histogram;
  return peak === null
    ? ''
    : chartMessagesOf(words.language).peak(nameFigure(peak.total, words), nameBin(peak, words));
}
