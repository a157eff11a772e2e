import type { RateRatio } from '../../core/engine/rate/rate-ratio.ts';
import styles from './ComparePanel.module.css';
import { type CompareWords, wordRatio } from './compare-words.ts';

const WIDTH_PX = 340;
const EDGE_PX = 14;
const TICKS = [0.25, 0.5, 1, 2, 4];
const LINE_Y_PX = 26;
/** Between the middles of two figures, so that neither touches the other. */
const LEAST_APART_PX = 44;

/** The ratio and its interval on a doubling scale; what lies beyond the scale ends in an arrow. The sentence beside it says the same. */
export function IntervalPlot({
  rates,
  on,
}: {
  readonly rates: RateRatio;
  readonly on: CompareWords;
}) {
  const { ratio, low, high } = rates;
  const least = Math.log(TICKS[0] as number);
  const most = -least;
  const toPx = (value: number) => {
    const share = (Math.log(value) - least) / (most - least);
    return EDGE_PX + Math.max(0, Math.min(1, share)) * (WIDTH_PX - 2 * EDGE_PX);
  };
  // An end off the scale has its arrow, one beside the ratio the line alone: the sentence says all three.
  const ends = [low, high].flatMap((value) => {
    const xPx = toPx(value);
    const isFree = Math.abs(xPx - toPx(ratio)) >= LEAST_APART_PX;
    return value >= 0.25 && value <= 4 && isFree ? [{ value, xPx }] : [];
  });
  return (
    <figure className={styles.interval} aria-hidden="true">
      <figcaption>{on.words.axis}</figcaption>
      <svg width={WIDTH_PX} height={58} className={styles.plot} aria-hidden="true">
        {TICKS.map((tick) => (
          <g key={tick} className={tick === 1 ? styles.one : styles.tick}>
            <line x1={toPx(tick)} x2={toPx(tick)} y1={14} y2={38} />
            <text x={toPx(tick)} y={52}>
              {tick === 1 ? `1 ${on.words.noChange}` : `${wordRatio(tick, on)}×`}
            </text>
          </g>
        ))}
        <line
          className={styles.span}
          x1={toPx(low)}
          x2={toPx(high)}
          y1={LINE_Y_PX}
          y2={LINE_Y_PX}
        />
        {low < 0.25 && <path className={styles.arrow} d={`M${EDGE_PX} 21 l-7 5 l7 5 z`} />}
        {high > 4 && <path className={styles.arrow} d={`M${WIDTH_PX - EDGE_PX} 21 l7 5 l-7 5 z`} />}
        {ends.map(({ value, xPx }) => (
          <text key={value} x={xPx} y={12}>
            {wordRatio(value, on)}
          </text>
        ))}
        {ratio > 0 && Number.isFinite(ratio) && (
          <>
            <circle className={styles.dot} cx={toPx(ratio)} cy={LINE_Y_PX} r={5.5} />
            <text className={styles.value} x={toPx(ratio)} y={12}>
              {wordRatio(ratio, on)}×
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}
