import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvRows } from './csv.ts';
import type { RowBatch } from './row-batch.ts';

interface ReadTable extends RowBatch {
  readonly batchCount: number;
}

async function readAll(content: string | Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const batches: RowBatch[] = [];
  for await (const batch of readCsvRows(new Blob([content]).stream(), 'incidents.csv')) {
    batches.push(batch);
  }
  const last = batches.at(-1);
  if (last === undefined) throw new Error('no batch at all');
  return {
    ...last,
    rows: batches.flatMap(({ rows }) => rows),
    remarks: batches.flatMap(({ remarks }) => remarks),
    batchCount: batches.length,
  };
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a whole file', () => {
  test('read back is what was written, in every dialect', async () => {
    const tricky = [
      'a',
      '"',
      ',',
      ';',
      '|',
      '\t',
      '\n',
      '\r',
      'é',
      '𝄞',
      '\ufeff',
      '\ufffd',
      '<',
      '{',
    ];
    const cell = fc.string({ unit: fc.constantFrom(...tricky), maxLength: 8 });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        table,
        delimiter,
        lineBreak,
        fc.constantFrom('', '\ufeff'),
        async (cells, mark, end, start) => {
          const text = cells.map((row) => row.map(quote).join(mark)).join(end);
          const { header, rows, problem, remarks } = await readAll(start + text);
          expect([header, ...rows]).toEqual(cells);
          expect(problem).toBeNull();
          expect(remarks).toEqual([]);
        },
      ),
    );
  });

  test('any bytes end in rows or a problem, never in an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { rows, problem } = await readAll(Uint8Array.from(bytes));
        if (problem !== null) expect(problem.completeRows).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same over many windows, multi-byte letters and all', async () => {
    const rows = Array.from({ length: 8_000 }, (_, i) => [
      `${i}`,
      `É “${i}”, 𝄞\n`,
      'x'.repeat(i % 50),
    ]);
    const text = rows.map((row) => row.map(quote).join(',')).join('\r\n');
    const read = await readAll(`id,text,length\r\n${text}\r\n`);
    expect(read.rows).toEqual(rows);
    expect(read.batchCount).toBeGreaterThan(4);
    expect(read.readBytes).toBe(new TextEncoder().encode(`id,text,length\r\n${text}\r\n`).length);
  });

  test('keeps short and long rows as they are', async () => {
    const { rows, problem } = await readAll('a,b\n1\n1,2,3\n1,2\n');
    expect(rows).toEqual([['1'], ['1', '2', '3'], ['1', '2']]);
    expect(problem).toBeNull();
  });

  test('lets go of the stream when the caller stops early', async () => {
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('a,b\n'.repeat(9999))),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const batch of readCsvRows(stream, 'endless.csv')) {
      expect(batch.rows.length).toBeGreaterThan(0);
      break;
    }
    expect(isCancelled).toBe(true);
  });

  test('a stream that fails rejects', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('disk gone')),
    });
    await expect(readCsvRows(stream, 'x.csv').next()).rejects.toThrow('disk gone');
  });
});

describe('a file that ends too early', () => {
  test('inside quotes says in which row, column and byte, and how many rows are whole', async () => {
    const { rows, problem } = await readAll('id,title\n1,One\n2,"Two, and');
    expect(rows).toEqual([['1', 'One']]);
    expect(problem).toMatchObject({
      code: 'file-truncated',
      file: 'incidents.csv',
      row: 2,
      field: 'title',
      byteOffset: 17,
      completeRows: 1,
    });
  });

  test('in the middle of a row that is the only short one', async () => {
    const { rows, problem } = await readAll('id,title,date\n1,One,2017\n2,Tw');
    expect(rows).toEqual([['1', 'One', '2017']]);
    expect(problem).toMatchObject({
      code: 'file-truncated',
      row: 2,
      field: 'title',
      byteOffset: 27,
      completeRows: 1,
    });
  });

  test.each([
    ['a line break follows', 'id,title\n1,One\n2\n'],
    ['other rows are short too', 'id,title\n1\n2,Two\n3'],
    ['it is the only row', 'id,title\n1'],
  ])('but not when %s', async (_case, text) => {
    expect((await readAll(text)).problem).toBeNull();
  });

  test('a blank line before it is no short row', async () => {
    expect((await readAll('id,title\n\n1,One\n2')).problem?.code).toBe('file-truncated');
  });
});

describe('what is odd but can be read', () => {
  test('is told by data row, counted from 1, and by header', async () => {
    const { remarks } = await readAll('id,title\n1,One\n2,"Tw"o\n');
    expect(remarks).toEqual([
      { code: 'quote-misplaced', effect: 'notice', row: 2, field: 'title', value: 'Two' },
    ]);
  });

  test('a NUL byte past the first window ends the reading where it stands', async () => {
    const start = `id,title\n${'1,One\n'.repeat(20_000)}`;
    const { problem, rows } = await readAll(`${start}2,T\0wo\n`);
    expect(rows).toHaveLength(20_000);
    expect(problem).toMatchObject({
      code: 'file-not-text',
      row: 20_001,
      byteOffset: start.length + 3,
      completeRows: 20_000,
    });
  });
});
