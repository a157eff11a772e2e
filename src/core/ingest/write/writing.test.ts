import { expect, test, vi } from 'vitest';
import { writeAtlas } from '../binary/write-atlas.ts';
import { openText, testManifest } from '../read-text.ts';
import { writeRows } from './write-rows.ts';
import { beginWriting } from './writing.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 60));

test('tells what share is done once others have had the thread, and never more than all', async () => {
  const onProgress = vi.fn();
  const writing = beginWriting(4, { onProgress });
  expect(writing.done(1)).toBeUndefined();
  await later();
  await writing.done(1);
  await later();
  await writing.done(3);
  expect(onProgress.mock.calls).toEqual([[0.5], [1]]);
});

test('ends with the reason of its signal', async () => {
  const controller = new AbortController();
  const writing = beginWriting(4, { signal: controller.signal });
  await later();
  const turn = writing.done(1);
  controller.abort(new Error('not wanted'));
  await expect(turn).rejects.toThrow('not wanted');
});

/** Slow to be read, as the rows of a large file are. */
async function slowColumns() {
  const rows = Array.from({ length: 5000 }, (_, i) => `r${i},2015-11-13,48.85,2.35,Paris`);
  const { columns } = await openText(`id,date,latitude,longitude,title\n${rows.join('\n')}\n`);
  const endOfWait = () => performance.now() + 0.04;
  const texts = columns.texts.map(({ id, values }) => ({
    id,
    values: {
      length: values.length,
      indexOf: (text: string) => values.indexOf(text),
      at(row: number) {
        if (id === 'id') for (const end = endOfWait(); performance.now() < end; );
        return values.at(row);
      },
    },
  }));
  const all = Uint32Array.from({ length: columns.rowCount }, (_, row) => row);
  return { columns: { ...columns, texts }, rows: all, receipt: [] };
}

const writers = {
  csv: async (options: object) =>
    writeRows({ ...(await slowColumns()), variant: 'csv' as const }, options),
  geojson: async (options: object) =>
    writeRows({ ...(await slowColumns()), variant: 'geojson' as const }, options),
  atlas: async (options: object) =>
    writeAtlas({ ...(await slowColumns()), manifest: testManifest }, options),
};

test.each(Object.entries(writers))(
  '%s tells how far it is, and is ended on the way',
  async (_, write) => {
    const shares: number[] = [];
    await write({ onProgress: (share: number) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort());
    await expect(write({ onProgress, signal: controller.signal })).rejects.toThrow('abort');
    expect(onProgress).toHaveBeenCalledTimes(1);
  },
);
