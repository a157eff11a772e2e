import type { ReactNode } from 'react';
import { formatIsoDay } from '../../core/model/time.ts';
import { resetAll } from '../../core/view/actions.ts';
import { clearPart } from '../../core/view/filter-part.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSettled } from '../kit/use-settled.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './SummaryPanel.module.css';
import { type SummaryPart, summaryParts, summarySentence } from './summary-parts.ts';
import { TotalsRules } from './TotalsRules.tsx';

/** The Summary: what is on screen in words, each filter with what clears it. `children` stand before the sentence. */
export function SummaryPanel({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const dataset = useSessionState((state) => state.dataset);
  const answered = useSessionState((state) => state.answered);
  const words = { messages, language };
  const isReady = dataset !== null && answered !== null;
  const sentence = useSettled(isReady ? summarySentence(dataset, answered, words) : '');
  if (!isReady) return null;
  const { answer, view } = answered;
  const totals = answer.totals[0];
  const range = view.range ?? dataset.extent;
  return (
    <Toolbar className={styles.line} label={messages.summary.tools}>
      {children}
      <div
        role="status"
        aria-label={messages.summary.label}
        className="visually-hidden"
        data-shown={totals?.shown ?? 0}
        data-total={dataset.counts.total}
        data-unplaced={totals?.unplaced ?? 0}
        data-undated={answer.undated}
        data-rejected={dataset.counts.rejected}
        data-from={range === null ? '' : formatIsoDay(range.startDay)}
        data-to={range === null ? '' : formatIsoDay(range.endDay - 1)}
      >
        {sentence}
      </div>
      <ul className={styles.parts} aria-label={messages.summary.line}>
        {summaryParts(dataset, answered, words).map((part) => (
          <Part
            key={part.key}
            part={part}
            onClear={(gestureMs) =>
              part.clears !== null && session.change(clearPart(part.clears), { gestureMs })
            }
          />
        ))}
      </ul>
      {totals !== undefined && <TotalsRules totals={totals} />}
      <Button
        look="quiet"
        className={styles.reset}
        onClick={(event) => session.change(resetAll(), { gestureMs: event.timeStamp })}
      >
        {messages.general.commands.resetAll}
      </Button>
    </Toolbar>
  );
}

function Part({
  part,
  onClear,
}: {
  readonly part: SummaryPart;
  readonly onClear: (gestureMs: number) => void;
}) {
  const { summary } = useMessages();
  return (
    <li className={styles.part} data-part={part.key}>
      <bdi className={part.isAsked === true ? styles.asked : undefined}>{part.text}</bdi>
      {part.clears !== null && (
        <button
          type="button"
          className={styles.clear}
          aria-label={summary.clear(part.text)}
          onClick={(event) => onClear(event.timeStamp)}
        >
          <Icon name="close" sizePx={12} />
        </button>
      )}
    </li>
  );
}
