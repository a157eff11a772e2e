/** JSON lists of records, GeoJSON and both a line each: a stream of bytes → batches of rows. */
import { createProblem, type Problem } from '../../model/finding.ts';
import { ByteWindow } from './byte-window.ts';
import { decodeCell } from './cell-text.ts';
import type { FilePart } from './file-parts.ts';
import { readRecord } from './json-record.ts';
import { type JsonOutline, JsonSplitter } from './json-splitter.ts';
import { MAX_COLUMNS } from './limits.ts';
import type { RowBatch } from './row-batch.ts';

/** What the beginning of a file tells of its outline; `null` for what is no JSON of records. */
export function outlineOf(beginning: string): JsonOutline | null {
  const text = beginning.replace(/^\ufeff/, '').replace(/^[\s\p{Cc}]+/u, '');
  if (text.startsWith('[')) return 'list';
  if (!text.startsWith('{')) return null;
  return hasSecondValue(text) ? 'lines' : 'member';
}

/** Whether the first object is closed within the text and what follows is another, or nothing at all. */
function hasSecondValue(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth === 0 && !isQuoted)
      return isFollowedByObject(text.slice(at + 1), text.slice(0, at + 1));
  }
  return false;
}

function isFollowedByObject(rest: string, first: string): boolean {
  if (/^[\s\p{Cc}]*\{/u.test(rest)) return true;
  // One object alone is a line of its own, unless it holds the records.
  return (
    rest.trim() === '' &&
    !/"(?:features|data|events|records|items|results|rows|incidents)"\s*:\s*\[/.test(first)
  );
}

/**
 * Reads records in two passes: the first gathers the names of all of them, in the order in which they appear. A member of any name is a column like any other.
 * What is no object becomes a row without cells, told as `row-unreadable`. A file that ends early is `file-truncated`.
 */
export async function* readJsonRows(part: FilePart): AsyncGenerator<RowBatch, void> {
  const names = new Map<string, number>();
  for await (const { records, problem, readBytes } of readRecords(part)) {
    // For progress, and so that the first pass can be cancelled too.
    yield { header: [], rows: [], remarks: [], readBytes: readBytes / 2, problem: null };
    for (const cells of records) for (const name of cells?.keys() ?? []) addName(names, name);
    const isTooWide = names.size > MAX_COLUMNS;
    const end = isTooWide ? failOnColumns(part.name) : problem;
    if (end === null || (!isTooWide && end.completeRows > 0)) continue;
    yield { header: [], rows: [], remarks: [], readBytes: 0, problem: end };
    return;
  }
  const header = [...names.keys()];
  let row = 0;
  for await (const { records, problem, readBytes } of readRecords(part)) {
    const remarks = records.flatMap((cells, i) =>
      cells === null
        ? [
            {
              code: 'row-unreadable' as const,
              effect: 'notice' as const,
              row: row + i + 1,
              field: '',
              value: '',
            },
          ]
        : [],
    );
    const rows = records.map((cells) => header.map((name) => cells?.get(name) ?? ''));
    row += rows.length;
    yield { header, rows, remarks, readBytes: (part.sizeBytes + readBytes) / 2, problem };
  }
}

function addName(names: Map<string, number>, name: string): void {
  if (!names.has(name)) names.set(name, names.size);
}

function failOnColumns(file: string): Problem {
  return createProblem('file-too-large', file, { detail: `columns > ${MAX_COLUMNS}` });
}

interface RecordBatch {
  readonly records: readonly (Map<string, string> | null)[];
  readonly readBytes: number;
  readonly problem: Problem | null;
}

async function* readRecords(part: FilePart): AsyncGenerator<RecordBatch, void> {
  const window = new ByteWindow(await part.open());
  const decoder = new TextDecoder();
  let completeRows = 0;
  try {
    await window.fill();
    const outline = outlineOf(decoder.decode(window.view()));
    if (outline === null) {
      yield { records: [], readBytes: 0, problem: createProblem('format-unreadable', part.name) };
      return;
    }
    const splitter = new JsonSplitter(outline);
    if (window.view()[0] === 0xef) window.discard(3);
    for (let isDone = false; !isDone; ) {
      const records: (Map<string, string> | null)[] = [];
      const { fileOffset } = window;
      const done = splitter.split(window.view(), window.hasEnd, (bytes) =>
        records.push(readRecord(decodeCell(bytes).text)),
      );
      window.discard(done);
      completeRows += records.length;
      isDone = splitter.fault !== null || window.hasEnd;
      const problem = isDone ? describeEnd(part.name, splitter, outline) : null;
      const at = { row: completeRows + 1, byteOffset: fileOffset + done, completeRows };
      yield {
        records,
        readBytes: window.readBytes,
        problem: problem === null ? null : { ...problem, ...at },
      };
      if (!isDone) await window.fill();
    }
  } finally {
    await window.close();
  }
}

function describeEnd(file: string, splitter: JsonSplitter, outline: JsonOutline): Problem | null {
  if (splitter.fault !== null) return createProblem(splitter.fault, file);
  if (outline === 'lines') return null;
  if (splitter.isClosed) {
    const wrong = splitter.judgeFrame();
    return wrong === null ? null : createProblem(wrong, file, { detail: 'JSON' });
  }
  return splitter.hasList
    ? createProblem('file-truncated', file)
    : createProblem('format-unreadable', file, { detail: 'JSON' });
}
