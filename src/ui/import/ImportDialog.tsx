import { type ReactNode, useEffect, useRef } from 'react';
import type { ImportFile } from '../../core/model/import-plan.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { FailedStep } from './FailedStep.tsx';
import styles from './ImportDialog.module.css';
import { MappingStep } from './MappingStep.tsx';
import { PickStep } from './PickStep.tsx';
import { ProgressStep } from './ProgressStep.tsx';
import { useImporting, useImportMessages, useImportState } from './use-importing.ts';

export interface ImportDialogProps {
  /** Fetches a file by its address; rejects with words why it could not. */
  readonly fetchFile: (address: string) => Promise<ImportFile>;
  /** Stands below the ways in. */
  readonly foot: ReactNode;
  readonly onClose: () => void;
}

/** The way from a file to the map, one step at a time. Closing it cancels what is under way. */
export function ImportDialog({ fetchFile, foot, onClose }: ImportDialogProps) {
  const importing = useImporting();
  const { general } = useMessages();
  const { importing: said } = useImportMessages();
  const step = useImportState((state) => state.step);
  const files = useImportState((state) => state.files);
  const [first, ...others] = files;
  const name =
    first === undefined || step === 'picking'
      ? said.title
      : plainText(others.length === 0 ? first.name : `${first.name} + ${others.length}`);

  function close(): void {
    importing.cancel();
    onClose();
  }

  function load(acceptTruncated: boolean): void {
    void importing.load({ acceptTruncated, onOpen: onClose });
  }

  return (
    <Dialog title={name} closeLabel={general.close} isWide={step === 'mapping'} onClose={close}>
      <Step key={step}>
        {step === 'picking' && <PickStep fetchFile={fetchFile} foot={foot} />}
        {(step === 'inspecting' || step === 'loading') && <ProgressStep onCancel={close} />}
        {step === 'mapping' && <MappingStep onCancel={close} onLoad={() => load(false)} />}
        {step === 'failed' && <FailedStep onLoadWhole={() => load(true)} onCancel={close} />}
      </Step>
    </Dialog>
  );
}

/** Takes focus when it replaces another step, whose controls are gone. */
function Step({ children }: { readonly children: ReactNode }) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(function takeFocus() {
    const element = step.current;
    const dialog = element?.closest('dialog');
    if (dialog?.open === true && !dialog.contains(document.activeElement?.parentElement ?? null))
      element?.focus();
  }, []);
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
      {children}
    </div>
  );
}
