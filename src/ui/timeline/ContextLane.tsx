import { type KeyboardEvent, lazy, memo, useId, useMemo, useRef, useState } from 'react';
import type { Chart } from '../../core/draw/place-chart.ts';
import type { ContextEvent } from '../../core/model/report.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './ContextLane.module.css';
import { nameContext } from './chart-words.ts';
import { type ContextMark, placeContext } from './place-context.ts';

const ContextNote = lazy(async () => ({
  default: (await import('./ContextNote.tsx')).ContextNote,
}));

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Dated events around the incidents, above the plot: a triangle each, one stop for Tab, and all of them as a list for who does not see them. */
export const ContextLane = memo(function ContextLane({
  events,
  chart,
}: {
  readonly events: readonly ContextEvent[];
  readonly chart: Chart;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const { lane: laneName, list } = messages.timeline.context;
  const { scale, widthPx, baseYPx } = chart;
  const marks = useMemo(() => placeContext(events, { scale, widthPx }), [events, scale, widthPx]);
  const [stop, setStop] = useState('');
  const stopIndex = Math.max(
    0,
    marks.findIndex(({ event }) => event.id === stop),
  );
  const lane = useRef<HTMLFieldSetElement>(null);
  function move(event: KeyboardEvent, index: number): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    lane.current?.querySelectorAll<HTMLElement>('[data-event]')[index + step]?.focus();
  }
  return (
    <>
      {marks.length > 0 && (
        <fieldset ref={lane} className={styles.lane} aria-label={laneName}>
          {marks.map((mark, i) => (
            <Mark
              key={mark.event.id}
              mark={mark}
              isStop={i === stopIndex}
              lineHeightPx={baseYPx}
              onFocus={() => setStop(mark.event.id)}
              onKeyDown={(event) => move(event, i)}
            />
          ))}
        </fieldset>
      )}
      <ul className="visually-hidden" aria-label={list}>
        {events.map((event) => (
          <li key={event.id}>{nameContext(event, { messages, language })}</li>
        ))}
      </ul>
    </>
  );
});

function Mark({
  mark: { event, xPx, side, isNamed },
  isStop,
  lineHeightPx,
  onFocus,
  onKeyDown,
}: {
  readonly mark: ContextMark;
  readonly isStop: boolean;
  readonly lineHeightPx: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const id = useId();
  const [isOpened, setIsOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        style={{ left: xPx }}
        data-event={event.id}
        data-side={side}
        data-named={isNamed}
        tabIndex={isStop ? 0 : -1}
        popoverTarget={id}
        aria-label={nameContext(event, { messages, language })}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <span className={styles.triangle} />
        <span className={styles.line} style={{ blockSize: lineHeightPx }} />
        <bdi className={styles.text}>{plainText(event.title)}</bdi>
      </button>
      <div id={id} popover="auto" className={styles.note} onToggle={() => setIsOpened(true)}>
        {isOpened && (
          <OnDemand>
            <ContextNote event={event} />
          </OnDemand>
        )}
      </div>
    </>
  );
}
