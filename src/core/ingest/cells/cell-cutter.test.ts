import { expect, test } from 'vitest';
import { createBlock } from './cell-block.ts';
import { CellColumn } from './cell-column.ts';
import { BYTES_BEHIND, CellCutter } from './cell-cutter.ts';
import { CellReader } from './cell-reader.ts';

/** Past the bits that flags once took; what lies before it is never touched, and so takes no memory. */
const FAR = 2 ** 30 + 7;
const COMMA = ','.charCodeAt(0);

test('cells beyond the first gibibyte of a file are read as any others', () => {
  const rows = [
    ['plain', 'quoted, with a comma', ''],
    ['Ünë', 'a ""quote"" inside', 'x'],
    ['plain', 'quoted, with a comma', 'x'],
  ];
  const text = rows.map(([a, b, c]) => `${a},"${b}",${c}\n`).join('');
  const content = new TextEncoder().encode(text);
  const bytes = new Uint8Array(FAR + content.length + BYTES_BEHIND);
  bytes.set(content, FAR);
  const reader = new CellReader(bytes, COMMA);
  const block = createBlock(3, 16);
  const cutter = new CellCutter(COMMA, block);
  expect(cutter.cut(bytes, FAR, FAR + content.length, true)).toBe(FAR + content.length);
  expect(block.rowCount).toBe(rows.length);
  const columns = rows[0]?.map((_, number) => {
    const column = new CellColumn(reader);
    column.reserve(block.rowCount);
    column.add(block, number, { row: 0 });
    return column;
  });
  const read = rows.map((_, row) => columns?.map((column) => column.text(row)));
  expect(read).toEqual(rows.map((cells) => cells.map((cell) => cell.replaceAll('""', '"'))));
  expect(columns?.[0]?.codes?.[0]).toBe(columns?.[0]?.codes?.[2]);
  expect(columns?.[1]?.startOf(1)).toBeGreaterThan(FAR);
});
