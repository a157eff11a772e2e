/** Where the counters of facets and totals are: the layout of one tally, with no more slots than a question needs. */
import { FIGURE_IDS, type FigureId } from '../../model/casualties.ts';
import { AREAS, nameOfRange, nameOfSet } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { CodeBook } from './code-book.ts';
import { IDLE_COUNTERS, type Slot } from './code-slots.ts';
import { createFacetLedger, type FacetLedger } from './facet-ledger.ts';
import type { Field } from './field.ts';
import type { CategoryCodes } from './pack-category.ts';
import type { FigureCodes } from './pack-figure.ts';
import { countPeople, countTerms } from './special-rows.ts';
import type { Ledger } from './tally.ts';

/** Bits of doubling classes, and one for what is not known. */
const FIGURE_CLASSES = 33;
/** Sums of special rows a figure: low, best, high. */
const SUMS_A_FIGURE = 3;

/** Where the counters of one facet layout are. */
export interface FacetLayout extends FacetLedger {
  readonly categories: ReadonlyMap<
    string,
    { readonly codes: CategoryCodes; readonly base: number }
  >;
  readonly figures: Readonly<Record<FigureId, FigureSlots>>;
  /** Places of the rows that are shown, and of those that are shown if areas are not filtered. */
  readonly placeBase: number;
  readonly markBase: number;
  /** Whether this is the layout for these categories under these filters. */
  readonly fits: (categories: readonly string[], mask: FailMask) => boolean;
}

/** A figure's counters: by code without its own filter; special rows by class without it, and their sums under all filters. */
export interface FigureSlots {
  readonly codes: FigureCodes;
  readonly base: number;
  readonly classBase: number;
  readonly sumBase: number;
}

/** Lays out counters for these categories, for the figures and for the places, with no more slots than the filters in force need. */
export function layFacets(
  book: CodeBook,
  categoryIds: readonly string[],
  mask: FailMask,
): FacetLayout {
  let size = IDLE_COUNTERS;
  const take = (count: number) => {
    size += count;
    return size - count;
  };
  const slots: Slot[] = [];
  const addSlot = (field: Field, own: string | null) => {
    const base = take(field.mask + 1);
    slots.push({ field, base, own });
    return base;
  };
  const categories = new Map(
    [...new Set(categoryIds)].map((id) => {
      const codes = book.category(id);
      return [id, { codes, base: addSlot(codes.field, nameOfSet(id)) }];
    }),
  );
  const figures = {} as Record<FigureId, FigureSlots>;
  for (const [i, id] of FIGURE_IDS.entries()) {
    const codes = book.figure(id);
    const base = addSlot(codes.field, nameOfRange(id));
    figures[id] = { codes, base, classBase: take(FIGURE_CLASSES), sumBase: i * SUMS_A_FIGURE };
  }
  const placeBase = addSlot(book.place, null);
  const hasAreas = mask.find(AREAS) !== null;
  const markBase = hasAreas ? addSlot(book.place, AREAS) : placeBase;
  const specials = [
    ...[...categories].map(([id, { codes, base }]) => countTerms(codes, id, base)),
    ...FIGURE_IDS.map((id) => countPeople(figures[id].codes, id, figures[id])),
  ].filter(({ rows }) => rows.length > 0);
  const open: Ledger['open'] = () => ({
    counts: new Int32Array(size),
    sums: new Float64Array(FIGURE_IDS.length * SUMS_A_FIGURE),
  });
  return {
    ...createFacetLedger({ rowCount: book.rowCount, open }, slots, specials),
    categories,
    figures,
    placeBase,
    markBase,
    fits: (wanted, { find }) =>
      wanted.length === categories.size &&
      wanted.every((id) => categories.has(id)) &&
      (find(AREAS) !== null) === hasAreas,
  };
}
