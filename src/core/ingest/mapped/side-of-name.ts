/** What the name of a column of degrees says of their sign. Letters alone are capitals: a small s may be for seconds. */
import { SIDE_WORDS } from '../grammar/coordinate-grammar.ts';

const edge = (words: string, flags: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?![\\p{L}\\p{N}])`, flags);
const named = (...sides: readonly (keyof typeof SIDE_WORDS)[]) => [
  edge(sides.join('|'), 'u'),
  edge(sides.map((side) => SIDE_WORDS[side].replaceAll(' ', '|')).join('|'), 'iu'),
];
const SOUTH = named('S');
const WEST = named('W');
const OTHER = named('N', 'E');
const LATITUDE = /^\W*(?:lat|breite|szer|enlem)/iu;
const LONGITUDE = /^\W*(?:lon|lng|länge|dług|boylam)/iu;
/** "W negative", "S -": of numbers that have a sign. Nor is the West Bank a side. */
const NOT_ALL = /neg|minus|[-−–]\s*(?:\)|$)|[(=+]\s*[-−–+]|(?:west|south)[\s_]+\p{L}/iu;
const MAX_LENGTH = 60;

/** S or W where a name says so of all the numbers, such as "Longitude (W)"; empty for every other name, "N/S" and "E/W" among them. */
export function sideOfName(name: string): '' | 'S' | 'W' {
  const says = (kind: readonly RegExp[]) => kind.some((words) => words.test(name));
  if (name.length > MAX_LENGTH || says(OTHER) || NOT_ALL.test(name)) return '';
  if (LATITUDE.test(name) && says(SOUTH)) return 'S';
  return LONGITUDE.test(name) && says(WEST) ? 'W' : '';
}

/** Whether a number has neither a sign nor a letter of its own, which would say more than the name of its column. */
export function lacksSide(text: string): boolean {
  return /^\s*\+?\p{Nd}\P{L}*$/u.test(text) && /[1-9\u0660-\uffff]/u.test(text);
}
