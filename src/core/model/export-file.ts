/** Filtered rows as a file for others. */

/**
 * `csv`: safe to open in a spreadsheet; cells that would run as formulas begin with an apostrophe, numbers stay as they are, and the receipt stands in comment lines before the header ·
 * `csv-machines`: cells as they are, nothing but the table · `geojson`: the receipt is a member of the collection ·
 * `atlas`: the app's own binary form, which opens at once.
 */
export const ROW_VARIANTS = ['csv', 'csv-machines', 'geojson', 'atlas'] as const;
export type RowVariant = (typeof ROW_VARIANTS)[number];

/** What a file was made from. Names and values are plain text, one line each. */
export interface ReceiptLine {
  readonly name: string;
  readonly value: string;
}

/** By what the terms stand in a receipt, whatever the language of the interface: by these words they are read when the rows come back. */
export const RECEIPT_TERMS = {
  licence: 'Licence',
  publish: 'May be published',
  yes: 'yes',
} as const;

/** `onProgress` is told what share of the work is done, from 0 to 1, now and then while it lasts; an aborted signal ends it. */
export interface WriteOptions {
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `receipt` is the text of all lines, for variants that cannot hold it. */
export interface ExportedRows {
  readonly blob: Blob;
  readonly rowCount: number;
  readonly receipt: readonly ReceiptLine[];
}
