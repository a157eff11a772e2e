import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMapShelf } from './map-shelf.ts';

const shelf = createMapShelf();
const file = () => new File(['PMTiles'], 'five.pmtiles');

afterEach(async () => {
  vi.unstubAllGlobals();
  await shelf.clear();
});

describe('createMapShelf', () => {
  test('has a file again as it was, until it is cleared', async () => {
    expect(await shelf.read()).toBeNull();
    expect(await shelf.write(file())).toBe(true);
    const kept = await shelf.read();
    expect(kept?.name).toBe('five.pmtiles');
    expect(await kept?.text()).toBe('PMTiles');
    await shelf.clear();
    expect(await shelf.read()).toBeNull();
  });

  test('keeps the newest file alone', async () => {
    await shelf.write(file());
    await shelf.write(new File(['PMTiles 2'], 'paris.pmtiles'));
    expect((await shelf.read())?.name).toBe('paris.pmtiles');
  });

  test('says that it keeps nothing where storage is denied, and does not reject', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await shelf.write(file())).toBe(false);
    expect(await shelf.read()).toBeNull();
    await shelf.clear();
  });

  test('leaves nothing open that would keep the database from being cleared', async () => {
    await shelf.write(file());
    const isGone = new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('incident-atlas-maps');
      request.onsuccess = () => resolve('gone');
      request.onblocked = reject;
    });
    expect(await isGone).toBe('gone');
  });
});
