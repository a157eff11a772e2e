import type { Chart } from '../../core/draw/place-chart.ts';
import type { Headline } from '../../core/model/incident.ts';
import styles from './Plot.module.css';

const ROOM_PX = 4;
const BASE_MARK_PX = 3;

/** What is under the pointer anywhere, and what is selected: circles around dots, or where there are only bars a mark at the foot of the selected one. */
export function Rings({
  chart,
  headlines,
  hovered,
  selection,
}: {
  readonly chart: Chart;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly hovered: readonly number[];
  readonly selection: string | null;
}) {
  const { dots, stack, baseYPx } = chart;
  if (stack === null) return <BaseMark chart={chart} headlines={headlines} selection={selection} />;
  const under = new Set(hovered);
  const radiusPx = stack.radiusPx + ROOM_PX;
  return dots.map(({ row, xPx, aboveBasePx }) => {
    const isSelected = selection !== null && headlines.get(row)?.id === selection;
    if (!isSelected && !under.has(row)) return null;
    return (
      <circle
        key={row}
        className={isSelected ? styles.selected : styles.hovered}
        cx={xPx}
        cy={baseYPx - aboveBasePx}
        r={isSelected ? radiusPx + 1 : radiusPx}
      />
    );
  });
}

function BaseMark({
  chart: { rowsByBin, histogram, baseYPx },
  headlines,
  selection,
}: Pick<Parameters<typeof Rings>[0], 'chart' | 'headlines' | 'selection'>) {
  if (selection === null) return null;
  const bar = histogram.bars.find(({ index }) =>
    rowsByBin.get(index)?.some((row) => headlines.get(row)?.id === selection),
  );
  if (bar === undefined) return null;
  const middlePx = bar.xPx + bar.widthPx / 2;
  return <circle className={styles.selected} cx={middlePx} cy={baseYPx} r={BASE_MARK_PX} />;
}
