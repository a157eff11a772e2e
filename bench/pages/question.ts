/** The question that every engine in the comparison answers: a brush of 16 years over 56, five facets, two figures, a timeline and a map. */
import type { Columns } from '../../src/core/model/columns.ts';
import type { CellsRequest, Query } from '../../src/core/model/query.ts';

export const TIME = { startDay: 0, endDay: 20_500 };
/** A timeline of 1,000 px: one pixel of brush. */
export const DAYS_A_PIXEL = 20;
export const BRUSH_DAYS = 6000;
export const CELLS: CellsRequest = {
  bounds: { west: -180, south: -85, east: 180, north: 85 },
  columns: 256,
  rows: 160,
  leftOutFrom: null,
  isFallback: false,
};
/** The facets of the reference measurements. */
export const FACETS: readonly string[] = ['city', 'territory', 'attackType', 'weapon', 'group'];
export const FACET = 'weapon';
const WEAPONS = [1, 2, 3].map((code) => `weapon ${code}`);
export const MOST_KILLED = 15;

/** Where the brush is, and how many of three terms are chosen. */
export interface Position {
  readonly startDay: number;
  readonly termCount: number;
}

export function termsOf({ termCount }: Position): string[] {
  return WEAPONS.slice(0, termCount);
}

export function toQuery(columns: Columns, position: Position): Query {
  const { startDay } = position;
  return {
    filters: {
      sets: { [FACET]: termsOf(position) },
      ranges: { killed: { min: null, max: MOST_KILLED, unknown: true } },
      text: '',
      areas: [],
    },
    periods: [{ startDay, endDay: startDay + BRUSH_DAYS }],
    dateRule: 'overlaps',
    wanted: {
      timelines: [{ range: TIME, unit: 'quarter', measure: 'count', mostDots: 2000 }],
      lanes: null,
      categories: columns.categories.map(({ id }) => id).filter((id) => FACETS.includes(id)),
      numbers: ['killed', 'wounded'],
      spreads: [],
      mostMarks: null,
      marksIn: null,
      cells: CELLS,
      page: null,
    },
  };
}
