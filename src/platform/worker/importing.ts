import { loadSeldom } from '../../core/engine/seldom.ts';
import { writeAtlas } from '../../core/ingest/binary/write-atlas.ts';
import type { StartCutter } from '../../core/ingest/cells/cutter-thread.ts';
import { heldTables } from '../../core/ingest/cells/held-tables.ts';
import { nameFingerprint } from '../../core/ingest/fingerprint.ts';
import { inspectFiles } from '../../core/ingest/inspect/inspect-files.ts';
import { writeRows } from '../../core/ingest/write/write-rows.ts';
import {
  type ExportedRows,
  RECEIPT_TERMS,
  type ReceiptLine,
} from '../../core/model/export-file.ts';
import { FINDING_EFFECTS, type Finding } from '../../core/model/finding.ts';
import type { InspectResult } from '../../core/model/import-plan.ts';
import type { FindingGroup, ImportReport } from '../../core/model/import-report.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { ExportRequest, InspectRequest } from '../../core/model/ports.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import { describeTable } from './describe-table.ts';
import type { Opened } from './opened.ts';
import { setAside } from './set-aside.ts';

const MOST_EXAMPLES = 3;
const MOST_DUPLICATES = 100;

/** See `Importer`. */
export async function inspect(
  request: InspectRequest,
  startCutter: StartCutter | undefined,
): Promise<InspectResult> {
  const { files, remembered = [], onProgress, signal } = request;
  heldTables.clear();
  const options = { remembered, onProgress, signal, startCutter };
  const { tables, problems } = await inspectFiles(files, options);
  const cancelled = problems.find(({ code }) => code === 'cancelled');
  const [first] = problems;
  if (cancelled !== undefined) return { ok: false, problem: cancelled };
  if (tables.length === 0 && first !== undefined) return { ok: false, problem: first };
  const plans = setAside(
    tables.map(({ table, ...place }) => ({
      plan: describeTable(table, place),
      cells: table.cells,
    })),
  );
  return { ok: true, plan: { tables: plans, skipped: problems } };
}

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

/** See `Importer`. */
export async function exportRows(
  { read, kernel, source }: Opened,
  { query, variant, receipt, ...options }: ExportRequest,
): Promise<ExportedRows> {
  const { columns, counts, fingerprint } = read;
  const [a = new Uint32Array(0), b] = await Promise.all(
    query.periods.map((_, period) =>
      listPeriod(kernel, query, { period, count: columns.rowCount }),
    ),
  );
  // Rows are in time order, and so is their union.
  const rows = b === undefined ? a : Uint32Array.from(new Set([...a, ...b])).sort();
  const files = source.files.filter(({ role }) => role === 'incidents').map(({ name }) => name);
  const lines: ReceiptLine[] = [
    ...receipt,
    { name: 'Source file', value: files.join(', ') },
    { name: nameFingerprint(source), value: fingerprint },
    { name: RECEIPT_TERMS.licence, value: source.manifest.licence.name },
    { name: 'Incidents in this file', value: String(rows.length) },
    { name: 'Incidents in the source', value: String(counts.total) },
    { name: 'Rows rejected from the source', value: String(counts.rejected) },
  ];
  if (variant === 'atlas')
    return writeAtlas({ columns, rows, manifest: source.manifest, receipt: lines }, options);
  return writeRows(
    {
      columns,
      rows,
      variant,
      receipt: lines,
      ...(b !== undefined && { periodOf: createPeriodNamer(a, b) }),
    },
    options,
  );
}

function createPeriodNamer(a: Uint32Array, b: Uint32Array): (row: number) => string {
  const [inA, inB] = [new Set(a), new Set(b)];
  return (row) => (inA.has(row) ? (inB.has(row) ? 'A; B' : 'A') : 'B');
}

/** A period's rows, in time order. */
async function listPeriod(
  kernel: Opened['kernel'],
  query: Query,
  { period, count }: { readonly period: number; readonly count: number },
): Promise<Uint32Array> {
  const sort = { column: 'date', isDescending: false } as const;
  const page = { period, offset: 0, count, sort, locate: null };
  const own: Query = { ...query, unit: 'incidents', wanted: { ...NOTHING_WANTED, page } };
  const answer = kernel.ask(own, undefined, await loadSeldom(own, {}));
  return answer.page?.rows.slice() ?? new Uint32Array(0);
}
