import { useContext, useState } from 'react';
import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './BasemapDialog.module.css';
import { StreetsContext, useStreets } from './streets.ts';
import { OPEN_STREET_MAP, parseTileTemplate } from './tile-template.ts';

/** Names the host of an online service and what it will learn, and only then goes where its tiles may be loaded. */
export function OnlineChoice() {
  const hold = useContext(StreetsContext);
  const session = useSession();
  const words = basemapMessagesOf(useLanguage());
  const { streets } = useStreets();
  const settings = useSessionState((state) => state.settings);
  const isOwnKept = !['', OPEN_STREET_MAP.template].includes(settings.tileTemplate);
  const [isOwn, setIsOwn] = useState(isOwnKept);
  const [typed, setTyped] = useState(isOwnKept ? settings.tileTemplate : '');
  const [ownCredit, setOwnCredit] = useState(isOwnKept ? settings.tileCredit : '');
  if (hold === null || hold.online === 'never')
    return <p className={styles.note}>{words.onlineNever}</p>;
  const template = parseTileTemplate(isOwn ? typed : OPEN_STREET_MAP.template);
  const isGood = typeof template !== 'string';

  function agree(): void {
    if (!isGood || hold === null) return;
    const credit = isOwn ? ownCredit.trim() : OPEN_STREET_MAP.credit;
    session.changeSettings({ tileTemplate: template.text, tileCredit: credit });
    if (hold.online === 'here')
      hold.set({ streets: { kind: 'tiles', template, credit }, problem: null });
    else location.assign(`online.html${location.hash}`);
  }

  function stop(): void {
    session.changeSettings({ tileTemplate: '', tileCredit: '' });
    hold?.set({ streets: null, problem: null });
  }

  return (
    <>
      <p className={styles.note}>{words.onlineNote}</p>
      <label className={styles.field}>
        {words.service}
        <select
          className={styles.text}
          value={isOwn ? 'own' : 'openStreetMap'}
          onChange={({ target }) => setIsOwn(target.value === 'own')}
        >
          <option value="openStreetMap">{words.openStreetMap}</option>
          <option value="own">{words.own}</option>
        </select>
      </label>
      {isOwn && (
        <>
          <TextField label={words.template} value={typed} onChange={setTyped} />
          <p className={styles.note}>{words.templateHint}</p>
          <TextField label={words.credit} value={ownCredit} onChange={setOwnCredit} />
        </>
      )}
      {!isGood && typed !== '' && (
        <p role="alert" className={styles.problem}>
          {words.templateFaults[template]}
        </p>
      )}
      {isGood && <Warning host={template.host} isOwn={isOwn} />}
      <div className={styles.buttons}>
        <Button look="primary" disabled={!isGood} onClick={agree}>
          {hold.online === 'here'
            ? words.use(isGood ? template.host : '…')
            : words.go(isGood ? template.host : '…')}
        </Button>
        {streets?.kind === 'tiles' && <Button onClick={stop}>{words.stop}</Button>}
      </div>
    </>
  );
}

function Warning({ host, isOwn }: { readonly host: string; readonly isOwn: boolean }) {
  const words = basemapMessagesOf(useLanguage());
  return (
    <div className={styles.warning}>
      <p>
        <b>
          <bdi>{words.host(host)}</bdi>
        </b>{' '}
        {words.learnsTitle}:
      </p>
      <ul className={styles.list}>
        {words.learns.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.learnsNot}</p>
      {!isOwn && <p className={styles.note}>{words.openStreetMapRules}</p>}
    </div>
  );
}

function TextField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="text"
        className={styles.text}
        dir="auto"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
      />
    </label>
  );
}
