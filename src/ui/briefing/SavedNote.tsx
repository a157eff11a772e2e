import { useEffect, useState } from 'react';
import { readBriefing } from '../../core/briefing/briefing-file.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Saving } from '../../session/briefing-desk.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useBriefingMessages, useDeskState, useRoom } from './desk-context.ts';
import styles from './SavedNote.module.css';

const TICK_MS = 1000;

/** Whether the work is safe, and if not, why, and what can be done. */
export function SavedNote() {
  const { desk } = useRoom();
  const { briefing } = useBriefingMessages();
  const saving = useDeskState((state) => state.saving);
  const text = useSavingWords(saving);
  const isFailed = saving.kind === 'failed';
  return (
    <div className={styles.note} data-failed={isFailed}>
      {isFailed && <Icon name="warning" />}
      <span role={isFailed ? 'alert' : undefined}>{text}</span>
      {isFailed && saving.why === 'elsewhere' && (
        <>
          <Button onClick={() => void desk.save(true)}>{briefing.saving.saveAnyway}</Button>
          <Button onClick={() => void desk.takeStored()}>{briefing.saving.takeOther}</Button>
        </>
      )}
    </div>
  );
}

function useSavingWords(saving: Saving): string {
  const { saving: words } = useBriefingMessages().briefing;
  const language = useLanguage();
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(
    function tick() {
      if (saving.kind !== 'saved') return;
      setNowMs(Date.now());
      const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
      return () => clearInterval(timer);
    },
    [saving],
  );
  if (saving.kind === 'failed') return words[saving.why];
  if (saving.kind !== 'saved') return words[saving.kind];
  const seconds = Math.max(0, Math.round((nowMs - saving.atMs) / 1000));
  const ago =
    seconds < 2
      ? words.justNow
      : seconds < 60
        ? words.secondsAgo(formatCount(seconds, language))
        : words.minutesAgo(formatCount(Math.floor(seconds / 60), language));
  return words.saved(ago);
}

/** The last three good states that this browser keeps. */
export function EarlierSaves({ onRestore }: { readonly onRestore: () => void }) {
  const { desk } = useRoom();
  const { briefing } = useBriefingMessages();
  const language = useLanguage();
  const earlier = useDeskState((state) => state.earlier);
  const readable = earlier.flatMap(({ text, savedAtMs }) => {
    const { briefing: kept } = readBriefing(text);
    return kept === null ? [] : [{ kept, savedAtMs }];
  });
  if (readable.length === 0) return null;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <div className={styles.earlier}>
      <p>{briefing.saving.earlier}</p>
      {readable.map(({ kept, savedAtMs }) => (
        <Button
          key={savedAtMs}
          look="quiet"
          onClick={() => {
            desk.replace(kept);
            onRestore();
          }}
        >
          {briefing.saving.restore}{' '}
          {briefing.saving.earlierOne(
            format.format(savedAtMs),
            formatCount(kept.scenes.length, language),
          )}
        </Button>
      ))}
    </div>
  );
}
