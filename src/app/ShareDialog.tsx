import { useRef, useState } from 'react';
import { encodeView } from '../core/view/url.ts';
import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Dialog } from '../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './dialogs.module.css';

/** The link to this view, and in words what is in it. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { general } = useMessages();
  const { share } = dialogMessagesOf(useLanguage());
  const view = useSessionState((state) => state.view);
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const hash = encodeView(view);
  const link = `${location.href.split('#')[0]}${hash === '' ? '' : `#${hash}`}`;

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setOutcome(share.copied);
    } catch {
      setOutcome(share.notCopied);
    }
  }

  return (
    <Dialog title={share.title} closeLabel={general.close} onClose={onClose}>
      <p>{share.what}</p>
      <label className={styles.row}>
        {share.link}
        <input
          ref={field}
          className={styles.link}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </label>
      {location.protocol === 'file:' && <p className={styles.note}>{share.onThisComputer}</p>}
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => void copy()}>
          {share.copy}
        </Button>
        <span role="status">{outcome}</span>
      </div>
    </Dialog>
  );
}
