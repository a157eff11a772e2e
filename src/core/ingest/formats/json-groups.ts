/** Records that stand for several: a place, or a group, with the list of its incidents. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members that list what happened. */
const LISTS = ['incidents', 'events', 'attacks', 'strikes', 'shootings', 'cases'];
const DATED = /^(?:date|datetime|timestamp|day|(?:event|incident|start|attack)_?date)$/i;

/** Whether a record has a member that is named for a date. */
function isDated(record: JsonObject): boolean {
  return Object.keys(record).some((name) => DATED.test(name));
}

/** The records that an object holds under a name each, all of them dated, as databases write them: `{"-Kx1": {...}, "-Kx2": {...}}`; `null` for every other value. */
export function keyedRecords(value: unknown): readonly (readonly [string, JsonObject])[] | null {
  const members = isObject(value) ? Object.entries(value) : [];
  const records = members.filter(
    (member): member is [string, JsonObject] => isObject(member[1]) && isDated(member[1]),
  );
  return records.length > 1 && records.length === members.length ? records : null;
}

/** A record as it is, or, where it has no date itself and lists dated ones, each of these with what is said of all: of members of one name that of the incident counts, and an id of the whole is none of theirs. */
export function unfold(record: JsonObject): readonly JsonObject[] {
  const { properties } = record;
  const isWrapped = record.type === 'Feature' && isObject(properties);
  const whole = isWrapped ? properties : record;
  const name = LISTS.find((each) => Array.isArray(whole[each]));
  if (name === undefined || isDated(whole)) return [record];
  const list = whole[name] as readonly unknown[];
  if (list.length === 0 || !list.every((each) => isObject(each) && isDated(each))) return [record];
  const { [name]: _, id, ...rest } = whole;
  const shared = id === undefined ? rest : { ...rest, [`${name} of`]: id };
  return (list as readonly JsonObject[]).map((each) => {
    const one = { ...shared, ...each };
    return isWrapped ? { type: 'Feature', geometry: record.geometry, properties: one } : one;
  });
}
