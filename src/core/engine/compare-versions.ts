/** Two versions of a dataset, held against each other by the ids of their incidents. */
import type { Columns, RowTexts } from '../model/columns.ts';
import type { ChangedIncident, VersionChanges } from '../model/import-report.ts';

const MOST_LISTED = 1000;

/** Counts and lists what was added, changed and removed. Fields are named as the model names them; cells kept as read by their headers. One pass a version. */
export function compareVersions(before: Columns, after: Columns): VersionChanges {
  const rowOfId = new Map<string, number>();
  const oldIds = textsOf(before, 'id');
  for (let row = 0; row < before.rowCount; row++) rowOfId.set(oldIds.at(row) ?? '', row);
  const ids = textsOf(after, 'id');
  const added: string[] = [];
  const changed: ChangedIncident[] = [];
  let addedCount = 0;
  let changedCount = 0;
  let sameCount = 0;
  for (let row = 0; row < after.rowCount; row++) {
    const id = ids.at(row) ?? '';
    const old = rowOfId.get(id);
    if (old === undefined) {
      addedCount++;
      if (added.length < MOST_LISTED) added.push(id);
      continue;
    }
    rowOfId.delete(id);
    const fields = findChanges({ columns: before, row: old }, { columns: after, row });
    if (fields.length === 0) sameCount++;
    else {
      changedCount++;
      if (changed.length < MOST_LISTED) changed.push({ id, fields });
    }
  }
  const titles = textsOf(before, 'title');
  const removed = Array.from(rowOfId, ([id, row]) => ({ id, title: titles.at(row) ?? '' }));
  return {
    addedCount,
    changedCount,
    removedCount: removed.length,
    sameCount,
    added,
    changed,
    removed: removed.slice(0, MOST_LISTED),
  };
}

interface At {
  readonly columns: Columns;
  readonly row: number;
}

function textsOf({ texts }: Columns, id: string): RowTexts {
  return texts.find((column) => column.id === id)?.values ?? [];
}

function findChanges(old: At, now: At): readonly string[] {
  const before = readFacts(old);
  const after = readFacts(now);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => (before.get(name) ?? '') !== (after.get(name) ?? ''));
}

/** Everything that a row holds, as text by field. */
function readFacts({ columns, row }: At): ReadonlyMap<string, string> {
  const facts = new Map<string, string>([
    ['date', `${columns.startDay[row]} ${columns.endDay[row]}`],
    ['position', `${columns.longitude[row]} ${columns.latitude[row]}`],
    ['campaign', columns.campaigns[columns.campaign[row] ?? -1]?.id ?? ''],
    ['sources', JSON.stringify(columns.sources.at(row) ?? [])],
  ]);
  for (const { id, values } of columns.texts) facts.set(id, values.at(row) ?? '');
  for (const { id, low, best, high } of columns.figures)
    facts.set(id, `${low[row]} ${best[row]} ${high[row]}`);
  for (const { id, values, offsets, codes } of columns.categories) {
    const own = codes.subarray(offsets[row], offsets[row + 1]);
    facts.set(id, Array.from(own, (code) => values[code]).join('; '));
  }
  for (const { name, value } of columns.others(row)) {
    const field = `column ${name}`;
    // Two columns may share a name.
    facts.set(field, `${facts.get(field) ?? ''}\n${value}`);
  }
  return facts;
}
