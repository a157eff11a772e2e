/** One value that holds a whole table otherwise than as a list of records: further in, by columns, or as rows without names. */
import type { FilePart } from './file-parts.ts';
import { isDated, isObject, type JsonObject } from './json-groups.ts';
import { areDeep, keyedRecords, withKeys } from './json-keyed.ts';
import { parseJson } from './json-record.ts';
import { listsOf } from './json-splitter.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { readPartText } from './part-text.ts';

/** Members behind which programs put their records: portals, search engines, query languages. */
const WITHIN =
  /^(?:result|results|response|data|hits|bindings|records|rows|items|docs|nodes|edges|elements|entries|incidents|events|attacks|features)$/i;
const MOST_STEPS = 3;
/** Members that a record has itself. */
const OWN = /^(?:date|time|timestamp|datetime|lat|latitude|coordinates|geometry|location|title)$/i;
const NAMES = ['columns', 'fields', 'headers', 'header', 'names', 'cols'];
const ROWS = ['data', 'rows', 'values', 'records'];

/** The table of a part that is no larger than one record may be; `null` where it holds none of these kinds. */
export async function readTable(part: FilePart): Promise<readonly JsonObject[] | null> {
  const text = await readPartText(part, MAX_RECORD_BYTES);
  if (text === null) return null;
  try {
    const table = tableOf(parseJson(text));
    return table === null || areDeep(table) ? null : table;
  } catch {
    return null;
  }
}

/** The records of a value; `null` for a record, and for what has a list of records at its top. */
function tableOf(value: unknown): readonly JsonObject[] | null {
  if (Array.isArray(value)) return readRows(value, null);
  if (!isObject(value) || listsOf(value).length > 0) return null;
  return readSplit(value) ?? readColumns(value) ?? findWithin(value, 0);
}

/** Lists of cells, under names of their own or under those of the first. */
function readRows(list: readonly unknown[], names: unknown): readonly JsonObject[] | null {
  if (list.length === 0 || !list.every(Array.isArray)) return null;
  const [first, ...others] = list as readonly (readonly unknown[])[];
  const header = names ?? first;
  if (!isListOfTexts(header)) return null;
  const rows = names === null ? others : (list as readonly (readonly unknown[])[]);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
}

function readSplit(value: JsonObject): readonly JsonObject[] | null {
  const rows = ROWS.map((name) => value[name]).find((each) => Array.isArray(each));
  if (!Array.isArray(rows)) return null;
  const names = NAMES.map((name) => value[name]).find(isListOfTexts);
  return readRows(rows, names ?? null);
}

/** Lists of one length, or objects with the same numbers for names, as pandas writes them; with other names where one of the columns is of dates. Names that only count the rows say nothing. */
function readColumns(value: JsonObject): readonly JsonObject[] | null {
  const columns = Object.entries(value);
  const [, first] = columns[0] ?? [];
  if (columns.length < 2) return null;
  const isList = Array.isArray(first);
  const keys = isList || isObject(first) ? Object.keys(first) : [];
  if (keys.length < 2 || !(isDated(value) || keys.every((key) => /^\d+$/.test(key)))) return null;
  const isAlike = columns.every(([, column]) => {
    if (Array.isArray(column) !== isList || !(isList || isObject(column))) return false;
    const own = Object.entries(column as object);
    const isPlain = !isList || own.every(([, cell]) => typeof cell !== 'object' || cell === null);
    return isPlain && own.length === keys.length && own.every(([key], at) => key === keys[at]);
  });
  if (!isAlike) return null;
  const rows = keys.map((key) =>
    Object.fromEntries(
      columns.map(([name, column]) => [name, (column as JsonObject)[key] ?? null]),
    ),
  );
  const isCount = keys.every((key, at) => key === String(at));
  return isCount
    ? rows
    : withKeys(
        rows.map((row, at) => [keys[at] as string, [row]]),
        true,
      );
}

/** The first list of records behind known names, or records under a name each, of the fewest steps. */
function findWithin(value: JsonObject, steps: number): readonly JsonObject[] | null {
  if (steps === MOST_STEPS || Object.keys(value).some((name) => OWN.test(name))) return null;
  const members = Object.entries(value).filter(([name]) => WITHIN.test(name));
  for (const [, member] of members)
    if (Array.isArray(member) && member.length > 0 && member.every(isObject)) return member;
  for (const [, member] of members) {
    const found = isObject(member) ? (keyedRecords(member) ?? findWithin(member, steps + 1)) : null;
    if (found !== null) return found;
  }
  return null;
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  );
}
