import { fold } from '../../core/engine/filter/fold.ts';
import { CLAIM_STATUSES } from '../../core/model/claim.ts';
import type { CategorySchema } from '../../core/model/dataset.ts';
import { PLACE_PRECISIONS } from '../../core/model/place.ts';
import { ACCOUNT_STATES, ACCOUNTS } from '../../core/model/report.ts';
import type { SessionState } from '../../session/state.ts';

/** One value of a facet, but for what an answer says of it. */
export interface FacetOption {
  readonly term: string;
  readonly name: string;
  /** Its place in the counts of an answer; `null` for a value that the dataset does not have. */
  readonly code: number | null;
  /** What the whole dataset has. */
  readonly total: number;
  readonly isChosen: boolean;
}

/** What an answer says of one value. */
export interface OptionCount {
  /** What choosing it would give. */
  readonly count: number;
  /** The same in period B; `null` while nothing is compared. */
  readonly compared: number | null;
  /** Nothing to be had; a chosen value can always be taken back. */
  readonly isDisabled: boolean;
}

/** The counts of a facet by code: `undefined` before the first answer, and in B while nothing is compared. */
export interface FacetCounts {
  readonly counts: Uint32Array | undefined;
  readonly compared?: Uint32Array | undefined;
}

/** The counts of a facet in the newest answer. */
export function readCounts({ answered }: Pick<SessionState, 'answered'>, id: string): FacetCounts {
  const [counts, compared] =
    answered?.answer.categories.find((category) => category.id === id)?.counts ?? [];
  return { counts, compared };
}

/** Reads one value's counts. */
export function countOption(
  { code, isChosen }: FacetOption,
  { counts, compared }: FacetCounts,
): OptionCount {
  const at = (list: Uint32Array | undefined) => (code === null ? 0 : (list?.[code] ?? 0));
  const isNothing = at(counts) + at(compared) === 0;
  return {
    count: at(counts),
    compared: compared === undefined ? null : at(compared),
    isDisabled: isNothing && !isChosen,
  };
}

/** Vocabularies whose own order says more than frequency. */
const ORDERS = new Map<string, readonly string[]>([
  ['placePrecision', PLACE_PRECISIONS],
  ['claimStatus', CLAIM_STATUSES],
  [ACCOUNTS, ACCOUNT_STATES],
]);

/** The values of a facet by frequency (or in the order of their vocabulary), "not known" last. Values that only a link names are kept, so that they can be taken back. No brush step changes them. */
export function listOptions(
  schema: CategorySchema,
  {
    chosen,
    nameOf,
  }: { readonly chosen: readonly string[]; readonly nameOf: (term: string) => string },
): readonly FacetOption[] {
  const option = (term: string, code: number | null): FacetOption => ({
    term,
    name: nameOf(term),
    code,
    total: code === null ? 0 : (schema.totals[code] ?? 0),
    isChosen: chosen.includes(term),
  });
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
