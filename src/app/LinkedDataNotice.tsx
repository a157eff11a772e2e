import { useState } from 'react';
import type { LinkData } from '../core/view/link-data.ts';
import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { plainText } from '../i18n/plain-text.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Notice } from '../ui/kit/Notice.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';

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
    <Notice dismiss={share.later} onDismiss={() => setIsRead(true)}>
      <bdi>{share.otherData(plainText(linked.name), linked.fingerprint)}</bdi>
      <Button onClick={onOpen}>{share.openData}</Button>
    </Notice>
  );
}
