import { lazy, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useMessages } from '../kit/use-messages.ts';
import styles from './MapPanel.module.css';

const AreasDialog = lazy(async () => ({
  default: (await import('./AreasDialog.tsx')).AreasDialog,
}));

/** Opens the areas that incidents are filtered by. */
export function AreasButton() {
  const { map } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button className={styles.tray} data-furniture onClick={() => setIsOpen(true)}>
        {map.areas}
      </Button>
      {isOpen && (
        <OnDemand onDismiss={close}>
          <AreasDialog onClose={close} />
        </OnDemand>
      )}
    </>
  );
}
