/** A page of the table. */
import type { PageAnswer } from '../../model/answer.ts';
import type { PageRequest } from '../../model/query.ts';

/** What a page is cut from. */
export interface PageInput {
  /** All rows of the dataset in the wanted order. */
  readonly order: Uint32Array;
  readonly isShown: (row: number) => boolean;
  /** How many rows are shown in all. */
  readonly total: number;
  /** The row to find among those shown; −1 for none. */
  readonly target: number;
}

/** Cuts a page out of the shown rows in order, and finds one row's place among them. Stops as soon as both are known. A page past the end is empty. */
export function cutPage(
  { order, isShown, total, target }: PageInput,
  request: PageRequest,
): PageAnswer {
  const { offset } = request;
  const end = Math.min(total, offset + request.count);
  const rows = new Uint32Array(Math.max(0, end - offset));
  const isSought = target >= 0 && isShown(target);
  let locatedAt = -1;
  let position = 0;
  for (let i = 0; i < order.length; i++) {
    if (position >= end && (!isSought || locatedAt >= 0)) break;
    const row = order[i] as number;
    if (!isShown(row)) continue;
    if (row === target) locatedAt = position;
    if (position >= offset && position < end) rows[position - offset] = row;
    position++;
  }
  return { offset, total, rows, locatedAt };
}
