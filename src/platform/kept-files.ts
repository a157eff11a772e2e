import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { DatasetSource } from '../core/model/dataset.ts';
import type { Mapping } from '../core/model/mapping.ts';
import type { KeepOutcome, KeptFiles } from '../core/model/ports.ts';

/** Every database, store and cache of the app has a name that begins so. */
const PREFIX = 'incident-atlas';
const DATABASE = `${PREFIX}-files`;
const VERSION = 1;
const SOURCE_KEY = 'last';
/** Mappings are small; more than these nobody has. */
const MOST_MAPPINGS = 100;

interface KeptMapping {
  readonly mapping: Mapping;
  readonly keptAtMs: number;
}

interface Schema extends DBSchema {
  sources: { key: string; value: DatasetSource };
  mappings: { key: string; value: KeptMapping };
}

/** Files in IndexedDB, which a browser may deny, fill up or lose. Local storage is no place for them: on `file:` other pages can read it. */
export function createKeptFiles(): KeptFiles {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    opening ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade(database) {
        database.createObjectStore('sources');
        database.createObjectStore('mappings');
      },
      // Another window with a later version, or one that clears everything, wants in.
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

  /** What is asked of the database, or the answer for a browser that has none. */
  async function ask<Answer>(
    task: (database: IDBPDatabase<Schema>) => Promise<Answer>,
    otherwise: (error: unknown) => Answer,
  ): Promise<Answer> {
    try {
      return await task(await open());
    } catch (error) {
      return otherwise(error);
    }
  }

  async function listMappings(): Promise<readonly KeptMapping[]> {
    const all = await ask(
      (database) => database.getAll('mappings'),
      () => [],
    );
    return all
      .filter((one) => typeof one?.keptAtMs === 'number' && one.mapping?.version === 1)
      .sort((a, b) => b.keptAtMs - a.keptAtMs);
  }

  return {
    read: () =>
      ask(
        async (database) => (await database.get('sources', SOURCE_KEY)) ?? null,
        () => null,
      ),
    keep: (source) =>
      ask<KeepOutcome>(async (database) => {
        await database.put('sources', source, SOURCE_KEY);
        return 'kept';
      }, nameFailure),
    forget: () =>
      ask(
        (database) => database.delete('sources', SOURCE_KEY),
        () => undefined,
      ),
    mappings: async () => (await listMappings()).map(({ mapping }) => mapping),
    async remember(mappings) {
      const keptAtMs = Date.now();
      const old = (await listMappings()).slice(MOST_MAPPINGS - mappings.length);
      await ask(
        async (database) => {
          const { store, done } = database.transaction('mappings', 'readwrite');
          for (const { mapping } of old) void store.delete(mapping.headerSignature);
          for (const mapping of mappings)
            void store.put({ mapping, keptAtMs }, mapping.headerSignature);
          await done;
        },
        () => undefined,
      );
    },
    async clearEverything() {
      const database = await opening?.catch(() => null);
      database?.close();
      opening = null;
      return clearBrowser();
    },
  };
}

function nameFailure(error: unknown): KeepOutcome {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';
}

/** Each part by itself: one that the browser denies does not keep the others. */
async function clearBrowser(): Promise<boolean> {
  const outcomes = await Promise.allSettled([clearLocal(), clearDatabases(), clearCaches()]);
  return outcomes.every(({ status }) => status === 'fulfilled');
}

async function clearLocal(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX)) storage.removeItem(key);
  }
}

async function clearDatabases(): Promise<void> {
  const all = await indexedDB.databases();
  const own = all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  // A window that holds one open delays its end, and must not delay this one.
  await Promise.all(own.map((name) => deleteDB(name, { blocked: () => undefined })));
}

async function clearCaches(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((n) => caches.delete(n)));
}
