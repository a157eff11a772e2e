import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Briefings, SavedBriefing, SaveOutcome } from '../core/model/ports.ts';

const DATABASE = 'incident-atlas-briefings';
const VERSION = 1;
const STORE = 'states';
/** What was saved last, and three earlier states. */
const MOST_STATES = 4;

interface Schema extends DBSchema {
  states: { key: string; value: readonly SavedBriefing[] };
}

/** `page`: tells apart saved pages, each of which has its own. Briefings in IndexedDB, which a browser may deny, fill up or lose. Local storage is no place for them: on `file:` other pages can read it. */
export function createBriefings(page = ''): Briefings {
  const key = page === '' ? 'states' : `states ${page}`;
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  /** When the state that this window knows of was saved; `null` for none. */
  let seenMs: number | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    opening ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // Another window with a later version wants in: give way, and open again at the next save.
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        opening = null;
      },
      terminated: () => {
        opening = null;
      },
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  return {
    async read() {
      try {
        const database = await open();
        const states = readStates(await database.get(STORE, key));
        seenMs = states[0]?.savedAtMs ?? null;
        return states;
      } catch {
        return null;
      }
    },
    async save(saved, { keepsLast, isForced }): Promise<SaveOutcome> {
      try {
        const database = await open();
        const transaction = database.transaction(STORE, 'readwrite');
        const states = readStates(await transaction.store.get(key));
        const [last, ...earlier] = states;
        if (!isForced && (last?.savedAtMs ?? null) !== seenMs) {
          await transaction.done;
          return 'elsewhere';
        }
        const kept = keepsLast || isForced ? states : earlier;
        await transaction.store.put([saved, ...kept].slice(0, MOST_STATES), key);
        await transaction.done;
        seenMs = saved.savedAtMs;
        return 'saved';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'full'
          : 'denied';
      }
    },
  };
}

/** Whatever lies there: another program may have written it, or a disk half of it. */
function readStates(value: unknown): readonly SavedBriefing[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (state: Partial<SavedBriefing> | null): state is SavedBriefing =>
      typeof state?.text === 'string' && typeof state.savedAtMs === 'number',
  );
}
