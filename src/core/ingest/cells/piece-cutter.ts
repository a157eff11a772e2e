/** Bytes that come a piece at a time, and are not kept → blocks of cells. */
import type { ScanFault } from '../formats/csv-scanner.ts';
import { type CellBlock, createBlock } from './cell-block.ts';
import type { CellWatch, CreateWatch, Seen } from './cell-column.ts';
import { BYTES_BEHIND, CellCutter } from './cell-cutter.ts';
import { CellReader } from './cell-reader.ts';

/** Rows of so many columns, of which the first begins at `at` in a file, behind `rowCount` others; so many bytes are read at once. */
export interface CutJob {
  readonly blob: Blob;
  readonly pieceBytes: number;
  readonly delimiter: number;
  readonly width: number;
  readonly at: number;
  readonly rowCount: number;
}

/** `watch`: columns to be watched from now on. `spare` and `spareBytes`: blocks and room for pieces that nobody needs any longer. */
export interface NextPiece {
  readonly watch: readonly number[];
  readonly spare: readonly CellBlock[];
  readonly spareBytes: readonly Uint8Array<ArrayBuffer>[];
}

/** How far the rows go that were cut, and what of `CellCutter` tells about the last of them. */
export interface CutState {
  readonly at: number;
  readonly fault: ScanFault | null;
  readonly endsOpen: boolean;
  readonly lastCellAt: number;
}

/** A piece of the file, of `length` bytes, and the rows that end in it. */
export interface CutPiece extends CutState {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;
  readonly blocks: readonly CellBlock[];
}

/** What was seen of a column that was watched. */
export type SeenColumn = readonly [column: number, seen: Seen];

const START_BYTES = 1 << 21;
/** Times as many rows as are expected, for which there is room. */
export const SPARE_ROWS = 1.02;

/** Cuts as if the file were there in one piece; of what it was given, it keeps no more than the row that is not whole. */
export class PieceCutter {
  private readonly cutter: CellCutter;
  private readonly width: number;
  private readonly reader: CellReader;
  private readonly createWatch: CreateWatch;
  private readonly watches = new Map<number, CellWatch>();
  private readonly sizeBytes: number;
  private rowCount: number;
  private readonly spare: CellBlock[] = [];
  private window = new Uint8Array(START_BYTES);
  private length = 0;
  /** More bytes than these have to be there before a row is tried again that they cut. */
  private neededBytes = 0;

  constructor({ blob, delimiter, width, at, rowCount }: CutJob, createWatch: CreateWatch) {
    this.width = width;
    this.rowCount = rowCount;
    this.sizeBytes = blob.size;
    this.createWatch = createWatch;
    this.reader = new CellReader(this.window, delimiter);
    this.cutter = new CellCutter(delimiter, createBlock(width));
    this.cutter.base = at;
  }

  cut(
    { bytes, length }: Pick<CutPiece, 'bytes' | 'length'>,
    isLast: boolean,
    { watch, spare }: Pick<NextPiece, 'watch' | 'spare'>,
  ): CutPiece {
    this.spare.push(...spare);
    this.add(bytes.subarray(0, length));
    for (const column of watch) {
      const seer = this.createWatch(this.reader, this.expectRows());
      if (seer !== null) this.watches.set(column, seer);
    }
    const blocks: CellBlock[] = [];
    const { cutter } = this;
    if (isLast || this.length >= this.neededBytes) this.keepFrom(this.cutBlocks(blocks, isLast));
    const { fault, endsOpen, lastCellAt, base } = cutter;
    return { bytes, length, blocks, at: base, fault, endsOpen, lastCellAt };
  }

  /** What was seen of the columns that were watched. */
  tellSeen(): readonly SeenColumn[] {
    return Array.from(this.watches, ([column, watch]) => [column, watch.tell()]);
  }

  /** Rows of the whole file, if they go on as they have begun. */
  private expectRows(): number {
    return Math.ceil(
      ((this.rowCount * this.sizeBytes) / Math.max(1, this.cutter.base)) * SPARE_ROWS,
    );
  }

  /** Returns where the rows end that are whole. */
  private cutBlocks(blocks: CellBlock[], isLast: boolean): number {
    const { cutter } = this;
    let at = 0;
    while (cutter.fault === null) {
      const next = cutter.cut(this.window, at, this.length, isLast);
      if (cutter.block.rowCount > 0) {
        for (const [column, watch] of this.watches) this.showColumn(cutter.block, column, watch);
        this.rowCount += cutter.block.rowCount;
        blocks.push(cutter.block);
        cutter.block = this.spare.pop() ?? createBlock(this.width);
      }
      if (at === next) break;
      at = next;
    }
    return at;
  }

  private showColumn(
    { starts, sizes, mostRows, rowCount }: CellBlock,
    column: number,
    watch: CellWatch,
  ): void {
    const { base } = this.cutter;
    for (let row = 0, cell = column * mostRows; row < rowCount; row++, cell++)
      if (sizes[cell] !== 0) watch.see(this.rowCount + row, (starts[cell] as number) - base);
  }

  private keepFrom(at: number): void {
    this.window.copyWithin(0, at, this.length);
    this.cutter.base += at;
    this.length -= at;
    this.neededBytes = this.length * 2;
  }

  /** Behind the last byte there are always a zero and room for the cutter. */
  private add(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length + BYTES_BEHIND > this.window.length) {
      const larger = new Uint8Array(length * 2 + BYTES_BEHIND);
      larger.set(this.window.subarray(0, this.length));
      this.window = larger;
      this.reader.use(larger);
    }
    this.window.set(bytes, this.length);
    this.window[length] = 0;
    this.length = length;
  }
}
