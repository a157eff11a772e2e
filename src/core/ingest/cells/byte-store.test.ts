import { expect, test } from 'vitest';
import { PieceFeed, piecesOf } from './byte-store.ts';
import { giveBack } from './give-back.ts';

const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);

test('memory that is given back is gone at once', () => {
  const memory = [new ArrayBuffer(8), new ArrayBuffer(16)];
  giveBack(memory);
  expect(memory.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
});

test.each([1, 7, 70_000, 400_000])(
  'pieces of %i bytes are filled but for the last',
  async (size) => {
    const from = Math.max(0, 299_990 - size * 4 - 1);
    const feed = new PieceFeed(new Blob([bytes]), from);
    const read: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const target = new Uint8Array(size);
      const length = await feed.fill(target);
      if (length === 0) break;
      read.push(target.subarray(0, length));
    }
    expect(read.slice(0, -1).every(({ length }) => length === size)).toBe(true);
    expect(new Uint8Array(await new Blob(read).arrayBuffer())).toEqual(bytes.subarray(from));
  },
);

test('a file that changes while it is read is refused, though a stream would not say why', async () => {
  const gone = new DOMException('changed', 'NotReadableError');
  const changed = { arrayBuffer: () => Promise.reject(gone) };
  const streams = [
    new Blob(['a']).stream(),
    new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }),
  ];
  for (const stream of streams) {
    const blob = {
      slice: (_: number, to?: number) => (to === 1 ? changed : { stream: () => stream }),
    };
    const read = async () => {
      for await (const _ of piecesOf(blob as unknown as Blob));
    };
    await expect(read()).rejects.toBe(gone);
  }
});
