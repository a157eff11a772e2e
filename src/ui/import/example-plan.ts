/** For tests: a file of two rows as it would be inspected, and what became of it. */

import type { ColumnPlan, TablePlan } from '../../core/model/import-plan.ts';
import type { ImportReport } from '../../core/model/import-report.ts';
import type { Headline } from '../../core/model/incident.ts';
import { type FieldId, PLAIN_COLUMN } from '../../core/model/mapping.ts';

const unknown = { low: null, best: null, high: null };

export const exampleHeadline: Headline = {
  row: 0,
  id: 'a',
  title: 'Shooting in the market',
  when: { startDay: 16_528, endDay: 16_529 },
  timeLocal: '',
  position: [44.4, 33.3],
  placePrecision: 'town',
  figures: { killed: { ...unknown, best: 3 }, wounded: unknown, perpetratorsKilled: unknown },
  terms: { attackType: ['Armed Assault'] },
  campaign: null,
};

const column = (index: number, name: string, type: ColumnPlan['type']): ColumnPlan => ({
  column: index,
  name,
  type,
  votes: {
    blank: 0,
    'whole-number': 0,
    'decimal-number': 0,
    date: 0,
    time: 0,
    position: 0,
    link: 0,
    text: 0,
    [type]: 2,
  },
  misfits: index === 0 ? 3 : 0,
  reason: 'name',
});

const field = (id: FieldId) => ({ ...PLAIN_COLUMN, field: id });

export const examplePlan: TablePlan = {
  file: 0,
  name: 'iraq.csv',
  sizeBytes: 3_100_000,
  rowCount: 8420,
  preset: {
    id: 'acled',
    label: 'ACLED',
    licence: { name: 'ACLED terms of use', url: 'https://acleddata.com/terms-of-use/' },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  layouts: [
    { id: 'acled', label: 'ACLED', found: ['event_date', 'actor1', 'inter1'], needed: 3 },
    { id: 'gtd', label: 'GTD', found: [], needed: 3 },
    { id: 'generic', label: 'Another table', found: [], needed: 0 },
  ],
  forecast: {
    counts: { read: 8420, total: 8373, placed: 8131, unplaced: 242, undated: 31, rejected: 47 },
    isWhole: true,
  },
  columns: [
    column(0, 'event_date', 'date'),
    column(1, 'lat', 'decimal-number'),
    column(2, '<img src=x onerror=alert(1)>', 'text'),
  ],
  samples: [
    { row: 1, cells: ['03/04/2015', '33,3', '=1+1'], headline: exampleHeadline, findings: [] },
    {
      row: 2,
      cells: ['05/06/2015', '', ''],
      headline: null,
      findings: [
        {
          code: 'row-empty',
          effect: 'rejected',
          row: 2,
          field: '',
          value: '',
          file: 'iraq.csv',
        },
      ],
    },
  ],
  warnings: [
    {
      code: 'encoding-assumed',
      effect: 'notice',
      row: 0,
      field: '',
      value: 'Windows-1252',
      file: 'iraq.csv',
    },
  ],
  questions: [
    {
      kind: 'date-order',
      column: 0,
      proposed: 'day-first',
      examples: [
        {
          row: 1,
          text: '03/04/2015',
          dayFirst: { startDay: 16_528, endDay: 16_529 },
          monthFirst: { startDay: 16_498, endDay: 16_499 },
        },
      ],
    },
  ],
  mapping: {
    version: 1,
    preset: 'acled',
    format: 'csv',
    part: null,
    delimiter: ';',
    encoding: 'windows-1252',
    preambleRows: 0,
    hasHeader: true,
    tagRows: 0,
    columns: [
      { ...field('date'), dateOrder: 'day-first' },
      { ...field('latitude'), decimal: 'comma' },
      field('other'),
    ],
    titleColumns: [],
    isSwapped: false,
    duplicates: 'keep',
    headerSignature: 'abc',
  },
};

export const exampleReport: ImportReport = {
  counts: { read: 8420, total: 8373, placed: 8131, unplaced: 242, undated: 31, rejected: 47 },
  tables: [],
  groups: [
    {
      code: 'coordinate-missing',
      effect: 'unplaced',
      count: 242,
      examples: [
        {
          code: 'coordinate-missing',
          effect: 'unplaced',
          row: 118,
          field: 'latitude',
          value: '',
          file: 'iraq.csv',
        },
      ],
    },
    {
      code: 'coordinates-swapped',
      effect: 'repaired',
      count: 2,
      examples: [
        {
          code: 'coordinates-swapped',
          effect: 'repaired',
          row: 7,
          field: 'latitude',
          value: '44.4',
          file: 'iraq.csv',
        },
      ],
    },
  ],
  duplicates: { count: 1, first: [{ id: 'x-1', file: 'iraq.csv', row: 640 }] },
};
