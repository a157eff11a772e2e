/** JSON whose records stand in several lists, by group, or each under its own name: `{"Paris": [...], "London": [...]}`, `{"a1": {...}, "a2": {...}}`. */
import type { FilePart } from './file-parts.ts';
import { blobOf } from './file-parts.ts';
import { isObject, type JsonObject, keyedRecords } from './json-groups.ts';
import { type Cells, parseJson, readRecords } from './json-record.ts';
import { MAX_DEPTH } from './limits.ts';

/** Read at once. */
const MOST_BYTES = 32 * 1024 * 1024;
const LEAST_LISTS = 2;
/** Of the names in the widest list, those that all lists have. */
const LEAST_COMMON = 0.6;
const YEAR = /^\d{4}$/;
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;
const DATED = /date|time|year|day/i;

/** The records of all lists, each with the name of its list in a column before the others: of years and days called so where no record has its own, else `list`; names of single records are their ids, unless these have some. `null` for a file that is too large, or whose members are anything but lists of records laid out alike. */
export async function readKeyedLists(part: FilePart): Promise<readonly Cells[] | null> {
  if (part.blob === null || part.sizeBytes > MOST_BYTES) return null;
  const value = parse(await (await blobOf(part)).text());
  const single = keyedRecords(value)?.map(([key, record]) => [key, [record]] as const) ?? null;
  const lists = single ?? listsOf(value);
  if (lists === null || areDeep(lists.flatMap(([, records]) => records))) return null;
  const column = single === null ? nameOf(lists) : nameOfIds(single);
  return lists.flatMap(([key, records]) =>
    records.flatMap((record) => readRecords(addKey(record, column, key), null)),
  );
}

/** Of a feature of GeoJSON the properties have the columns. */
function addKey(record: JsonObject, column: string, key: string): JsonObject {
  const { type, properties } = record;
  if (type !== 'Feature' || !isObject(properties)) return { [column]: key, ...record };
  return { ...record, properties: { [column]: key, ...properties } };
}

type Lists = readonly (readonly [key: string, records: readonly JsonObject[]])[];

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function listsOf(value: unknown): Lists | null {
  const members = isObject(value) ? Object.entries(value) : [];
  const lists = members.filter(
    (member): member is [string, JsonObject[]] =>
      Array.isArray(member[1]) && member[1].every((record) => isObject(record)),
  );
  const isEach = lists.length === members.length && lists.length >= LEAST_LISTS;
  return isEach && areAlike(lists) ? lists : null;
}

/** Whether records are nested as no reader follows them; the one that cuts them apart refuses these. */
export function areDeep(records: readonly JsonObject[]): boolean {
  let level: readonly unknown[] = records;
  for (let depth = 2; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** Whether lists are of one kind: attacks and their victims share no more than an id. */
function areAlike(lists: Lists): boolean {
  const filled = lists.filter(([, records]) => records.length > 0);
  const names = filled.map(
    ([, records]) => new Set(records.flatMap((record) => Object.keys(record))),
  );
  const widest = names.reduce((most, { size }) => Math.max(most, size), 0);
  const common = [...(names[0] ?? [])].filter((name) => names.every((each) => each.has(name)));
  return filled.length >= LEAST_LISTS && common.length >= widest * LEAST_COMMON;
}

function nameOfIds(lists: Lists): string {
  const hasOwn = lists.some(([, records]) =>
    records.some((record) =>
      Object.keys(record).some((name) => /^(?:event_?|incident_?)?id$/i.test(name)),
    ),
  );
  return hasOwn ? 'key' : 'id';
}

function nameOf(lists: Lists): string {
  const own = new Set(lists.flatMap(([, records]) => records.flatMap((each) => Object.keys(each))));
  const areAll = (sign: RegExp) => lists.every(([key]) => sign.test(key));
  const isDated = [...own].some((name) => DATED.test(name));
  if (!isDated && areAll(YEAR)) return 'year';
  if (!isDated && areAll(DAY)) return 'date';
  return own.has('list') ? 'list of file' : 'list';
}
