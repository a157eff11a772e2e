import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useMessages } from '../kit/use-messages.ts';
import styles from './LimitField.module.css';
import { parseLimit } from './number-limit.ts';

/** Typing that pauses this long is a step of its own for Undo. */
const PAUSE_MS = 800;

export interface LimitFieldProps {
  readonly label: string;
  readonly limit: number | null;
  /** Why this limit can't stand beside the other one, or `null` if it can. */
  readonly troubleOf: (limit: number | null) => string | null;
  /** `isDone` is false while the user is still typing. */
  readonly onLimit: (
    limit: number | null,
    gesture: { readonly isDone: boolean; readonly gestureMs: number },
  ) => void;
}

interface Draft {
  readonly text: string;
  /** The limit in force when this was typed; a draft dies when it changes from elsewhere. */
  readonly limit: number | null;
}

/** A field for one limit: filters while one types, says what it can't read, and keeps what was typed. */
export function LimitField({ label, limit, troubleOf, onLimit }: LimitFieldProps) {
  const { facets } = useMessages();
  const messageId = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const text = draft !== null && draft.limit === limit ? draft.text : String(limit ?? '');
  const trouble = findTrouble(text);

  function findTrouble(typed: string): string | null {
    const parsed = parseLimit(typed);
    if (!parsed.isReadable) return facets.notANumber;
    return troubleOf(parsed.limit);
  }

  function finish(gestureMs: number): void {
    if (draft === null) return;
    if (trouble !== null) return;
    setDraft(null);
    onLimit(limit, { isDone: true, gestureMs });
  }

  function type(typed: string, gestureMs: number): void {
    const parsed = parseLimit(typed);
    if (!parsed.isReadable || findTrouble(typed) !== null) {
      setDraft({ text: typed, limit });
      return;
    }
    setDraft({ text: typed, limit: parsed.limit });
    onLimit(parsed.limit, { isDone: false, gestureMs });
  }

  const finishPause = useEffectEvent(() => finish(performance.now()));
  useEffect(
    function finishAfterPause() {
      if (draft === null) return;
      const pause = setTimeout(finishPause, PAUSE_MS);
      return () => clearTimeout(pause);
    },
    [draft],
  );

  return (
    <div className={styles.field}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={styles.input}
        aria-label={label}
        placeholder={facets.noLimit}
        value={text}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : messageId}
        onChange={(event) => type(event.target.value, event.timeStamp)}
        onBlur={(event) => finish(event.timeStamp)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(event.timeStamp);
        }}
      />
      <p id={messageId} className={styles.trouble} aria-live="polite">
        {trouble}
      </p>
    </div>
  );
}
