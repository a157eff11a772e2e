import { type ReactNode, useState } from 'react';
import type { VersionChanges } from '../../core/model/import-report.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelCategory } from '../../i18n/term-label.ts';
import type { LastImport } from '../../session/importing.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './ImportReport.module.css';
import { StartNote } from './StartNote.tsx';
import { useImportMessages, useImportState } from './use-importing.ts';

const SHOWN = 20;

/** Beside the findings: the parts, doubled ids, what changed against the version before, what is kept, and the way back to the mapping. */
export function ReportNotes({
  last,
  onChange,
}: {
  readonly last: LastImport;
  readonly onChange: () => Promise<boolean>;
}) {
  const { importing } = useImportMessages();
  const said = importing.report;
  const [isMissing, setIsMissing] = useState(false);
  const { report, changes, kept } = last;
  const [first] = useState(last);
  const startSets = useSessionState(({ dataset }) => dataset?.manifest.startSets);
  const repairs = report.groups.some(({ effect }) => effect === 'repaired' || effect === 'undone');
  const isTrying = useImportState((state) => state.isTrying);
  return (
    <div className={styles.notes}>
      {changes !== null && <Changes changes={changes} />}
      {report.tables.length > 1 && <Parts last={last} />}
      {report.duplicates.count > 0 && <Duplicates last={last} />}
      <StartNote startSets={startSets} />
      {repairs && <p>{said.repairsNote}</p>}
      <p>
        <Button onClick={() => void onChange().then((isOpen) => setIsMissing(!isOpen))}>
          {said.change}
        </Button>
        <span role="status">
          {' '}
          {isTrying
            ? said.readingAgain
            : isMissing
              ? said.changeMissing
              : last !== first && said.isReadAgain}
        </span>
      </p>
      {kept !== 'off' && (
        <p className={kept === 'kept' ? styles.note : styles.warn}>{said[kept]}</p>
      )}
      <p className={styles.note}>{said.nothingSent}</p>
    </div>
  );
}

function Parts({ last }: { readonly last: LastImport }) {
  const { importing } = useImportMessages();
  const language = useLanguage();
  const said = importing.report;
  const count = (number: number) => formatCount(number, language);
  return (
    <Note title={said.parts}>
      {last.report.tables.map(({ name, counts: { read, placed, unplaced, rejected } }) => (
        <li key={name}>
          <bdi>{plainText(name)}</bdi>:{' '}
          {said.sentence(count(read), count(placed), count(unplaced), count(rejected))}
        </li>
      ))}
    </Note>
  );
}

function Duplicates({ last: { report } }: { readonly last: LastImport }) {
  const { importing } = useImportMessages();
  const language = useLanguage();
  const said = importing.report;
  const { count, first } = report.duplicates;
  return (
    <Note title={said.duplicates(formatCount(count, language), count === 1)}>
      <li>{said.duplicatesNote}</li>
      {first.slice(0, SHOWN).map(({ id, file, row }) => (
        <li key={`${file} ${row}`}>
          <bdi>{said.duplicate(plainText(id), formatCount(row, language))}</bdi>
        </li>
      ))}
    </Note>
  );
}

/** What a newer version of the same file brought. */
function Changes({ changes }: { readonly changes: VersionChanges }) {
  const session = useSession();
  const messages = useMessages();
  const { importing, fields: names } = useImportMessages();
  const language = useLanguage();
  const said = importing.report;
  const count = (number: number) => formatCount(number, language);
  const nameOf = (field: string) =>
    said.wholes[field] ?? names[field] ?? labelCategory(messages, field);
  const opener = (id: string, text: string) => (
    <button type="button" className={styles.link} onClick={() => session.select(id)}>
      <bdi>{plainText(text)}</bdi>
    </button>
  );
  return (
    <>
      <h3 className={styles.subtitle}>{said.changes}</h3>
      <Note title={said.added(count(changes.addedCount))}>
        {changes.added.slice(0, SHOWN).map((id) => (
          <li key={id}>{opener(id, id)}</li>
        ))}
      </Note>
      <Note title={said.changed(count(changes.changedCount))}>
        {changes.changed.slice(0, SHOWN).map(({ id, fields }) => (
          <li key={id}>{opener(id, said.changedFields(id, fields.map(nameOf).join(', ')))}</li>
        ))}
      </Note>
      <Note title={said.removed(count(changes.removedCount))}>
        {changes.removed.slice(0, SHOWN).map(({ id, title }) => (
          <li key={id}>
            <bdi>{plainText(title === '' ? id : `${id}: ${title}`)}</bdi>
          </li>
        ))}
      </Note>
      <p className={styles.note}>{said.same(count(changes.sameCount))}</p>
    </>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.detail}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
