/** The parts of a view's filter, one by one, so that each can be named, cleared and tried without. */
import type { FigureId } from '../model/casualties.ts';
import {
  setAreas,
  setNumberRange,
  setOnlyInView,
  setRange,
  setSearch,
  setTerms,
} from './actions.ts';
import type { View } from './view.ts';

export type FilterPart =
  | { readonly kind: 'range' }
  | { readonly kind: 'search' }
  | { readonly kind: 'set'; readonly category: string }
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'areas' };

/** The parts in force, in the order in which a sentence names them: time, words, categories, figures, place. */
export function filterParts(view: View): readonly FilterPart[] {
  const parts: FilterPart[] = [];
  if (view.range !== null) parts.push({ kind: 'range' });
  if (view.search.trim() !== '') parts.push({ kind: 'search' });
  for (const category of Object.keys(view.sets)) parts.push({ kind: 'set', category });
  for (const figure of Object.keys(view.ranges) as FigureId[])
    parts.push({ kind: 'figure', figure });
  if (view.areas.length > 0 || view.isOnlyInView) parts.push({ kind: 'areas' });
  return parts;
}

/** The view without one part of its filter. */
export function clearPart(part: FilterPart): (view: View) => View {
  switch (part.kind) {
    case 'range':
      return setRange(null);
    case 'search':
      return setSearch('');
    case 'set':
      return setTerms(part.category, []);
    case 'figure':
      return setNumberRange(part.figure, null);
    case 'areas':
      return (view) => setOnlyInView(false)(setAreas([])(view));
  }
}

/** The view without any filter; unlike "Reset all" it leaves map and axis where they are. */
export function clearFilters(view: View): View {
  return filterParts(view).reduce((cleared, part) => clearPart(part)(cleared), view);
}

/** A string that is the same for the same part of any view; for lists on screen. */
export function keyOfPart(part: FilterPart): string {
  return part.kind === 'set'
    ? `set:${part.category}`
    : part.kind === 'figure'
      ? `figure:${part.figure}`
      : part.kind;
}
