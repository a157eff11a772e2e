import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { fileOf, importFile, problemOf } from './import-text.ts';

describe('Parquet', () => {
  const columnData = [
    { name: 'id', data: ['a', 'b'], type: 'STRING' as const },
    {
      name: 'date',
      data: [new Date('2015-11-13T20:00:00Z'), new Date('2017-06-07')],
      type: 'TIMESTAMP' as const,
    },
    { name: 'lat', data: [48.85, 35.7], type: 'DOUBLE' as const },
    { name: 'lon', data: [2.35, 51.4], type: 'DOUBLE' as const },
    { name: 'killed', data: [3n, 4n], type: 'INT64' as const },
  ];

  test.each(['UNCOMPRESSED', 'SNAPPY'] as const)('with %s', async (codec) => {
    const { headlines } = await importFile(
      fileOf(parquetWriteBuffer({ columnData, codec }), 'x.parquet'),
    );
    expect(headlines).toMatchObject([
      { id: 'a', position: [2.35, 48.85], figures: { killed: { best: 3 } } },
      { id: 'b', position: [51.4, 35.7], figures: { killed: { best: 4 } } },
    ]);
    expect(formatIsoDay(headlines[0]?.when?.startDay ?? 0)).toBe('2015-11-13');
  });

  test('with a compression that nobody reads says so, and a damaged one that it is damaged', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData,
        codec: 'SNAPPY',
        compressors: { SNAPPY: (input) => input },
      }),
    );
    expect((await problemOf(fileOf(bytes)))?.code).toMatch(/format-unreadable|compression-unknown/);
    expect((await problemOf(fileOf(bytes.subarray(0, 50))))?.code).toBe('format-unreadable');
  });

  test.each([
    [4_000_000_000, 'too-many-rows', 10_000_000],
    [3, 'format-unreadable', null],
  ])('that claims %s rows and has two is refused at once', async (rows, code, fittingRows) => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
    const problem = await problemOf(fileOf(claimRows(bytes, rows), 'x.parquet'));
    expect(problem).toMatchObject({ code, fittingRows });
  });
});

/** Puts another number of rows into the footer: it stands behind the schema, and the list of row groups follows it. */
function claimRows(bytes: Uint8Array, rows: number): Uint8Array<ArrayBuffer> {
  const sign = [0x16, 2 * 2, 0x19];
  const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  const at = bytes.findIndex(
    (_, i) => i > footer && sign.every((byte, k) => bytes[i + k] === byte),
  );
  const number: number[] = [];
  let rest = 2 * rows;
  for (; rest > 127; rest = Math.floor(rest / 128)) number.push((rest % 128) + 128);
  number.push(rest);
  const claimed = Uint8Array.from([
    ...bytes.subarray(0, at + 1),
    ...number,
    ...bytes.subarray(at + 2),
  ]);
  new DataView(claimed.buffer).setUint32(claimed.length - 8, claimed.length - 8 - footer, true);
  return claimed;
}
