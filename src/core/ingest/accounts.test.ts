import { describe, expect, test } from 'vitest';
import { type Figure, UNKNOWN_FIGURE } from '../model/casualties.ts';
import { ACCOUNT_FIELDS, type Report } from '../model/report.ts';
import { parseIsoDate } from '../model/time.ts';
import { findDifferences, foldName, type RecordFacts } from './accounts.ts';

const silent: Report = {
  id: 'r',
  isOfCampaign: false,
  source: null,
  title: '',
  date: '',
  url: null,
  isRead: true,
  grade: 'F6',
  figures: { killed: UNKNOWN_FIGURE, wounded: UNKNOWN_FIGURE, perpetratorsKilled: UNKNOWN_FIGURE },
  dateStated: '',
  placeStated: '',
  group: '',
  claim: '',
  method: '',
  statement: '',
};

const record: RecordFacts = {
  figures: {
    killed: { low: 17, best: 17, high: 18 },
    wounded: { low: 43, best: 43, high: 52 },
    perpetratorsKilled: { low: 5, best: 5, high: 5 },
  },
  when: parseIsoDate('2017-06-07'),
  groups: new Set([foldName('Islamic State')]),
  claims: new Set(['claimed']),
};

const nothingKnown: RecordFacts = {
  figures: { killed: null, wounded: null, perpetratorsKilled: null },
  when: null,
  groups: new Set(),
  claims: new Set(),
};

const differs = (stated: Partial<Report>, facts = record) =>
  findDifferences({ ...silent, ...stated }, facts);
const killed = (figure: Partial<Figure>): Partial<Report> => ({
  figures: { ...silent.figures, killed: { ...UNKNOWN_FIGURE, ...figure } },
});

describe('a figure', () => {
  test.each([
    [{ best: 16 }, true],
    [{ best: 17 }, false],
    [{ best: 18 }, false],
    [{ best: 19 }, true],
    [{ best: 0 }, true],
  ])('of %j differs when it lies outside the range of the record: %s', (figure, isOutside) => {
    expect(differs(killed(figure))).toEqual(isOutside ? ['killed'] : []);
  });

  test.each([
    ['at least fewer', { low: 2 }, false],
    ['at least as many', { low: 18 }, false],
    ['at least more', { low: 19 }, true],
    ['at most fewer', { high: 16 }, true],
    ['at most more', { high: 30 }, false],
    ['a range below', { low: 2, high: 7 }, true],
    ['a range that touches', { low: 12, high: 17 }, false],
    ['a range above', { low: 19, high: 21 }, true],
    ['a number outside, in a range that reaches inside', { low: 12, best: 13, high: 17 }, true],
  ])('that is %s: %j, %s', (_words, figure, isOutside) => {
    expect(differs(killed(figure))).toEqual(isOutside ? ['killed'] : []);
  });

  test('is held against the figure of its own kind', () => {
    const figures = {
      killed: { ...UNKNOWN_FIGURE, best: 17 },
      wounded: { ...UNKNOWN_FIGURE, best: 17 },
      perpetratorsKilled: { ...UNKNOWN_FIGURE, best: 17 },
    };
    expect(differs({ figures })).toEqual(['wounded', 'perpetratorsKilled']);
  });
});

describe('a date', () => {
  test.each([
    ['2017-06-07', false],
    ['2017-06', false],
    ['2017', false],
    ['2017-06-08', true],
    ['2017-05', true],
    ['last week', false],
  ])('%s differs when no day of it is the record’s: %s', (dateStated, isOther) => {
    expect(differs({ dateStated })).toEqual(isOther ? ['date'] : []);
  });
});

describe('a group', () => {
  test.each([
    ['Islamic State', false],
    ['  islamic   STATE ', false],
    ['Hamas; Islamic State', false],
    ['Hamas', true],
    ['Individual, Islamic State-inspired', true],
    ['; ', false],
  ])('%j differs when no name in it is the record’s: %s', (group, isOther) => {
    expect(differs({ group })).toEqual(isOther ? ['group'] : []);
  });

  test('is the same however an accent is encoded', () => {
    const facts = { ...record, groups: new Set([foldName('Armée')]) };
    expect(differs({ group: 'Arme\u0301e' }, facts)).toEqual([]);
  });
});

test('a claim differs when its status is another; "unknown" is no status', () => {
  expect(differs({ claim: 'attributed' })).toEqual(['claim']);
  expect(differs({ claim: 'claimed' })).toEqual([]);
  expect(differs({ claim: 'unknown' })).toEqual([]);
});

test('a report that is doubted differs in its statement', () => {
  const doubted = ['A', 'F'].flatMap((letter) =>
    [1, 2, 3, 4, 5, 6].map((number) => `${letter}${number}`),
  );
  expect(doubted.filter((grade) => differs({ grade }).includes('statement'))).toEqual([
    'A4',
    'A5',
    'F4',
    'F5',
  ]);
});

test('silence differs from nothing, and nothing from what the record does not know', () => {
  const all: Partial<Report> = {
    ...killed({ best: 1 }),
    dateStated: '1999',
    group: 'Hamas',
    claim: 'disputed',
  };
  expect(differs({})).toEqual([]);
  expect(differs(all)).toEqual(['killed', 'date', 'group', 'claim']);
  expect(differs(all, nothingKnown)).toEqual([]);
});

test('fields come in the order of the table of accounts', () => {
  const one = { ...UNKNOWN_FIGURE, best: 1 };
  const everything = differs({
    figures: { killed: one, wounded: one, perpetratorsKilled: one },
    dateStated: '1999',
    group: 'Hamas',
    claim: 'disputed',
    grade: 'D5',
  });
  expect(everything).toEqual(ACCOUNT_FIELDS);
});
