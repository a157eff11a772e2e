import { useEffect, useState } from 'react';
import { SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import { useBriefingMessages, useShowState } from '../../ui/briefing/desk-context.ts';
import { formatMinutes } from '../../ui/briefing/format-minutes.ts';
import styles from './StageTimer.module.css';

/** The time since the start, for whoever has no second window. */
export function StageTimer({ heightPx }: { readonly heightPx: number }) {
  const isShown = useShowState((state) => state.hasTimer);
  return isShown ? <Running heightPx={heightPx} /> : null;
}

function Running({ heightPx }: { readonly heightPx: number }) {
  const { presenting } = useBriefingMessages();
  const startedAtMs = useShowState((state) => state.startedAtMs);
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(function tick() {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const elapsed = Math.max(0, Math.floor((nowMs - startedAtMs) / 1000));
  return (
    <p
      role="timer"
      aria-label={presenting.elapsed}
      className={styles.timer}
      style={{ fontSize: SLIDE_TYPE.keyMessage.size * heightPx }}
    >
      {formatMinutes(elapsed)}
    </p>
  );
}
