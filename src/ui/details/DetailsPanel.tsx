import { lazy, type ReactNode, useRef } from 'react';
import { OnDemand } from '../kit/OnDemand.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './DetailsPanel.module.css';
import type { DetailsActions } from './details-actions.ts';
import { useFocusOrigin } from './use-focus-origin.ts';

const OpenedIncident = lazy(async () => ({
  default: (await import('./OpenedIncident.tsx')).OpenedIncident,
}));

/** The Details: everything the dataset holds on the selected incident. */
export function DetailsPanel(props: DetailsActions) {
  const { details } = useMessages();
  const panel = useRef<HTMLElement>(null);
  const origin = useFocusOrigin(panel);
  const dataset = useSessionState((state) => state.dataset);
  const selection = useSessionState((state) => state.view.selection);
  const incident = useSessionState((state) => state.incident);
  const isOpen = selection !== null && incident !== null && dataset !== null;
  return (
    <section ref={panel} className={styles.panel} aria-label={details.title}>
      {isOpen ? (
        <OnDemand fallback={<Head>{props.headStart}</Head>}>
          <OpenedIncident
            {...props}
            dataset={dataset}
            incident={incident}
            panel={panel}
            origin={origin}
          />
        </OnDemand>
      ) : (
        <>
          <Head>{props.headStart}</Head>
          {selection === null ? (
            <p className={styles.hint}>{details.nothingSelected}</p>
          ) : (
            <p key={selection} className={`${styles.hint} ${styles.late}`}>
              {details.notFound} <PlainText text={selection} />
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return children === undefined ? null : <div className={styles.head}>{children}</div>;
}
