import { describe, expect, test } from 'vitest';
import { matchHeaders, NO_COLUMN } from './match-headers.ts';
import { ATLAS_PRESET } from './presets/atlas.ts';

const match = (...header: string[]) => matchHeaders(header, ATLAS_PRESET);

test('finds columns in any order and case, with blanks or hyphens for underscores', () => {
  const layout = match(' Longitude', 'DATE', 'time local', 'Attack-Type', 'latitude ');
  expect(layout.single).toMatchObject({ longitude: 0, date: 1, timeLocal: 2, latitude: 4 });
  expect(layout.categories.get('attackType')).toBe(3);
  expect(layout.single.campaign).toBe(NO_COLUMN);
});

test('finds low, best and high of figures, of rows and of campaigns', () => {
  const layout = match('killed_high', 'killed', 'campaign_wounded_low', 'perpetrators_killed');
  expect(layout.figures.killed).toEqual({ low: NO_COLUMN, best: 1, high: 0 });
  expect(layout.figures.perpetratorsKilled.best).toBe(3);
  expect(layout.campaignFigures.wounded).toEqual({ low: 2, best: NO_COLUMN, high: NO_COLUMN });
});

test('groups sources by their numbers, whatever their order', () => {
  const layout = match('source10_url', 'source2_title', 'source2_url', 'source1_date');
  expect(layout.sources).toEqual([
    { publisher: NO_COLUMN, title: NO_COLUMN, date: 3, url: NO_COLUMN },
    { publisher: NO_COLUMN, title: 1, date: NO_COLUMN, url: 2 },
    { publisher: NO_COLUMN, title: NO_COLUMN, date: NO_COLUMN, url: 0 },
  ]);
});

test('keeps what it has no word for, and does not call our own basis column unknown', () => {
  const layout = match('date', 'coordinate_basis', 'motive', 'source1_page');
  expect(layout.others).toEqual([1, 2, 3]);
  expect(layout.unknown).toEqual([2, 3]);
});

test('takes the first of two columns of one field and keeps the second', () => {
  const layout = match('lat', 'latitude', 'source1_url', 'source1_url', 'title', 'Title');
  expect(layout.single.latitude).toBe(0);
  expect(layout.sources[0]?.url).toBe(2);
  expect(layout.unknown).toEqual([1, 3, 5]);
});

test('names columns without a header by their place', () => {
  expect(match('date', ' ', '').header).toEqual(['date', 'column-2', 'column-3']);
});

describe('names that objects have by birth', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'];

  test('are columns like any other', () => {
    const layout = match('date', ...names);
    expect(layout.unknown.map((column) => layout.header[column])).toEqual(names);
  });
});
