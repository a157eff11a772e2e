/** The bytes of one cell as text: strict UTF-8, or else Windows-1252. */

/** What Windows-1252 has at 0x80–0x9F; elsewhere byte and code point are the same. Source: WHATWG Encoding, index windows-1252. Written out because Node 20's decoder leaves this range as it is. */
const WINDOWS_1252_UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Text, and whether it took another encoding than UTF-8 to read it. */
export interface CellText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * Decodes one cell on its own: a single broken byte must not turn every other accent of the file into two wrong letters.
 * Never fails. A U+FFFD that the file itself holds is kept and is UTF-8.
 */
export function decodeCell(bytes: Uint8Array): CellText {
  const text = utf8.decode(bytes);
  const isUtf8 = !text.includes('\ufffd') || hasSameBytes(encoder.encode(text), bytes);
  return { text: isUtf8 ? text : decodeWindows1252(bytes), isUtf8 };
}

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text +=
      byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : WINDOWS_1252_UPPER[byte - 0x80];
  }
  return text;
}

function hasSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
