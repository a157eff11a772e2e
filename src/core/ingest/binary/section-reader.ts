/** Arrays out of the bytes of a file, each held against its checksum. */
import type { RowTexts } from '../../model/columns.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { areBelow, isAscending } from './check-numbers.ts';
import { Damage, type Fields } from './fields.ts';
import { checksumOf, KIND_BYTES, KINDS, type Kind } from './layout.ts';

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export interface Create<A> {
  new (length: number): A;
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
}

const CREATE = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const satisfies Record<Kind, unknown>;

/** Arrays that hold one number each, all together; an honest file has a few of one number a row. */
const MOST_UNFOLDED_BYTES = 2 ** 29;

/** No byte is read twice, and what stands in the file as one number unfolds to a limit: a small file must not fill the memory. */
export class SectionReader {
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private usedBytes = 0;
  private unfoldedBytes = 0;
  private readonly constants = new Map<string, NumberArray>();

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
  }

  /** The numbers of a section; `length` is how many there have to be. Kinds narrower than the array are widened, the same one is not copied; arrays of one number are shared. */
  read<A extends NumberArray>(section: Fields, create: Create<A>, length: number): A {
    const kind = kindOf(section, length);
    if (section.has('constant')) return this.unfold(section.number('constant'), create, length);
    return widen(this.view(section, kind, length), create);
  }

  /** Whole numbers, each of them less than `most`. */
  readCodes(section: Fields, length: number, most: number): Uint32Array {
    if (section.has('constant')) {
      if (length > 0 && section.number('constant') >= most) throw new Damage('codes');
      return this.read(section, Uint32Array, length);
    }
    const codes = this.view(section, kindOf(section, length), length);
    if (codes instanceof Float64Array || codes instanceof Int32Array || !areBelow(codes, most))
      throw new Damage('codes');
    return widen(codes, Uint32Array);
  }

  private unfold<A extends NumberArray>(constant: number, create: Create<A>, length: number): A {
    const key = `${create.name} ${length} ${constant}`;
    const known = this.constants.get(key);
    if (known !== undefined) return known as A;
    this.unfoldedBytes += length * create.BYTES_PER_ELEMENT;
    if (this.unfoldedBytes > MOST_UNFOLDED_BYTES) throw new Damage('section');
    const filled = new create(length).fill(constant) as A;
    if (length > 0 && filled[0] !== constant) throw new Damage('section');
    this.constants.set(key, filled);
    return filled;
  }

  private view(section: Fields, kind: Kind, length: number): NumberArray {
    const { bytes } = this;
    const offset = section.whole('offset', bytes.length);
    const size = length * KIND_BYTES[kind];
    const start = bytes.byteOffset + offset;
    this.usedBytes += size;
    if (this.usedBytes > bytes.length) throw new Damage('section');
    if (offset + size > bytes.length || start % KIND_BYTES[kind] !== 0) throw new Damage('end');
    const own = bytes.subarray(offset, offset + size);
    if (checksumOf(own) !== section.number('checksum')) throw new Damage('section');
    return new CREATE[kind](bytes.buffer, start, length);
  }
}

function kindOf(section: Fields, length: number): Kind {
  const kind = KINDS.find((each) => each === section.text('kind'));
  if (kind === undefined || section.whole('length', MAX_FILE_BYTES) !== length)
    throw new Damage('section');
  return kind;
}

function widen<A extends NumberArray>(values: NumberArray, create: Create<A>): A {
  if (values.constructor === create) return values as NumberArray as A;
  if (values instanceof Float64Array || values instanceof Int32Array) throw new Damage('section');
  const wide = new create(values.length);
  wide.set(values);
  return wide;
}

/** Texts that are decoded when they are asked for; their bytes, in the file, and where each ends. With codes, rows have places among the texts. */
export interface ByteTexts extends RowTexts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly codes: Uint32Array | null;
}

export function isByteTexts(texts: RowTexts): texts is ByteTexts {
  return 'ends' in texts;
}

export function readTexts(text: Fields, sections: SectionReader, rowCount: number): ByteTexts {
  const endCount = text.fields('ends').whole('length', MAX_FILE_BYTES);
  const codes = text.has('codes')
    ? sections.readCodes(text.fields('codes'), rowCount, endCount)
    : null;
  const ends = sections.read(text.fields('ends'), Uint32Array, endCount);
  const byteCount = text.fields('bytes').whole('length', MAX_FILE_BYTES);
  const bytes = sections.read(text.fields('bytes'), Uint8Array, byteCount);
  const isWhole = codes !== null || endCount === rowCount;
  if (!isWhole || !isAscending(ends, 0) || (ends[endCount - 1] ?? 0) > byteCount)
    throw new Damage('texts');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const placeOf = (row: number) => (codes === null ? row : (codes[row] as number));
  const endOf = (row: number) => ends[placeOf(row)] as number;
  const startOf = (row: number) => {
    const place = placeOf(row);
    return place === 0 ? 0 : (ends[place - 1] as number);
  };
  return {
    length: rowCount,
    ...{ bytes, ends, codes, isBlank: (ends[endCount - 1] ?? 0) === 0 },
    at(row) {
      if (!(row >= 0 && row < rowCount)) return undefined;
      const start = startOf(row);
      const end = endOf(row);
      return start === end ? '' : decoder.decode(bytes.subarray(start, end));
    },
    write(row, target, from) {
      const start = startOf(row);
      const end = endOf(row);
      if (from + end - start > target.length) return -1;
      target.set(bytes.subarray(start, end), from);
      return end - start;
    },
    indexOf(wanted) {
      const sought = new TextEncoder().encode(wanted);
      for (let row = 0; row < rowCount; row++) {
        const start = startOf(row);
        if (endOf(row) - start !== sought.length) continue;
        if (sought.every((byte, i) => bytes[start + i] === byte)) return row;
      }
      return -1;
    },
  };
}
