import { useEffect, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import styles from './CopyButton.module.css';
import { useIncidentMessages } from './use-incident-messages.ts';

type Outcome = 'copied' | 'refused' | null;

/** Copies a text, says so, and where the browser refuses shows the text selected, to copy by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const { details } = useIncidentMessages();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [copiedText, setCopiedText] = useState('');
  const now = copiedText === text ? outcome : null;
  useEffect(
    function forgetCopied() {
      if (outcome !== 'copied') return;
      const timer = setTimeout(() => setOutcome(null), 4000);
      return () => clearTimeout(timer);
    },
    [outcome],
  );
  async function copy(): Promise<void> {
    const isCopied = await writeClipboard(text);
    setCopiedText(text);
    setOutcome(isCopied ? 'copied' : 'refused');
  }
  return (
    <>
      <Button onClick={() => void copy()}>
        <Icon name="copy" />
        {label}
      </Button>
      <span className={styles.said} aria-live="polite">
        {now === 'copied' ? details.copied : null}
      </span>
      {now === 'refused' && (
        <label className={styles.byHand}>
          {details.copyByHand}
          <input ref={selectAll} readOnly className={styles.text} value={text} />
        </label>
      )}
    </>
  );
}

/** From a file on disk, in an embedded page or without permission there is no clipboard. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
