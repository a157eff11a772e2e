/** Who says so, in a stranger's row. */
import type { SourceReference } from '../../model/incident.ts';
import { readLink } from '../columns/link-reader.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN, type SourceColumns } from '../match-headers.ts';
import { parseLink } from '../parse-link.ts';
import { mayCite, readCited } from './cited-sources.ts';
import type { ColumnSet } from './column-set.ts';

const FIELDS = {
  publisher: 'sourcePublisher',
  title: 'sourceTitle',
  date: 'sourceDate',
  url: 'sourceUrl',
} as const;

const NONE: readonly SourceReference[] = [];
/** Of one cell. */
const MOST_CITED = 50;

/** References in order of their numbers, wholly blank ones left out. A cell of a column of addresses that holds none is a title; one that holds several is several references. */
export function createSourceReader(
  columns: ColumnSet,
): (row: RowReader) => readonly SourceReference[] {
  const groups = groupColumns(columns);
  if (groups.length === 0) return () => NONE;
  return (row) => {
    let sources: SourceReference[] | null = null;
    for (const group of groups) {
      const stated = readStated(row, group);
      if (stated === null) continue;
      sources ??= [];
      sources.push(...(readSeveral(row, group, stated) ?? [readOne(row, group, stated)]));
    }
    return sources ?? NONE;
  };
}

type Stated = Readonly<Record<'publisher' | 'title' | 'date' | 'address', string>>;

/** The cells of a group, `null` where all are blank. */
function readStated(row: RowReader, group: SourceColumns): Stated | null {
  const text = (column: number) => {
    const cell = row.cell(column);
    return isNotKnown(cell) ? '' : cell;
  };
  const publisher = text(group.publisher);
  const title = text(group.title);
  const date = text(group.date);
  const address = text(group.url);
  const isBlank = publisher === '' && title === '' && date === '' && address === '';
  return isBlank ? null : { publisher, title, date, address };
}

function readOne(
  row: RowReader,
  group: SourceColumns,
  { publisher, title, date, address }: Stated,
): SourceReference {
  const isAddress = address !== '' && /^[a-z][a-z0-9+.-]*:/i.test(address);
  const url = isAddress ? readLink(row, group.url) : null;
  return { publisher, title: isAddress || title !== '' ? title : address, date, url };
}

/** What is cited by a cell that holds more than one bare address; `null` for any other group. Only an address that stands where one belongs is told if it may be no link. */
function readSeveral(
  row: RowReader,
  group: SourceColumns,
  { publisher, title, date, address }: Stated,
): readonly SourceReference[] | null {
  const text = address || title || publisher;
  // What is no address of its own: a name of a source with its address behind it.
  const isElsewhere = address === '' && /^https?:/i.test(text);
  if (!isElsewhere && !mayCite(text)) return null;
  const all = readCited(text);
  if (all.length === 0) return null;
  const cited = all.slice(0, MOST_CITED);
  const links = cited.map((each) => parseLink(each.address));
  const isRefused = cited.some((each, i) => each.address !== '' && links[i] === null);
  if (isRefused && address === '') return null;
  if (isRefused) row.tell('link-refused', group.url);
  if (cited.length < all.length) row.tell('sources-cut', firstFilled(group, { address, title }));
  const kept = { publisher: text === publisher ? '' : publisher, title: address && title };
  return cited.map((each, i) => ({
    publisher: i === 0 ? kept.publisher : '',
    title: i === 0 ? joinTitles(kept.title, each.title) : each.title,
    date: i === 0 ? date : '',
    url: links[i] ?? null,
  }));
}

function firstFilled(
  { url, title, publisher }: SourceColumns,
  stated: Pick<Stated, 'address' | 'title'>,
): number {
  if (stated.address !== '') return url;
  return stated.title === '' ? publisher : title;
}

function joinTitles(stated: string, cited: string): string {
  return stated === '' || cited === '' || stated === cited
    ? stated || cited
    : `${stated} · ${cited}`;
}

function groupColumns(columns: ColumnSet): readonly SourceColumns[] {
  const groups = new Map<number, SourceColumns>();
  for (const [part, field] of Object.entries(FIELDS)) {
    for (const column of columns.all(field)) {
      const number = columns.of(column).sourceNumber ?? 1;
      const group = groups.get(number) ?? {
        publisher: NO_COLUMN,
        title: NO_COLUMN,
        date: NO_COLUMN,
        url: NO_COLUMN,
      };
      const key = part as keyof SourceColumns;
      if (group[key] === NO_COLUMN) group[key] = column;
      groups.set(number, group);
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
