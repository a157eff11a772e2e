/** Who says so, in a stranger's row. */
import type { SourceReference } from '../../model/incident.ts';
import { readLink } from '../columns/link-reader.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN, type SourceColumns } from '../match-headers.ts';
import type { ColumnSet } from './column-set.ts';

const FIELDS = {
  publisher: 'sourcePublisher',
  title: 'sourceTitle',
  date: 'sourceDate',
  url: 'sourceUrl',
} as const;

const NONE: readonly SourceReference[] = [];

/** References in order of their numbers, wholly blank ones left out. A cell of a column of addresses that holds none is a title. */
export function createSourceReader(
  columns: ColumnSet,
): (row: RowReader) => readonly SourceReference[] {
  const groups = groupColumns(columns);
  if (groups.length === 0) return () => NONE;
  return (row) => {
    let sources: SourceReference[] | null = null;
    for (const group of groups) {
      const source = readSource(row, group);
      if (source === null) continue;
      sources ??= [];
      sources.push(source);
    }
    return sources ?? NONE;
  };
}

function readSource(row: RowReader, group: SourceColumns): SourceReference | null {
  const text = (column: number) => {
    const cell = row.cell(column);
    return isNotKnown(cell) ? '' : cell;
  };
  const publisher = text(group.publisher);
  const title = text(group.title);
  const date = text(group.date);
  const address = text(group.url);
  if (publisher === '' && title === '' && date === '' && address === '') return null;
  const isAddress = address !== '' && /^[a-z][a-z0-9+.-]*:/i.test(address);
  const url = isAddress ? readLink(row, group.url) : null;
  return { publisher, title: isAddress || title !== '' ? title : address, date, url };
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
