/** JSON whose records stand in several lists, by group, or each under its own name, or both: `{"Paris": [...], "London": [...]}`, `{"a1": {...}, "a2": {...}}`, `{"2015": {"a1": {...}}, "2016": {...}}`. */
import type { FilePart } from './file-parts.ts';
import { blobOf } from './file-parts.ts';
import { isDated, isObject, type JsonObject } from './json-groups.ts';
import { type Cells, parseJson, readRecords } from './json-record.ts';
import { MAX_DEPTH } from './limits.ts';

/** Read at once. */
const MOST_BYTES = 32 * 1024 * 1024;
const LEAST_LISTS = 2;
/** Of the names in the widest list, those that all lists have. */
const LEAST_COMMON = 0.6;
const YEAR = /^\d{4}$/;
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d+$/;
const DATED = /date|time|year|day/i;
const ID = /^(?:event_?|incident_?)?id$/i;
/** Names that records without a date share, which are parts of one if they are fewer. */
const LEAST_NAMES = 3;
const MOST_STEPS = 3;

/** The records of all lists, as of `withKeys`. `null` for a file that is too large, or whose members are anything but lists of records laid out alike. */
export async function readKeyedLists(part: FilePart): Promise<readonly Cells[] | null> {
  if (part.blob === null || part.sizeBytes > MOST_BYTES) return null;
  const value = parse(await (await blobOf(part)).text());
  const records = keyedRecords(value) ?? withKeys(listsOf(value) ?? []);
  if (records.length === 0 || areDeep(records)) return null;
  return records.flatMap((record) => readRecords(record, null));
}

/** The records that an object holds under a name each, all of them dated or laid out alike, as databases write them: `{"-Kx1": {...}, "-Kx2": {...}}`, groups of these, and `{"incidents": {...}}` around such; names are their ids, as of `withKeys`. `null` for every other value, columns of cells among them. */
export function keyedRecords(value: unknown, steps = 0): readonly JsonObject[] | null {
  if (!isObject(value) || isDated(value)) return null;
  const groups = nestedOf(value);
  if (groups !== null) return withKeys(groups);
  const members = Object.entries(value);
  const [first] = members;
  if (members.length === 1 && steps < MOST_STEPS) return keyedRecords(first?.[1], steps + 1);
  const lists = members.flatMap(([key, record]) =>
    isObject(record) ? [[key, [record]] as const] : [],
  );
  if (lists.length < LEAST_LISTS || lists.length < members.length) return null;
  const isEachDated = lists.every(([, [record]]) => isDated(record as JsonObject));
  return isEachDated || areAlike(lists, LEAST_NAMES) ? withKeys(lists, true) : null;
}

/** Records, each with the name of its list in a column before the others: of years and days called so where no record has its own, else `list`; names of single records are their ids, unless these have some. */
export function withKeys(lists: Lists, areSingle = false): readonly JsonObject[] {
  const own = new Set(lists.flatMap(([, records]) => records.flatMap((each) => Object.keys(each))));
  const column = nameOf(lists, own, areSingle);
  return lists.flatMap(([key, records]) => records.map((record) => addKey(record, column, key)));
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

/** Groups of records under a name each, all of them dated. */
function nestedOf(value: JsonObject): Lists | null {
  const groups = Object.entries(value);
  const lists = groups.flatMap(([key, group]) => {
    const records = isObject(group) ? Object.entries(group) : [];
    const isEachDated = records.every(([, record]) => isObject(record) && isDated(record));
    if (!isEachDated || records.length === 0) return [];
    const single = records.map(([name, record]) => [name, [record as JsonObject]] as const);
    return [[key, withKeys(single, true)] as const];
  });
  return lists.length === groups.length && lists.length >= LEAST_LISTS ? lists : null;
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

/** Whether lists are of one kind, with names that they share: attacks and their victims share no more than an id. */
function areAlike(lists: Lists, leastNames = 1): boolean {
  const filled = lists.filter(([, records]) => records.length > 0);
  const names = filled.map(
    ([, records]) => new Set(records.flatMap((record) => Object.keys(record))),
  );
  const widest = names.reduce((most, { size }) => Math.max(most, size), 0);
  const common = [...(names[0] ?? [])].filter((name) => names.every((each) => each.has(name)));
  const words = common.filter((name) => !NUMBER.test(name));
  const isEnough = words.length >= leastNames && common.length >= widest * LEAST_COMMON;
  return filled.length >= LEAST_LISTS && isEnough;
}

function nameOf(lists: Lists, own: ReadonlySet<string>, areSingle: boolean): string {
  const areAll = (sign: RegExp) => lists.every(([key]) => sign.test(key));
  const hasDate = [...own].some((name) => DATED.test(name));
  if (!hasDate && !areSingle && areAll(YEAR)) return 'year';
  if (!hasDate && areAll(areSingle ? WHOLE_DAY : DAY)) return 'date';
  if (areSingle) return [...own].some((name) => ID.test(name)) ? 'key' : 'id';
  return own.has('list') ? 'list of file' : 'list';
}
