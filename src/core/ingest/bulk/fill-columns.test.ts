import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Columns, RowTexts } from '../../model/columns.ts';
import type { Mapping } from '../../model/mapping.ts';
import type { CellTable } from '../cells/cell-table.ts';
import { readCellTable } from '../cells/read-cell-table.ts';
import { ColumnsBuilder } from '../columns/columns-builder.ts';
import { readTableRows } from '../formats/table-rows.ts';
import { IncidentTable } from '../incident-table.ts';
import { findInconsistencies } from '../inconsistencies.ts';
import { gatherRepeated } from '../inspect/gather-table.ts';
import { inspectFiles } from '../inspect/inspect-files.ts';
import { createHeaderReader } from '../mapped-header.ts';
import { fillColumns, foreseeRows } from './fill-columns.ts';

type File = { readonly name: string; readonly text: string };

async function mappingOf({ name, text }: File): Promise<Mapping | null> {
  const { tables } = await inspectFiles([{ name, blob: new Blob([text]) }], { remembered: [] });
  return tables[0]?.table.mapping ?? null;
}

/** Row by row, as every other format is read. */
async function readRowByRow(files: readonly (readonly [File, Mapping])[]) {
  const builder = new ColumnsBuilder();
  const findings = [];
  for (const [{ name, text }, mapping] of files) {
    const table = new IncidentTable(name, builder, createHeaderReader(mapping));
    let isOpen = false;
    for await (const batch of readTableRows({ name, blob: new Blob([text]) }, mapping)) {
      const problem = isOpen ? null : table.open(batch.header);
      if (problem !== null) return problem;
      isOpen = true;
      for (const remark of batch.remarks) table.findings.add(remark);
      for (const row of batch.rows) table.add(row);
    }
    findings.push(table.findings);
  }
  return describe(builder, findings);
}

async function readInBulk(
  files: readonly (readonly [File, Mapping])[],
  leastJudged: number,
  look: (cells: CellTable) => unknown = () => {},
) {
  const builder = new ColumnsBuilder();
  const findings = [];
  let foreseen: unknown = null;
  for (const [{ name, text }, mapping] of files) {
    const table = new IncidentTable(name, builder, createHeaderReader(mapping));
    const bytes = new TextEncoder().encode(text);
    const pieces = (async function* () {
      yield bytes;
    })();
    const source = { name, sizeBytes: bytes.length, pieces, leastJudged };
    const cells = await readCellTable(source, mapping, () => false);
    expect(cells.problem).toBeNull();
    look(cells);
    const problem = table.open(cells.header);
    if (problem !== null) return problem;
    // What is counted beforehand is what is found.
    if (files.length === 1) {
      const alone = new IncidentTable(name, new ColumnsBuilder(), createHeaderReader(mapping));
      alone.open(cells.header);
      foreseen = alone.look((to, readers) => foreseeRows(to, cells, readers).counts);
    }
    const steps = table.fill((to, readers, told) => fillColumns(to, cells, readers, told));
    for (const _ of steps ?? []);
    findings.push(table.findings);
  }
  if (foreseen !== null) expect(foreseen).toEqual(builder.count());
  return describe(builder, findings);
}

function describe(builder: ColumnsBuilder, lists: readonly IncidentTable['findings'][]) {
  const counts = builder.count();
  const columns = builder.build();
  expect(findInconsistencies(columns, counts)).toEqual([]);
  return {
    counts,
    columns: withoutLate(columns),
    findings: lists.map((list) => list.toSorted()),
    findingCounts: lists.map(({ counts: each }) => each),
  };
}

function withoutLate({ texts, sources, others, otherTexts, ...columns }: Columns) {
  const rows = Array.from({ length: columns.rowCount }, (_, row) => row);
  for (const { values } of [...texts, ...(otherTexts ?? [])]) expectSameBytes(values);
  if (sources.isBlank) expect(rows.flatMap((row) => sources.at(row))).toEqual([]);
  if (otherTexts !== undefined)
    expect(rows.map((row) => listCells(otherTexts, row))).toEqual(rows.map((row) => others(row)));
  for (const { id, values } of texts)
    if (id === 'id') for (const row of rows) expect(values.indexOf(values.at(row) ?? '')).toBe(row);
  return {
    ...columns,
    texts: texts.map(({ id, values }) => ({ id, values: rows.map((row) => values.at(row)) })),
    sources: rows.map((row) => sources.at(row)),
    others: rows.map((row) => others(row)),
  };
}

function expectSameBytes(values: RowTexts) {
  for (let row = 0; row < values.length; row++) {
    const text = values.at(row);
    if (values.isBlank) expect(text).toBe('');
    const target = new Uint8Array(40).fill(0x2e);
    for (const [room, from] of [
      [40, 0],
      [40, 3],
      [4, 3],
    ] as const) {
      const count = values.write?.(row, target.subarray(0, room), from) ?? -1;
      if (count < 0) continue;
      expect(new TextDecoder().decode(target.subarray(from, from + count))).toBe(text);
      expect(from + count).toBeLessThanOrEqual(room);
    }
  }
}

function listCells(otherTexts: Columns['otherTexts'] & {}, row: number) {
  return otherTexts
    .map(({ id, values }) => ({ name: id, value: values.at(row) }))
    .filter(({ value }) => value !== '');
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['a', 'b', 'c1', 'c2', ' a', '', '"q""q"', '"q, r"', '12.0', '12', 'a~2', 'row-3', "'x", 'é'],
  date: [
    '2015-11-13',
    '2015-11',
    '13/11/2015',
    '02/03/2015',
    '',
    'soon',
    '20150418',
    '1447372800',
    '13/11/15',
    'early 2015',
    '2015-02-29',
    '2016-02-29',
    '"2015-12-31"',
    '2015-12-31 ',
    '2015-12-31T10:00',
    '0000-01-01',
  ],
  year: ['2015', '0', '2016.0', '', '"1999"', '10000', 'x'],
  month: ['2', '02', '0', '13', 'March', ''],
  day: ['1', '29', '31', '0', '', '-9'],
  date_end: ['2015-11-14', '2014', '', 'x'],
  latitude: [
    '48.85',
    '120.5',
    '120.5',
    '-33.123',
    '0',
    '91',
    '',
    'x',
    '1,5',
    '"50.1"',
    ' 4',
    '-0',
    '1.',
    '0.30000000000000004',
    '0.0002',
    '0.001',
  ],
  longitude: ['2.35', '-70.25', '0', '0.0004', '181', '', 'N/A', '007.5', '4.123456789012345678'],
  place_precision: ['site', 'town', 'none', '', 'somewhere'],
  title: ['One', 'Two', 'Total', 'Note: x', 'title', '', ' ', '"a, b"', 'Ünë'],
  city: ['Paris', 'Tehran', '', 'Paris; London', 'paris', 'N/A'],
  country: ['France', 'Iran', ''],
  attack_type: ['Bombing', 'Shooting', '', 'unknown'],
  killed: ['0', '1', '20', '~5', '3-4', '-9', '', 'many', '1.5', '-3'],
  killed_low: ['0', '5', ''],
  killed_high: ['1', '9', ''],
  wounded: ['4', ''],
  campaign: ['k', 'm', '', ''],
  campaign_title: ['K', 'L', ''],
  time_local: ['12:30', 'noon', ''],
  source: ['Paper', ''],
  source_url: [
    'https://example.org/a',
    'https://example.org/a; https://me:me@example.org/b',
    'javascript:alert(1)',
    '',
    'see page 3',
  ],
  summary: ['Words, words', 'x', '"line\nbreak"', ''],
  weather: ['fine', '', '""""'],
  note: ['n1', 'n2', ' ', '', '"a"b'],
};
const quoted = (cell: string) =>
  cell.startsWith('"') || !/[",\n]/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;

const file = fc
  .subarray(Object.keys(COLUMNS), { minLength: 2 })
  .filter((names) => names.includes('title'))
  .chain((names) =>
    fc
      .array(
        fc.tuple(
          fc.tuple(...names.map((name) => fc.constantFrom(...(COLUMNS[name] ?? [''])))),
          fc.constantFrom(0, 0, 0, 0, -1, -2, 1, 2),
        ),
        { minLength: 1, maxLength: 25 },
      )
      .map((rows) => [
        names,
        ...rows.map(([cells, more]) => {
          const own = cells.map(quoted);
          return more > 0
            ? [...own, ...Array<string>(more).fill('+')]
            : own.slice(0, own.length + more || 1);
        }),
      ]),
  )
  .map((rows) => ({ name: 'x.csv', text: `${rows.map((row) => row.join(',')).join('\n')}\n` }));

const undone = fc.array(
  fc.record({
    code: fc.constantFrom(
      'number-approximate' as const,
      'range-out-of-order' as const,
      'date-range-reversed' as const,
      'coordinates-swapped' as const,
      'date-century-assumed' as const,
    ),
    row: fc.integer({ min: 0, max: 25 }),
    field: fc.constantFrom('killed', 'date', 'date_end', 'latitude', 'longitude'),
  }),
  { maxLength: 4 },
);

test.each([1 << 12, 4])(
  'reads as row by row, columns judged after %i texts',
  async (leastJudged) => {
    await fc.assert(
      fc.asyncProperty(file, fc.boolean(), undone, async (one, isKeptFirst, repairs) => {
        const found = await mappingOf(one);
        fc.pre(found !== null);
        const mapping: Mapping = {
          ...found,
          duplicates: isKeptFirst ? 'keep-first' : 'keep',
          isEachSwapped: isKeptFirst,
          undone: repairs,
        };
        const files = [[one, mapping]] as const;
        expect(await readInBulk(files, leastJudged)).toEqual(await readRowByRow(files));
      }),
      { numRuns: 120 },
    );
  },
);

test('reads several files as row by row', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      const mappings = [await mappingOf(first), await mappingOf(second)];
      const [one, two] = mappings;
      fc.pre(one != null && two != null);
      const files = [
        [first, one],
        [{ ...second, name: 'y.csv' }, two],
      ] as const;
      expect(await readInBulk(files, 4)).toEqual(await readRowByRow(files));
    }),
    { numRuns: 120 },
  );
});

test('a text of a spreadsheet of ours is copied without its apostrophes, those of later lines too', async () => {
  const own = ['# Incident Atlas export: 1', 'date,title,summary', `2015,x,"it's\n'- one"`];
  const one = { name: 'x.csv', text: `${own.join('\n')}\n2016,y,it's\n` };
  const mapping = await mappingOf(one);
  if (mapping === null) throw new Error('no mapping');
  expect(await readInBulk([[one, mapping]], 4)).toEqual(await readRowByRow([[one, mapping]]));
});

test('an id of a row that is rejected is free for a row of the next file', async () => {
  const text = `id,date,title\na1,,\n${Array.from({ length: 40 }, (_, i) => `b${i},2015,x\n`).join('')}`;
  const first = { name: 'x.csv', text };
  const second = { name: 'y.csv', text: 'id,date,title\na1,2016,y\nb1,2016,z\n' };
  const mapping = await mappingOf(first);
  if (mapping === null) throw new Error('no mapping');
  for (const duplicates of ['keep', 'keep-first'] as const) {
    const files = [first, second].map((file) => [file, { ...mapping, duplicates }] as const);
    const look = (cells: CellTable) => gatherRepeated(cells, 0, 1);
    expect(await readInBulk(files, 4, look)).toEqual(await readRowByRow(files));
  }
});
