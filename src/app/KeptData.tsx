import { useState } from 'react';
import { importMessagesOf } from '../i18n/import-messages.ts';
import { Button } from '../ui/kit/Button.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../ui/use-session.ts';
import styles from './dialogs.module.css';

/** The way back to the embedded data, and the way to leave nothing in this browser. */
export function KeptData({
  clear,
  forget,
  onDone,
}: {
  readonly clear: () => Promise<boolean>;
  readonly forget: () => Promise<void>;
  readonly onDone: () => void;
}) {
  const session = useSession();
  const { importing: said } = importMessagesOf(useLanguage());
  const isOwn = useSessionState(({ dataset }) => dataset?.manifest.preset === undefined);
  const [isAsking, setIsAsking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function goBack(): Promise<void> {
    session.changeSettings({ keptFileTries: null });
    await forget();
    onDone();
    await session.start({ isKeptLeft: true });
  }

  async function clearAll(): Promise<void> {
    if (!(await clear())) return setHasFailed(true);
    // The page itself still knows what was opened: only a new one knows nothing.
    location.replace(location.href.split(/[?#]/)[0] ?? '');
    location.reload();
  }

  return (
    <div className={styles.group}>
      <p role="alert">{hasFailed ? said.clearFailed : isAsking && said.clearSure}</p>
      <div className={styles.buttons}>
        {!isOwn && <Button onClick={() => void goBack()}>{said.backToFive}</Button>}
        {/* One button, so that focus stays on it; the second click of a double click is no answer, nor is a key that is held. */}
        <Button
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={({ detail }) => {
            if (!isAsking) setIsAsking(true);
            else if (detail < 2) void clearAll();
          }}
        >
          {isAsking ? said.clearDo : said.clearEverything}
        </Button>
      </div>
      <p className={styles.note}>{said.clearNote}</p>
    </div>
  );
}
