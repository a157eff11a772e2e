/** Rows that were cut, and where their cells are. */

/** Text behind the closing quote of a cell whose content begins at `start`; its row in the block. */
export interface TrailingText {
  readonly row: number;
  readonly column: number;
  readonly start: number;
}

/**
 * A block of whole rows; all of it can be sent to another thread.
 *
 * The cell in column c of the block's row r begins at `starts[c * mostRows + r]` and has `sizes[…]` bytes, its quotes left out; the byte before a quoted one is its quote.
 * A column lies in one piece, so that one in which no cell says anything is not even fetched from the thread that cut it.
 * The size of a blank cell, and of one that a row lacks, is 0, and its start means nothing; cells beyond the width are only counted.
 */
export interface CellBlock {
  readonly width: number;
  readonly mostRows: number;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly sizes: Uint32Array<ArrayBuffer>;
  /** By column, how many cells of the block say something. */
  readonly filled: Uint32Array<ArrayBuffer>;
  /** Where each row of the block begins. */
  readonly rowStarts: Uint32Array<ArrayBuffer>;
  /** Cells of each row; blank ones beyond the width do not count. */
  readonly lengths: Uint16Array<ArrayBuffer>;
  /** Whether a row of the block has more or fewer cells than the width. */
  hasOddLengths: boolean;
  /** Whether a cell of the block, or of the row that it cuts, has a byte past ASCII. */
  hasPastAscii: boolean;
  /** Rows in the block. */
  rowCount: number;
  readonly trailing: TrailingText[];
}

/** Cells of a block: their places stay in the processor's cache while each column takes its own. */
const BLOCK_CELLS = 1 << 14;

/** An empty block for rows of so many cells; all its numbers are in one piece of memory. */
export function createBlock(
  width: number,
  mostRows: number = Math.max(1, Math.floor(BLOCK_CELLS / width)),
): CellBlock {
  const cells = width * mostRows;
  const memory = new ArrayBuffer(4 * (2 * cells + width + mostRows) + 2 * mostRows);
  const numbers = (at: number, length: number) => new Uint32Array(memory, at * 4, length);
  return {
    width,
    mostRows,
    starts: numbers(0, cells),
    sizes: numbers(cells, cells),
    filled: numbers(2 * cells, width),
    rowStarts: numbers(2 * cells + width, mostRows),
    lengths: new Uint16Array(memory, 4 * (2 * cells + width + mostRows), mostRows),
    hasOddLengths: false,
    hasPastAscii: false,
    rowCount: 0,
    trailing: [],
  };
}

/** Makes a block empty again. Sizes of columns of which nothing was said are 0 as they are. */
export function clearBlock(block: CellBlock): void {
  const { width, mostRows, sizes, filled, trailing } = block;
  for (let column = 0; column < width; column++)
    if (filled[column] !== 0) sizes.fill(0, column * mostRows, (column + 1) * mostRows);
  filled.fill(0);
  trailing.length = 0;
  block.hasOddLengths = false;
  block.hasPastAscii = false;
  block.rowCount = 0;
}
