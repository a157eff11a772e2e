/** What kind of text a file is, told from its first bytes: where the table begins and what stands between its cells. */
import { createProblem, type Problem } from '../../model/finding.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Comma, semicolon, tab, pipe; the earlier wins a tie. */
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c] as const;

/** Lines that vote on the delimiter. */
const MOST_LINES = 10;

/** `start`: bytes before the header row. `delimiter`: a byte. `isStated`: by the file itself, in Excel's `sep=` line. */
export interface CsvDialect {
  readonly start: number;
  readonly delimiter: number;
  readonly isStated: boolean;
}

/**
 * Looks at the first bytes of a file; `isWhole` if they are all of it.
 *
 * A byte order mark, blank first lines and Excel's `sep=` line are skipped. The delimiter is the candidate whose count outside quotes
 * is the same as the header's in most of the first lines, then the one the header has most of; comma when it has none.
 * A problem is returned for what is no delimited text: nothing at all, binary, UTF-16, HTML, XML, JSON.
 */
export function sniffDialect(
  bytes: Uint8Array,
  isWhole: boolean,
  file: string,
): CsvDialect | Problem {
  const notText = describeBinary(bytes);
  if (notText !== null) return createProblem('file-not-text', file, notText);
  let start = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? BYTE_ORDER_MARK.length : 0;
  while (bytes[start] === LINE_FEED || bytes[start] === CARRIAGE_RETURN) start++;
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(start));
  const firstText = beginning.trimStart();
  if (firstText === '' && isWhole) return createProblem('file-empty', file);
  const markup = describeMarkup(firstText.slice(0, 64));
  if (markup !== null) return createProblem('file-not-a-table', file, { detail: markup });
  const stated = /^sep=([!#-/:-@[-`{-~\t])(?:\r\n|\r|\n)/i.exec(beginning.slice(0, 16));
  if (stated !== null) {
    const delimiter = (stated[1] ?? ',').charCodeAt(0);
    return { start: start + stated[0].length, delimiter, isStated: true };
  }
  return { start, delimiter: voteOnDelimiter(bytes.subarray(start)), isStated: false };
}

function describeBinary(bytes: Uint8Array): { detail: string | null; byteOffset: number } | null {
  const isUtf16 = bytes[0] === 0xff ? bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isUtf16) return { detail: 'UTF-16', byteOffset: 0 };
  const nulAt = bytes.indexOf(0);
  return nulAt < 0 ? null : { detail: null, byteOffset: nulAt };
}

function describeMarkup(text: string): string | null {
  if (/^<[!?a-z]/i.test(text)) return /^<\?xml/i.test(text) ? 'XML' : 'HTML';
  return /^(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(text) ? 'JSON' : null;
}

function voteOnDelimiter(bytes: Uint8Array): number {
  const lines = countDelimiters(bytes);
  const ranked = DELIMITERS.map((delimiter, i) => {
    const inHeader = lines[0]?.[i] ?? 0;
    const agreeing = lines.filter((counts) => counts[i] === inHeader).length;
    return { delimiter, inHeader, agreeing };
  })
    .filter(({ inHeader }) => inHeader > 0)
    .sort((a, b) => b.agreeing - a.agreeing || b.inHeader - a.inHeader);
  return ranked[0]?.delimiter ?? DELIMITERS[0];
}

/** For each of the first lines, how often each delimiter stands outside quotes. Blank lines do not count, nor does a last one that the window cuts. */
function countDelimiters(bytes: Uint8Array): number[][] {
  const lines: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < bytes.length && lines.length < MOST_LINES; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (!isQuoted && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) {
      if (!isBlank) lines.push(counts);
      counts = DELIMITERS.map(() => 0);
      isBlank = true;
      continue;
    }
    isBlank = false;
    const index = isQuoted ? -1 : DELIMITERS.indexOf(byte as (typeof DELIMITERS)[number]);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return lines.length === 0 ? [counts] : lines;
}
