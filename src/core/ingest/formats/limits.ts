/** How large a stranger's file may be before it is refused. */

/** Bytes of a whole file, counted while they stream in. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** Cells of one row, the header row included. */
export const MAX_COLUMNS = 500;

/** Bytes of one cell; an unbalanced quote reaches it soon. */
export const MAX_CELL_BYTES = 1024 * 1024;
