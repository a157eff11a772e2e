import { createKernel } from '../../core/engine/kernel.ts';
import { heldTables } from '../../core/ingest/cells/held-tables.ts';
import { readTableRows } from '../../core/ingest/formats/table-rows.ts';
import { inspectFiles } from '../../core/ingest/inspect/inspect-files.ts';
import type { InspectedTable } from '../../core/ingest/inspect/inspect-table.ts';
import { presetOf } from '../../core/ingest/inspect/match-preset.ts';
import { readSamples } from '../../core/ingest/inspect/read-samples.ts';
import { nameColumns } from '../../core/ingest/match-headers.ts';
import { writeRows } from '../../core/ingest/write/write-rows.ts';
import type { ExportedRows, ReceiptLine, RowVariant } from '../../core/model/export-file.ts';
import { FINDING_EFFECTS, type Finding } from '../../core/model/finding.ts';
import type {
  ImportFile,
  InspectResult,
  SampleRow,
  TablePlan,
} from '../../core/model/import-plan.ts';
import type { FindingGroup, ImportReport } from '../../core/model/import-report.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import type { InspectRequest } from '../../core/model/ports.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import type { Opened } from './opened.ts';

const MOST_SAMPLES = 5;
const MAX_SAMPLE_LENGTH = 200;
const MOST_EXAMPLES = 3;
const MOST_DUPLICATES = 100;

/** See `Importer`. */
export async function inspect(request: InspectRequest): Promise<InspectResult> {
  const { files, remembered = [], onProgress, signal } = request;
  heldTables.clear();
  const { tables, problems } = await inspectFiles(files, { remembered, onProgress, signal });
  const cancelled = problems.find(({ code }) => code === 'cancelled');
  const [first] = problems;
  if (cancelled !== undefined) return { ok: false, problem: cancelled };
  if (tables.length === 0 && first !== undefined) return { ok: false, problem: first };
  const plans = tables.map(({ file, name, sizeBytes, table }) => ({
    file,
    name,
    sizeBytes,
    rowCount: table.rowCount,
    preset: table.preset,
    columns: table.columns,
    questions: table.questions,
    mapping: table.mapping,
    ...(table.cells ? { ticket: heldTables.hold(table.mapping, table.cells) } : {}),
    ...describeSamples({ name, ...table }),
  }));
  return { ok: true, plan: { tables: plans, skipped: problems } };
}

type SampleInput = Pick<InspectedTable, 'header' | 'rows' | 'mapping' | 'warnings'> & {
  readonly name: string;
};

function describeSamples({
  name,
  header,
  rows,
  mapping,
  warnings,
}: SampleInput): Pick<TablePlan, 'samples' | 'warnings'> {
  const read = readSamples({ name, header, rows }, mapping);
  const findings: readonly Finding[] = 'code' in read ? [] : read.findings;
  const headlines = 'code' in read ? new Map() : headlinesOf(read.columns);
  const samples = rows.map(
    (cells, i): SampleRow => ({
      row: i + 1,
      cells: cells.map((cell) => cell.slice(0, MAX_SAMPLE_LENGTH)),
      headline: headlines.get(i + 1) ?? null,
      findings: findings.filter(({ row }) => row === i + 1),
    }),
  );
  return { samples, warnings: [...warnings, ...findings.filter(({ row }) => row === 0)] };
}

/** By data row of the file. */
function headlinesOf(
  columns: Parameters<typeof createKernel>[0] | null,
): ReadonlyMap<number, Headline> {
  if (columns === null) return new Map();
  const rows = Array.from(columns.fileRow, (_, row) => row);
  return new Map(
    createKernel(columns)
      .headlines(rows)
      .map((headline) => [columns.fileRow[headline.row] as number, headline]),
  );
}

/** See `Importer`. */
export async function preview(
  file: ImportFile,
  plan: TablePlan,
  mapping: Mapping,
): Promise<TablePlan> {
  const rows: (readonly string[])[] = [];
  let header: readonly string[] = [];
  for await (const batch of readTableRows(file, mapping)) {
    header = batch.header;
    rows.push(...batch.rows.slice(0, MOST_SAMPLES - rows.length));
    if (rows.length >= MOST_SAMPLES || batch.problem !== null) break;
  }
  const named = nameColumns(header);
  const warnings = plan.warnings.filter(({ code }) => KEPT_WARNINGS.has(code));
  return {
    ...plan,
    mapping,
    preset: presetOf(mapping.preset).facts,
    columns: plan.columns.map((column, i) => {
      const isChanged = plan.mapping.columns[i]?.field !== mapping.columns[i]?.field;
      return {
        ...column,
        name: named[i] ?? column.name,
        reason: isChanged ? ('chosen' as const) : column.reason,
      };
    }),
    ...describeSamples({ name: plan.name, header: named, rows, mapping, warnings }),
  };
}

/** Warnings of the file itself; the others follow the mapping. */
const KEPT_WARNINGS: ReadonlySet<string> = new Set([
  'encoding-assumed',
  'preamble-skipped',
  'tag-row-skipped',
  'header-missing',
  'quote-misplaced',
]);

/** See `Importer`. */
export function report({ read, source }: Opened): ImportReport {
  const groups = new Map<string, FindingGroup>();
  for (const counts of read.findingCounts) {
    for (const [code, effects] of counts) {
      for (const [effect, count] of effects) {
        const key = `${code} ${effect}`;
        const known = groups.get(key);
        groups.set(key, { code, effect, examples: [], count: count + (known?.count ?? 0) });
      }
    }
  }
  const examples = gatherExamples(read.findings);
  const repeated = read.findings.filter(
    ({ code }) => code === 'id-repeated' || code === 'row-duplicate',
  );
  const total = Array.from(groups.values())
    .filter(({ code }) => code === 'id-repeated' || code === 'row-duplicate')
    .reduce((sum, { count }) => sum + count, 0);
  return {
    counts: read.counts,
    tables: source.files.some(({ role }) => role === 'incidents') ? read.tables : [],
    groups: Array.from(groups, ([key, group]) => ({
      ...group,
      examples: examples.get(key) ?? [],
    })).sort(
      (a, b) =>
        FINDING_EFFECTS.indexOf(a.effect) - FINDING_EFFECTS.indexOf(b.effect) || b.count - a.count,
    ),
    duplicates: {
      count: total,
      first: repeated
        .slice(0, MOST_DUPLICATES)
        .map(({ value, file, row }) => ({ id: value.trim(), file, row })),
    },
  };
}

function gatherExamples(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const examples = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.effect}`;
    const list = examples.get(key) ?? [];
    if (list.length < MOST_EXAMPLES) list.push(finding);
    examples.set(key, list);
  }
  return examples;
}

/** See `Importer`. */
export function findRow({ read, kernel }: Opened, file: string, fileRow: number): Headline | null {
  const part = read.tables.findIndex(({ name }) => name === file);
  const { fileRow: rows, filePart } = read.columns;
  const row = rows.findIndex((each, i) => each === fileRow && (filePart?.[i] ?? 0) === part);
  return row < 0 ? null : (kernel.headlines([row])[0] ?? null);
}

export interface ExportRequest {
  readonly query: Query;
  readonly variant: RowVariant;
  readonly receipt: readonly ReceiptLine[];
}

/** See `Importer`. */
export function exportRows(
  { read, kernel, source }: Opened,
  { query, variant, receipt }: ExportRequest,
): ExportedRows {
  const { columns, counts, fingerprint } = read;
  const { page } = kernel.ask({
    ...query,
    periods: query.periods.slice(0, 1),
    wanted: {
      ...NOTHING_WANTED,
      page: {
        period: 0,
        offset: 0,
        count: columns.rowCount,
        sort: { column: 'date', isDescending: false },
        locate: null,
      },
    },
  });
  const rows = page?.rows ?? new Uint32Array(0);
  const files = source.files.filter(({ role }) => role === 'incidents').map(({ name }) => name);
  const lines: ReceiptLine[] = [
    ...receipt,
    { name: 'Source file', value: files.join(', ') },
    { name: 'SHA-256', value: fingerprint },
    { name: 'Licence', value: source.manifest.licence.name },
    { name: 'Incidents in this file', value: String(rows.length) },
    { name: 'Incidents in the source', value: String(counts.total) },
    { name: 'Rows rejected from the source', value: String(counts.rejected) },
  ];
  return writeRows({ columns, rows, variant, receipt: lines });
}
