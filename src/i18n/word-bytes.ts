import { bytes as said } from './en/bytes.ts';
import { formatCount } from './numbers.ts';

/** "312 bytes", "48.2 KB" or "3.1 MB", by thousands. */
export function wordBytes(bytes: number, language: string): string {
  if (bytes < 1e3) return said.single(formatCount(bytes, language));
  return bytes < 1e6
    ? said.kilo(formatCount(bytes / 1e3, language))
    : said.mega(formatCount(bytes < 1e7 ? bytes / 1e6 : Math.round(bytes / 1e6), language));
}
