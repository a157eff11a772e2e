import { useState } from 'react';
import { isLicenceUnstated } from '../../core/ingest/import-source.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { TableDraft } from '../../session/importing.ts';
import { Button } from '../kit/Button.tsx';
import { useSession, useSessionState } from '../use-session.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { ForecastLine } from './ForecastLine.tsx';
import dialogStyles from './ImportDialog.module.css';
import styles from './MappingStep.module.css';
import { Questions } from './Questions.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { SampleTable } from './SampleTable.tsx';
import { TableFacts } from './TableFacts.tsx';
import { TableList } from './TableList.tsx';
import { useImporting, useImportMessages, useImportState } from './use-importing.ts';
import { Warnings } from './Warnings.tsx';

/** Before anything is loaded: which column was taken as what and why, what only the user knows, and the first rows as they will be read. */
export function MappingStep({
  onLoad,
  onCancel,
}: {
  readonly onLoad: () => void;
  readonly onCancel: () => void;
}) {
  const tables = useImportState((state) => state.tables);
  // A question that nobody sees is answered by nobody.
  const [shown, setShown] = useState(() => Math.max(0, tables.findIndex(isAsked)));
  const draft = tables[Math.min(shown, tables.length - 1)];
  if (draft === undefined) return null;
  return (
    <>
      <TableList shown={shown} onShow={setShown} />
      <Table key={shown} draft={draft} index={tables.indexOf(draft)} />
      <Foot hasTables={tables.some(({ isIncluded }) => isIncluded)} {...{ onLoad, onCancel }} />
    </>
  );
}

function isAsked({ isIncluded, plan }: TableDraft): boolean {
  return isIncluded && plan.questions.length > 0;
}

function Table({ draft: { plan }, index }: { readonly draft: TableDraft; readonly index: number }) {
  const importing = useImporting();
  const change = (mapping: typeof plan.mapping) => void importing.changeMapping(index, mapping);
  return (
    <>
      <TableFacts plan={plan} />
      <ReadingChoices plan={plan} onMapping={change} />
      <Questions plan={plan} onMapping={change} />
      <div className={styles.halves}>
        <ColumnTable plan={plan} onMapping={change} />
        <aside className={styles.side}>
          <SampleTable plan={plan} />
          <Warnings findings={plan.warnings} />
        </aside>
      </div>
    </>
  );
}

function Foot({
  hasTables,
  onLoad,
  onCancel,
}: {
  readonly hasTables: boolean;
  readonly onLoad: () => void;
  readonly onCancel: () => void;
}) {
  const session = useSession();
  const { importing: said } = useImportMessages();
  const manifest = useSessionState(({ dataset }) => dataset?.manifest ?? null);
  const importing = useImporting();
  const mayPublish = useImportState((state) => state.mayPublish);
  const isUnstated = useImportState(({ tables }) =>
    tables.some(({ isIncluded, plan }) => isIncluded && isLicenceUnstated(plan.preset)),
  );
  const keepsFiles = useSessionState((state) => state.settings.keepsFiles);
  const isOwn = manifest?.preset === undefined;
  const name = plainText(manifest?.name ?? '');
  return (
    <div className={styles.foot}>
      <div className={styles.footWords}>
        <ForecastLine />
        {manifest !== null && <p>{isOwn ? said.replaces(name) : said.replacesOwn(name)}</p>}
        <label className={styles.keeps}>
          <input
            type="checkbox"
            checked={keepsFiles}
            onChange={({ target }) => session.changeSettings({ keepsFiles: target.checked })}
          />
          {said.keeps}
        </label>
        {isUnstated && (
          <label className={styles.keeps}>
            <input
              type="checkbox"
              checked={mayPublish}
              onChange={({ target }) => importing.allowPublishing(target.checked)}
            />
            {said.mayPublish}
          </label>
        )}
        {!hasTables && <p role="alert">{said.nothingIncluded}</p>}
      </div>
      <div className={dialogStyles.foot}>
        <Button onClick={onCancel}>{said.cancel}</Button>
        <Button look="primary" disabled={!hasTables} onClick={onLoad}>
          {said.load}
        </Button>
      </div>
    </div>
  );
}
