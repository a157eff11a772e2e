import { Component, type ReactNode, Suspense } from 'react';
import { Button } from './Button.tsx';
import styles from './OnDemand.module.css';
import { useMessages } from './use-messages.ts';

export interface OnDemandProps {
  readonly children: ReactNode;
  /** Shown until the part is there. */
  readonly fallback?: ReactNode;
  /** The part could not be loaded, and the user has read so. */
  readonly onDismiss?: () => void;
}

/** A part whose code loads when it is first shown. If it cannot be loaded, or breaks, it says so and the rest of the page stays. */
export function OnDemand({ children, fallback, onDismiss }: OnDemandProps) {
  return (
    <Boundary notice={<Missing onDismiss={onDismiss} />}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<
  { readonly notice: ReactNode; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.notice : this.props.children;
  }
}

function Missing({ onDismiss }: { readonly onDismiss: OnDemandProps['onDismiss'] }) {
  const { general } = useMessages();
  return (
    <div role="alert" className={styles.missing}>
      {general.partMissing}
      {onDismiss !== undefined && <Button onClick={onDismiss}>{general.dismiss}</Button>}
    </div>
  );
}
