/** `npm run check:suites`: public suites, and damaged files made here, against every path that a file takes. Counts are printed. */
import { readdirSync, readFileSync } from 'node:fs';
import blns from 'big-list-of-naughty-strings';
import { expect, test } from 'vitest';
import { readTableRows } from '../../core/ingest/formats/table-rows.ts';
import type { Headline } from '../../core/model/incident.ts';
import { createEngineService } from './engine-service.ts';
import { fileOf, importFile, planOf } from './import-text.ts';

const SPECTRUM = 'node_modules/csv-spectrum';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Header and rows as this app reads them. */
async function readPlain(content: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const file = fileOf(content);
  const [table] = (await planOf(file)).tables;
  if (table === undefined) return [];
  const rows: string[][] = [];
  for await (const batch of readTableRows(file, table.mapping)) {
    if (rows.length === 0) rows.push([...batch.header]);
    rows.push(...batch.rows.map((row) => [...row]));
  }
  return rows;
}

test('csv-spectrum: every file but one is read as its JSON says', async () => {
  const names = readdirSync(`${SPECTRUM}/csvs`).filter((name) => name.endsWith('.csv'));
  const wrong: string[] = [];
  for (const name of names) {
    const [header = [], ...rows] = await readPlain(
      new Uint8Array(readFileSync(`${SPECTRUM}/csvs/${name}`)),
    );
    const parsed: unknown = JSON.parse(
      readFileSync(`${SPECTRUM}/json/${name.replace(/csv$/, 'json')}`, 'utf8'),
    );
    const expected = [parsed].flat() as readonly Record<string, unknown>[];
    const read = rows
      .filter((row) => row.length > 1 || row[0] !== '')
      .map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])));
    const asText = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])),
    );
    if (JSON.stringify(read) !== JSON.stringify(asText)) wrong.push(name);
  }
  print(
    `csv-spectrum: ${names.length - wrong.length} of ${names.length} exact, one contradicts itself`,
  );
  // Its JSON has another telephone number than its CSV.
  expect(wrong).toEqual(['location_coordinates.csv']);
});

test('naughty strings: every one comes out of a cell as it went in', async () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = blns.map((text, i) => `n${i},2015,${quoted(text)}`);
  const { headlines, report, incident } = await importFile(
    fileOf(`id,date,summary\n${rows.join('\n')}\n`),
  );
  const wrong: string[] = [];
  for (const [i, text] of blns.entries())
    if ((await incident(`n${i}`)).summary !== text.trim()) wrong.push(text);
  print(`naughty strings: ${blns.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
  expect([headlines.length, report.counts.read]).toEqual([blns.length, blns.length]);
});

const ROW_COUNT = 40;
const HEADER = ['id', 'date', 'city', 'latitude', 'longitude', 'killed', 'title'];
const CLEAN = Array.from({ length: ROW_COUNT }, (_, i) => [
  `e${i}`,
  `2015-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
  i % 3 === 0 ? 'Springfield, Hill' : 'Ogdenville',
  (40 + i / 7).toFixed(4),
  (2 + i / 9).toFixed(4),
  String(i % 5),
  `Event "${i}"`,
]);
const quote = (cell: string) => (/[",;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lines = (delimiter = ',') => [HEADER, ...CLEAN].map((row) => row.map(quote).join(delimiter));

/** One damaged file of each kind of pollution, at each row where a row is damaged. */
function* pollute(): Generator<{ kind: string; text: string }, void> {
  for (const [name, end] of [
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF CR mixed', '\n'],
  ] as const)
    yield { kind: `record separator ${name}`, text: lines().join(end) + end };
  for (const delimiter of [';', '\t', '|', '^'])
    yield {
      kind: `field delimiter ${JSON.stringify(delimiter)}`,
      text: `${lines(delimiter).join('\n')}\n`,
    };
  for (const count of [1, 2, 5])
    yield {
      kind: 'preamble',
      text: `${'Exported by the office\n'.repeat(count)}${lines().join('\n')}\n`,
    };
  yield { kind: 'no header', text: `${lines().slice(1).join('\n')}\n` };
  yield { kind: 'a second header row', text: `${[lines()[0], ...lines()].join('\n')}\n` };
  yield { kind: 'another quotation mark', text: `${lines().join('\n').replaceAll('"', "'")}\n` };
  yield { kind: 'another escape', text: `${lines().join('\n').replaceAll('""', '\\"')}\n` };
  yield { kind: 'a footnote', text: `${lines().join('\n')}\nSource: the office\n` };
  yield { kind: 'two tables', text: `${lines().join('\n')}\n\ncity,count\nOgdenville,3\n` };
  yield { kind: 'no rows', text: `${lines()[0]}\n` };
  yield { kind: 'nothing', text: '' };
  const damages: readonly (readonly [string, (line: string) => string])[] = [
    ['a cell too many', (line) => `${line},extra`],
    ['a cell too few', (line) => line.slice(0, line.lastIndexOf(','))],
    ['a delimiter within', (line) => line.replace(',', ',,')],
    ['a delimiter lost', (line) => line.replace(',', '')],
    ['a quote too many', (line) => line.replace(',', ',"')],
    ['a quote lost', (line) => line.replace(/"$/, '')],
    ['a blank row', (line) => `\n${line}`],
    ['a byte of another encoding', (line) => line.replace('Event', 'Ev\u00e9nt')],
  ];
  for (const [kind, damage] of damages)
    for (let row = 1; row <= ROW_COUNT; row++)
      yield {
        kind,
        text: `${lines()
          .map((line, i) => (i === row ? damage(line) : line))
          .join('\n')}\n`,
      };
}

const facts = ({ row: _, ...rest }: Headline) =>
  JSON.stringify({ ...rest, terms: null, city: rest.terms.city });

test('damaged files: every row is accounted for, and nothing is wrong in silence', async () => {
  const clean = await importFile(fileOf(`${lines().join('\n')}\n`));
  const expected = new Map(clean.headlines.map((headline) => [headline.id, facts(headline)]));
  const counts = { same: 0, told: 0, refused: 0 };
  const silent: string[] = [];
  for (const { kind, text } of pollute()) {
    const outcome = await readDamaged(text, expected);
    if (outcome === 'silent') silent.push(kind);
    else counts[outcome]++;
  }
  print(`damaged files: ${JSON.stringify(counts)}, wrong in silence: ${silent.length}`);
  expect(silent).toEqual([]);
});

type Outcome = 'same' | 'told' | 'refused' | 'silent';

async function readDamaged(text: string, expected: ReadonlyMap<string, string>): Promise<Outcome> {
  const isOneByte = text.includes('\u00e9');
  const bytes = isOneByte
    ? Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    : new TextEncoder().encode(text);
  const file = fileOf(bytes);
  const inspected = await createEngineService().inspect({ files: [file] });
  if (!inspected.ok) return 'refused';
  let imported: Awaited<ReturnType<typeof importFile>>;
  try {
    imported = await importFile(file);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('not opened')) return 'refused';
    throw error;
  }
  const { counts, groups } = imported.report;
  expect(counts.read).toBe(counts.placed + counts.unplaced + counts.rejected);
  const isTold = groups.some(({ code }) => !['id-missing', 'precision-assumed'].includes(code));
  const isAsked = imported.table.questions.length > 0;
  const isSame =
    imported.headlines.length === expected.size &&
    imported.headlines.every((headline) => expected.get(headline.id) === facts(headline));
  if (isSame) return 'same';
  return isTold || isAsked || imported.table.warnings.some(({ code }) => code === 'header-missing')
    ? 'told'
    : 'silent';
}
