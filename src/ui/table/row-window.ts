/** Rows that are fetched together: what fits a screen several times over. */
const PAGE_ROWS = 200;

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Which page of rows to ask for so that the rows on screen are in it: the present one while it still holds them, else one with them in its middle.
 * `null` when nothing has to be asked.
 */
export function pickPage(
  visible: Span,
  total: number,
  present: { readonly offset: number; readonly count: number },
): { readonly offset: number; readonly count: number } | null {
  const last = Math.min(visible.last, total - 1);
  const isHeld = visible.first >= present.offset && last < present.offset + present.count;
  if (total === 0 || isHeld) return null;
  const middle = Math.floor((visible.first + last) / 2);
  const offset = Math.max(0, Math.min(middle - PAGE_ROWS / 2, total - PAGE_ROWS));
  return { offset, count: PAGE_ROWS };
}

/** Where a key takes focus among `total` rows, or `null` if it is no key of ours. */
export function nextRow(key: string, row: number, total: number): number | null {
  const target = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: total - 1 };
  const jump = { PageDown: row + 10, PageUp: row - 10 };
  const keys: Readonly<Record<string, number>> = { ...target, ...jump };
  if (!Object.hasOwn(keys, key)) return null;
  return Math.max(0, Math.min(keys[key] ?? row, total - 1));
}
