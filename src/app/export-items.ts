import type { RowVariant, WriteOptions } from '../core/model/export-file.ts';
import type { TakeawayDialogName } from '../session/commands.ts';
import type { ExportContext } from './export-context.ts';

export const EXPORT_IDS = [
  'png',
  'pptx',
  'pdf',
  'csv',
  'csvMachines',
  'geojson',
  'atlas',
  'html',
] as const;
export type ExportId = (typeof EXPORT_IDS)[number];

/** One way out. `isOffered` says whether it is one here. `run` hands a file to the user and says in words what it holds; it rejects when none could be made, and with the signal's reason. */
export interface ExportItem {
  readonly id: ExportId;
  readonly isOffered: (context: ExportContext) => boolean;
  readonly run: (context: ExportContext, options: WriteOptions) => Promise<string>;
}

function rows(id: ExportId, variant: RowVariant): ExportItem {
  return {
    id,
    isOffered: ({ importer }) => importer !== null,
    run: async (context, options) =>
      (await import('./export-rows.ts')).exportRows(context, variant, options),
  };
}

/** A format whose dialog says what the file will hold, and makes it. */
function dialog(id: ExportId & TakeawayDialogName): ExportItem {
  return {
    id,
    isOffered: () => true,
    async run({ open }) {
      open(id);
      return '';
    },
  };
}

/** The Export menu, in its order; code loads when an item is chosen. */
export const EXPORT_ITEMS: readonly ExportItem[] = [
  dialog('png'),
  dialog('pptx'),
  dialog('pdf'),
  rows('csv', 'csv'),
  rows('csvMachines', 'csv-machines'),
  rows('geojson', 'geojson'),
  rows('atlas', 'atlas'),
  dialog('html'),
];
