import { legendValues } from '../../core/draw/legend-values.ts';
import { radiusOf } from '../../core/draw/radius.ts';
import type { Measure } from '../../core/model/query.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './Legend.module.css';

/** Larger circles would fill the legend; the largest marks may be larger than the largest circle here. */
const MOST_VALUE = 120;

/** What the area of a mark says: nested circles of round values with leader lines, then unknown and zero. */
export function LegendSizes({
  measure,
  largest,
  isDotted,
}: {
  readonly measure: Measure;
  readonly largest: number;
  readonly isDotted: boolean;
}) {
  const { legend } = useMessages().map;
  return (
    <div className={styles.sizes}>
      {measure === 'count' ? (
        <p className={styles.sign}>
          <Sign>
            <circle r={5} fill="currentColor" />
          </Sign>
          {legend.alike}
        </p>
      ) : (
        <>
          <NestedCircles values={legendValues(Math.min(largest, MOST_VALUE))} />
          <p className={styles.sign}>
            <Sign>
              <circle
                r={4.5}
                fill="none"
                stroke="currentColor"
                strokeWidth={2}
                strokeDasharray={isDotted ? '2 2' : undefined}
              />
            </Sign>
            {legend.notKnown}
          </p>
          <p className={styles.sign}>
            <Sign>
              <circle r={3.4} fill="currentColor" />
            </Sign>
            {legend.none[measure]}
          </p>
        </>
      )}
      <p className={styles.sign}>
        <StackSign />
        {legend.many}
      </p>
    </div>
  );
}

function Sign({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg aria-hidden="true" className={styles.signs} width={16} height={16} viewBox="-8 -8 16 16">
      {children}
    </svg>
  );
}

function StackSign() {
  return (
    <svg aria-hidden="true" className={styles.signs} width={20} height={20} viewBox="-10 -10 20 20">
      <circle r={7.5} fill="none" stroke="currentColor" strokeWidth={3} strokeOpacity={0.55} />
      <text textAnchor="middle" y={3.5} fontSize={10} fontWeight={650} fill="currentColor">
        3
      </text>
    </svg>
  );
}

const LINE_PX = 14;

function NestedCircles({ values }: { readonly values: readonly number[] }) {
  const language = useLanguage();
  const [largest] = values;
  if (largest === undefined) return null;
  const most = radiusOf(largest);
  const floor = Math.max(2 * most, LINE_PX * values.length) + 2;
  // Figures stand at least a line apart, from the top circle's head downwards.
  const lines = values.map((value, i) => ({
    value,
    head: floor - 2 * radiusOf(value),
    y: Math.max(floor - 2 * radiusOf(value), floor - LINE_PX * (values.length - i) + LINE_PX / 2),
  }));
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (above !== undefined) line.y = Math.max(line.y, above.y + LINE_PX);
  });
  const height = Math.max(floor + 2, (lines.at(-1)?.y ?? 0) + 8);
  const x = 2 * most + 14;
  return (
    <svg
      aria-hidden="true"
      className={styles.circles}
      width={x + 36}
      height={height}
      viewBox={`0 0 ${x + 36} ${height}`}
    >
      {lines.map(({ value, head, y }) => (
        <g key={value}>
          <circle
            cx={most + 1}
            cy={floor - radiusOf(value)}
            r={radiusOf(value)}
            className={styles.circle}
          />
          <path d={`M${most + 1},${head}L${x},${y}`} className={styles.leader} />
          <text x={x + 4} y={y + 4} className={styles.value}>
            {formatCount(value, language)}
          </text>
        </g>
      ))}
    </svg>
  );
}
