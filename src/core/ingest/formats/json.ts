/** JSON lists of records, GeoJSON and both a line each: a stream of bytes → batches of rows. */
import { createProblem, type Problem, type Remark } from '../../model/finding.ts';
import { ByteWindow } from './byte-window.ts';
import { decodeCell } from './cell-text.ts';
import type { FilePart } from './file-parts.ts';
import { keyedRecords, readKeyedLists } from './json-keyed.ts';
import { type Cells, parseRecords, readRecords as readCells } from './json-record.ts';
import { type JsonOutline, JsonSplitter, LIST_NAMES, listsOf } from './json-splitter.ts';
import { findSystem } from './json-system.ts';
import { MAX_COLUMNS } from './limits.ts';
import type { RowBatch } from './row-batch.ts';
import { UnknownName } from './unknown-name.ts';

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

const KNOWN_LIST = new RegExp(`"(?:${[...LIST_NAMES].join('|')})"\\s*:\\s*\\[`);
/** Members that an incident has itself, and what only holds a list of incidents has not. */
const OWN = /^(?:date|time|timestamp|datetime|lat|latitude|coordinates|geometry|location)$/i;

function isFollowedByObject(rest: string, first: string): boolean {
  if (/^[\s\p{Cc}]*\{/u.test(rest)) return true;
  // One object alone is a line of its own, unless it holds the records.
  return rest.trim() === '' && !holdsRecords(first);
}

/** Whether records, or a list of them, are members of an object itself; one further down is of something else. */
function holdsRecords(object: string): boolean {
  try {
    const value: object = JSON.parse(object);
    const members = Object.entries(value);
    if (members.some(([name, member]) => LIST_NAMES.has(name) && Array.isArray(member)))
      return true;
    if (keyedRecords(value) !== null) return true;
    return listsOf(value).length > 0 && !members.some(([name]) => OWN.test(name));
  } catch {
    return KNOWN_LIST.test(object);
  }
}

/** Bytes of a file whose records tell the names of all of them, in most files. */
const ENOUGH_BYTES = 4 * 1024 * 1024;

/**
 * Reads records; columns are the names of the first ones, in the order in which they appear. A member of any name is a column like any other.
 * What is no object becomes a row without cells, told as `row-unreadable`. A file that ends early is `file-truncated`.
 * Throws `UnknownName` for a name that comes later, unless it is read `thoroughly`: all names first, in a pass of their own.
 */
export async function* readJsonRows(
  part: FilePart,
  thoroughly: boolean,
): AsyncGenerator<RowBatch, void> {
  const names = new Map<string, number>();
  const first: RecordBatch[] = [];
  const batches = readRecords(part);
  try {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const { records, problem, readBytes } = next.value;
      // For progress, and so that this pass can be cancelled too.
      yield { ...NO_ROWS, readBytes: readBytes / 2 };
      for (const cells of records) for (const name of cells?.keys() ?? []) addName(names, name);
      const isTooWide = names.size > MAX_COLUMNS;
      const end = isTooWide ? failOnColumns(part.name) : problem;
      if (end !== null && (isTooWide || end.completeRows === 0))
        return yield { ...NO_ROWS, problem: end };
      if (thoroughly) continue;
      first.push(next.value);
      if (readBytes >= ENOUGH_BYTES) break;
    }
    const all = thoroughly ? readRecords(part) : followBy(first, batches);
    for await (const batch of writeRows(names, all)) {
      const { readBytes } = batch;
      yield thoroughly ? { ...batch, readBytes: (part.sizeBytes + readBytes) / 2 } : batch;
    }
  } finally {
    await batches.return();
  }
}

const NO_ROWS: RowBatch = { header: [], rows: [], remarks: [], readBytes: 0, problem: null };

async function* followBy<Item>(
  first: readonly Item[],
  rest: AsyncIterable<Item>,
): AsyncGenerator<Item, void> {
  yield* first;
  yield* rest;
}

async function* writeRows(
  names: ReadonlyMap<string, number>,
  batches: AsyncIterable<RecordBatch>,
): AsyncGenerator<RowBatch, void> {
  const header = [...names.keys()];
  let row = 0;
  for await (const { records, skipped, problem, readBytes } of batches) {
    const remarks = skipped.map(
      ({ name, length }): Remark => ({
        code: 'list-skipped',
        effect: 'notice',
        row: 0,
        field: name,
        value: String(length),
      }),
    );
    const rows = records.map((cells) => {
      row++;
      if (cells === null)
        remarks.push({ code: 'row-unreadable', effect: 'notice', row, field: '', value: '' });
      return fillRow(names, cells);
    });
    yield { header, rows, remarks, readBytes, problem };
  }
}

function fillRow(names: ReadonlyMap<string, number>, cells: Cells | null): readonly string[] {
  const row = new Array<string>(names.size).fill('');
  if (cells === null) return row;
  for (const [name, value] of cells) {
    const at = names.get(name);
    if (at === undefined) throw new UnknownName(name);
    row[at] = value;
  }
  return row;
}

function addName(names: Map<string, number>, name: string): void {
  if (!names.has(name)) names.set(name, names.size);
}

function failOnColumns(file: string): Problem {
  return createProblem('file-too-large', file, { detail: `columns > ${MAX_COLUMNS}` });
}

interface RecordBatch {
  readonly records: readonly (Cells | null)[];
  /** Other lists of objects in the file, of which nothing is read. */
  readonly skipped: readonly { readonly name: string; readonly length: number }[];
  readonly readBytes: number;
  readonly problem: Problem | null;
}

const NOTHING: RecordBatch = { records: [], skipped: [], readBytes: 0, problem: null };

/** Whether a list at the top has a known name, which counts before one of another name however far behind it: in most files the first window tells. */
async function* findKnownList(part: FilePart): AsyncGenerator<RecordBatch, boolean> {
  const window = new ByteWindow(await part.open());
  const splitter = new JsonSplitter('member');
  try {
    while (splitter.fault === null && !window.hasEnd) {
      await window.fill();
      window.discard(splitter.split(window.view(), window.hasEnd, () => undefined));
      if (splitter.hasList) return true;
      yield NOTHING;
    }
    return false;
  } finally {
    await window.close();
  }
}

async function* readRecords(part: FilePart): AsyncGenerator<RecordBatch, void> {
  const window = new ByteWindow(await part.open());
  const decoder = new TextDecoder();
  let completeRows = 0;
  try {
    await window.fill();
    const beginning = decoder.decode(window.view());
    const outline = outlineOf(beginning);
    const system = findSystem(beginning);
    if (outline === null) {
      yield { ...NOTHING, problem: createProblem('format-unreadable', part.name) };
      return;
    }
    const table =
      window.hasEnd || OF_LISTS.test(beginning.slice(0, MAX_SIGN_LENGTH))
        ? await findTable(part, system)
        : null;
    if (table !== null) {
      yield table;
      return;
    }
    const takesAny = outline === 'member' && !(yield* findKnownList(part));
    const keyed = takesAny ? await readKeyedLists(part) : null;
    if (keyed !== null) {
      yield { ...NOTHING, records: keyed, readBytes: part.sizeBytes };
      return;
    }
    const splitter = new JsonSplitter(outline, takesAny);
    if (window.view()[0] === 0xef) window.discard(3);
    for (let isDone = false; !isDone; ) {
      const records: (Cells | null)[] = [];
      const { fileOffset } = window;
      const done = splitter.split(window.view(), window.hasEnd, (bytes) => {
        for (const cells of parseRecords(decodeCell(bytes).text, system)) records.push(cells);
      });
      window.discard(done);
      completeRows += records.length;
      isDone = splitter.fault !== null || window.hasEnd;
      const problem = isDone ? describeEnd(part.name, splitter, outline) : null;
      const late = isDone && outline === 'member' && !splitter.hasList;
      const within = late ? await findTable(part, system) : null;
      if (within !== null) {
        yield within;
        return;
      }
      const at = { row: completeRows + 1, byteOffset: fileOffset + done, completeRows };
      yield {
        records,
        skipped: isDone && problem === null ? splitter.otherLists() : [],
        readBytes: window.readBytes,
        problem: problem === null ? null : { ...problem, ...at },
      };
      if (!isDone) await window.fill();
    }
  } finally {
    await window.close();
  }
}

/** Lists of cells, and no records, at the top or under a name for rows. */
const OF_LISTS = /^\s*\[\s*\[|"(?:data|rows|values)"\s*:\s*\[\s*\[/;
const MAX_SIGN_LENGTH = 4000;

/** A table that is no list of records; `null` where a part is none. */
async function findTable(part: FilePart, system: string | null): Promise<RecordBatch | null> {
  const { readTable } = await import('./json-tables.ts');
  const table = await readTable(part);
  if (table === null) return null;
  const records = table.flatMap((record) => readCells(record, system));
  return { ...NOTHING, records, readBytes: part.sizeBytes };
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
