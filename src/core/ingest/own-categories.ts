/** Our layout with further categories: those of a stranger's file that was saved in it. */
import type { OwnCategory } from '../model/dataset.ts';
import { type ReadHeader, readOwnHeader } from './incident-table.ts';
import { normaliseHeader } from './match-headers.ts';
import { ATLAS_PRESET } from './presets/atlas.ts';

/** A header reader for such a file. A category that our layout has, or whose column it knows, is left to it. */
export function createOwnReader(categories: readonly OwnCategory[]): ReadHeader {
  const ids = new Set(ATLAS_PRESET.categories.map(({ id }) => id));
  const headers = new Set(ATLAS_PRESET.columns.flatMap((column) => column.headers));
  const own = categories.filter(
    ({ id, header }) => !ids.has(id) && !headers.has(normaliseHeader(header)),
  );
  const preset = {
    ...ATLAS_PRESET,
    columns: [
      ...ATLAS_PRESET.columns,
      ...own.map(({ id, header }) => ({
        headers: [normaliseHeader(header)],
        field: { kind: 'category' as const, id },
      })),
    ],
    categories: [...ATLAS_PRESET.categories, ...own.map(({ id }) => ({ id }))],
  };
  return (header, file, findings) => readOwnHeader(header, file, findings, preset);
}
