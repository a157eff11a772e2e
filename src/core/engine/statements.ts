/** What is said of one incident, gathered from what is said of it and of its campaign, in time order. */
import type { Columns, Statements } from '../model/columns.ts';
import type { Account, ClaimRecord } from '../model/report.ts';
import { type DayRange, parseIsoDate, UNDATED_DAY } from '../model/time.ts';

/** Reports on a row and on its campaign, earliest first, undated ones last; on one day those on the incident itself come first, then file order. */
export function readAccounts(columns: Columns, row: number): readonly Account[] {
  const accounts = gather(columns, columns.accounts, row);
  return sortByDate(accounts, ({ report }) => parseIsoDate(report.date));
}

/** Claims and attributions of a row and of its campaign, in the order of `readAccounts`. */
export function readClaims(columns: Columns, row: number): readonly ClaimRecord[] {
  return sortByDate(gather(columns, columns.claims, row), ({ when }) => when);
}

function gather<Said>(
  { campaign }: Columns,
  { ofRow, ofCampaign }: Statements<Said>,
  row: number,
): readonly Said[] {
  return [...(ofRow.get(row) ?? []), ...(ofCampaign.get(campaign[row] as number) ?? [])];
}

/** By first day, then by last: a day comes before the month that it begins. */
function sortByDate<Said>(
  said: readonly Said[],
  dateOf: (one: Said) => DayRange | null,
): readonly Said[] {
  return said
    .map((one) => ({ one, date: dateOf(one) }))
    .sort(
      (a, b) =>
        (a.date?.startDay ?? UNDATED_DAY) - (b.date?.startDay ?? UNDATED_DAY) ||
        (a.date?.endDay ?? UNDATED_DAY) - (b.date?.endDay ?? UNDATED_DAY),
    )
    .map(({ one }) => one);
}
