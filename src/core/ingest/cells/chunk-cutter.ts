/** Bytes that come a chunk at a time → blocks of cells, in whichever thread. */
import type { ScanFault } from '../formats/csv-scanner.ts';
import { type CellBlock, createBlock } from './cell-block.ts';
import { CellCutter } from './cell-cutter.ts';

/** Rows of so many columns, of which the first begins at `at` in its file. */
export interface CutJob {
  readonly delimiter: number;
  readonly width: number;
  readonly at: number;
}

/** The next `length` bytes. `spare`: blocks that nobody needs any longer. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;
  readonly isLast: boolean;
  readonly spare: CellBlock[];
}

/** How far the rows go that were cut, and what of `CellCutter` tells about the last of them. */
export interface CutState {
  readonly at: number;
  readonly fault: ScanFault | null;
  readonly endsOpen: boolean;
  readonly lastCellAt: number;
}

/** `spareBytes`: the memory of the chunk, to be used again. */
export interface CutChunk extends CutState {
  readonly blocks: readonly CellBlock[];
  readonly spareBytes: Uint8Array<ArrayBuffer>;
}

const START_BYTES = 1 << 21;

/** Cuts as if the file were there in one piece; of what it was given, it keeps no more than the row that is not whole. */
export class ChunkCutter {
  private readonly cutter: CellCutter;
  private readonly width: number;
  private spare: CellBlock[] = [];
  private window = new Uint8Array(START_BYTES);
  private length = 0;
  /** More bytes than these have to be there before a row is tried again that they cut. */
  private neededBytes = 0;

  constructor({ delimiter, width, at }: CutJob) {
    this.width = width;
    this.cutter = new CellCutter(delimiter, createBlock(width));
    this.cutter.base = at;
  }

  cut({ bytes, length, isLast, spare }: Chunk): CutChunk {
    this.spare.push(...spare);
    this.add(bytes.subarray(0, length));
    const blocks: CellBlock[] = [];
    const { cutter } = this;
    if (isLast || this.length >= this.neededBytes) this.keepFrom(this.cutBlocks(blocks, isLast));
    const { fault, endsOpen, lastCellAt, base } = cutter;
    return { blocks, spareBytes: bytes, at: base, fault, endsOpen, lastCellAt };
  }

  /** Returns where the rows end that are whole. */
  private cutBlocks(blocks: CellBlock[], isLast: boolean): number {
    const { cutter } = this;
    let at = 0;
    while (cutter.fault === null) {
      const next = cutter.cut(this.window, at, this.length, isLast);
      if (cutter.block.rowCount > 0) {
        blocks.push(cutter.block);
        cutter.block = this.spare.pop() ?? createBlock(this.width);
      }
      if (at === next) break;
      at = next;
    }
    return at;
  }

  private keepFrom(at: number): void {
    this.window.copyWithin(0, at, this.length);
    this.cutter.base += at;
    this.length -= at;
    this.neededBytes = this.length * 2;
  }

  /** Behind the last byte there is always a zero. */
  private add(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length >= this.window.length) {
      const larger = new Uint8Array(length * 2 + 1);
      larger.set(this.window.subarray(0, this.length));
      this.window = larger;
    }
    this.window.set(bytes, this.length);
    this.window[length] = 0;
    this.length = length;
  }
}
