import { memo, type ReactNode } from 'react';
import { DENSITY_STEPS, type DensityKind } from '../../core/draw/density-step.ts';
import { densityMessagesOf } from '../../i18n/density-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { CountedWords } from './CountedWords.tsx';
import styles from './DensityLegend.module.css';

export interface DensityLegendProps {
  readonly kind: DensityKind;
  /** Towns are counted, and there are some. */
  readonly hasTowns: boolean;
  /** The finest precision that is left out, and how many of the placed are placed so or coarser; `null` for none. */
  readonly coarse: { readonly from: 'town' | 'district'; readonly count: ReactNode } | null;
  readonly isCoarseIn: boolean;
  readonly onCoarse: (isIn: boolean, gestureMs: number) => void;
}

/** What the colours of cells count, that they are no risk, and what is left out. */
export function DensityLegend(props: DensityLegendProps) {
  const { kind, hasTowns, coarse, isCoarseIn, onCoarse } = props;
  const language = useLanguage();
  const density = densityMessagesOf(language);
  return (
    <div className={styles.legend}>
      <Scale kind={kind} />
      <p>{density.note}</p>
      {hasTowns && <p className={styles.why}>{density.townsIn}</p>}
      {coarse !== null && (
        <div className={styles.coarse}>
          <p>
            <CountedWords words={density.leftOut[coarse.from]}>{coarse.count}</CountedWords>
          </p>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={isCoarseIn}
              onChange={(event) => onCoarse(event.target.checked, event.timeStamp)}
            />
            {density.includeCoarse}
          </label>
          <p className={styles.why}>{density.coarseNote[isCoarseIn ? 'in' : 'out']}</p>
        </div>
      )}
    </div>
  );
}

const Scale = memo(function Scale({ kind }: { readonly kind: DensityKind }) {
  const language = useLanguage();
  const density = densityMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const steps = DENSITY_STEPS[kind];
  return (
    <>
      <p className={styles.title}>{density.scale[kind]}</p>
      <ol className={styles.scale}>
        {steps.map((least, step) => {
          const next = steps[step + 1];
          return (
            <li
              key={least}
              className={styles.step}
              aria-label={density.step(count(least), next === undefined ? '' : count(next - 1))}
            >
              <span
                className={styles.colour}
                style={{ background: `var(--density-${step + 1})` }}
              />
              <span aria-hidden="true">
                {short.format(least)}
                {next === undefined && '+'}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
});
