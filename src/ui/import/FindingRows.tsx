import { useEffect, useState } from 'react';
import type { Finding } from '../../core/model/finding.ts';
import type { FindingGroup } from '../../core/model/import-report.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import styles from './ImportReport.module.css';
import { RepairAllButton, RepairButton } from './RepairButton.tsx';
import { useImporting, useImportMessages } from './use-importing.ts';

const SHOWN_AT_ONCE = 50;
/** A longer list is better read as a file. */
const MOST_SHOWN = 2000;

/** The rows of one kind of finding: row, column, value, and a way to the incident that was made of it. */
export function FindingRows({
  group,
  onRows,
}: {
  readonly group: FindingGroup;
  /** Other rows are shown than before. */
  readonly onRows: () => void;
}) {
  const session = useSession();
  const { importing } = useImportMessages();
  const said = importing.report;
  const language = useLanguage();
  const [list, setList] = useState<readonly Finding[]>(group.examples);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const { code, effect, count } = group;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a repair that is taken back is another kind's
  useEffect(
    function readRows() {
      let isShown = true;
      void session.listFindings(0, shown, { code, effect }).then((found) => {
        if (isShown && found.length > 0) setList(found);
      });
      return () => {
        isShown = false;
      };
    },
    [session, code, effect, shown, count],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever the rows are others
  useEffect(onRows, [list]);
  const isRepair = effect === 'repaired' || effect === 'undone';
  return (
    <div className={styles.rows}>
      <RepairAllButton group={group} />
      {count > list.length && (
        <p className={styles.note}>
          {said.listed(formatCount(list.length, language), formatCount(count, language))}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{said.row}</th>
            <th scope="col">{said.column}</th>
            <th scope="col">{said.value}</th>
            <th scope="col">{said.incident}</th>
            {isRepair && <th scope="col">{said.repair}</th>}
          </tr>
        </thead>
        <tbody>
          {list.map((finding, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finding may be there twice, and the list is replaced as a whole
            <Row key={i} finding={finding} />
          ))}
        </tbody>
      </table>
      {list.length === shown && count > shown && shown < MOST_SHOWN && (
        <button
          type="button"
          className={styles.link}
          onClick={() => setShown(shown + SHOWN_AT_ONCE)}
        >
          {said.listMore(formatCount(Math.min(SHOWN_AT_ONCE, count - shown), language))}
        </button>
      )}
    </div>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const { file, row, field, value, effect } = finding;
  const session = useSession();
  const importing = useImporting();
  const { importing: words } = useImportMessages();
  const said = words.report;
  const language = useLanguage();
  const [isGone, setIsGone] = useState(false);
  const number = formatCount(row, language);
  async function show(): Promise<void> {
    const headline = await importing.findRow(file, row);
    if (headline === null) setIsGone(true);
    else session.select(headline.id);
  }
  return (
    <tr>
      <th scope="row">{row === 0 ? '' : number}</th>
      <td>
        <PlainText text={field} />
      </td>
      <td>
        <PlainText text={value} />
      </td>
      <td>
        {effect === 'rejected' || row === 0 || isGone ? (
          <span className={styles.note}>{said.noIncident}</span>
        ) : (
          <button
            type="button"
            className={styles.link}
            aria-label={said.open(number)}
            onClick={() => void show()}
          >
            {words.becomesShown}
          </button>
        )}
      </td>
      {(effect === 'repaired' || effect === 'undone') && (
        <td>
          <RepairButton finding={finding} />
        </td>
      )}
    </tr>
  );
}
