import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Columns } from '../../model/columns.ts';
import { findInconsistencies } from '../inconsistencies.ts';
import { openText, testManifest } from '../read-text.ts';
import { Damage, Excess } from './fields.ts';
import { type AtlasHeader, checksumOf, PREFIX_BYTES, type TextSections } from './layout.ts';
import { readAtlas } from './read-atlas.ts';
import type { ByteTexts } from './section-reader.ts';
import { TextColumn } from './text-column.ts';
import { writeAtlas } from './write-atlas.ts';

/** Two rows as version 1 wrote them, packed. */
const VERSION_1 =
  '1VdNj9s2EGWSQ4GiRe89zpkF9P11qpEeWnQPC2RvCx9oemwTS5EqRdY1Fmp/SE75P+3/yaXYgpK9KwW7sZs4h9VF5Eh8fBxy3nBmVxezN99+/f0LQsgv3xDyr3j/lhBCbsHo7WvtlIUqotBIxnG574cUnFoye28IKChWI1RwBRSk4Kg4QnV7sF4ABWckVMpJ2VGo2e7SLaRoN1CtmGyRAheWWaEVVAAUDHIUjYXqek5BuXqBpvV4rWXG/sR2vn0j1BIqEHHk50S1tpueql6tWhxI8Q3ym9bVUMV5nuZ5WaYdBVTLEyGKMUQYB1FRplESdxSkVmth3RJHMKsseRwmzCY4SVEmUZn1XCSzJ8PE0WRFYZkUYV5EebffnkuDXLS9D+/BXPE4VjJZWhQFRRhneRx2FDirGybW6mMO4lq1lvmt/yHs+jEW19oIbKG6vgXhB3Fhd0DhdyZdbwaY+4FLbD/C7wE46Dq6R7JojLDanAmOWcv4zdWuwfPgbZE1Wp1pqcys0Z4Ha220a84DxSUT9RvLrGvPA6id5bo+0wZ8cPonmBSs3nqb0gpPmeEQIekkaOMsjosiTIKs6+YUVmLtzPiw3wgpcemR9PbkwKGwwNaeIkRZMlGQPIriNM/yoKOwEevN/wjVw5nVTi2/AOEPfv80cg2aBq1hVpv21y/j2M/iOadg8Q872n7hGS529qSTlU90vMzStMjLNBgy0wTgybwUTBNKEKVFHsXFSEeElXiMUzBCnOaD1OfLKE/jY6TCaUg+El5Pu3Ise6LGC82ZfD6Ua6cEFw2TQ5p7Jqx7qXw+dFtX18w8I//+2WpnOLbHGKfpk5TDKMyzIArKEwThgUOajkhou/EX5iMc4hGHMJlkmLwoizDJ4qNum3CI014bDxdIr4/zjgxPMyPk3YyQ32aEfPeakH/+9s/LH4ev7//q+/Ln+/6rr4bWi5fD+xUh5O7u7o4t9nZCiP90fQvNUEqggQouWYPGJ/1e//pawhcqQ+uhBJn7cfviZIvMu+twbfA3cKEQunk/z38=';

const HEADER =
  'id,title,date,city,latitude,longitude,place_precision,weapon,killed,killed_low,killed_high,campaign,campaign_wounded,source1_publisher,source1_url,summary,weather';

async function columnsOf(rows: readonly string[]): Promise<Columns> {
  return (await openText(`${HEADER}\n${rows.join('\n')}\n`)).columns;
}

async function write(columns: Columns, rows?: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = Uint32Array.from(rows ?? Array.from({ length: columns.rowCount }, (_, row) => row));
  const { blob } = await writeAtlas({ columns, rows: all, manifest: testManifest, receipt: [] });
  return new Uint8Array(await blob.arrayBuffer());
}

/** What the file is made from, without what it does not hold: reports, claims, and the numbers of rows in another file. */
function factsOf(columns: Columns) {
  const { texts, sources, others, otherTexts: _o, ...whole } = columns;
  const { accounts: _, claims: __, fileRow: ___, ...rest } = whole;
  const rows = Array.from({ length: columns.rowCount }, (____, at) => at);
  return {
    ...rest,
    texts: texts.map(({ id, values }) => ({ id, values: rows.map((at) => values.at(at)) })),
    sources: rows.map((at) => sources.at(at)),
    others: rows.map((at) => others(at)),
  };
}

const cell = (...texts: readonly string[]) => fc.constantFrom(...texts);
const row = fc
  .tuple(
    cell('One', 'Two', '"Ünë, 3"', ''),
    cell('2015', '2015-11', '2015-11-13', ''),
    cell('Paris', 'Paris; London', ''),
    cell('48.85', '', '-33'),
    cell('2.35', '70.5'),
    cell('site', ''),
    cell('Knife', 'Gun; Knife', ''),
    cell('3', ''),
    cell('1', ''),
    cell('9', ''),
    cell('c', 'd', ''),
    cell('7', ''),
    cell('Paper', ''),
    cell('https://example.org/a', ''),
    cell('words', 'مرحبا', ''),
    cell('fine', ''),
  )
  .map((cells) => cells.join(','));
const rowsOf = fc.array(row, { minLength: 1, maxLength: 12 });
const isTitled = (text: string) => !text.startsWith(',');

test('what is written is read again, all of it', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, async (rows) => {
      fc.pre(rows.some(isTitled));
      const columns = await columnsOf(rows.map((one, i) => `i${i},${one}`));
      const file = readAtlas(await write(columns));
      const read = file.columns();
      expect(factsOf(read)).toEqual(factsOf(columns));
      expect(file.facts).toMatchObject({ name: 'Test', mayPublish: false });
      const ids = read.texts.find(({ id }) => id === 'id')?.values;
      for (let at = 0; at < read.rowCount; at++) expect(ids?.indexOf(ids.at(at) ?? '')).toBe(at);
    }),
    { numRuns: 60 },
  );
});

test('a file that is opened and written again is the same, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, async (rows) => {
      fc.pre(rows.some(isTitled));
      const bytes = await write(await columnsOf(rows.map((one, i) => `i${i},${one}`)));
      expect(await write(readAtlas(bytes).columns())).toEqual(bytes);
    }),
  );
});

test('texts that no row has get into no other file', async () => {
  const titles = ['A', 'B', 'HIDDEN', 'HIDDEN'].map(
    (title, i) => `i${i},${title},2015${','.repeat(14)}`,
  );
  const columns = readAtlas(await write(await columnsOf(titles))).columns();
  const withTitles = (change: (titles: ByteTexts) => object) => ({
    ...columns,
    texts: columns.texts.map(({ id, values }) =>
      id === 'title'
        ? { id, values: { ...values, ...change(values as ByteTexts) } }
        : { id, values },
    ),
  });
  const isHidden = async (changed: Columns) =>
    !new TextDecoder('latin1').decode(await write(changed)).includes('HIDDEN');
  expect(await isHidden(columns)).toBe(false);
  const first = { at: () => 'A', write: () => -1 };
  expect(await isHidden(withTitles(({ codes }) => ({ codes: codes?.fill(1), ...first })))).toBe(
    true,
  );
  const bytes = new TextEncoder().encode('ABHIDDEN');
  const ends = Uint32Array.of(0, 1, 2, 2);
  expect(await isHidden(withTitles(() => ({ bytes, ends, codes: null, ...first })))).toBe(true);
});

test('some of the rows are read again as they were', async () => {
  const columns = await columnsOf([
    'a,A,2015,,1,2,,,,,,c,,,,,',
    'b,B,2016,,,,,,,,,d,,,,,',
    'e,C,2017,,3,4,,,5,,,c,9,,,,',
  ]);
  const read = readAtlas(await write(columns, [0, 2])).columns();
  expect(Array.from({ length: 2 }, (_, at) => read.texts[0]?.values.at(at))).toEqual(['a', 'e']);
  expect(read.campaigns.map(({ id, rows }) => [id, rows])).toEqual([['c', [0, 1]]]);
});

test('cells that are kept as read come back in their order, whatever their columns are called', async () => {
  const columns = await columnsOf(['a,A,2015,,,,,,,,,,,,,,', 'b,B,2016,,,,,,,,,,,,,,']);
  const others = [
    [
      { name: 'x', value: '1' },
      { name: 'x', value: '2' },
      { name: '__proto__', value: ' ' },
    ],
    [
      { name: 'w', value: 'new' },
      { name: 'x', value: '3' },
      { name: 'y', value: 'ünë' },
      { name: '__proto__', value: 'p' },
    ],
  ];
  const kept = { ...columns, others: (row: number) => others[row] ?? [] };
  const read = readAtlas(await write(kept)).columns();
  expect([0, 1].map((at) => read.others(at))).toEqual(others);
});

test('no cell takes the place of another one of its name, wherever earlier rows had theirs', async () => {
  const columns = await columnsOf(['a,A,2015,,,,,,,,,,,,,,', 'b,B,2016,,,,,,,,,,,,,,']);
  const others = [
    [
      { name: 'y', value: '1' },
      { name: 'x', value: '2' },
    ],
    [
      { name: 'x', value: '3' },
      { name: 'y', value: '4' },
      { name: 'x', value: '5' },
    ],
  ];
  const kept = { ...columns, others: (row: number) => others[row] ?? [] };
  const read = readAtlas(await write(kept)).columns();
  expect(
    read
      .others(1)
      .map(({ value }) => value)
      .sort(),
  ).toEqual(['3', '4', '5']);
});

test('texts are a table while they repeat, and themselves once they do not', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) =>
    i % 3 === 0 ? '' : i < 4500 ? `t${i % 7}` : `ü${i}`,
  );
  const file = { pieces: [] as Uint8Array[] };
  const sections = {
    add(kind: 'u8' | 'u16' | 'u32' | 'i32' | 'f64', values: ArrayBufferView & { length: number }) {
      file.pieces.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice());
      return { kind, length: values.length };
    },
  };
  const column = new TextColumn(texts.length);
  for (const [row, text] of texts.entries()) column.put(row, text);
  const written = column.finish(sections);
  expect(written.codes).toBeUndefined();
  const [bytes = new Uint8Array(0), ends = new Uint8Array(0)] = file.pieces;
  const end = new Uint32Array(ends.buffer);
  const decoder = new TextDecoder();
  expect(texts.map((_, at) => decoder.decode(bytes.subarray(end[at - 1] ?? 0, end[at])))).toEqual(
    texts,
  );
});

test('a file of version 1 is read as it was', () => {
  const bytes = new Uint8Array(inflateRawSync(Buffer.from(VERSION_1, 'base64')));
  const read = readAtlas(bytes).columns();
  expect(factsOf(read)).toMatchObject({
    rowCount: 2,
    others: [[{ name: 'weather', value: 'fine' }], []],
    sources: [[{ publisher: 'Paper', title: '', date: '', url: null }], []],
  });
  expect(read.texts.find(({ id }) => id === 'id')?.values.at(1)).toBe('b');
});

test('two rows of one id, or a row without one, are damage', async () => {
  const columns = await columnsOf(['a,A,2015,,,,,,,,,,,,,,', 'b,B,2016,,,,,,,,,,,,,,']);
  for (const id of ['same', '']) {
    const texts = columns.texts.map((text) =>
      text.id === 'id' ? { ...text, values: { ...text.values, length: 2, at: () => id } } : text,
    );
    const file = readAtlas(await write({ ...columns, texts }));
    expect(() => file.columns()).toThrow('ids');
  }
});

describe('a file that is not as it should be', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `i${i},T${i % 5},20${10 + (i % 9)},City ${i % 3},${i}.5,${i},site,Gun; Knife,${i},,,c${i % 2},,Paper,https://example.org/${i},words ${i},fine`,
    );
    bytes = await write(await columnsOf(rows));
  });

  /** Whether it is refused with the one error that there is; else what it holds has to keep every promise. */
  function isRefused(file: Uint8Array<ArrayBuffer>): boolean {
    try {
      const { columns } = readAtlas(file);
      const read = columns();
      const placed = read.longitude.filter((x) => !Number.isNaN(x)).length;
      const undated = read.startDay.filter((day) => day === 0x7fffffff).length;
      const total = read.rowCount;
      const counts = { read: total, total, placed, unplaced: total - placed, undated, rejected: 0 };
      expect(findInconsistencies(read, counts)).toEqual([]);
      factsOf(read);
      return false;
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      return true;
    }
  }

  test('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 9 }), (end) => {
        expect(isRefused(bytes.slice(0, end))).toBe(true);
      }),
    );
  });

  test('is refused, or was not harmed, whichever byte is another', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ change;
        if (isRefused(changed)) refused++;
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(450);
  });

  test('any bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (some, hasStart) => {
        const file = hasStart ? [...bytes.subarray(0, 12), ...some] : [...some];
        expect(isRefused(Uint8Array.from(file))).toBe(true);
      }),
    );
  });

  test('a header that somebody made up does no harm', () => {
    const view = new DataView(bytes.buffer);
    const length = view.getUint32(12, true);
    const json = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length));
    const numbers = [...json.matchAll(/-?\d+/g)];
    const value = fc.constantFrom(
      '0',
      '-1',
      '1',
      '40',
      '999',
      '4294967295',
      '1e999',
      'null',
      '"x"',
      '[]',
      '{}',
      '0.5',
    );
    fc.assert(
      fc.property(fc.nat(numbers.length - 1), value, (which, other) => {
        const match = numbers[which] as RegExpMatchArray;
        const made =
          json.slice(0, match.index) + other + json.slice((match.index ?? 0) + match[0].length);
        isRefused(withHeader(made));
      }),
      { numRuns: 500 },
    );
  });

  function withHeader(json: string): Uint8Array<ArrayBuffer> {
    const view = new DataView(bytes.buffer);
    const oldStart = Math.ceil((PREFIX_BYTES + view.getUint32(12, true)) / 8) * 8;
    const header = new TextEncoder().encode(json);
    const start = Math.ceil((PREFIX_BYTES + header.length) / 8) * 8;
    const file = new Uint8Array(start + bytes.length - oldStart);
    file.set(bytes.subarray(0, PREFIX_BYTES));
    file.set(header, PREFIX_BYTES);
    file.set(bytes.subarray(oldStart), start);
    const made = new DataView(file.buffer);
    made.setUint32(12, header.length, true);
    made.setUint32(16, checksumOf(header), true);
    return file;
  }

  test('one that unfolds to more than any file may hold is refused before it does', () => {
    const view = new DataView(bytes.buffer);
    const length = view.getUint32(12, true);
    const json = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length));
    const header = JSON.parse(json) as AtlasHeader;
    const large = 300 * 1024 * 1024;
    const ones = { kind: 'u8', length: large, constant: 1 } as const;
    const [text] = header.texts;
    const ends = { kind: 'u32', length: large, constant: large } as const;
    const offsets = { kind: 'u32', length: header.rowCount + 1, constant: large } as const;
    const city = header.categories.find(({ id }) => id === 'city');
    const made: readonly Partial<AtlasHeader>[] = [
      { texts: [{ ...(text as TextSections), ends }] },
      {
        texts: Array.from({ length: 3 }, (_, i) => ({
          ...(text as TextSections),
          bytes: { ...ones, constant: i },
        })),
      },
      { categories: [{ id: 'x', values: ['', 'a'], offsets, codes: ones }] },
      // Again and again the same bytes.
      {
        categories: Array.from({ length: bytes.length }, (_, i) => ({
          ...(city as AtlasHeader['categories'][number]),
          id: `x${i}`,
        })),
      },
    ];
    const before = process.memoryUsage().arrayBuffers;
    for (const change of made) {
      expect(isRefused(withHeader(JSON.stringify({ ...header, ...change })))).toBe(true);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * large);
    }
  });

  test('one that claims more rows than any dataset may have is told from a damaged one', () => {
    const length = new DataView(bytes.buffer).getUint32(12, true);
    const json = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length));
    const header = { ...(JSON.parse(json) as AtlasHeader), rowCount: 4_000_000_000 };
    expect(() => readAtlas(withHeader(JSON.stringify(header)))).toThrow(Excess);
  });

  test('a newer version says so', () => {
    const newer = bytes.slice();
    new DataView(newer.buffer).setUint32(8, 3, true);
    expect(() => readAtlas(newer)).toThrow('version 3');
  });
});
