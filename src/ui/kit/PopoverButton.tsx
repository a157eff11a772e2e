import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './PopoverButton.module.css';

/** A button that opens a small panel beside itself, made when it is first opened. Esc, a click elsewhere or `close` leave it; focus goes back to the button. */
export function PopoverButton({
  label,
  face,
  className,
  onOpen,
  children,
}: {
  readonly label: string;
  /** What the button shows. */
  readonly face: ReactNode;
  readonly className?: string | undefined;
  readonly onOpen?: () => void;
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isMet, setIsMet] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        className={className}
        aria-label={label}
        title={label}
        popoverTarget={id}
        onClick={onOpen}
      >
        {face}
      </Button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className={styles.panel}
        onBeforeToggle={() => setIsMet(true)}
      >
        {isMet && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
