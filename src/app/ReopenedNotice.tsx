import { useState } from 'react';
import { errorMessagesOf } from '../i18n/error-messages.ts';
import { Button } from '../ui/kit/Button.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import styles from './App.module.css';

/** Says that the engine was lost and has its data again. */
export function ReopenedNotice() {
  const { general } = useMessages();
  const errors = errorMessagesOf(useLanguage());
  const [isOpen, setIsOpen] = useState(true);
  return (
    isOpen && (
      <div className={styles.notice} role="status">
        {errors.reopened}
        <Button className={styles.dismiss} onClick={() => setIsOpen(false)}>
          {general.dismiss}
        </Button>
      </div>
    )
  );
}
