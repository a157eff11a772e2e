import type { NumberAnswer } from '../../core/model/answer.ts';
import type { NumberRange } from '../../core/model/filter.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import boxStyles from './Box.module.css';
import { ClassBars } from './ClassBars.tsx';
import { LimitField } from './LimitField.tsx';
import styles from './NumberFacet.module.css';
import { toggleClass, withLimit, withUnknown } from './number-limit.ts';
import { STOP } from './stop.ts';

export interface NumberChoicesProps {
  readonly name: string;
  readonly range: NumberRange | null;
  /** `null` before the first answer. */
  readonly answer: NumberAnswer | null;
  readonly onRange: (
    range: NumberRange | null,
    gesture: { readonly isDone: boolean; readonly gestureMs: number },
  ) => void;
}

/** Classes to choose from, limits to type, and what is not known. */
export function NumberChoices({ name, range, answer, onRange }: NumberChoicesProps) {
  const { facets } = useMessages();
  const language = useLanguage();
  const min = range?.min ?? null;
  const max = range?.max ?? null;
  const isUnknownIn = range?.unknown ?? true;
  const unknownCount = answer?.unknownCount ?? 0;
  const done = (gestureMs: number) => ({ isDone: true, gestureMs });
  return (
    <div className={styles.content}>
      {answer !== null && (
        <ClassBars
          label={facets.classes(name)}
          answer={answer}
          range={range}
          onClass={(span, gestureMs) => onRange(toggleClass(range, span), done(gestureMs))}
        />
      )}
      <div className={styles.limits}>
        <LimitField
          label={facets.atLeast(name)}
          limit={min}
          troubleOf={(limit) =>
            limit !== null && max !== null && limit > max ? facets.aboveUpper : null
          }
          onLimit={(limit, gesture) => onRange(withLimit(range, 'min', limit), gesture)}
        />
        <span className={styles.dash} aria-hidden="true">
          –
        </span>
        <LimitField
          label={facets.atMost(name)}
          limit={max}
          troubleOf={(limit) =>
            limit !== null && min !== null && limit < min ? facets.belowLower : null
          }
          onLimit={(limit, gesture) => onRange(withLimit(range, 'max', limit), gesture)}
        />
      </div>
      <label className={styles.unknown}>
        <input
          {...STOP}
          type="checkbox"
          className={boxStyles.box}
          checked={isUnknownIn}
          onChange={(event) =>
            onRange(withUnknown(range, event.target.checked), done(event.timeStamp))
          }
        />
        {facets.includeUnknown(formatCount(unknownCount, language), unknownCount)}
      </label>
      <p className={styles.note}>
        {isUnknownIn ? facets.unknownIncluded(name) : facets.unknownLeftOut(name)}
      </p>
    </div>
  );
}
