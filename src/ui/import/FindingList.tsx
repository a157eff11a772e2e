import { useState } from 'react';
import type { FindingGroup, ImportReport } from '../../core/model/import-report.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import { FindingRows } from './FindingRows.tsx';
import { writeFindings } from './findings-csv.ts';
import styles from './ImportReport.module.css';
import { useImportMessages } from './use-importing.ts';

/** The findings by kind: how many, what, what was done, the first place. A click shows the rows. */
export function FindingList({
  report,
  onSave,
}: {
  readonly report: ImportReport;
  readonly onSave: (blob: Blob, name: string) => void;
}) {
  const session = useSession();
  const { importing, findings } = useImportMessages();
  const said = importing.report;
  const language = useLanguage();
  const [opened, setOpened] = useState<string | null>(null);
  const { groups } = report;
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  if (groups.length === 0) return <p>{said.noFindings}</p>;

  async function save(): Promise<void> {
    const list = await session.listFindings(0, all);
    onSave(writeFindings(list, { columns: said.saveColumns, words: findings }), said.saveName);
  }

  return (
    <div className={styles.findings}>
      <h3 className={styles.subtitle}>
        {said.findings}{' '}
        <small className={styles.note}>
          {said.kinds(formatCount(groups.length, language), groups.length === 1)}
        </small>
        <button type="button" className={styles.link} onClick={() => void save()}>
          {said.save}
        </button>
      </h3>
      <ul>
        {groups.map((group) => {
          const key = `${group.code} ${group.effect}`;
          const isOpen = opened === key;
          return (
            <li key={key} className={styles.group}>
              <GroupButton
                group={group}
                isOpen={isOpen}
                onOpen={() => setOpened(isOpen ? null : key)}
              />
              {isOpen && <FindingRows key={group.count} group={group} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function GroupButton({
  group,
  isOpen,
  onOpen,
}: {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { findings } = useImportMessages();
  const language = useLanguage();
  const [first] = group.examples;
  const place =
    first === undefined || first.row === 0
      ? findings.whole
      : findings.place(formatCount(first.row, language), first.field);
  const value = plainText(first?.value ?? '');
  return (
    <button type="button" className={styles.groupButton} aria-expanded={isOpen} onClick={onOpen}>
      <b className={styles.count}>{formatCount(group.count, language)}</b>
      <span>
        {findings.codes[group.code] ?? group.code}{' '}
        <small className={styles.note}>{findings.effects[group.effect]}</small>
      </span>
      <small className={styles.first}>
        <bdi>{plainText(value === '' ? place : `${place}: ${value}`)}</bdi>
      </small>
    </button>
  );
}
