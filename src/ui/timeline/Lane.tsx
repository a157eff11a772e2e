import type { ReactNode } from 'react';
import type { Chart } from '../../core/draw/place-chart.ts';
import type { Period } from '../../core/model/filter.ts';
import { formatDay, formatDays } from '../../i18n/dates.ts';
import { writeLive } from '../use-session.ts';
import { type ChartWords, nameBin } from './chart-words.ts';
import type { Live } from './live.ts';
import styles from './Plot.module.css';
import { Readout } from './Readout.tsx';
import type { BrushState } from './use-brush.ts';
import type { Pointed } from './use-pointed.ts';

type Said = { readonly text: string } & ({ readonly xPx: number } | { readonly day: number });

/** The line above the plot: the date over what is being dragged, else what is under the pointer, else a note. */
export function Lane({
  state,
  pointed,
  chart,
  range,
  live,
  words,
  note,
}: {
  readonly state: BrushState;
  readonly pointed: Pointed | null;
  readonly chart: Chart;
  readonly range: Period;
  readonly live: Live;
  readonly words: ChartWords;
  readonly note: ReactNode;
}) {
  const { scale, widthPx } = chart;
  const said = sayState(state, range, words) ?? sayPointed(pointed);
  if (said === null) return note === null ? null : <div className={styles.laneNote}>{note}</div>;
  const place = (said: Said) => ({ ...said, xPx: 'xPx' in said ? said.xPx : scale(said.day) });
  if (state.dragged === null) return <Readout {...place(said)} widthPx={widthPx} />;
  return (
    <Readout
      {...place(said)}
      widthPx={widthPx}
      follow={(write) =>
        writeLive(live.subscribe, live.range, (line: HTMLElement, now) => {
          const dragged = sayState(state, now, words);
          if (dragged !== null) write(line, place(dragged));
        })
      }
    />
  );
}

function sayPointed(pointed: Pointed | null) {
  return pointed === null ? null : { xPx: pointed.xPx, text: pointed.text };
}

function sayState({ dragged, anchor }: BrushState, range: Period, words: ChartWords) {
  const { messages, language } = words;
  if (anchor !== null) {
    const { startDay, endDay } = anchor.preview;
    const text = messages.timeline.anchored(nameBin(anchor.preview, words));
    return { day: (startDay + endDay) / 2, text };
  }
  if (dragged === null || range === null) return null;
  const { startDay, endDay } = range;
  if (dragged === 'from') return { day: startDay, text: formatDay(startDay, language, 'medium') };
  if (dragged === 'to') return { day: endDay, text: formatDay(endDay - 1, language, 'medium') };
  return { day: (startDay + endDay) / 2, text: formatDays(range, language, 'medium') };
}
