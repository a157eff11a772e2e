import { useState } from 'react';
import type { LinkData } from '../core/view/link-data.ts';
import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { plainText } from '../i18n/plain-text.ts';
import { Button } from '../ui/kit/Button.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';
import styles from './App.module.css';

/** A link that was opened without its data: which is missing, and what to do. */
export function LinkedDataNotice({
  linked,
  onOpen,
}: {
  readonly linked: LinkData;
  readonly onOpen: () => void;
}) {
  const { share } = dialogMessagesOf(useLanguage());
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  return (
    <div className={styles.notice} role="status">
      <bdi>{share.otherData(plainText(linked.name), linked.fingerprint)}</bdi>
      <Button onClick={onOpen}>{share.openData}</Button>
      <Button look="quiet" onClick={() => setIsRead(true)}>
        {share.later}
      </Button>
    </div>
  );
}
