import { useState, useSyncExternalStore } from 'react';
import type { Assets, Importer, TilePainter } from '../core/model/ports.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import type { TakeawayDialogName } from '../session/commands.ts';
import { createExporting } from '../session/exporting.ts';
import { Notice } from '../ui/kit/Notice.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSession } from '../ui/use-session.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { ExportContext } from './export-context.ts';
import { describeExport } from './export-words.ts';

export interface ExportDeskProps {
  /** Whether the menu is on the screen. */
  readonly isOpen: boolean;
  readonly importer: Importer;
  readonly assets: Assets;
  readonly painter: TilePainter;
  /** Opens the menu again, from what says that a file is being made. */
  readonly onOpen: () => void;
  /** Opens the dialog of a format. */
  readonly open: (format: TakeawayDialogName) => void;
  readonly onClose: () => void;
}

/** Where files are made: the menu, and what is becoming, or became, of a file behind a closed one. */
export function ExportDesk({ isOpen, open, onOpen, onClose, ...ports }: ExportDeskProps) {
  const session = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const [exporting] = useState(createExporting);
  const state = useSyncExternalStore(exporting.store.subscribe, exporting.store.getState);
  function close(): void {
    exporting.forget();
    onClose();
  }
  const context: ExportContext = {
    ...ports,
    session,
    words: { messages, language },
    open(format) {
      close();
      open(format);
    },
  };
  if (isOpen)
    return <ExportMenu context={context} exporting={exporting} state={state} onClose={close} />;
  if (state.step === 'none') return null;
  const isWorking = state.step === 'working';
  return (
    <Notice
      isQuiet={isWorking}
      dismiss={isWorking ? exportMessagesOf(language).show : messages.general.dismiss}
      onDismiss={isWorking ? onOpen : exporting.forget}
    >
      <bdi>{describeExport(state, language)}</bdi>
    </Notice>
  );
}
