import { useContext, useEffect } from 'react';
import { useSession } from '../use-session.ts';
import { StreetsContext } from './streets.ts';

/** Once a page, looks for the streets that were there last time. Without them the map is whole, so nothing waits for it. */
export function useRestoredStreets(): void {
  const hold = useContext(StreetsContext);
  const session = useSession();
  useEffect(
    function restoreOnce() {
      const { settings } = session.store.getState();
      const isWanted = settings.basemap !== 'embedded' || hold?.online === 'here';
      if (hold === null || !isWanted || !hold.takeFirst()) return;
      import('./restore-streets.ts').then(
        ({ restoreStreets }) => restoreStreets(hold, settings),
        () => hold.set({ problem: { kind: 'file', fault: 'no-code', detail: '' } }),
      );
    },
    [hold, session],
  );
}
