/** How large a stranger's file may be before it is refused. */

/** Bytes of a whole file, and of what an archive unpacks to, counted while they stream in. No browser's array is surely larger. */
export const MAX_FILE_BYTES = 2_000_000_000;

/** Bytes of each part of a workbook, unpacked: its shared texts are all held as texts. */
export const MAX_SHEET_BYTES = 600_000_000;

/** Data rows of all tables of a dataset. */
export const MAX_ROWS = 10_000_000;

/** Cells of one row, the header row included. */
export const MAX_COLUMNS = 500;

/** Bytes of one cell; an unbalanced quote reaches it soon. */
export const MAX_CELL_BYTES = 1024 * 1024;

/** An archive is refused when it unpacks to more than this many times its size, once past the first bytes: no table is that repetitive. */
export const MAX_RATIO = 100;
export const RATIO_FREE_BYTES = 1024 * 1024;

/** Files in one archive, tables or not. */
export const MAX_ENTRIES = 1000;

/** Lists and objects inside each other, in JSON. */
export const MAX_DEPTH = 100;

/** Bytes of one record of JSON. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
