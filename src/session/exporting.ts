/** A file on its way to the user: one at a time, for as long as its desk is there, whatever is on the screen meanwhile. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WriteOptions } from '../core/model/export-file.ts';

/** `id` says which of the ways out it is. `share` is how much is done, from 0 to 1; `null` before that is known. */
export type ExportState =
  | { readonly step: 'none' }
  | { readonly step: 'working'; readonly id: string; readonly share: number | null }
  | { readonly step: 'done' | 'failed'; readonly id: string; readonly text: string }
  | { readonly step: 'cancelled'; readonly id: string };

export interface Exporting {
  readonly store: StoreApi<ExportState>;
  /** Begins to make a file, unless one is being made. `make` hands it to the user and says in words what it holds; nothing where there is nothing to say. */
  begin(id: string, make: (options: WriteOptions) => Promise<string>): Promise<void>;
  /** Ends what is under way. */
  cancel(): void;
  /** The user has read what became of the file; one that is being made goes on. */
  forget(): void;
}

const NONE: ExportState = { step: 'none' };

export function createExporting(): Exporting {
  const store = createStore<ExportState>(() => NONE);
  let controller = new AbortController();
  const isWorking = () => store.getState().step === 'working';
  // Facts of one step would stay beside those of the next.
  const enter = (state: ExportState) => store.setState(state, true);
  return {
    store,
    async begin(id, make) {
      if (isWorking()) return;
      controller = new AbortController();
      const { signal } = controller;
      const tell = (share: number | null) => enter({ step: 'working', id, share });
      tell(null);
      try {
        const text = await make({ signal, onProgress: (share) => signal.aborted || tell(share) });
        enter(text === '' ? NONE : { step: 'done', id, text });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        enter(signal.aborted ? { step: 'cancelled', id } : { step: 'failed', id, text });
      }
    },
    cancel: () => controller.abort(),
    forget: () => isWorking() || enter(NONE),
  };
}
