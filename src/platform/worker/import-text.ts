/** For tests: a stranger's file, inspected and opened by the very path that a picked file takes. */
import { createImportSource } from '../../core/ingest/import-source.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Problem } from '../../core/model/finding.ts';
import type { ImportFile, ImportPlan, TablePlan } from '../../core/model/import-plan.ts';
import type { ImportReport } from '../../core/model/import-report.ts';
import type { Headline, Incident } from '../../core/model/incident.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import type { Engine, Importer } from '../../core/model/ports.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import { createEngineService } from './engine-service.ts';

export interface Imported {
  readonly engine: Engine & Importer;
  readonly plan: ImportPlan;
  readonly table: TablePlan;
  readonly dataset: Dataset;
  readonly report: ImportReport;
  readonly headlines: readonly Headline[];
  /** By id; throws where there is none. */
  readonly incident: (id: string) => Promise<Incident>;
}

/** A query for every incident, with nothing asked but its rows. */
export const everyRow: Query = {
  filters: { sets: {}, ranges: {}, text: '', areas: [] },
  periods: [null],
  dateRule: 'overlaps',
  wanted: {
    ...NOTHING_WANTED,
    page: {
      period: 0,
      offset: 0,
      count: 100_000,
      sort: { column: 'date', isDescending: false },
      locate: null,
    },
  },
};

export function fileOf(content: BlobPart | readonly BlobPart[], name = 'file.csv'): ImportFile {
  return { name, blob: new Blob(Array.isArray(content) ? content : [content as BlobPart]) };
}

/** What a file is found to be; throws with its problem if nothing can be made of it. */
export async function planOf(...files: readonly ImportFile[]): Promise<ImportPlan> {
  const result = await createEngineService().inspect({ files });
  if (!result.ok) throw new Error(`not inspected: ${JSON.stringify(result.problem)}`);
  return result.plan;
}

/** The problem of a file that can't be inspected or opened, `null` if it can. */
export async function problemOf(file: ImportFile): Promise<Problem | null> {
  const engine = createEngineService();
  const result = await engine.inspect({ files: [file] });
  if (!result.ok) return result.problem;
  const opened = await engine.open(createImportSource([file], result.plan.tables));
  return opened.ok ? null : opened.problem;
}

/** Inspects and opens a file with the mapping that is proposed, or with a change to it. */
export async function importFile(
  file: ImportFile,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
  engine: Engine & Importer = createEngineService(),
): Promise<Imported> {
  const result = await engine.inspect({ files: [file] });
  if (!result.ok) throw new Error(`not inspected: ${JSON.stringify(result.problem)}`);
  const { plan } = result;
  const tables = plan.tables.map((each) => ({ ...each, mapping: change(each.mapping) }));
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  const opened = await engine.open(createImportSource([file], tables));
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.problem)}`);
  const { page } = await engine.ask(everyRow);
  return {
    engine,
    plan,
    table,
    dataset: opened.dataset,
    report: await engine.report(),
    headlines: await engine.headlines(page?.rows ?? new Uint32Array(0)),
    async incident(id) {
      const incident = await engine.incident(id);
      if (incident === null) throw new Error(`no incident ${id}`);
      return incident;
    },
  };
}

export const importText = (text: string, change?: (mapping: Mapping) => Mapping) =>
  importFile(fileOf(text), change);

/** The fields that a plan takes the columns as, by their names. */
export function fieldsOf({ columns, mapping }: TablePlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map(({ name, column }) => [name, mapping.columns[column]?.field ?? '']),
  );
}
