import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import type { Period } from '../../../core/model/filter.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../../i18n/term-label.ts';
import { type ChartWords, nameBin, nameFigure } from '../chart-words.ts';
import styles from './LanesPlot.module.css';
import { countLane } from './lane-count.ts';

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
          <span>{countLane(lane.lane, range, words)}</span>
          <span className="visually-hidden">{sayPeak(lane, words)}</span>
        </li>
      ))}
    </ol>
  );
}

function sayPeak({ chart: { histogram } }: PlacedLane, words: ChartWords): string {
  const { peak } = histogram;
  return peak === null
    ? ''
    : chartMessagesOf(words.language).peak(nameFigure(peak.total, words), nameBin(peak, words));
}
