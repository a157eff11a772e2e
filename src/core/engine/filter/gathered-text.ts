/** Texts one after the other in one piece of memory, to be folded together: a call for each would cost more than its letters. */
import type { RowTexts } from '../../model/columns.ts';
import { fold } from './fold.ts';

export interface GatheredText {
  /** Adds a row's text, as bytes where they are at hand, and the end of a line behind it unless it is blank. */
  readonly take: (values: RowTexts, row: number) => void;
  /** Adds a text, and the end of a line behind it unless it is blank. */
  readonly add: (text: string) => void;
  /** Adds the sign that ends a row, U+0000. */
  readonly end: () => void;
  /** All that was added, folded; nothing is left. */
  readonly fold: () => string;
}

const LINE_END = 0x0a;
const ROW_END = 0;
const ASCII_END = 0x80;
const CASE = 0x20;
const START_BYTES = 1 << 16;
/** Room that there always is for a text, and for what stands behind it; longer ones are added as text. */
const ROOM_BYTES = 1 << 10;

/** Makes an empty one. Its memory grows to the longest text that was ever gathered. */
export function createGatheredText(): GatheredText {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let bytes = new Uint8Array(START_BYTES);
  let length = 0;

  function reserve(count: number): void {
    if (length + count <= bytes.length) return;
    const larger = new Uint8Array((length + count) * 2);
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  }

  function add(text: string): void {
    if (text === '') return;
    reserve(text.length * 3 + ROOM_BYTES);
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
    bytes[length++] = LINE_END;
  }

  /** Lowers the letters of ASCII, without a branch; whether there are no others. */
  function lower(): boolean {
    let seen = 0;
    for (let at = 0; at < length; at++) {
      const byte = bytes[at] as number;
      seen |= byte;
      // Both differences are below zero from A to Z alone.
      bytes[at] = byte + (((0x40 - byte) & (byte - 0x5b)) >>> 31) * CASE;
    }
    return seen < ASCII_END;
  }

  return {
    take(values, row) {
      reserve(ROOM_BYTES);
      const end = bytes.length - 2;
      const count = values.write?.(row, bytes, length) ?? -1;
      if (count < 0 || length + count > end) add(values.at(row) ?? '');
      else if (count > 0) {
        length += count;
        bytes[length++] = LINE_END;
      }
    },
    add,
    end() {
      reserve(ROOM_BYTES);
      bytes[length++] = ROW_END;
    },
    fold() {
      const isAscii = lower();
      const text = decoder.decode(bytes.subarray(0, length));
      length = 0;
      return isAscii ? text : fold(text);
    },
  };
}
