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

/** The dataset's facets: what most questions begin with, people, our other columns, then the file's own. */
export function orderFacets(dataset: Dataset): readonly FacetSubject[] {
  const byId = new Map(dataset.categories.map((schema) => [schema.id, schema]));
  const pick = (ids: readonly string[]): FacetSubject[] =>
    ids.flatMap((id) => {
      const schema = byId.get(id);
      return schema === undefined ? [] : [{ kind: 'category', id, schema } as const];
    });
  const known = new Set([...FIRST, ...THEN]);
  const own = dataset.categories.map(({ id }) => id).filter((id) => !known.has(id));
  const figures = FIGURES.filter((figure) => dataset.numbers.some(({ id }) => id === figure));
  return [
    ...pick(FIRST),
    ...figures.map((id) => ({ kind: 'figure', id }) as const),
    ...pick(THEN),
    ...pick(own),
  ];
}

/** Which facets are open at first: all that have a name of ours, or the first three of a dataset that has none of them. A file's further columns can be many. */
export function openAtFirst(subjects: readonly FacetSubject[]): ReadonlySet<string> {
  const named = new Set([...FIRST, ...THEN, ...FIGURES]);
  const ids = subjects.map(({ id }) => id);
  const own = ids.filter((id) => named.has(id));
  return new Set(own.length > FIGURES.length ? own : ids.slice(0, 3));
}
