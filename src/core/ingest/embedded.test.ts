import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE_ROLES } from '../model/dataset.ts';
import { readEmbeddedSource } from './embedded-source.ts';
import { findInconsistencies } from './inconsistencies.ts';
import { readDataset } from './read-dataset.ts';

const source = readEmbeddedSource();
const { manifest } = source;

async function openEmbedded() {
  const result = await readDataset(source);
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.problem)}`);
  return result;
}

test('the embedded dataset opens whole: none rejected, all dated, one without a place', async () => {
  const { counts, findings } = await openEmbedded();
  // No cell of it has a line break: a line is a row, after the header.
  const rows = readFileSync('data/incidents.csv', 'utf8').trimEnd().split('\n').length - 1;
  expect(counts).toEqual({
    read: rows,
    total: rows,
    placed: rows - 1,
    unplaced: 1,
    undated: 0,
    rejected: 0,
  });
  expect(findings.map(({ file, code, field }) => `${file} ${code} ${field}`)).toEqual([
    'incidents.csv coordinate-missing latitude',
  ]);
});

test('it has a file of every role', () => {
  expect(Object.keys(manifest.files).toSorted()).toEqual(FILE_ROLES.toSorted());
});

test('its fingerprint is that of all its files, one after another', async () => {
  const hash = createHash('sha256');
  for (const role of ['incidents', 'reports', 'claims', 'context', 'sources'])
    hash.update(readFileSync(`data/${role}.csv`));
  expect((await openEmbedded()).fingerprint).toBe(hash.digest('hex'));
});

test('every row of it keeps what the model promises', async () => {
  const { columns, counts } = await openEmbedded();
  expect(findInconsistencies(columns, counts)).toEqual([]);
});

test('every incident has a title, a summary, a city and a source that is named', async () => {
  const { columns } = await openEmbedded();
  for (const id of ['id', 'title', 'summary']) {
    expect(columns.texts.find((column) => column.id === id)?.values.indexOf('')).toBe(-1);
  }
  const city = columns.categories.find(({ id }) => id === 'city');
  expect(city?.codes.includes(0)).toBe(false);
  for (let row = 0; row < columns.rowCount; row++)
    expect(columns.sources.at(row)?.some(({ publisher }) => publisher)).toBe(true);
});

test('its five cities lead, and its places frame them', async () => {
  const { columns } = await openEmbedded();
  const cities = columns.categories.find(({ id }) => id === 'city')?.values.slice(1, 6);
  const five = ['Brussels', 'Jerusalem', 'London', 'Paris', 'Tehran'];
  expect(cities?.toSorted()).toEqual(five);
  expect(manifest.places.map(({ name }) => name).toSorted()).toEqual(five);
});

test('what is known only of a whole attack stands with its campaign', async () => {
  const { columns } = await openEmbedded();
  const tehran = columns.campaigns.find(({ id }) => id === 'tehran-2017-06-07');
  expect(tehran?.figures.killed).toMatchObject({ low: 17, high: 18 });
  const killed = columns.figures.find(({ id }) => id === 'killed');
  expect(tehran?.rows.map((row) => killed?.best[row])).toEqual([-1, -1]);
});

test('every report names its source, and every incident or its campaign has one', async () => {
  const { columns, reportCounts, context } = await openEmbedded();
  const { ofRow, ofCampaign } = columns.accounts;
  const accounts = [...ofRow.values(), ...ofCampaign.values()].flat();
  expect(accounts).toHaveLength(reportCounts.all);
  expect(accounts.filter(({ report }) => report.source === null)).toEqual([]);
  const states = columns.categories.find(({ id }) => id === 'accounts');
  expect(states?.codes).toHaveLength(columns.rowCount);
  expect(states?.codes.includes(0)).toBe(false);
  expect(context.length).toBeGreaterThan(0);
});
