/**
 * View ⇄ address: one table, a row for each part of the view. Only what differs from the start is written.
 *
 * The text lives behind `#`, is never sent to a server, and may come from a stranger: decoding never throws, and names what it did not understand.
 */
import { FIGURE_IDS } from '../model/casualties.ts';
import type { DateRule, NumberRange } from '../model/filter.ts';
import { COUNT_UNITS, LANE_ORDERS, type Measure, SORT_COLUMNS } from '../model/query.ts';
import { type DayRange, formatIsoDay, parseIsoDay } from '../model/time.ts';
import { decodeAreas, encodeAreas } from './area-text.ts';
import { decodeLinkData, LINK_DATA_KEY } from './link-data.ts';
import {
  COLOUR_CATEGORIES,
  type Encoding,
  INITIAL_VIEW,
  LANE_MARKS,
  MAP_MODES,
  MEASURES,
  RATE_DAYS,
  THEMES,
  type View,
} from './view.ts';

/** The version of the table below, written first so that a later one can read old links. */
const VERSION = '1';
/** Longest text that is looked at: longer than any honest link, short enough that no link can hang the page. */
export const MOST_CHARACTERS = 8192;
const MOST_TERMS = 200;

/** What a parameter decodes to: a change of the view, or `null` if it was not understood. */
type Decoded = Partial<View> | null;

interface Parameter {
  readonly key: string;
  /** `null`: as at the start, nothing to write. */
  readonly encode: (view: View) => string | null;
  readonly decode: (text: string) => Decoded;
}

const PARAMETERS: readonly Parameter[] = [
  {
    key: 'date',
    encode: (view) => encodeRange(view.range),
    decode: (text) => withRange('range', text),
  },
  {
    key: 'vs',
    encode: (view) => encodeRange(view.comparison),
    decode: (text) => withRange('comparison', text),
  },
  {
    key: 'lengths',
    encode: (view) => (view.hasEqualLengths ? null : 'free'),
    decode: (text) => (text === 'free' ? { hasEqualLengths: false } : null),
  },
  {
    key: 'rule',
    encode: (view) => (view.dateRule === INITIAL_VIEW.dateRule ? null : view.dateRule),
    decode: (text) =>
      chosen(['overlaps', 'inside'] as const, text, (dateRule: DateRule) => ({ dateRule })),
  },
  {
    key: 'unit',
    encode: (view) => (view.unit === INITIAL_VIEW.unit ? null : view.unit),
    decode: (text) => chosen(COUNT_UNITS, text, (unit) => ({ unit })),
  },
  {
    key: 'q',
    encode: (view) => view.search || null,
    decode: (search) => ({ search: search.slice(0, 200) }),
  },
  {
    key: 'area',
    encode: (view) => encodeAreas(view.areas),
    decode: (text) => {
      const areas = decodeAreas(text);
      return areas === null ? null : { areas };
    },
  },
  {
    key: 'inview',
    encode: (view) => (view.isOnlyInView ? '1' : null),
    decode: (text) => (text === '1' ? { isOnlyInView: true } : null),
  },
  { key: 'map', encode: encodeCamera, decode: decodeCamera },
  {
    key: 'axis',
    encode: (view) => encodeRange(view.axis),
    decode: (text) => withRange('axis', text),
  },
  {
    key: 'bars',
    encode: (view) => (view.measure === INITIAL_VIEW.measure ? null : view.measure),
    decode: (text) => chosen(['count', 'killed'] as const, text, (measure) => ({ measure })),
  },
  {
    key: 'rate',
    encode: ({ rateDays }) => (rateDays === 0 ? null : `${rateDays}`),
    decode: (text) => {
      const rateDays = RATE_DAYS.find((days) => `${days}` === text);
      return rateDays ? { rateDays } : null;
    },
  },
  {
    key: 'lanes',
    encode: ({ lanes }) => lanes && `${lanes.category},${lanes.order},${lanes.marks}`,
    decode: decodeLanes,
  },
  {
    key: 'lenses',
    encode: (view) => (view.hasLenses ? '1' : null),
    decode: (text) => (text === '1' ? { hasLenses: true } : null),
  },
  {
    key: 'size',
    encode: (view) =>
      view.encoding.size === INITIAL_VIEW.encoding.size ? null : view.encoding.size,
    decode: (text) =>
      chosen(MEASURES, text, (size: Measure) => ({ encoding: { ...INITIAL_VIEW.encoding, size } })),
  },
  {
    key: 'colour',
    encode: (view) =>
      view.encoding.colour === INITIAL_VIEW.encoding.colour ? null : view.encoding.colour,
    decode: (text) =>
      chosen(COLOUR_CATEGORIES, text, (colour) => ({
        encoding: { ...INITIAL_VIEW.encoding, colour },
      })),
  },
  {
    key: 'mode',
    encode: ({ encoding: { mode } }) => (mode === INITIAL_VIEW.encoding.mode ? null : mode),
    decode: (text) =>
      chosen(MAP_MODES, text, (mode) => ({ encoding: { ...INITIAL_VIEW.encoding, mode } })),
  },
  {
    key: 'coarse',
    encode: (view) => (view.encoding.coarse ? '1' : null),
    decode: (text) =>
      text === '1' ? { encoding: { ...INITIAL_VIEW.encoding, coarse: true } } : null,
  },
  {
    key: 'incident',
    encode: (view) => view.selection,
    decode: (text) => (text === '' ? null : { selection: text.slice(0, 200) }),
  },
  { key: 'sort', encode: encodeSort, decode: decodeSort },
  {
    key: 'theme',
    encode: (view) => (view.theme === INITIAL_VIEW.theme ? null : view.theme),
    decode: (text) => chosen(THEMES, text, (theme) => ({ theme })),
  },
  {
    key: 'lang',
    encode: (view) => (view.language === INITIAL_VIEW.language ? null : view.language),
    decode: (text) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(text) ? { language: text } : null),
  },
];

const SET_PREFIX = 'is.';

/** Writes a view as the text behind `#`; empty when nothing differs from the start. */
export function encodeView(view: View): string {
  const text = new URLSearchParams();
  for (const { key, encode } of PARAMETERS) {
    const value = encode(view);
    if (value !== null) text.append(key, value);
  }
  for (const [category, terms] of Object.entries(view.sets))
    text.append(SET_PREFIX + category, terms.map(escapeTerm).join(';'));
  for (const id of FIGURE_IDS) {
    const range = view.ranges[id];
    if (range !== undefined) text.append(id, encodeNumberRange(range));
  }
  const body = text.toString();
  return body === '' ? '' : `v=${VERSION}&${body}`;
}

/** What a link said. */
export interface DecodedView {
  readonly view: View;
  /** Parameters that were not understood, as `key=value` cut to 60 characters; never more than 20. */
  readonly ignored: readonly string[];
}

/** Reads the text behind `#` (with or without the sign). Unknown keys and unreadable values are left at their start and named; a text of more than `mostCharacters` is not looked at. */
export function decodeView(hash: string, mostCharacters: number = MOST_CHARACTERS): DecodedView {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > mostCharacters)
    return { view: INITIAL_VIEW, ignored: [`${text.slice(0, 60)}…`] };
  let view = INITIAL_VIEW;
  const ignored: string[] = [];
  for (const [key, value] of new URLSearchParams(text)) {
    const change = decodeParameter(key, value, view);
    if (change === null) ignored.push(`${key}=${value}`.slice(0, 60));
    else view = { ...view, ...change };
  }
  return { view, ignored: ignored.slice(0, 20) };
}

function decodeParameter(key: string, value: string, view: View): Decoded {
  if (key === 'v') return value === VERSION ? {} : null;
  if (key === LINK_DATA_KEY) return decodeLinkData(value) === null ? null : {};
  if (key.startsWith(SET_PREFIX)) return decodeSet(key.slice(SET_PREFIX.length), value, view);
  const figure = FIGURE_IDS.find((id) => id === key);
  if (figure !== undefined) {
    const range = decodeNumberRange(value);
    return range === null ? null : { ranges: { ...view.ranges, [figure]: range } };
  }
  const decoded = PARAMETERS.find((parameter) => parameter.key === key)?.decode(value) ?? null;
  // Each part of the encoding is a parameter, and all are one field of the view.
  if (decoded?.encoding !== undefined)
    return { encoding: { ...view.encoding, [key]: decoded.encoding[key as keyof Encoding] } };
  return decoded;
}

function isCategory(id: string): boolean {
  return /^[A-Za-z][\w .-]{0,60}$/.test(id) && !Object.hasOwn(Object.prototype, id);
}

function decodeLanes(text: string): Decoded {
  const [category = '', orderText, marksText, ...rest] = text.split(',');
  const order = LANE_ORDERS.find((known) => known === orderText);
  const marks = LANE_MARKS.find((known) => known === marksText);
  if (!isCategory(category) || order === undefined || marks === undefined || rest.length > 0)
    return null;
  return { lanes: { category, order, marks } };
}

function decodeSet(category: string, value: string, view: View): Decoded {
  if (!isCategory(category)) return null;
  const terms = value.split(';').map(unescapeTerm);
  return terms.length > MOST_TERMS
    ? null
    : { sets: { ...view.sets, [category]: [...new Set(terms)] } };
}

// A semicolon parts terms, so inside one it is written `%3B`, and a percent sign `%25`.
function escapeTerm(term: string): string {
  return term.replaceAll('%', '%25').replaceAll(';', '%3B');
}

function unescapeTerm(text: string): string {
  return text.replaceAll('%3B', ';').replaceAll('%25', '%');
}

function encodeRange(range: DayRange | null): string | null {
  return range === null
    ? null
    : `${formatIsoDay(range.startDay)}..${formatIsoDay(range.endDay - 1)}`;
}

function withRange(key: 'range' | 'axis' | 'comparison', text: string): Decoded {
  const [from = '', to = ''] = text.split('..');
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (first === null || last === null || last < first || text.length !== 22) return null;
  return { [key]: { startDay: first, endDay: last + 1 } };
}

function chosen<Choice extends string>(
  choices: readonly Choice[],
  text: string,
  change: (choice: Choice) => Decoded,
): Decoded {
  const choice = choices.find((known) => known === text);
  return choice === undefined ? null : change(choice);
}

/** Plain decimal numbers in limits; anything else is `null`. */
function decodeNumbers(
  text: string,
  limits: readonly (readonly [least: number, most: number])[],
): readonly number[] | null {
  const parts = text.split(',');
  if (parts.length !== limits.length) return null;
  const numbers = parts.map((part) =>
    /^-?\d{1,4}(\.\d{1,7})?$/.test(part) ? Number.parseFloat(part) : Number.NaN,
  );
  return numbers.every(
    (number, i) => number >= (limits[i]?.[0] ?? 0) && number <= (limits[i]?.[1] ?? 0),
  )
    ? numbers
    : null;
}

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function encodeCamera({ camera }: View): string | null {
  return camera === null
    ? null
    : [round(camera.longitude, 5), round(camera.latitude, 5), round(camera.zoom, 2)].join(',');
}

function decodeCamera(text: string): Decoded {
  const numbers = decodeNumbers(text, [
    [-540, 540],
    [-90, 90],
    [0, 22],
  ]);
  if (numbers === null) return null;
  const [longitude = 0, latitude = 0, zoom = 0] = numbers;
  return { camera: { longitude, latitude, zoom } };
}

function encodeNumberRange({ min, max, unknown }: NumberRange): string {
  return `${min ?? ''}..${max ?? ''}${unknown ? ',unknown' : ''}`;
}

function decodeNumberRange(text: string): NumberRange | null {
  const match = /^(\d{0,9})\.\.(\d{0,9})(,unknown)?$/.exec(text);
  if (match === null) return null;
  const [, low = '', high = ''] = match;
  const min = low === '' ? null : Number.parseInt(low, 10);
  const max = high === '' ? null : Number.parseInt(high, 10);
  return min !== null && max !== null && min > max
    ? null
    : { min, max, unknown: match[3] !== undefined };
}

function encodeSort({ sort }: View): string | null {
  const isInitial =
    sort.column === INITIAL_VIEW.sort.column &&
    sort.isDescending === INITIAL_VIEW.sort.isDescending;
  return isInitial ? null : `${sort.isDescending ? '-' : ''}${sort.column}`;
}

function decodeSort(text: string): Decoded {
  const isDescending = text.startsWith('-');
  return chosen(SORT_COLUMNS, isDescending ? text.slice(1) : text, (column) => ({
    sort: { column, isDescending },
  }));
}
