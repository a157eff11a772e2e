import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { clearPart } from '../../core/view/filter-part.ts';
import type { SessionState } from '../../session/state.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useLive, useSession, useSessionState, writeText } from '../use-session.ts';
import styles from './SummaryPanel.module.css';
import { createPartsReader, type PartsReader, type SummaryPart } from './summary-parts.ts';

/** A step of the brush writes their words; they are rendered when there are others. */
export function SummaryParts({ dataset }: { readonly dataset: Dataset }) {
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
        />
      )}
    </li>
  );
}
