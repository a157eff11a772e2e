import type { InspectedTable } from '../../core/ingest/inspect/inspected-table.ts';
import { countShared, hashRows } from '../../core/ingest/inspect/shared-rows.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { TablePlan } from '../../core/model/import-plan.ts';

/** A table of which so many rows stand in another one is a copy of it. */
const LEAST_SHARED = 0.5;

/** A table as it will be told of, and the cells that it was cut into. */
export interface FoundTable {
  readonly plan: TablePlan;
  readonly cells: InspectedTable['cells'];
}

/** Of several tables in one file, those that are laid out otherwise than the one which says most (sums, notes, lists of sources), and copies: the fuller one is meant. Rows that stand in two of them are told of. */
export function setAside(found: readonly FoundTable[]): readonly TablePlan[] {
  const plans = new Map(found.map(({ plan }) => [plan, plan]));
  for (const file of new Set(found.map(({ plan }) => plan.file))) {
    const tables = found.filter(({ plan }) => plan.file === file);
    const [main, ...others] = [...tables].sort((a, b) => said(b.plan) - said(a.plan));
    if (main === undefined || others.length === 0) continue;
    const { headerSignature } = main.plan.mapping;
    const isAlike = ({ plan }: FoundTable) => plan.mapping.headerSignature === headerSignature;
    for (const { plan } of others.filter((table) => !isAlike(table)))
      plans.set(plan, { ...plan, isAside: true });
    for (const [plan, told] of compareRows([main, ...others.filter(isAlike)]))
      plans.set(plan, told);
  }
  return found.map(({ plan }) => plans.get(plan) ?? plan);
}

function said({ mapping, rowCount }: TablePlan): number {
  return new Set(mapping.columns.map(({ field }) => field)).size + rowCount / 1e9;
}

/** The fullest first. Those that are copies, or have rows of one before them, as they are to be told of. */
function compareRows(tables: readonly FoundTable[]): ReadonlyMap<TablePlan, TablePlan> {
  const told = new Map<TablePlan, TablePlan>();
  if (tables.length < 2) return told;
  const meant: { readonly name: string; readonly rows: Float64Array }[] = [];
  for (const { plan, cells } of tables) {
    if (cells === undefined) continue;
    const rows = hashRows(cells);
    const shares = meant.map(({ name, rows: others }) => ({
      name,
      count: countShared(rows, others),
    }));
    const most = shares.reduce((best, each) => (each.count > best.count ? each : best), NOBODY);
    const isAside = most.count > 0 && most.count >= rows.length * LEAST_SHARED;
    if (!isAside) meant.push({ name: plan.name, rows });
    if (most.count > 0)
      told.set(plan, {
        ...plan,
        warnings: [...plan.warnings, tellShared(plan, most)],
        ...(isAside && { isAside }),
      });
  }
  return told;
}

const NOBODY = { name: '', count: 0 };

function tellShared(
  { name: file }: TablePlan,
  { name, count }: { readonly name: string; readonly count: number },
): Finding {
  return { code: 'rows-shared', effect: 'notice', row: 0, field: name, value: String(count), file };
}
