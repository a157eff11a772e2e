import type { RowVariant } from '../core/model/export-file.ts';
import type { ExportContext } from './export-context.ts';

export const EXPORT_IDS = ['csv', 'csvMachines', 'geojson'] as const;
export type ExportId = (typeof EXPORT_IDS)[number];

/** One way out. `run` hands a file to the user and says in words what it holds; it rejects when none could be made. */
export interface ExportItem {
  readonly id: ExportId;
  readonly run: (context: ExportContext) => Promise<string>;
}

function rows(id: ExportId, variant: RowVariant): ExportItem {
  return {
    id,
    run: async (context) => (await import('./export-rows.ts')).exportRows(context, variant),
  };
}

/** The Export menu, in its order; code loads when an item is chosen. */
export const EXPORT_ITEMS: readonly ExportItem[] = [
  rows('csv', 'csv'),
  rows('csvMachines', 'csv-machines'),
  rows('geojson', 'geojson'),
];
