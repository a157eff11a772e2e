import { type FormEvent, useContext, useState } from 'react';
import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './BasemapDialog.module.css';
import { openAddress, openFile } from './open-map-file.ts';
import { showFile } from './restore-streets.ts';
import { wordProblem } from './StreetsNote.tsx';
import { StreetsContext, useStreets } from './streets.ts';

/** Opens a map file from the disk or from beside the app, and says what became of it. */
export function MapFileChoice() {
  const hold = useContext(StreetsContext);
  const session = useSession();
  const language = useLanguage();
  const words = basemapMessagesOf(language);
  const { streets, problem } = useStreets();
  const [outcome, setOutcome] = useState('');
  if (hold === null) return null;

  async function choose(file: File | undefined): Promise<void> {
    if (hold === null || file === undefined) return;
    setOutcome(words.opening);
    if (!(await showFile(hold, openFile(file)))) return setOutcome('');
    const { keepsFiles } = session.store.getState().settings;
    const isKept = keepsFiles && (await hold.shelf.write(file));
    session.changeSettings({ basemap: isKept ? 'file' : 'embedded', tileTemplate: '' });
    setOutcome(isKept ? words.kept : words.notKept);
  }

  async function open(address: string): Promise<void> {
    if (hold === null) return;
    setOutcome(words.opening);
    const isShown = await showFile(hold, openAddress(address));
    if (isShown)
      session.changeSettings({ basemap: 'address', mapAddress: address, tileTemplate: '' });
    setOutcome('');
  }

  async function forget(): Promise<void> {
    await hold?.shelf.clear();
    session.changeSettings({ basemap: 'embedded' });
    hold?.set({ streets: null, problem: null });
    setOutcome(words.forgotten);
  }

  return (
    <>
      <p className={styles.note}>{words.fileNote}</p>
      <label className={styles.field}>
        {words.file}
        <input
          type="file"
          accept=".pmtiles"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {location.protocol.startsWith('http') ? (
        <AddressField onOpen={open} />
      ) : (
        <p className={styles.note}>{words.addressNever}</p>
      )}
      {streets?.kind === 'file' && (
        <p>
          <bdi>{words.fileNow(plainText(streets.file.name))}</bdi>{' '}
          <Button onClick={() => void forget()}>{words.forget}</Button>
        </p>
      )}
      <p role="status">{outcome}</p>
      <p role="alert" className={styles.problem}>
        {problem !== null && wordProblem(problem, language)}
      </p>
      <details>
        <summary>{words.guide}</summary>
        <p className={styles.note}>{words.guideText}</p>
        <p>
          <code className={styles.code} dir="ltr">
            {words.guideCommand}
          </code>
        </p>
      </details>
    </>
  );
}

function AddressField({ onOpen }: { readonly onOpen: (address: string) => Promise<void> }) {
  const words = basemapMessagesOf(useLanguage());
  const last = useSessionState((state) => state.settings.mapAddress);
  const [address, setAddress] = useState(last);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void onOpen(address);
  }

  return (
    <form className={styles.field} onSubmit={submit}>
      <label className={styles.field}>
        {words.address}
        <input
          type="text"
          dir="ltr"
          className={styles.text}
          placeholder={words.addressExample}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          required
        />
      </label>
      <Button type="submit">{words.open}</Button>
    </form>
  );
}
