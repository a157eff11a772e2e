import { createContext, useContext, useSyncExternalStore } from 'react';
import { importMessagesOf } from '../../i18n/import-messages.ts';
import type { Importing, ImportState } from '../../session/importing.ts';
import { useLanguage } from '../kit/use-messages.ts';

export const ImportingContext = createContext<Importing | null>(null);

/** The desk on which files are opened. */
export function useImporting(): Importing {
  const importing = useContext(ImportingContext);
  if (importing === null) throw new Error('useImporting needs an ImportingContext around it');
  return importing;
}

/** One part of what is on the desk; like `useSessionState`. */
export function useImportState<Part>(select: (state: ImportState) => Part): Part {
  const { store } = useImporting();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The words of opening files. */
export function useImportMessages() {
  return importMessagesOf(useLanguage());
}
