/** The page of rows that is drawn while a hand is on its way. */
import type { PageAnswer } from '../../core/model/answer.ts';
import type { SessionState } from '../../session/state.ts';

/** Reads the newest page; the one before it for as long as a hand is on its way and the rows are the same: how many more there are below them can wait until it rests. */
export function createStillPage(): (state: SessionState) => PageAnswer | null {
  let before: { readonly page: PageAnswer; readonly dataset: SessionState['dataset'] } | null =
    null;
  return ({ answered, dataset, isMoving }) => {
    const page = answered?.answer.page ?? null;
    if (isMoving && page !== null && before?.dataset === dataset && isSame(before.page, page))
      return before.page;
    before = page === null ? null : { page, dataset };
    return page;
  };
}

function isSame(a: PageAnswer, b: PageAnswer): boolean {
  // Campaigns are other ones with each answer.
  if (a.campaigns !== undefined || b.campaigns !== undefined) return false;
  return (
    a.offset === b.offset &&
    a.locatedAt === b.locatedAt &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => row === b.rows[i])
  );
}
