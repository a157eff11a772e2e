import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import { resetAll } from '../../core/view/actions.ts';
import { clearPart } from '../../core/view/filter-part.ts';
import type { Answered, SessionState } from '../../session/state.ts';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSettled } from '../kit/use-settled.ts';
import { useLive, useSession, useSessionState, writeText } from '../use-session.ts';
import styles from './SummaryPanel.module.css';
import {
  createPartsReader,
  type PartsReader,
  type SummaryPart,
  summarySentence,
} from './summary-parts.ts';
import { TotalsRules } from './TotalsRules.tsx';

/** The Summary: what is on screen in words, each filter with what clears it. `children` stand before the sentence. */
export function SummaryPanel({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const { general, summary } = useMessages();
  const dataset = useSessionState((state) => state.dataset);
  const isAnswered = useSessionState((state) => state.answered !== null);
  const parts = useRef<HTMLUListElement>(null);
  const list = useCallback((element: HTMLUListElement | null) => {
    parts.current = element;
    return keepHeight(element);
  }, []);
  const [isWhole, setIsWhole] = useState(false);
  if (dataset === null || !isAnswered) return null;
  return (
    <Toolbar className={styles.line} label={summary.tools}>
      {children}
      <Sentence dataset={dataset} />
      <div className={styles.room}>
        <div className={styles.box}>
          <ul ref={list} className={styles.parts} data-whole={isWhole} aria-label={summary.line}>
            <Parts dataset={dataset} />
          </ul>
        </div>
      </div>
      <Fold parts={parts} isWhole={isWhole} onWhole={setIsWhole} />
      <TotalsRules />
      <Button
        look="quiet"
        className={styles.reset}
        onClick={(event) => session.change(resetAll(), { gestureMs: event.timeStamp })}
      >
        {general.commands.resetAll}
      </Button>
    </Toolbar>
  );
}

/** On a phone the line has two lines; this shows the rest, where there is any. */
function Fold({
  parts,
  isWhole,
  onWhole,
}: {
  readonly parts: RefObject<HTMLUListElement | null>;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}) {
  const { rested } = useSession();
  const { summary } = useMessages();
  const { isPhone } = useAppearance();
  const answered = useSessionState((state) => state.answered, rested);
  const [isCut, setIsCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need other room, once a hand rests
  useEffect(
    function watchRoom() {
      const list = parts.current;
      if (!isPhone || list === null) return;
      // Tells the size at once, and when it changes.
      const sizes = new ResizeObserver(() => setIsCut(list.scrollHeight > list.clientHeight + 1));
      sizes.observe(list);
      return () => sizes.disconnect();
    },
    [isPhone, parts, answered, summary],
  );
  if (!isPhone || !(isCut || isWhole)) return null;
  return (
    <Button look="quiet" aria-expanded={isWhole} onClick={() => onWhole(!isWhole)}>
      {isWhole ? summary.less : summary.more}
    </Button>
  );
}

/** The status: its figures at once, its words when they have settled. */
function Sentence({ dataset }: { readonly dataset: Dataset }) {
  const { rested } = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const answered = useSessionState((state) => state.answered, rested);
  const sentence = useSettled(
    answered === null ? '' : summarySentence(dataset, answered, { messages, language }),
  );
  const figures = useLive(
    (state) => state.answered,
    (element: HTMLElement, answered) => {
      if (answered !== null) Object.assign(element.dataset, readFigures(dataset, answered));
    },
  );
  return (
    <div
      ref={figures}
      role="status"
      aria-label={messages.summary.label}
      className="visually-hidden"
    >
      {sentence}
    </div>
  );
}

function readFigures({ counts, extent }: Dataset, { answer, view }: Answered) {
  const [totals] = answer.totals;
  const range = view.range ?? extent;
  return {
    shown: totals?.shown ?? 0,
    total: counts.total,
    unplaced: totals?.unplaced ?? 0,
    undated: answer.undated,
    rejected: counts.rejected,
    from: range === null ? '' : formatIsoDay(range.startDay),
    to: range === null ? '' : formatIsoDay(range.endDay - 1),
  };
}

/** A step of the brush writes their words; they are rendered when there are others. */
function Parts({ dataset }: { readonly dataset: Dataset }) {
  const messages = useMessages();
  const language = useLanguage();
  const read = useMemo(
    () => createPartsReader(dataset, { messages, language }),
    [dataset, messages, language],
  );
  const shapes = useSessionState((state) => JSON.stringify(read(state).map(shapeOf)));
  return (JSON.parse(shapes) as readonly PartShape[]).map((shape) => (
    <Part key={shape.name} {...shape} read={read} />
  ));
}

interface PartShape {
  readonly name: string;
  readonly isAsked: boolean;
  readonly isClearable: boolean;
}

function shapeOf({ key, isAsked = false, clears }: SummaryPart): PartShape {
  return { name: key, isAsked, isClearable: clears !== null };
}

function Part({ name, isAsked, isClearable, read }: PartShape & { readonly read: PartsReader }) {
  const session = useSession();
  const { summary } = useMessages();
  const find = (state: SessionState) => read(state).find(({ key }) => key === name);
  const textOf = (state: SessionState) => find(state)?.text ?? '';
  const words = useLive(textOf, (element: Element, text) => writeText(element, text));
  const clear = useLive(
    textOf,
    (button: Element, text) => button.setAttribute('aria-label', summary.clear(text)),
    session.rested,
  );
  function clearNow(gestureMs: number): void {
    const clears = find(session.store.getState())?.clears;
    if (clears) session.change(clearPart(clears), { gestureMs });
  }
  return (
    <li className={styles.part} data-part={name}>
      <bdi ref={words} className={isAsked ? styles.asked : undefined} />
      {isClearable && (
        <button
          ref={clear}
          type="button"
          className={styles.clear}
          onClick={({ timeStamp }) => clearNow(timeStamp)}
        >
          <Icon name="close" sizePx={12} />
        </button>
      )}
    </li>
  );
}

/** Keeps the box around an element as high as the element is: words that change in it have nothing around it laid out, unless they take another line. */
function keepHeight(element: HTMLElement | null): (() => void) | undefined {
  const box = element?.parentElement;
  if (element == null || box == null) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    box.style.blockSize = `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
