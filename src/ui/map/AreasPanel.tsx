import { useEffect, useId, useRef } from 'react';
import type { Area } from '../../core/model/area.ts';
import { setAreas } from '../../core/view/actions.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSettled } from '../kit/use-settled.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { AreaList, nameArea } from './AreaList.tsx';
import styles from './AreasPanel.module.css';
import { type AreaKind, useAreaDesk, useAreaDeskState } from './area-desk.ts';
import { CircleForm } from './CircleForm.tsx';
import { useAreaCounts } from './use-area-counts.ts';

const MOST_AREAS = 20;
const KINDS: readonly AreaKind[] = ['box', 'circle', 'polygon'];

/** The areas that incidents are filtered by, beside the map that they are drawn on: drawn, typed, named, counted, reshaped and taken away. */
export function AreasPanel({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const desk = useAreaDesk();
  const { tool, edited, end } = useAreaDeskState();
  const words = areasMessagesOf(useLanguage());
  const areas = useSessionState((state) => state.view.areas);
  const bounds = useSessionState((state) => state.mapBounds);
  const counts = useAreaCounts(areas);
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useLastFocus(panel);
  const isFull = areas.length >= MOST_AREAS;
  const change = (next: readonly Area[], gestureMs: number) =>
    session.change(setAreas(next), { gestureMs });
  const mode = tool !== null ? 'drawing' : edited !== null ? 'reshaping' : 'resting';
  return (
    <section
      ref={panel}
      aria-labelledby={titleId}
      className={styles.panel}
      data-furniture
      data-mode={mode}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        if (mode === 'drawing') desk.take(null);
        else if (mode === 'reshaping') desk.edit(null);
        else onClose();
      }}
    >
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {words.title}
        </h3>
        <Button look="quiet" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <Toolbar className={styles.tools} label={words.tools}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            data-tool={kind}
            aria-pressed={tool === kind}
            disabled={isFull && tool === null}
            onClick={() => desk.take(tool === kind ? null : kind)}
          >
            {words.kinds[kind]}
          </Button>
        ))}
      </Toolbar>
      {mode !== 'resting' && (
        <div className={styles.hint}>
          <p>
            {tool === null ? words.reshapeHint : words.hints[tool]}{' '}
            <span className={styles.keys}>{tool === null ? words.reshapeKeys : words.keys}</span>
          </p>
          {end !== null && (
            <Button onClick={({ timeStamp }) => end(timeStamp)}>{words.finish}</Button>
          )}
          <Button onClick={() => (tool === null ? desk.edit(null) : desk.take(null))}>
            {tool === null ? words.done : words.stop}
          </Button>
        </div>
      )}
      <div className={styles.rest}>
        <AreaList areas={areas} counts={counts} edited={edited} onChange={change} />
        {areas.length === 0 && <p className={styles.none}>{words.none}</p>}
        {isFull && <p className={styles.none}>{words.full}</p>}
        <Button
          disabled={bounds === null || isFull}
          onClick={({ timeStamp }) =>
            bounds !== null && change([...areas, { kind: 'box', name: '', bounds }], timeStamp)
          }
        >
          {words.addBox}
        </Button>
        <details className={styles.typed}>
          <summary>{words.typed}</summary>
          <CircleForm isFull={isFull} onAdd={(circle, ms) => change([...areas, circle], ms)} />
        </details>
        <p className={styles.what}>{words.what}</p>
      </div>
      <Spoken areas={areas} counts={counts} />
    </section>
  );
}

/** What a gesture has set, and how many incidents the area in hand holds. */
function Spoken({
  areas,
  counts,
}: {
  readonly areas: readonly Area[];
  readonly counts: readonly (number | undefined)[];
}) {
  const language = useLanguage();
  const words = areasMessagesOf(language);
  const { tool, edited, hasSketch, said } = useAreaDeskState();
  const index = hasSketch ? areas.length - 1 : edited;
  const area = index === null ? undefined : areas[index];
  const count = index === null ? undefined : counts[index];
  const inside =
    area === undefined || count === undefined
      ? ''
      : words.insideOf(nameArea(area, index ?? 0, language), formatCount(count, language));
  return (
    <p role="status" className={styles.spoken}>
      {useSettled(tool === null && edited === null ? '' : `${said} ${inside}`.trim())}
    </p>
  );
}

/** Where drawing or reshaping ends by a key, the keyboard comes back to the panel; closing it lays everything down. */
function useLastFocus(panel: React.RefObject<HTMLElement | null>): void {
  const desk = useAreaDesk();
  const { tool, edited } = useAreaDeskState();
  const before = useRef({ tool, edited });
  useEffect(
    function comeBack() {
      const last = before.current;
      before.current = { tool, edited };
      if (tool !== null || edited !== null || document.activeElement !== document.body) return;
      const name =
        last.edited === null
          ? `button[data-tool="${last.tool}"]`
          : `[data-reshape="${last.edited}"]`;
      panel.current?.querySelector<HTMLElement>(name)?.focus({ preventScroll: true });
    },
    [tool, edited, panel],
  );
  useEffect(
    function takeFocus() {
      panel.current?.querySelector<HTMLElement>('button[data-tool]')?.focus();
      return function layDown() {
        desk.take(null);
      };
    },
    [desk, panel],
  );
}
