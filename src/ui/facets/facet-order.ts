import type { FigureId } from '../../core/model/casualties.ts';
import type { CategorySchema, Dataset } from '../../core/model/dataset.ts';

/** What one group of the filters is about. */
export type FacetSubject =
  | { readonly kind: 'category'; readonly id: string; readonly schema: CategorySchema }
  | { readonly kind: 'figure'; readonly id: FigureId };

/** The facets that stand first and open. */
const FIRST = ['city', 'attackType', 'claimStatus'];
const FIGURES: readonly FigureId[] = ['killed', 'wounded'];
const THEN = ['accounts', 'territory', 'weapon', 'target', 'group', 'outcome', 'placePrecision'];

/** The facets of which the dataset says anything: what most questions begin with, people, our other columns, then the file's own. */
export function orderFacets(dataset: Dataset): readonly FacetSubject[] {
  const known = dataset.categories.filter(isKnown);
  const byId = new Map(known.map((schema) => [schema.id, schema]));
  const pick = (ids: readonly string[]): FacetSubject[] =>
    ids.flatMap((id) => {
      const schema = byId.get(id);
      return schema === undefined ? [] : [{ kind: 'category', id, schema } as const];
    });
  const named = new Set([...FIRST, ...THEN]);
  const own = known.map(({ id }) => id).filter((id) => !named.has(id));
  const { total } = dataset.counts;
  const figures = FIGURES.filter((figure) =>
    dataset.numbers.some(({ id, unknownCount }) => id === figure && unknownCount < total),
  );
  return [
    ...pick(FIRST),
    ...figures.map((id) => ({ kind: 'figure', id }) as const),
    ...pick(THEN),
    ...pick(own),
  ];
}

/** Whether the file says anything of it: a column that is not there leaves a category of blanks. */
function isKnown({ values, totals }: CategorySchema): boolean {
  return values.some((term, code) => term !== '' && (totals[code] ?? 0) > 0);
}

/** Which facets are open at first: all that have a name of ours, or the first three of a dataset that has none of them. A file's further columns can be many. */
export function openAtFirst(subjects: readonly FacetSubject[]): ReadonlySet<string> {
  const named = new Set([...FIRST, ...THEN, ...FIGURES]);
  const ids = subjects.map(({ id }) => id);
  const own = ids.filter((id) => named.has(id));
  return new Set(own.length > FIGURES.length ? own : ids.slice(0, 3));
}
