import { useEffect, useState } from 'react';
import type { ImportFile } from '../core/model/import-plan.ts';
import type { Importer } from '../core/model/ports.ts';
import { importMessagesOf } from '../i18n/import-messages.ts';
import { fetchFile } from '../platform/fetch-file.ts';
import { createKeptFiles } from '../platform/kept-files.ts';
import { saveFile } from '../platform/save-file.ts';
import { createImporting, type Importing } from '../session/importing.ts';
import { ImportDialog } from '../ui/import/ImportDialog.tsx';
import { ImportReport } from '../ui/import/ImportReport.tsx';
import { ImportingContext, useImportState } from '../ui/import/use-importing.ts';
import { useLanguage } from '../ui/kit/use-messages.ts';
import { useSession } from '../ui/use-session.ts';
import { KeptData } from './KeptData.tsx';

/** What the page asks of the desk: a choice of files, files at hand, or the report. Each request is another object. */
export type ImportRequest =
  | { readonly kind: 'pick' | 'report' }
  | { readonly kind: 'files'; readonly files: readonly ImportFile[] };

export interface ImportDeskProps {
  readonly request: ImportRequest;
  readonly importer: Importer;
  /** The dialog has opened or closed. */
  readonly onDialog: (isOpen: boolean) => void;
}

/** Where files are opened: the dialog over the page, and then the report in it. */
export function ImportDesk(props: ImportDeskProps) {
  const session = useSession();
  const { importer } = props;
  const [keptFiles] = useState(createKeptFiles);
  const [importing] = useState(() => createImporting({ session, importer, keptFiles }));
  return (
    <ImportingContext value={importing}>
      <Desk
        {...props}
        importing={importing}
        clear={keptFiles.clearEverything}
        forget={keptFiles.forget}
      />
    </ImportingContext>
  );
}

function Desk({
  request,
  importing,
  onDialog,
  clear,
  forget,
}: ImportDeskProps & {
  readonly importing: Importing;
  readonly clear: () => Promise<boolean>;
  readonly forget: () => Promise<void>;
}) {
  const { importing: said } = importMessagesOf(useLanguage());
  const last = useImportState((state) => state.last);
  const [isPicking, setIsPicking] = useState(false);
  const [isReporting, setIsReporting] = useState(false);
  useEffect(
    function answerRequest() {
      if (request.kind === 'report') {
        void importing.recall().then(() => setIsReporting(true));
        return;
      }
      setIsPicking(true);
      if (request.kind === 'files') void importing.inspect(request.files);
    },
    [request, importing],
  );
  useEffect(() => onDialog(isPicking), [isPicking, onDialog]);
  useEffect(() => setIsReporting(last !== null), [last]);
  async function change(): Promise<boolean> {
    const isOpen = await importing.reopen();
    setIsPicking(isOpen);
    return isOpen;
  }
  return (
    <>
      {isPicking && (
        <ImportDialog
          fetchFile={(address) => fetchFile(address, said)}
          foot={<KeptData clear={clear} forget={forget} onDone={() => setIsPicking(false)} />}
          onClose={() => setIsPicking(false)}
        />
      )}
      {isReporting && last !== null && (
        <ImportReport
          last={last}
          onSave={saveFile}
          onChange={change}
          onClose={() => setIsReporting(false)}
        />
      )}
    </>
  );
}
