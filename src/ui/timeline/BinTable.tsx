import type { TimelineAnswer } from '../../core/model/answer.ts';
import { type DayRange, isInside } from '../../core/model/time.ts';
import { chartMessagesOf } from '../../i18n/chart-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { type ChartWords, nameBin } from './chart-words.ts';

export interface BinTableProps {
  readonly answer: TimelineAnswer;
  readonly extent: DayRange | null;
  readonly caption: string;
  readonly words: ChartWords;
}

/** A row for each bin that holds anything. */
export function BinTable({ answer, extent, caption, words }: BinTableProps) {
  const { table, partial } = chartMessagesOf(words.language);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.when}</th>
          <th scope="col">{table.all}</th>
          {answer.chosen.length === 1 ? (
            <th scope="col">{table.chosen}</th>
          ) : (
            (['A', 'B'] as const).map((period) => (
              <th key={period} scope="col">
                {table.ofPeriod[period]}
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>
        {fullBins(answer).map(({ bin, all, chosen }) => (
          <tr key={bin.startDay}>
            <th scope="row">
              {nameBin(bin, words)}
              {extent !== null && !isInside(bin, extent) && ` (${partial})`}
            </th>
            <td>{formatCount(all, words.language)}</td>
            {chosen.map((count, period) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: periods have no other name than their place
              <td key={period}>{formatCount(count, words.language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
            chosen: chosen.map((bars) => bars[i] ?? 0),
          },
        ],
  );
}
