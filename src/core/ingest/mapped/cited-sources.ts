/** A cell that names several sources, or one among words: lists of addresses, notes with links, records of JSON. */

export interface Cited {
  /** Empty where the cell says no more than the address. */
  readonly title: string;
  /** Not checked; empty where none is given. */
  readonly address: string;
}

const ADDRESS = /https?:\/\/[^\s"<>]+/gi;
const BETWEEN = /(?<![,;|])[,;|]+(?=https?:\/\/)/i;
const TITLES = ['title', 'name', 'headline', 'source_name', 'publisher', 'source', 'description'];

/** Whether a cell may hold more than one bare address. Cheap: called for every source. */
export function mayCite(text: string): boolean {
  const first = text.charCodeAt(0);
  const isRecord = first === 0x5b || first === 0x7b;
  return isRecord || text.indexOf('http', 1) > 0 || text.includes('<');
}

/** In their order; empty for a cell that holds no address and no record. */
export function readCited(text: string): readonly Cited[] {
  const records = readRecords(text);
  if (records !== null) return records;
  const addresses = (text.match(ADDRESS) ?? []).flatMap((each) => each.split(BETWEEN));
  const title = titleOf(text.replaceAll(ADDRESS, ' '));
  return addresses.map((address, i) => ({
    title: i === 0 ? title : '',
    address: trimAddress(address),
  }));
}

/** Without the signs that end a sentence or a list; a bracket belongs to an address that opens it. */
function trimAddress(address: string): string {
  const bare = address.replace(/(?<![.,;:|'’\]}])[.,;:|'’\]}]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function titleOf(words: string): string {
  const bare = words
    .replaceAll(/<[^<>]*>?/g, ' ')
    .replaceAll(/[\s,;|]+/g, ' ')
    .replaceAll(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, '');
  return /\p{L}{2}/u.test(bare) ? bare : '';
}

function readRecords(text: string): readonly Cited[] | null {
  if (!/^\s*(?:\[\s*)?\{/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return (Array.isArray(value) ? value : [value]).flatMap(readRecord);
  } catch {
    return null;
  }
}

function readRecord(record: unknown): readonly Cited[] {
  if (typeof record !== 'object' || record === null) return [];
  const members = new Map(
    Object.entries(record).flatMap(([name, value]: readonly [string, unknown]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value.trim()] as const] : [],
    ),
  );
  const address = [...members.values()].find((value) => /^https?:\/\//i.test(value)) ?? '';
  const title = TITLES.map((name) => members.get(name) ?? '').find((value) => value !== '') ?? '';
  return address === '' && title === '' ? [] : [{ title, address }];
}
