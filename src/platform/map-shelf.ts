import type { MapShelf } from '../core/model/ports.ts';

const DATABASE = 'incident-atlas-maps';
const STORE = 'map-files';
const KEY = 'own';

/** The user's own map file in this browser's database, which is opened only when it is asked for. */
export function createMapShelf(): MapShelf {
  return {
    async read() {
      try {
        const file: unknown = await (await open()).get(STORE, KEY);
        return file instanceof File ? file : null;
      } catch {
        return null;
      }
    },
    async write(file) {
      try {
        await (await open()).put(STORE, file, KEY);
        return true;
      } catch {
        return false;
      }
    },
    async clear() {
      try {
        await (await open()).delete(STORE, KEY);
      } catch {
        // Where nothing can be kept, nothing has to be taken away.
      }
    },
  };
}

async function open() {
  const { openDB } = await import('idb');
  return openDB(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
  });
}
