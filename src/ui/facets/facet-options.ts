import { fold } from '../../core/engine/filter/fold.ts';
import { CLAIM_STATUSES } from '../../core/model/claim.ts';
import type { CategorySchema } from '../../core/model/dataset.ts';
import { PLACE_PRECISIONS } from '../../core/model/place.ts';
import { ACCOUNT_STATES, ACCOUNTS } from '../../core/model/report.ts';

/** One value of a facet. `count` is what choosing it would give, `total` what the whole dataset has. */
export interface FacetOption {
  readonly term: string;
  readonly name: string;
  readonly count: number;
  /** The same in period B; `null` while nothing is compared. */
  readonly compared: number | null;
  readonly total: number;
  readonly isChosen: boolean;
  /** Nothing to be had; a chosen value can always be taken back. */
  readonly isDisabled: boolean;
}

/** Vocabularies whose own order says more than frequency. */
const ORDERS = new Map<string, readonly string[]>([
  ['placePrecision', PLACE_PRECISIONS],
  ['claimStatus', CLAIM_STATUSES],
  [ACCOUNTS, ACCOUNT_STATES],
]);

/** The values of a facet by frequency (or in the order of their vocabulary), "not known" last. Values that only a link names are kept, so that they can be taken back. */
export function listOptions(
  schema: CategorySchema,
  {
    counts,
    compared,
    chosen,
    nameOf,
  }: {
    /** By code; `undefined` before the first answer. */
    readonly counts: Uint32Array | undefined;
    readonly compared?: Uint32Array | undefined;
    readonly chosen: readonly string[];
    readonly nameOf: (term: string) => string;
  },
): readonly FacetOption[] {
  const option = (term: string, code: number | null): FacetOption => {
    const at = (list: ArrayLike<number> | undefined) => (code === null ? 0 : (list?.[code] ?? 0));
    const count = at(counts);
    const both = count + at(compared);
    const isChosen = chosen.includes(term);
    return {
      term,
      name: nameOf(term),
      count,
      compared: compared === undefined ? null : at(compared),
      total: at(schema.totals),
      isChosen,
      isDisabled: both === 0 && !isChosen,
    };
  };
  const options = schema.values.map((term, code) => option(term, code));
  const strangers = chosen.filter((term) => !schema.values.includes(term));
  return [...options, ...strangers.map((term) => option(term, null))]
    .filter(({ total, isChosen }) => total > 0 || isChosen)
    .sort(compareBy(ORDERS.get(schema.id) ?? []));
}

function compareBy(order: readonly string[]): (a: FacetOption, b: FacetOption) => number {
  const rank = ({ term }: FacetOption) => {
    const place = order.indexOf(term);
    return term === '' ? Number.MAX_SAFE_INTEGER : place === -1 ? order.length : place;
  };
  return (a, b) => rank(a) - rank(b) || b.total - a.total;
}

/** Values shown before "Show all". */
export const FEW_OPTIONS = 12;
/** Most values shown at once; further ones are found by search. */
const MOST_OPTIONS = 200;

/** What a facet shows of its values, and how many it holds back although they were asked for. */
export interface VisibleOptions {
  readonly options: readonly FacetOption[];
  readonly heldBack: number;
}

/** The first few, with every chosen one and those in `kept` (taken back a moment ago: no row vanishes under the pointer); or all; or what matches a search. */
export function pickVisible(
  options: readonly FacetOption[],
  {
    isAll,
    search,
    kept,
  }: { readonly isAll: boolean; readonly search: string; readonly kept: ReadonlySet<string> },
): VisibleOptions {
  const wanted = fold(search.trim());
  if (wanted === '' && !isAll) {
    const few = options.filter(
      ({ term, isChosen }, i) => i < FEW_OPTIONS || isChosen || kept.has(term),
    );
    return { options: few, heldBack: 0 };
  }
  const matching =
    wanted === '' ? options : options.filter(({ name }) => fold(name).includes(wanted));
  return {
    options: matching.slice(0, MOST_OPTIONS),
    heldBack: Math.max(0, matching.length - MOST_OPTIONS),
  };
}
