import { type ReactNode, useContext, useState } from 'react';
import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './BasemapDialog.module.css';
import { MapFileChoice } from './MapFileChoice.tsx';
import { OnlineChoice } from './OnlineChoice.tsx';
import { type Streets, StreetsContext, useStreets } from './streets.ts';

type Choice = 'embedded' | 'file' | 'online';

/** Which basemap lies under the marks: the embedded one alone, or streets over it from a file or a service. */
export function BasemapDialog({ onClose }: { readonly onClose: () => void }) {
  const hold = useContext(StreetsContext);
  const session = useSession();
  const { general } = useMessages();
  const words = basemapMessagesOf(useLanguage());
  const { streets } = useStreets();
  const kept = useSessionState((state) => state.settings.basemap);
  const [choice, setChoice] = useState(() => choiceOf(streets, kept));

  async function choose(next: Choice): Promise<void> {
    setChoice(next);
    if (hold === null) return;
    if (next === 'embedded') {
      session.changeSettings({ basemap: 'embedded', tileTemplate: '', tileCredit: '' });
      hold.set({ streets: null, problem: null });
    } else if (next === 'file' && streets?.kind !== 'file' && (await hold.shelf.read()) !== null) {
      session.changeSettings({ basemap: 'file', tileTemplate: '', tileCredit: '' });
      const { restoreStreets } = await import('./restore-streets.ts');
      await restoreStreets(hold, session.store.getState().settings);
    }
  }

  const option = (name: Choice, children: ReactNode) => (
    <div className={styles.option}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="basemap"
          checked={choice === name}
          onChange={() => void choose(name)}
        />
        {words.choices[name]}
      </label>
      {choice === name && <div className={styles.more}>{children}</div>}
    </div>
  );

  return (
    <Dialog title={words.title} closeLabel={general.close} onClose={onClose}>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{words.title}</legend>
        {option('embedded', <p className={styles.note}>{words.embeddedNote}</p>)}
        {option('file', <MapFileChoice />)}
        {option('online', <OnlineChoice />)}
      </fieldset>
    </Dialog>
  );
}

function choiceOf(streets: Streets | null, kept: string): Choice {
  if (streets?.kind === 'tiles') return 'online';
  return streets?.kind === 'file' || kept !== 'embedded' ? 'file' : 'embedded';
}
