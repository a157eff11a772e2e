import { createKernel } from '../../core/engine/kernel.ts';
import { foreseeRows } from '../../core/ingest/bulk/fill-columns.ts';
import { type CellTable, cellsOf, cellText } from '../../core/ingest/cells/cell-table.ts';
import { heldTables } from '../../core/ingest/cells/held-tables.ts';
import { openCellTable } from '../../core/ingest/cells/open-cell-table.ts';
import { ColumnsBuilder } from '../../core/ingest/columns/columns-builder.ts';
import { IncidentTable } from '../../core/ingest/incident-table.ts';
import { describeColumn } from '../../core/ingest/inspect/describe-columns.ts';
import { type InspectOptions, inspectTable } from '../../core/ingest/inspect/inspect-table.ts';
import type { InspectedTable } from '../../core/ingest/inspect/inspected-table.ts';
import { presetOf } from '../../core/ingest/inspect/match-preset.ts';
import { composeTitleColumns } from '../../core/ingest/inspect/propose-columns.ts';
import { readSamples, readWhole } from '../../core/ingest/inspect/read-samples.ts';
import { createHeaderReader } from '../../core/ingest/mapped-header.ts';
import { NO_COLUMN, nameColumns } from '../../core/ingest/match-headers.ts';
import type { RowCounts } from '../../core/model/dataset.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ImportFile, SampleRow, TablePlan } from '../../core/model/import-plan.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Mapping } from '../../core/model/mapping.ts';

const MOST_SAMPLES = 5;
const MAX_SAMPLE_LENGTH = 200;
/** Rows that are read to tell what will become of them: under a second of any file. */
const MOST_FORECAST = 20_000;

type Place = Pick<TablePlan, 'file' | 'name' | 'sizeBytes'>;

/** A table as it was found, with its first rows as they will be read. `beside`: the ticket of the plan that is tried otherwise. */
export function describeTable(table: InspectedTable, place: Place, beside?: string): TablePlan {
  const { rowCount, preset, layouts, columns, questions, mapping, cells, stated } = table;
  return {
    ...place,
    rowCount,
    preset: { ...preset, ...stated },
    ...(stated ? { stated } : {}),
    layouts,
    columns,
    questions,
    mapping,
    ...(cells ? { ticket: heldTables.hold(mapping, cells, beside) } : {}),
    ...describeRows({ ...table, name: place.name }),
  };
}

/** See `Importer`. */
export async function preview(
  file: ImportFile,
  plan: TablePlan,
  mapping: Mapping,
): Promise<TablePlan> {
  if (mapping.format === 'atlas' || isOtherTable(plan.mapping, mapping))
    return lookAnew(file, plan, mapping);
  const held = heldTables.peek(plan.ticket, mapping);
  const cells = held ?? (await openCellTable(file, mapping, { onRows: () => false }));
  const count = Math.min(MOST_SAMPLES, cells.rowCount);
  const rows = Array.from({ length: count }, (_, row) => cellsOf(cells, row));
  const named = nameColumns(cells.header);
  const hasId = mapping.columns.some(({ field }) => field === 'id');
  const isAxis = (name: string) =>
    plan.columns.some(
      (column, i) =>
        column.name === name && /^(?:lat|long)itude$/.test(mapping.columns[i]?.field ?? ''),
    );
  const warnings = plan.warnings.filter(
    ({ code, field }) =>
      KEPT_WARNINGS.has(code) ||
      (code === 'id-rounded' && !hasId) ||
      (code === 'hemisphere-named' && isAxis(field)),
  );
  const isGeneric = mapping.preset === 'generic';
  const composed = isGeneric ? composeTitleColumns(mapping.columns) : [];
  const retitled = composed.length > 0 ? { ...mapping, titleColumns: composed } : mapping;
  return {
    ...plan,
    ...(held ? {} : { ticket: heldTables.hold(mapping, cells) }),
    mapping: retitled,
    preset: { ...presetOf(mapping.preset).facts, ...plan.stated },
    columns: plan.columns.map((column, i) => {
      const field = mapping.columns[i]?.field ?? 'other';
      if (plan.mapping.columns[i]?.field === field) return column;
      return { ...column, ...describeColumn(field, column), reason: 'chosen' as const };
    }),
    ...describeRows({ name: plan.name, header: named, rows, mapping: retitled, warnings, cells }),
  };
}

/** What decides which cells a table has, and what their names mean. */
const SHAPE = [
  'preset',
  'delimiter',
  'encoding',
  'preambleRows',
  'hasHeader',
  'tagRows',
] as const satisfies readonly (keyof Mapping)[];

function isOtherTable(before: Mapping, after: Mapping): boolean {
  return SHAPE.some((part) => before[part] !== after[part]);
}

async function lookAnew(file: ImportFile, plan: TablePlan, mapping: Mapping): Promise<TablePlan> {
  const { preset, format, part, delimiter, encoding, preambleRows, hasHeader, tagRows } = mapping;
  const { groupedColumns } = mapping;
  const isSameHeader = preambleRows === plan.mapping.preambleRows;
  const choice = {
    ...{ format, part, delimiter, encoding, preambleRows, hasHeader, tagRows },
    ...(isSameHeader && groupedColumns !== undefined && { groupedColumns }),
  };
  const isSamePreset = preset === plan.mapping.preset;
  const table = await inspectTable(file, choice, {
    remembered: [],
    onRows: () => false,
    cells: heldTables.peek(plan.ticket, mapping) ?? undefined,
    around: isSameHeader ? aroundOf(plan) : undefined,
    // Another header may be of another layout; a layout that was chosen stays.
    ...(isSamePreset ? {} : { preset }),
  });
  if ('code' in table) throw new Error(table.detail ?? table.code);
  const { file: number, name, sizeBytes, stated } = plan;
  const told = { ...table, ...(stated ? { stated } : {}) };
  return describeTable(told, { file: number, name, sizeBytes }, plan.ticket);
}

/** What stands around the names, as it was found before: a year above them, and a row below, which is no row of the table or its first. */
function aroundOf({ questions, mapping }: TablePlan): InspectOptions['around'] {
  const second = questions.find(({ kind }) => kind === 'second-header');
  return {
    preamble: String(mapping.assumedYear ?? ''),
    second: second?.kind === 'second-header' ? second.row : null,
  };
}

const NO_ROWS: RowCounts = { read: 0, total: 0, placed: 0, unplaced: 0, undated: 0, rejected: 0 };

type RowsInput = Pick<InspectedTable, 'header' | 'rows' | 'mapping' | 'warnings' | 'cells'> &
  Pick<Partial<InspectedTable>, 'forecast'> & { readonly name: string };

/** What becomes of the first rows, by the very path that `open` takes, and the very first of them as they will be. */
function describeRows(table: RowsInput): Pick<TablePlan, 'samples' | 'warnings' | 'forecast'> {
  const { name, cells, mapping } = table;
  const first = cells && { ...cells, rowCount: Math.min(cells.rowCount, MOST_FORECAST) };
  const foreseen = first === undefined ? null : foresee(name, first, mapping);
  const counts = foreseen?.counts ?? NO_ROWS;
  const isWhole = foreseen === null || first?.rowCount === cells?.rowCount;
  const isFolded = mapping.duplicates === 'fold' && first !== undefined;
  // What was found in the cells serves whoever opens them.
  const read = isFolded
    ? readWhole(name, { ...first, degrees: new Map(first.degrees) }, mapping)
    : readSamples(table, mapping);
  return {
    forecast: table.forecast ?? { counts, isWhole },
    ...describeSamples(table, read, foreseen?.far ?? []),
  };
}

interface Foreseen {
  readonly counts: RowCounts;
  /** Of each date that is far from the others. */
  readonly far: readonly Finding[];
}

function foresee(name: string, cells: CellTable, mapping: Mapping): Foreseen | null {
  const builder = new ColumnsBuilder();
  const table = new IncidentTable(name, builder, createHeaderReader(mapping));
  if (table.open(cells.header) !== null) return null;
  return table.look((to, readers) => {
    const { counts, far } = foreseeRows(to, cells, readers);
    const column = readers.hints?.dateColumn ?? NO_COLUMN;
    const told = far.map((row): Finding => {
      const value = cellText(cells, column, row).slice(0, MAX_SAMPLE_LENGTH);
      const field = readers.header[column] ?? '';
      return { code: 'date-far', effect: 'notice', row: row + 1, field, value, file: name };
    });
    return { counts, far: told };
  });
}

function describeSamples(
  { rows, warnings }: RowsInput,
  read: ReturnType<typeof readSamples>,
  far: readonly Finding[],
): Pick<TablePlan, 'samples' | 'warnings'> {
  const own: readonly Finding[] = 'code' in read ? [] : read.findings;
  const findings = [...own.filter(({ code }) => code !== 'date-far'), ...far];
  const headlines = 'code' in read ? new Map() : headlinesOf(read.columns, rows.length);
  const samples = rows.map(
    (cells, i): SampleRow => ({
      row: i + 1,
      cells: cells.map((cell) => cell.slice(0, MAX_SAMPLE_LENGTH)),
      headline: headlines.get(i + 1) ?? null,
      findings: findings.filter(({ row }) => row === i + 1),
    }),
  );
  const ofWhole = findings.filter(({ row }) => row === 0);
  return { samples, warnings: [...warnings, ...ofWhole, ...far.slice(0, 1)] };
}

/** Of the first rows, by data row of the file. */
function headlinesOf(
  columns: Parameters<typeof createKernel>[0] | null,
  count: number,
): ReadonlyMap<number, Headline> {
  if (columns === null) return new Map();
  const rows = Array.from(columns.fileRow, (_, row) => row).filter(
    (row) => (columns.fileRow[row] as number) <= count,
  );
  return new Map(
    createKernel(columns)
      .headlines(rows)
      .map((headline) => [columns.fileRow[headline.row] as number, headline]),
  );
}

/** Warnings of the file itself; the others follow the mapping. */
const KEPT_WARNINGS: ReadonlySet<string> = new Set([
  'encoding-assumed',
  'preamble-skipped',
  'tag-row-skipped',
  'header-missing',
  'quote-misplaced',
  'row-unreadable',
  'cell-merged',
  'rows-shared',
  'coordinate-parts',
  'header-again',
]);
