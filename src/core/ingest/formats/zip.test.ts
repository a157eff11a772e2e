import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { listZip, openZipEntry } from './zip.ts';

const TEXT = 'date,title\n2015,A\n';

/** An archive of one stored file, as programs write it that do not know beforehand how large it will be: every number in the fields of Zip64. */
function zip64(text: string, { count = 1n, hasRecord = true } = {}): Uint8Array<ArrayBuffer> {
  const name = strToU8('a.csv');
  const data = strToU8(text);
  const size = BigInt(data.length);
  const local = bytes(30, [
    [0, 4, 0x04034b50],
    [18, 4, 0xffffffff],
    [22, 4, 0xffffffff],
    [26, 2, name.length],
    [28, 2, 20],
  ]);
  const extra = bytes(28, [
    [0, 2, 1],
    [2, 2, 24],
    [4, 8, size],
    [12, 8, size],
    [20, 8, 0n],
  ]);
  const central = bytes(46, [
    [0, 4, 0x02014b50],
    [20, 4, 0xffffffff],
    [24, 4, 0xffffffff],
    [28, 2, name.length],
    [30, 2, 28],
    [42, 4, 0xffffffff],
  ]);
  const start = local.length + name.length + 20 + data.length;
  const directory = central.length + name.length + extra.length;
  const record = bytes(56, [
    [0, 4, hasRecord ? 0x06064b50 : 0],
    [32, 8, count],
    [40, 8, BigInt(directory)],
    [48, 8, BigInt(start)],
  ]);
  const locator = bytes(20, [
    [0, 4, 0x07064b50],
    [8, 8, BigInt(start + directory)],
  ]);
  const end = bytes(22, [
    [0, 4, 0x06054b50],
    [10, 2, 0xffff],
    [12, 4, 0xffffffff],
    [16, 4, 0xffffffff],
  ]);
  const empty = new Uint8Array(20);
  return join([local, name, empty, data, central, name, extra, record, locator, end]);
}

function bytes(
  length: number,
  fields: readonly (readonly [at: number, size: 2 | 4 | 8, value: number | bigint])[],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, size, value] of fields) {
    if (size === 8) view.setBigUint64(at, BigInt(value), true);
    else if (size === 4) view.setUint32(at, Number(value), true);
    else view.setUint16(at, Number(value), true);
  }
  return new Uint8Array(view.buffer);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function firstText(archive: Uint8Array<ArrayBuffer>): Promise<string> {
  const blob = new Blob([archive]);
  const [entry] = await listZip(blob, 'x.zip');
  if (entry === undefined) throw new Error('no file in it');
  return new Response(await openZipEntry(blob, entry, 'x.zip')).text();
}

async function refusalOf(archive: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const error: unknown = await firstText(archive).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return null;
  if (!(error instanceof Refusal)) throw error;
  return error.problem.detail;
}

describe('an archive', () => {
  test('of the usual kind is read', async () => {
    const archive = zipSync({ 'a.csv': strToU8(TEXT) }) as Uint8Array<ArrayBuffer>;
    expect(await firstText(archive)).toBe(TEXT);
  });

  test('of Zip64 is read', async () => {
    expect(await firstText(zip64(TEXT))).toBe(TEXT);
  });

  test('of Zip64 with more files than are read, or without its second end, is refused', async () => {
    expect(await refusalOf(zip64(TEXT, { count: 1001n }))).toMatch(/files > 1000/);
    expect(await refusalOf(zip64(TEXT, { hasRecord: false }))).toMatch(/files > 1000/);
  });

  test('with any byte changed is read or refused, and never anything else', async () => {
    const archive = zip64(TEXT);
    const at = fc.nat({ max: archive.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.nat({ max: 255 }), async (place, byte) => {
        const damaged = archive.slice();
        damaged[place] = byte;
        await refusalOf(damaged).catch((error: unknown) => {
          // An archive may be empty.
          expect(String(error)).toContain('no file in it');
        });
      }),
      { numRuns: 300 },
    );
  });
});
