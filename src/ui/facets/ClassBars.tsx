import type { NumberAnswer } from '../../core/model/answer.ts';
import type { NumberRange } from '../../core/model/filter.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './ClassBars.module.css';
import { shareOfClass } from './number-limit.ts';
import { STOP } from './stop.ts';

export interface ClassBarsProps {
  readonly label: string;
  readonly answer: NumberAnswer;
  readonly range: NumberRange | null;
  readonly onClass: (
    span: { readonly min: number; readonly max: number },
    gestureMs: number,
  ) => void;
}

/** How many incidents lie in each doubling class; a bar filters to its class. */
export function ClassBars({ label, answer, range, onClass }: ClassBarsProps) {
  const { facets } = useMessages();
  const language = useLanguage();
  const largest = answer.counts.reduce((most, count) => Math.max(most, count), 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would be one more facet to who lists the groups' legends
    <div role="group" aria-label={label} className={styles.bars}>
      {Array.from(answer.counts, (count, i) => {
        const min = answer.edges[i] ?? 0;
        const max = (answer.edges[i + 1] ?? min + 1) - 1;
        const name = facets.classOf(
          formatSpan(min, max, language),
          formatCount(count, language),
          count,
        );
        return (
          <button
            key={min}
            {...STOP}
            type="button"
            className={styles.bar}
            title={name}
            aria-label={name}
            aria-pressed={range?.min === min && range.max === max}
            data-share={shareOfClass(range, min, max)}
            onClick={(event) => onClass({ min, max }, event.timeStamp)}
          >
            <span
              className={styles.fill}
              style={{ blockSize: count === 0 ? 0 : `max(2px, ${(100 * count) / largest}%)` }}
            />
            <span className={styles.edge}>{formatCount(min, language)}</span>
          </button>
        );
      })}
    </div>
  );
}
