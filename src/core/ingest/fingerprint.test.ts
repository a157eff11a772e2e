import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SourceFile } from '../model/dataset.ts';
import { computeFingerprint } from './fingerprint.ts';
import { GrowingFingerprint } from './growing-fingerprint.ts';

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const CUT = { mostWholeBytes: 5, pieceBytes: 4 };
const filesOf = (...blobs: readonly Blob[]): readonly SourceFile[] =>
  blobs.map((blob) => ({ role: 'incidents', name: 'a.csv', blob }));

test('of one file it is what sha256sum says, of several what it says of all in a row', async () => {
  expect(await computeFingerprint({ files: filesOf(new Blob(['abc'])) })).toBe(
    sha256('abc').toString('hex'),
  );
  const files = filesOf(new Blob(['ab']), new Blob(['c']));
  expect(await computeFingerprint({ files })).toBe(sha256('abc').toString('hex'));
  expect(await computeFingerprint({ files: filesOf(new Blob([])) })).toBe(
    sha256('').toString('hex'),
  );
});

test('of a long file it is that of its pieces', async () => {
  const files = filesOf(new Blob(['abcdefgh']), new Blob(['ij']));
  const pieces = [sha256('abcd'), sha256('efgh'), sha256('ij')];
  expect(await computeFingerprint({ files }, CUT)).toBe(sha256(...pieces).toString('hex'));
  expect(await computeFingerprint({ files: filesOf(new Blob(['abcde'])) }, CUT)).toBe(
    sha256('abcde').toString('hex'),
  );
});

test('of a long file no more than a piece is read at once', async () => {
  const blob = new Blob(['abcdefghij']);
  const sizes: number[] = [];
  const original = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function arrayBuffer() {
    sizes.push(this.size);
    return original.call(this);
  };
  await computeFingerprint({ files: filesOf(blob) }, CUT).finally(() => {
    Blob.prototype.arrayBuffer = original;
  });
  expect(sizes.slice(0, 3)).toEqual([4, 4, 2]);
});

test('while a file comes in it is the same as afterwards', async () => {
  const bytes = new TextEncoder().encode('abcdefghij');
  const later = bytes.slice();
  for (const mostWholeBytes of [CUT.mostWholeBytes, 64]) {
    const cut = { ...CUT, mostWholeBytes };
    const growing = new GrowingFingerprint(bytes.length, cut);
    for (const length of [1, 4, 5]) growing.see(bytes, length);
    growing.see(later, later.length);
    const files = filesOf(new Blob([bytes]));
    expect(await growing.finish()).toBe(await computeFingerprint({ files }, cut));
  }
});
