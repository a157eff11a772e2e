/** One word a row for how its reports stand to the record. */
import type { CategoryColumn, Statements } from '../model/columns.ts';
import { ACCOUNT_STATES, ACCOUNTS, type Account, type AccountState } from '../model/report.ts';
import { CategoryBuilder } from './columns/category-builder.ts';
import { keepOrder } from './columns/row-order.ts';

/** What matters of some reports: all of one source, or of several (`null`). */
interface Summary {
  readonly isDisagreeing: boolean;
  readonly source: string | null;
}

/** The category `accounts`: the state of each row's own reports and its campaign's together; not known where there are none. Reports whose source is not known count as of one source. */
export function buildAccountStates(
  campaign: Int32Array,
  { ofRow, ofCampaign }: Statements<Account>,
): CategoryColumn {
  const category = new CategoryBuilder({ id: ACCOUNTS, vocabulary: ACCOUNT_STATES });
  const campaigns = new Map(
    [...ofCampaign].map(([index, accounts]) => [index, summarise(accounts)]),
  );
  campaign.forEach((index, row) => {
    const summaries = [summarise(ofRow.get(row) ?? []), campaigns.get(index) ?? null];
    category.add(stateOf(summaries.filter((summary) => summary !== null)));
  });
  return category.build(keepOrder(campaign.length));
}

function summarise(accounts: readonly Account[]): Summary | null {
  const [first] = accounts;
  if (first === undefined) return null;
  const source = sourceOf(first);
  return {
    isDisagreeing: accounts.some(({ differs }) => differs.length > 0),
    source: accounts.every((account) => sourceOf(account) === source) ? source : null,
  };
}

function sourceOf({ report }: Account): string {
  return report.source?.id ?? '';
}

function stateOf(summaries: readonly Summary[]): AccountState | '' {
  const [first] = summaries;
  if (first === undefined) return '';
  if (summaries.some(({ isDisagreeing }) => isDisagreeing)) return 'disagree';
  const isSingle =
    first.source !== null && summaries.every(({ source }) => source === first.source);
  return isSingle ? 'single' : 'agree';
}
