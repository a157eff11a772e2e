import { useState } from 'react';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import { type DayRange, isInside } from '../../core/model/time.ts';
import { formatCount } from '../../i18n/numbers.ts';
import styles from './ChartTable.module.css';
import { type ChartWords, nameBin } from './chart-words.ts';

/** The chart as a table of the bins that hold anything: out of sight until it has focus or is open. */
export function ChartTable({
  answer,
  extent,
  caption,
  words,
}: {
  readonly answer: TimelineAnswer;
  readonly extent: DayRange | null;
  readonly caption: string;
  readonly words: ChartWords;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { timeline } = words.messages;
  return (
    <details className={styles.twin} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{timeline.table}</summary>
      {isOpen && (
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{timeline.tableColumns.when}</th>
              <th scope="col">{timeline.tableColumns.all}</th>
              <th scope="col">{timeline.tableColumns.chosen}</th>
            </tr>
          </thead>
          <tbody>
            {fullBins(answer).map(({ bin, all, chosen }) => (
              <tr key={bin.startDay}>
                <th scope="row">
                  {nameBin(bin, words)}
                  {extent !== null && !isInside(bin, extent) && ` (${timeline.partial})`}
                </th>
                <td>{formatCount(all, words.language)}</td>
                <td>{formatCount(chosen, words.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** The bins that hold anything. */
function fullBins({ edges, all, chosen }: TimelineAnswer) {
  return [...all].flatMap((count, i) =>
    count === 0
      ? []
      : [
          {
            bin: { startDay: edges[i] ?? 0, endDay: edges[i + 1] ?? 0 },
            all: count,
            chosen: chosen[0]?.[i] ?? 0,
          },
        ],
  );
}
