import type { NumberAnswer } from '../../core/model/answer.ts';
import type { NumberRange } from '../../core/model/filter.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import boxStyles from './Box.module.css';
import { ClassBars } from './ClassBars.tsx';
import { FacetFrame, type FacetFrameProps } from './FacetFrame.tsx';
import { LimitField } from './LimitField.tsx';
import styles from './NumberFacet.module.css';
import { toggleClass, withLimit, withUnknown } from './number-limit.ts';
import { STOP } from './stop.ts';

export interface NumberFacetProps
  extends Pick<FacetFrameProps, 'name' | 'isOpen' | 'onFold' | 'ref'> {
  readonly range: NumberRange | null;
  /** `null` before the first answer. */
  readonly answer: NumberAnswer | null;
  readonly onRange: (
    range: NumberRange | null,
    gesture: { readonly isDone: boolean; readonly gestureMs: number },
  ) => void;
}

/** Limits on a count of people, with what is not known as a choice of its own. */
export function NumberFacet({
  name,
  isOpen,
  onFold,
  ref,
  range,
  answer,
  onRange,
}: NumberFacetProps) {
  const { facets } = useMessages();
  const language = useLanguage();
  const min = range?.min ?? null;
  const max = range?.max ?? null;
  const isUnknownIn = range?.unknown ?? true;
  const unknownCount = answer?.unknownCount ?? 0;
  const done = (gestureMs: number) => ({ isDone: true, gestureMs });
  return (
    <FacetFrame
      name={name}
      isOpen={isOpen}
      onFold={onFold}
      ref={ref}
      setting={range === null ? null : wordRange(range, facets, language)}
      onClear={(gestureMs) => onRange(null, done(gestureMs))}
    >
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
    </FacetFrame>
  );
}

function wordRange(
  { min, max }: NumberRange,
  facets: Messages['facets'],
  language: string,
): string {
  if (min !== null && max !== null) return formatSpan(min, max, language);
  if (min !== null) return facets.rangeFrom(formatCount(min, language));
  if (max !== null) return facets.rangeTo(formatCount(max, language));
  return facets.knownOnly;
}
