import { useState } from 'react';
import { errorMessagesOf } from '../i18n/error-messages.ts';
import { Notice } from '../ui/kit/Notice.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';

/** Says that the engine was lost and has its data again. */
export function ReopenedNotice() {
  const { general } = useMessages();
  const errors = errorMessagesOf(useLanguage());
  const [isOpen, setIsOpen] = useState(true);
  return (
    isOpen && (
      <Notice dismiss={general.dismiss} onDismiss={() => setIsOpen(false)}>
        <span>{errors.reopened}</span>
      </Notice>
    )
  );
}
