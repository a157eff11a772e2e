import { writeCsv as write } from '../made-up/csv.ts';

/** The made-up file, for the command that writes it to a disk. */
export function writeCsv(rowCount: number): Iterable<string> {
  return write(rowCount);
}
