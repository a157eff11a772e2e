import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem, Remark } from '../../model/finding.ts';
import { degreesOf } from '../bulk/plain-degrees.ts';
import { readCsvRows, type TableShape } from '../formats/csv.ts';
import { ColumnVotes } from '../inspect/column-votes.ts';
import { gatherVotes } from '../inspect/gather-table.ts';
import { PlainVoter } from '../inspect/plain-voter.ts';
import type { CellReader } from './cell-reader.ts';
import { type CellTable, cellsOf, cellText } from './cell-table.ts';
import type { CutBeside } from './cut-ahead.ts';
import { type CutterThread, serveCutting } from './cutter-thread.ts';
import { readCellTable } from './read-cell-table.ts';

const PLAIN: TableShape = { delimiter: null, preambleRows: 0, hasHeader: true, tagRows: 0 };
const encoder = new TextEncoder();

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length] ?? bytes.length);
    yield bytes.slice(at, at + size);
    at += size;
  }
}

interface ReadRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly Remark[];
  readonly problem: Problem | null;
}

/** What the reader of rows makes of the bytes, without the blank cells that stand past the header. */
async function readRows(bytes: Uint8Array<ArrayBuffer>, shape: TableShape): Promise<ReadRows> {
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const remarks: Remark[] = [];
  let problem: Problem | null = null;
  for await (const batch of readCsvRows(new Blob([bytes]).stream(), 'x.csv', shape)) {
    header = batch.header;
    rows.push(...batch.rows);
    remarks.push(...batch.remarks);
    problem = batch.problem;
  }
  return { header, rows: rows.map((row) => withoutBlanks(row, header.length)), remarks, problem };
}

/** Without remarks on a row that a problem cuts off: that reader tells of its first cells, and nobody is told. */
function settled(read: ReadRows): ReadRows {
  if (read.problem === null) return read;
  // It may also cut off a row of tags, which has no number of its own.
  if (read.rows.length === 0) return { ...read, remarks: [] };
  const first = read.header.length === 0 ? 1 : 0;
  const remarks = read.remarks.filter(({ row }) => row >= first && row <= read.rows.length);
  return { ...read, remarks };
}

function withoutBlanks(row: readonly string[], width: number): readonly string[] {
  let length = row.length;
  while (length > width && row[length - 1] === '') length--;
  return row.slice(0, length);
}

interface Way {
  readonly sizes?: readonly number[];
  readonly isSizeKnown?: boolean;
  readonly leastJudged?: number;
  /** The first row that is looked at. */
  readonly from?: number;
  readonly beside?: CutBeside;
  /** Whether cells are looked at while the table is read, and what they say is told. */
  readonly isLookedAt?: boolean;
}

async function readTable(
  bytes: Uint8Array,
  shape: TableShape,
  { sizes = [], isSizeKnown = true, from = 0, leastJudged = 1 << 12, ...way }: Way = {},
): Promise<ReadRows & { readonly columns?: unknown }> {
  const sizeBytes = isSizeKnown ? bytes.length : null;
  const { beside, isLookedAt = false } = way;
  const source = {
    name: 'x.csv',
    sizeBytes,
    pieces: cut(bytes, sizes),
    leastJudged,
    beside,
    ...(isLookedAt && { createWatch: createVoter }),
  };
  const table = await readCellTable(source, shape, () => false);
  const { header, remarks, problem, rowCount } = table;
  const rows = Array.from({ length: rowCount - from }, (_, i) => rowOf(table, from + i));
  const columns = isLookedAt ? lookAt(table) : undefined;
  return { header, rows, remarks, problem, columns };
}

function rowOf(table: CellTable, row: number): readonly string[] {
  const width = table.header.length;
  const odd = table.oddRows.find(row);
  const cells = withoutBlanks(cellsOf(table, row), width);
  expect(cells.length).toBe(odd?.length ?? width);
  for (const column of table.header.keys())
    expect(cellText(table, column, row)).toBe(cells[column] ?? '');
  return cells;
}

const createVoter = (reader: CellReader, rowCount: number) => new PlainVoter(reader, rowCount);

/** What all cells of each column say, and the degrees in it. */
function lookAt(table: CellTable) {
  return table.columns.map((_, column) => {
    const votes = new ColumnVotes();
    gatherVotes(table, column, votes);
    const { decimal, order, span, distinct } = votes;
    const degrees = [...degreesOf(table, column)];
    return { degrees, decimal, order, span, distinct, types: votes.votes() };
  });
}

interface Loss {
  /** The number of the reply that does not come. */
  readonly at?: number;
  /** Whether the thread says so itself, and serves on. */
  readonly isTold?: boolean;
  /** Whether nobody learns of it. */
  readonly isHanging?: boolean;
}

/** A cutter behind a port, as another thread is. */
function createThread({ at: lostAt = Number.POSITIVE_INFINITY, ...loss }: Loss = {}) {
  const { isTold = false, isHanging = false } = loss;
  let replies = 0;
  let endCount = 0;
  const start = async (): Promise<CutterThread> => {
    const { port1, port2 } = new MessageChannel();
    const lost = new Promise<void>((lose) => {
      const post = port2.postMessage.bind(port2);
      port2.postMessage = (...message: unknown[]) => {
        const number = replies++;
        if (isTold && number === lostAt) post(null);
        else if (isHanging && number >= lostAt) return;
        else if (!isTold && number >= lostAt) lose();
        else (post as (...message: unknown[]) => void)(...message);
      };
    });
    serveCutting(port2, createVoter, () => endCount++);
    return { port: port1, lost };
  };
  return { start, replies: () => replies, endCount: () => endCount };
}

const bits = [
  'a',
  'b',
  '1',
  '0.5',
  ',',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  '"x,y"',
  ' ',
  '\t',
  'é',
  'مرحبا',
];
const csv = fc
  .array(fc.constantFrom(...bits, 'long text here', "'"), { maxLength: 60 })
  .map((parts) => parts.join(''));
const table = fc
  .array(
    fc.array(fc.constantFrom('', 'a', 'b', '12', '"q,""r"', '"s"', 'ü', ' '), {
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));
const bytesOf = fc.oneof(
  csv.map((text) => encoder.encode(text)),
  table.map((text) => encoder.encode(text)),
  fc
    .array(
      fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x62, 0xe9, 0x93, 0xc3, 0xa9, 0x00, 0x20),
      { maxLength: 60 },
    )
    .map((bytes) => Uint8Array.from(bytes)),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => bytes.slice()),
);
const shapes: fc.Arbitrary<TableShape> = fc.record({
  delimiter: fc.constantFrom(null, ',', ';', '\t'),
  preambleRows: fc.constantFrom(0, 0, 0, 1, 2),
  hasHeader: fc.constantFrom(true, true, false),
  tagRows: fc.constantFrom(0, 0, 1),
  groupedColumns: fc.constantFrom([], [], [0], [1, 3]),
});

describe('a table of cells', () => {
  test('holds what the reader of rows reads, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf, shapes, async (bytes, shape) => {
        const own = new Uint8Array(bytes);
        const rows = settled(await readRows(own, shape));
        expect(settled(await readTable(own, shape))).toEqual(rows);
        expect(settled(await readTable(own, shape, { leastJudged: 4 }))).toEqual(rows);
      }),
      {
        numRuns: 1000,
        examples: [
          [encoder.encode(',\r""'), { ...PLAIN, hasHeader: false }],
          [encoder.encode(',\r\n""\ra'), PLAIN],
        ],
      },
    );
  });

  test('is the same however the file comes in pieces', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        bytesOf,
        shapes,
        sizes,
        fc.boolean(),
        async (bytes, shape, some, isSizeKnown) => {
          const whole = await readTable(bytes, shape);
          // The dialect is told by the first 64 KiB: a long beginning lets the pieces be cut inside the table.
          expect(await readTable(bytes, shape, { sizes: some, isSizeKnown })).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is the same where pieces cut a table far from its beginning', async () => {
    const line = 'some,"quoted ""cell""",7,é\r\n';
    const before = encoder.encode(`a,b,c,d\n${line.repeat(2600)}`);
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(bytesOf, sizes, async (bytes, some) => {
        const all = new Uint8Array([...before, ...bytes]);
        const first = before.length + 5;
        const shape = { ...PLAIN, delimiter: ',' };
        const pieces = await readTable(all, shape, {
          sizes: [first, ...some, ...some],
          from: 2590,
        });
        expect(pieces).toEqual(await readTable(all, shape, { from: 2590 }));
      }),
      { numRuns: 40 },
    );
  });

  test('is the same where another thread cuts, in whatever pieces, until it is lost or to the end', async () => {
    const line = (i: number) => `${i % 80}.${i},"a ""cell"" ${i}",7,é${i}\r\n`;
    const lines = Array.from({ length: 2600 }, (_, i) => line(i)).join('');
    const before = encoder.encode(`a,b,c,d\n${lines}`);
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
    const pieceBytes = fc.integer({ min: 1, max: 30 });
    const lostAt = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(4));
    const lossOf = fc.record({ at: lostAt, isTold: fc.boolean() });
    let sharedCount = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(bytesOf, { minLength: 1, maxLength: 4 }),
        fc.record({ sizes, pieceBytes, loss: lossOf, isSizeKnown: fc.boolean() }),
        async (parts, { sizes: some, loss, isSizeKnown, ...way }) => {
          const rest = parts.flatMap((part) => [...part]);
          const all = new Uint8Array([...before, ...rest]);
          const thread = createThread(loss);
          const shape = { ...PLAIN, delimiter: ',' };
          const beside = { blob: new Blob([all]), start: thread.start, leastBytes: 1, ...way };
          const own = { from: 2590, leastJudged: 4, isLookedAt: true };
          const shared = await readTable(all, shape, {
            ...own,
            sizes: [before.length + 3, ...some],
            isSizeKnown,
            beside,
          });
          expect(shared).toEqual(await readTable(all, shape, own));
          if (thread.replies() > 0) sharedCount++;
        },
      ),
      { numRuns: 60 },
    );
    expect(sharedCount).toBeGreaterThan(30);
  });

  test('lets go of the other thread at the end, and when it is told to stop', async () => {
    const bytes = encoder.encode(`a,b\n${'1,2\n'.repeat(40_000)}`);
    for (const isStopped of [false, true]) {
      const thread = createThread();
      const blob = new Blob([bytes]);
      const beside = { blob, start: thread.start, leastBytes: 1, pieceBytes: 1 << 12 };
      const source = { name: 'x', sizeBytes: null, pieces: cut(bytes, [70_000, 8_000]), beside };
      const read = await readCellTable(source, PLAIN, (read) => isStopped && read > 100_000);
      expect(read.problem?.code).toBe(isStopped ? 'cancelled' : undefined);
      expect(thread.replies()).toBeGreaterThan(0);
      await expect.poll(thread.endCount).toBe(1);
    }
  });

  test('waits for no thread that does not start', async () => {
    const bytes = encoder.encode(`a,b\n${'1,2\n'.repeat(40_000)}`);
    const way = { sizes: [70_000, 8_000], from: 39_900 };
    const whole = await readTable(bytes, PLAIN, way);
    const blob = new Blob([bytes]);
    for (const start of [() => Promise.reject(new Error()), () => new Promise<never>(() => {})])
      expect(
        await readTable(bytes, PLAIN, { ...way, beside: { blob, start, leastBytes: 1 } }),
      ).toEqual(whole);
  });

  test('goes on by itself when the other thread gives no answer any longer', async () => {
    const bytes = encoder.encode(`a,b\n${'1,2\n'.repeat(40_000)}`);
    const way = { sizes: [70_000, 8_000], from: 39_900 };
    const whole = await readTable(bytes, PLAIN, way);
    const limits = { leastBytes: 1, pieceBytes: 1 << 15, mostWaitMs: 100 };
    for (const at of [0, 2]) {
      const thread = createThread({ at, isHanging: true });
      const beside = { blob: new Blob([bytes]), start: thread.start, ...limits };
      expect(await readTable(bytes, PLAIN, { ...way, beside })).toEqual(whole);
      expect(thread.replies()).toBeGreaterThan(at);
    }
  });

  test('holds a column of texts that hardly repeat as well as one that does', async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `id-${i},${i % 7},"${i}""${i}"`);
    const bytes = encoder.encode(`id,seven,odd\n${rows.join('\n')}\n`);
    const source = { name: 'x.csv', sizeBytes: null, pieces: cut(bytes, [50_000]) };
    const read = await readCellTable(source, PLAIN, () => false);
    expect(read.columns.map(({ codes }) => codes === null)).toEqual([true, false, true]);
    for (const row of [0, 1, 4_094, 4_095, 4_096, 65_536, 69_999])
      expect(cellsOf(read, row)).toEqual([`id-${row}`, `${row % 7}`, `${row}"${row}`]);
  });

  test('ends with a problem when it is told to, or when there are too many cells or bytes in one', async () => {
    const stop = {
      name: 'x',
      sizeBytes: null,
      pieces: cut(encoder.encode('a\n'.repeat(1000)), [10]),
    };
    expect((await readCellTable(stop, PLAIN, () => true)).problem?.code).toBe('cancelled');
    const wide = encoder.encode(`${'a,'.repeat(600)}\n`);
    expect((await readTable(wide, PLAIN)).problem).toMatchObject({
      code: 'file-too-large',
      byteOffset: 1000,
    });
    const long = encoder.encode(`a,b\n"${'x'.repeat(1_100_000)}"\n`);
    for (const sizes of [[], [100_000]])
      expect((await readTable(long, PLAIN, { sizes })).problem).toMatchObject({
        code: 'file-too-large',
        byteOffset: 4,
      });
  });
});
