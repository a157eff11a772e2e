import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkData, countCompiled, FILE_NAMES } from './check-data.mjs';
import { checkFigures } from './figures.mjs';
import { hashWord } from './names.mjs';
import { parseCsv } from './parse-csv.mjs';

type Files = Record<string, string>;

const sound: Files = Object.fromEntries(
  FILE_NAMES.map((name) => [name, readFileSync(`data/${name}`, 'utf8')]),
);

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function tableOf(file: string) {
  const { header, rows } = parseCsv(sound[file] ?? '');
  return { header, rows: rows.map(({ cells }) => ({ ...cells })) };
}

function withRows(file: string, header: string[], rows: Record<string, string>[]): Files {
  const lines = rows.map((row) => header.map((name) => quote(row[name] ?? '')).join(','));
  return { ...sound, [file]: [header.join(','), ...lines, ''].join('\n') };
}

/** A copy of the dataset in which some cells of one row are other than they should be. */
function broken(file: string, id: string, cells: Record<string, string>): Files {
  const { header, rows } = tableOf(file);
  const row = rows.find((each) => each[header[0] ?? ''] === id);
  if (!row) throw new Error(`${file} has no row ${id}`);
  Object.assign(row, cells);
  return withRows(file, header, rows);
}

function without(file: string, isGone: (row: Record<string, string>) => boolean): Files {
  const { header, rows } = tableOf(file);
  return withRows(
    file,
    header,
    rows.filter((row) => !isGone(row)),
  );
}

const finsburyPark = 'london-2017-06-19-finsbury-park';
const metReport = `${finsburyPark}.met-police`;
const central = 'brussels-2017-06-20-central-station';
const orly = 'paris-2017-03-18-orly';
const manchesterHigh = 'manchester-2017-05-22-arena.wikipedia-en-owiki';
const majlis = 'tehran-2017-06-07-majlis';

test('the dataset is sound', () => {
  expect(checkData(sound)).toEqual([]);
});

test('rows that rest on a source that was not re-read are counted', () => {
  const before = countCompiled(sound);
  const copy = broken('reports.csv', metReport, { basis: 'compiled, source not re-read' });
  const after = countCompiled(copy);
  expect(after.reports).toBe(before.reports + 1);
  expect(after.bestFigures).toBe(before.bestFigures + 2);
});

const figures = tableOf('incidents.csv').header.filter((name) =>
  /^(campaign_)?(perpetrators_)?(killed|wounded)(_low|_high)?$/.test(name),
);

test.each(figures)('no %s is exempt: each one that is changed is found out', (column) => {
  const { header, rows } = tableOf('incidents.csv');
  const changed = rows.map((row) => ({
    ...row,
    [column]: row[column] ? String(Number(row[column]) + 1000) : '',
  }));
  const read = (file: string) => parseCsv(withRows('incidents.csv', header, changed)[file] ?? '');
  const findings = checkFigures({
    incidents: read('incidents.csv'),
    reports: read('reports.csv'),
    claims: read('claims.csv'),
    context: read('context.csv'),
    sources: read('sources.csv'),
  });
  const found = new Set(findings.filter((each) => each.column === column).map(({ row }) => row));
  const given = rows.flatMap((row, index) => (row[column] ? [index + 2] : []));
  expect(given.length).toBeGreaterThan(0);
  expect([...found]).toEqual(given);
});

describe('a broken copy is found out', () => {
  const cases: [string, Files, string, string][] = [
    [
      'a day that no calendar has',
      broken('incidents.csv', central, { date: '2017-06-31' }),
      'incidents.csv',
      'date',
    ],
    [
      'a date in words',
      broken('reports.csv', metReport, { date: '2 Feb 2018' }),
      'reports.csv',
      'date',
    ],
    [
      'a time that no clock shows',
      broken('incidents.csv', central, { time_local: '24:10' }),
      'incidents.csv',
      'time_local',
    ],
    [
      'a term outside the vocabulary',
      broken('incidents.csv', central, { weapon: 'Explosives; Truck' }),
      'incidents.csv',
      'weapon',
    ],
    [
      'a claim kind outside the vocabulary',
      broken('claims.csv', `${central}.claim-1`, { kind: 'rumoured' }),
      'claims.csv',
      'kind',
    ],
    [
      'a figure in words',
      broken('incidents.csv', finsburyPark, { wounded: 'about 12' }),
      'incidents.csv',
      'wounded',
    ],
    [
      'a blank that must be filled',
      broken('sources.csv', 'met-police', { reliability_reason: '' }),
      'sources.csv',
      'reliability_reason',
    ],
    [
      'a method of more than twelve words',
      broken('reports.csv', metReport, { method: 'van '.repeat(13).trim() }),
      'reports.csv',
      'method',
    ],
    [
      'an address that is not of the web',
      broken('reports.csv', metReport, { url: 'javascript:alert(1)' }),
      'reports.csv',
      'url',
    ],
    [
      'a grade outside the Admiralty code',
      broken('reports.csv', metReport, { grade: 'G7' }),
      'reports.csv',
      'grade',
    ],
    [
      'an id used twice',
      broken('incidents.csv', 'paris-2017-03-18-garges', { id: orly }),
      'incidents.csv',
      'id',
    ],
    [
      'a column that is not in the code book',
      { ...sound, 'context.csv': (sound['context.csv'] ?? '').replace('id,date', 'id,day') },
      'context.csv',
      'date',
    ],
    [
      'a row with a cell too many',
      { ...sound, 'sources.csv': `${sound['sources.csv']}extra,Extra,,blog,,F,Not judged.,\n` },
      'sources.csv',
      '',
    ],
    [
      'latitude and longitude changed over',
      broken('incidents.csv', central, { latitude: '4.3568', longitude: '50.8454' }),
      'incidents.csv',
      'latitude',
    ],
    [
      'one coordinate without the other',
      broken('incidents.csv', central, { longitude: '' }),
      'incidents.csv',
      'longitude',
    ],
    [
      'an unchecked position that claims to be exact',
      broken('incidents.csv', finsburyPark, { place_precision: 'street' }),
      'incidents.csv',
      'place_precision',
    ],
    [
      'a best figure above the highest',
      broken('incidents.csv', finsburyPark, { wounded_high: '11' }),
      'incidents.csv',
      'wounded_high',
    ],
    [
      'perpetrators counted among the victims',
      broken('incidents.csv', 'london-2017-03-22-parliament', { killed: '2', killed_high: '2' }),
      'incidents.csv',
      'killed',
    ],
    [
      'a best figure that no report gives',
      broken('incidents.csv', finsburyPark, { wounded: '10', wounded_report: '' }),
      'incidents.csv',
      'wounded',
    ],
    [
      'a best figure whose report now gives another',
      broken('reports.csv', metReport, { wounded: '13' }),
      'incidents.csv',
      'wounded',
    ],
    [
      'a figure that the rule takes from another report',
      broken('incidents.csv', finsburyPark, { wounded_report: `${finsburyPark}.bbc` }),
      'incidents.csv',
      'wounded_report',
    ],
    [
      'a range wider than the reports, though the row owns up to it',
      broken('incidents.csv', finsburyPark, {
        wounded_low: '8',
        figure_basis: 'not from reports: wounded_low',
      }),
      'incidents.csv',
      'wounded_low',
    ],
    [
      'a range narrower than the reports',
      broken('incidents.csv', finsburyPark, { wounded_low: '10' }),
      'incidents.csv',
      'wounded_low',
    ],
    [
      'a range that lost the report of its end',
      without('reports.csv', (row) => row.report_id === manchesterHigh),
      'incidents.csv',
      'wounded_high',
    ],
    [
      'a figure that reports give, left blank without a word',
      broken('incidents.csv', finsburyPark, {
        wounded: '',
        wounded_low: '',
        wounded_high: '',
        wounded_report: '',
      }),
      'incidents.csv',
      'figure_basis',
    ],
    [
      'a way out of the rule that the code book does not know',
      broken('incidents.csv', finsburyPark, { figure_basis: 'research notes' }),
      'incidents.csv',
      'figure_basis',
    ],
    [
      'a campaign figure that differs between its rows',
      broken('incidents.csv', majlis, { campaign_killed_high: '19' }),
      'incidents.csv',
      'campaign_killed_high',
    ],
    [
      'a report about no known incident',
      broken('reports.csv', metReport, { incident_id: 'london-2017-06-19' }),
      'reports.csv',
      'incident_id',
    ],
    [
      'a report about an incident and a campaign at once',
      broken('reports.csv', metReport, { campaign_id: 'london-2017-06-03' }),
      'reports.csv',
      'incident_id',
    ],
    [
      'a report of an unknown source',
      broken('reports.csv', metReport, { source_id: 'met' }),
      'reports.csv',
      'source_id',
    ],
    [
      'a grade that contradicts the reliability of its source',
      broken('reports.csv', metReport, { grade: 'A1' }),
      'reports.csv',
      'grade',
    ],
    [
      'a grade better than the figures allow',
      broken('reports.csv', `${finsburyPark}.bbc`, { grade: 'B1' }),
      'reports.csv',
      'grade',
    ],
    [
      'a page read that has no address',
      broken('reports.csv', metReport, { url: '' }),
      'reports.csv',
      'url',
    ],
    [
      'a claim read in a report about something else',
      broken('claims.csv', `${central}.claim-1`, { report_id: metReport }),
      'claims.csv',
      'report_id',
    ],
    [
      'an incident without a report',
      without('reports.csv', (row) => row.incident_id === 'jerusalem-2015-05-20-a-tur'),
      'incidents.csv',
      'id',
    ],
  ];

  test.each(cases)('%s', (_, files, file, column) => {
    expect(checkData(files)).toContainEqual(expect.objectContaining({ file, column }));
  });

  test.each(FILE_NAMES)('%s is missing', (name) => {
    const { [name]: _, ...rest } = sound;
    expect(checkData(rest)).toEqual([expect.objectContaining({ file: name })]);
  });
});

test('a finding tells the row as a spreadsheet counts it, the value and what to do', () => {
  const files = broken('incidents.csv', majlis, { date: '2017-06-00' });
  const row = tableOf('incidents.csv').rows.findIndex((each) => each.id === majlis) + 2;
  expect(checkData(files)).toEqual([
    {
      file: 'incidents.csv',
      row,
      column: 'date',
      value: '2017-06-00',
      fix: expect.stringMatching(/YYYY-MM-DD/),
    },
  ]);
});

test('a name is known by its hash, with and without accents and capitals', () => {
  expect(hashWord('example')).toBe(hashWord('example'));
  expect(hashWord('example')).not.toBe(hashWord('examples'));
  expect(hashWord('example')).toMatch(/^[0-9a-f]{12}$/);
});

test('a personal name in a title is found', () => {
  // The address of this report holds a name that its title leaves out.
  const id = 'paris-2017-06-19-champs-elysees.lci';
  const address = tableOf('reports.csv').rows.find(({ report_id }) => report_id === id)?.url;
  const title = (address ?? '').replaceAll(/[^a-z]+/g, ' ');
  expect(checkData(broken('reports.csv', metReport, { title }))).toEqual([
    expect.objectContaining({ file: 'reports.csv', column: 'title' }),
  ]);
});

test('a quote that is never closed is told by its file', () => {
  expect(checkData({ ...sound, 'claims.csv': `${sound['claims.csv']}"x` })).toEqual([
    expect.objectContaining({ file: 'claims.csv', fix: expect.stringContaining('quote') }),
  ]);
});

describe('CSV', () => {
  test('quotes, commas and line ends inside cells are kept', () => {
    const { header, rows } = parseCsv('a,b\r\n"x, ""y""","1\n2"\n,\n');
    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { line: 2, cells: { a: 'x, "y"', b: '1\n2' } },
      { line: 3, cells: { a: '', b: '' } },
    ]);
  });

  test('the last line may end the file', () => {
    expect(parseCsv('a,b\n1,').rows).toEqual([{ line: 2, cells: { a: '1', b: '' } }]);
  });

  test('a quote that is never closed is an error', () => {
    expect(() => parseCsv('a,b\n"x,y\n')).toThrow('not closed');
  });
});
