import type { IDBPDatabase } from 'idb';
import type { MapShelf } from '../core/model/ports.ts';

const DATABASE = 'incident-atlas-maps';
const STORE = 'files';
const KEY = 'own';

/** The user's own map file in this browser's database, which is opened only when it is asked for and closed again, so that it can be cleared. */
export function createMapShelf(): MapShelf {
  return {
    read: () =>
      ask(async (database) => {
        const file: unknown = await database.get(STORE, KEY);
        return file instanceof File ? file : null;
      }, null),
    write: (file) =>
      ask(async (database) => {
        await database.put(STORE, file, KEY);
        return true;
      }, false),
    clear: () => ask((database) => database.delete(STORE, KEY), undefined),
  };
}

/** The answer of the database, or the one for a browser that has none. */
async function ask<Answer>(
  task: (database: IDBPDatabase) => Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  try {
    const { openDB } = await import('idb');
    const database = await openDB(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(STORE),
    });
    try {
      return await task(database);
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}
