/** Files as they were picked, and how their tables are to be read → a source that the engine opens. */
import type { DatasetSource, Manifest } from '../model/dataset.ts';
import type { ImportFile, PresetFacts, TablePlan } from '../model/import-plan.ts';

/**
 * One dataset of all tables of a plan, each a part. Name, licence and terms are those of the first table; rows may be published only if those of every table may, by their licence, or, where a file states none, by the user's word (`mayPublishUnstated`).
 * The id stands for the layout, so that a newer version of a file has the same one.
 */
export function createImportSource(
  files: readonly ImportFile[],
  tables: readonly TablePlan[],
  { mayPublishUnstated = false }: { readonly mayPublishUnstated?: boolean } = {},
): DatasetSource {
  return {
    manifest: describeImport(tables, mayPublishUnstated),
    files: tables.flatMap(({ file, name, mapping, ticket }) => {
      const blob = files[file]?.blob;
      if (blob === undefined) return [];
      const held = ticket === undefined ? {} : { ticket };
      return [{ role: 'incidents' as const, name, blob, mapping, ...held }];
    }),
    acceptTruncated: false,
  };
}

/** Whether a file of this layout says nothing of its licence, so that only its owner knows. */
export function isLicenceUnstated({ mayPublish, licence }: PresetFacts): boolean {
  return !mayPublish && licence.url === null;
}

function describeImport(tables: readonly TablePlan[], mayPublishUnstated: boolean): Manifest {
  const [first] = tables;
  if (first === undefined) throw new RangeError('a dataset needs at least one table');
  const presets = new Set(tables.map(({ preset }) => preset.id));
  const { preset, mapping } = first;
  return {
    id: `${preset.id}-${mapping.headerSignature}`,
    name: tables.map(({ name }) => name).join(', '),
    version: '',
    licence: preset.licence,
    mayPublish: tables.every(
      (table) => table.preset.mayPublish || (mayPublishUnstated && isLicenceUnstated(table.preset)),
    ),
    description: '',
    citation: preset.citation,
    files: { incidents: first.name },
    presets: [],
    places: [],
    preset: presets.size === 1 ? preset.id : 'generic',
    ...(presets.size === 1 && preset.startSets !== null ? { startSets: preset.startSets } : {}),
  };
}
