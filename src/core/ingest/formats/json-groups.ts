/** Records that stand for several: a place, or a group, with the list of its incidents. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members that list what happened. */
const LISTS = ['incidents', 'events', 'attacks', 'strikes', 'shootings', 'cases'];
const DATED =
  /^(?:date|datetime|timestamp|day|when|(?:event|incident|start|attack)_?date|fecha|datum|tarih|дата|تاریخ|تاريخ|תאריך)$/i;

/** Whether a record has a member that is named for a date. */
export function isDated(record: JsonObject): boolean {
  return Object.keys(record).some((name) => DATED.test(name));
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
