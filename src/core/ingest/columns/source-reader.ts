/** The references of a row: who says so. */
import type { SourceReference } from '../../model/incident.ts';
import type { SourceColumns } from '../match-headers.ts';
import { readLink } from './link-reader.ts';
import type { RowReader } from './row-reader.ts';

const NONE: readonly SourceReference[] = [];

/** References in order of their numbers, wholly blank ones left out. An address that may not become a link is told, and is `null`. */
export function readSources(
  row: RowReader,
  columns: readonly SourceColumns[],
): readonly SourceReference[] {
  let sources: SourceReference[] | null = null;
  for (const source of columns) {
    const publisher = row.cell(source.publisher);
    const title = row.cell(source.title);
    const date = row.cell(source.date);
    const address = row.cell(source.url);
    if (publisher === '' && title === '' && date === '' && address === '') continue;
    sources ??= [];
    sources.push({ publisher, title, date, url: readLink(row, source.url) });
  }
  return sources ?? NONE;
}
