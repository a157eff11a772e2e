/** Rows of any format → delimited text, so that they are cut, kept and read as the cells of every other table. */
import type { Problem, Remark } from '../../model/finding.ts';
import type { RowBatch } from '../formats/row-batch.ts';
import { createPause } from '../pause.ts';

/** A sign that stands in no sheet, so that hardly a cell needs quotes. */
export const LINE_DELIMITER = '\u001f';
const SPECIAL = new RegExp(`["\r\n\0${LINE_DELIMITER}]`);
const PIECE_LETTERS = 1 << 18;

/** What the batches said besides their rows, as far as they were taken. */
export interface LineState {
  readBytes: number;
  problem: Problem | null;
  readonly remarks: Remark[];
}

export function createLineState(): LineState {
  return { readBytes: 0, problem: null, remarks: [] };
}

/** Lines of the header and then of the rows. An empty piece says that something was read and nothing came of it yet. */
export async function* writeLines(
  batches: AsyncIterable<RowBatch>,
  state: LineState,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let lines = '';
  let isBegun = false;
  const pause = createPause();
  for await (const { header, rows, remarks, readBytes, problem } of batches) {
    if (!isBegun && header.length > 0) {
      // Quotes keep the beginning from being taken for a sign of another kind of file.
      lines = quote(header[0] ?? '') + writeRest(header);
      isBegun = true;
    }
    for (const row of rows) lines += writeCell(row[0] ?? '') + writeRest(row);
    for (const remark of remarks) state.remarks.push(remark);
    state.readBytes = Math.max(state.readBytes, readBytes);
    state.problem = problem;
    if (lines.length >= PIECE_LETTERS || lines === '') {
      yield encoder.encode(lines);
      lines = '';
    }
    if (problem !== null) break;
    await pause();
  }
  if (lines !== '') yield encoder.encode(lines);
}

function writeRest(row: readonly string[]): string {
  let line = '';
  for (let at = 1; at < row.length; at++) line += LINE_DELIMITER + writeCell(row[at] as string);
  return `${line}\n`;
}

function writeCell(cell: string): string {
  return SPECIAL.test(cell) ? quote(cell) : cell;
}

/** Text that holds a zero byte would be taken for none. */
function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll('\0', '\ufffd')}"`;
}
