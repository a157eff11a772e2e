import { useCallback, useEffect, useRef, useState } from 'react';
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
  const [opened, setOpened] = useState<Kind | null>(null);
  const { groups } = report;
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useCallback(function focusKind() {
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  }, []);
  // A button that has done its work may be gone with its row, or its whole kind.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report has other rows
  useEffect(keepFocus, [report]);
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
      <ul ref={list}>
        {groups.map((group) => {
          const { code, effect } = group;
          const isOpen = opened !== null && isSame(group, follow(opened, groups));
          return (
            <li key={`${code} ${effect}`} className={styles.group}>
              <GroupButton
                group={group}
                isOpen={isOpen}
                onOpen={() => setOpened(isOpen ? null : { code, effect })}
              />
              {isOpen && <FindingRows group={group} onRows={keepFocus} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Kind = Pick<FindingGroup, 'code' | 'effect'>;

function isSame(a: Kind, b: Kind): boolean {
  return a.code === b.code && a.effect === b.effect;
}

/** Repairs that are all taken back, or all made again, are of another kind than before. */
function follow(kind: Kind, groups: readonly FindingGroup[]): Kind {
  const isThere = groups.some((group) => isSame(group, kind));
  return isThere ? kind : (groups.find(({ code }) => code === kind.code) ?? kind);
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
