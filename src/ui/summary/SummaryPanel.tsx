import { type ReactNode, useCallback, useRef, useState } from 'react';
import { resetAll } from '../../core/view/actions.ts';
import { Button } from '../kit/Button.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { Fold } from './Fold.tsx';
import { keepHeight } from './keep-height.ts';
import styles from './SummaryPanel.module.css';
import { SummaryParts } from './SummaryParts.tsx';
import { SummaryStatus } from './SummaryStatus.tsx';
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
      <SummaryStatus dataset={dataset} />
      <div className={styles.room}>
        <div className={styles.box}>
          <ul ref={list} className={styles.parts} data-whole={isWhole} aria-label={summary.line}>
            <SummaryParts dataset={dataset} />
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
