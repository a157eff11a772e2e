import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWindow } from './byte-window.ts';
import { CsvScanner } from './csv-scanner.ts';
import { MAX_CELL_BYTES, MAX_COLUMNS } from './limits.ts';

const COMMA = 0x2c;

interface Scanned {
  readonly rows: string[][];
  readonly scanner: CsvScanner;
}

/** Scans bytes that come in chunks of the given sizes (over and over) through a window of `windowBytes` to begin with. */
async function scanInChunks(
  bytes: Uint8Array,
  chunkSizes: readonly number[],
  windowBytes: number,
): Promise<Scanned> {
  const window = new ByteWindow(streamOf(bytes, chunkSizes), windowBytes);
  const scanner = new CsvScanner(COMMA);
  do {
    await window.fill();
    window.discard(scanner.scan(window.view(), window.hasEnd));
  } while (!window.hasEnd && scanner.fault === null);
  return { rows: scanner.rows, scanner };
}

function streamOf(bytes: Uint8Array, chunkSizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = chunkSizes[turn++ % chunkSizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

const scanText = (text: string) => scanInChunks(new TextEncoder().encode(text), [7], 4);

/** The same grammar once more, one character at a time over the whole text; `null` when it ends inside quotes. */
function scanSlowly(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endCell = () => {
    row.push(cell);
    cell = '';
    state = 'start';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (state === 'quoted') {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[++i];
      else state = 'closed';
    } else if (character === '"' && state === 'start') {
      state = 'quoted';
    } else if (character === ',') {
      endCell();
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i++;
      endCell();
      rows.push(row);
      row = [];
    } else {
      cell += character;
      if (state === 'start') state = 'plain';
    }
  }
  if (state === 'quoted') return null;
  if (state !== 'start' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

const trickyCharacters = ['a', '"', ',', ' ', '\n', '\r', 'é', '𝄞', '\ufeff', '\ufffd', '\u0085'];

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const windowBytes = fc.integer({ min: 1, max: 40 });

describe('what is read', () => {
  test('any bytes give the rows that the grammar gives, whatever the chunks and the window', async () => {
    const pieces = fc.constantFrom(
      'a',
      'bc',
      ' ',
      ',',
      ',',
      '"',
      '"',
      '""',
      '\r',
      '\n',
      '\r\n',
      'é',
      '𝄞',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), chunkSizes, windowBytes, async (text, sizes, size) => {
        const whole = text.join('');
        const expected = scanSlowly(whole);
        const { rows, scanner } = await scanInChunks(new TextEncoder().encode(whole), sizes, size);
        expect(scanner.fault?.code ?? null).toBe(expected === null ? 'file-truncated' : null);
        if (expected !== null) expect(rows).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('what a writer quotes comes back as it was', async () => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const cell = fc.string({ unit: fc.constantFrom(...trickyCharacters), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }));
    const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        table,
        lineBreak,
        fc.boolean(),
        chunkSizes,
        async (cells, end, isClosed, sizes) => {
          const text = cells.map((row) => row.map(quote).join(',')).join(end);
          const bytes = new TextEncoder().encode(isClosed && text !== '' ? text + end : text);
          expect((await scanInChunks(bytes, sizes, 5)).rows).toEqual(cells);
        },
      ),
    );
  });

  test('a blank line is a row of one empty cell, a line break at the end is no row', async () => {
    expect((await scanText('a\n\nb\n')).rows).toEqual([['a'], [''], ['b']]);
  });

  test('a delimiter at the very end still has an empty cell after it', async () => {
    const { rows, scanner } = await scanText('a,b\nc,');
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(scanner.endsOpen).toBe(true);
  });

  test('quotes inside a plain cell are ordinary characters', async () => {
    expect((await scanText(`N41°20'24.20",x`)).rows).toEqual([[`N41°20'24.20"`, 'x']]);
  });

  test('text after a closing quote stays in its cell and is remarked', async () => {
    const { rows, scanner } = await scanText('h,i\n"a"b,"c" ,d');
    expect(rows[1]).toEqual(['ab', 'c ', 'd']);
    expect(scanner.remarks).toEqual([{ code: 'quote-misplaced', row: 1, column: 0, value: 'ab' }]);
  });

  test('a byte that is not UTF-8 is read as Windows-1252, remarked once, and spoils no other cell', async () => {
    const bytes = Uint8Array.from([0xc3, 0xa9, COMMA, 0x93, 0xe9, 0x94, COMMA, 0x80]);
    const { rows, scanner } = await scanInChunks(bytes, [1], 1);
    expect(rows).toEqual([['é', '“é”', '€']]);
    expect(scanner.remarks).toEqual([
      { code: 'encoding-assumed', row: 0, column: 1, value: '“é”' },
    ]);
  });
});

describe('what ends the reading', () => {
  test('the end of the file inside quotes, told by the place of the opening quote', async () => {
    const scanner = new CsvScanner(COMMA);
    scanner.scan(new TextEncoder().encode('a,b\nc,"d\ne'), true);
    expect(scanner.fault).toEqual({ code: 'file-truncated', column: 1, at: 6, detail: null });
    expect(scanner.rows).toEqual([['a', 'b']]);
  });

  test.each(['a,b\0c', 'a,"b\0c"', 'a,"b"\0'])('a NUL byte: %j', async (text) => {
    expect((await scanText(text)).scanner.fault?.code).toBe('file-not-text');
  });

  test.each([
    ['plain', 'x'.repeat(MAX_CELL_BYTES + 1)],
    ['quoted', `"${'x'.repeat(MAX_CELL_BYTES)}"`],
    ['never closed', `"${'x'.repeat(MAX_CELL_BYTES + 70_000)}`],
  ])('a cell that is too long: %s', async (_name, cell) => {
    const bytes = new TextEncoder().encode(`a\n${cell}\n`);
    const { scanner } = await scanInChunks(bytes, [60_000], 65_536);
    expect(scanner.fault?.code).toBe('file-too-large');
  });

  test('a cell that never ends is given up soon, not at the end of the file', async () => {
    const scanner = new CsvScanner(COMMA);
    const window = new ByteWindow(
      streamOf(new Uint8Array(8 * MAX_CELL_BYTES).fill(0x78), [99_999]),
    );
    while (scanner.fault === null && !window.hasEnd) {
      await window.fill();
      window.discard(scanner.scan(window.view(), window.hasEnd));
    }
    expect(scanner.fault?.code).toBe('file-too-large');
    expect(window.readBytes).toBeLessThan(3 * MAX_CELL_BYTES);
  });

  test('more columns than allowed, but not exactly as many', async () => {
    const row = (count: number) => new TextEncoder().encode(','.repeat(count - 1));
    expect((await scanInChunks(row(MAX_COLUMNS), [99], 64)).rows[0]).toHaveLength(MAX_COLUMNS);
    const { scanner } = await scanInChunks(row(MAX_COLUMNS + 1), [99], 64);
    expect(scanner.fault?.code).toBe('file-too-large');
  });
});
