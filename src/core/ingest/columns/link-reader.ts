/** Addresses in a row. */
import { parseLink } from '../parse-link.ts';
import type { RowReader } from './row-reader.ts';

/** The cell as an address; one that may not become a link is told, and is `null`. */
export function readLink(row: RowReader, column: number): string | null {
  const address = row.cell(column);
  const url = address === '' ? null : parseLink(address);
  if (url === null && address !== '') row.tell('link-refused', column);
  return url;
}
