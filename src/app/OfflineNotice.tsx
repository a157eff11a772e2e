import { useEffect, useState } from 'react';
import { offlineMessagesOf } from '../i18n/offline-messages.ts';
import { canWorkOffline, keepOffline, type WaitingVersion } from '../platform/offline.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Notice } from '../ui/kit/Notice.tsx';
import { useLanguage } from '../ui/kit/use-messages.ts';

/** Keeps the app for the time without a network, and says when a new version is there. It never reloads the page by itself. */
export function OfflineNotice() {
  const offline = offlineMessagesOf(useLanguage());
  const [version, setVersion] = useState<WaitingVersion | null>(null);
  useEffect(function keep() {
    if (canWorkOffline()) void keepOffline(setVersion);
  }, []);
  if (version === null) return null;
  return (
    <Notice dismiss={offline.later} onDismiss={() => setVersion(null)}>
      <span>{offline.newVersion}</span>
      <Button onClick={version.takeOver}>{offline.takeOver}</Button>
    </Notice>
  );
}
