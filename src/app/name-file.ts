import { plainText } from '../i18n/plain-text.ts';

const MOST_LETTERS = 60;

/** A file name from a stranger's words: letters, digits, dots and dashes of any script, never empty, never hidden. */
export function nameFile(words: string, extension: string): string {
  const name = plainText(words)
    .replace(/\.(?:csv|tsv|txt|json|geojson|topojson|ndjson|xlsx|parquet|zip|gz)$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${name === '' ? 'incidents' : name}${extension}`;
}
