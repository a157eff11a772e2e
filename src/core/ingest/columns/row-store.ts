/** Cells that nothing asks for but one row at a time: kept as bytes, since there may be a hundred columns of them. */
import type { OtherCell } from '../../model/incident.ts';
import { GrowingNumbers } from './growing-numbers.ts';

const CHUNK_BYTES = 1 << 20;
/** UTF-8 takes at most three bytes for a unit of a string. */
const BYTES_PER_UNIT = 3;

/**
 * Packs the non-blank cells of each row as text, `name:length:cell` one after the other, into chunks of a mebibyte.
 * One encoding a row; a row is found by its chunk and its place there.
 */
export class RowStore {
  private readonly names: string[] = [];
  private readonly numberByName = new Map<string, number>();
  private readonly chunks: Uint8Array[] = [];
  private chunk = new Uint8Array(0);
  private used = 0;
  private readonly encoder = new TextEncoder();
  private readonly ends = new GrowingNumbers(Uint32Array);
  private readonly chunkOf = new GrowingNumbers(Uint32Array);

  /** The number under which cells of a header are added. */
  numberOf(name: string): number {
    const known = this.numberByName.get(name);
    if (known !== undefined) return known;
    this.numberByName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Adds the next row, as `pack` gives it. */
  add(packed: string): void {
    const needed = packed.length * BYTES_PER_UNIT;
    if (needed > this.chunk.length - this.used) this.startChunk(needed);
    const { written } = this.encoder.encodeInto(packed, this.chunk.subarray(this.used));
    this.used += written;
    this.chunkOf.push(this.chunks.length - 1);
    this.ends.push(this.used);
  }

  /** Gives a reader of rows by their positions as they were added. */
  build(): (position: number) => readonly OtherCell[] {
    const { names, chunks } = this;
    const ends = this.ends.view();
    const chunkOf = this.chunkOf.view();
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return (at) => {
      const chunk = chunkOf[at] as number;
      const start = at > 0 && chunkOf[at - 1] === chunk ? (ends[at - 1] as number) : 0;
      const bytes = chunks[chunk]?.subarray(start, ends[at]);
      return unpack(decoder.decode(bytes), names);
    };
  }

  private startChunk(needed: number): void {
    this.chunk = new Uint8Array(Math.max(CHUNK_BYTES, needed));
    this.chunks.push(this.chunk);
    this.used = 0;
  }
}

/** A cell in a packed row: any text, whatever signs it holds. */
export function pack(name: number, cell: string): string {
  return `${name}:${cell.length}:${cell}`;
}

function unpack(packed: string, names: readonly string[]): OtherCell[] {
  const cells: OtherCell[] = [];
  for (let at = 0; at < packed.length; ) {
    const nameEnd = packed.indexOf(':', at);
    const lengthEnd = packed.indexOf(':', nameEnd + 1);
    const name = Number.parseInt(packed.slice(at, nameEnd), 10);
    const length = Number.parseInt(packed.slice(nameEnd + 1, lengthEnd), 10);
    at = lengthEnd + 1 + length;
    cells.push({ name: names[name] ?? '', value: packed.slice(lengthEnd + 1, at) });
  }
  return cells;
}
