/** Whether latitude and longitude stand in each other's column, by what only one reading allows. */
import type { SwapExample } from '../../model/import-plan.ts';
import { parseAnyDegrees } from '../grammar/coordinate-grammar.ts';

const MOST_EXAMPLES = 3;
/** Degrees within which a row lies near the city that it names. */
const NEAR_DEGREES = 2;
const LEAST_SWAPPED = 0.02;

export type City = readonly [longitude: number, latitude: number];
/** Where large cities are, roughly, in whole and half degrees: enough to tell a swapped position. */
const CITIES: ReadonlyMap<string, City> = new Map([
  ['brussels', [4.4, 50.8]],
  ['bruxelles', [4.4, 50.8]],
  ['paris', [2.3, 48.9]],
  ['tehran', [51.4, 35.7]],
  ['jerusalem', [35.2, 31.8]],
  ['london', [-0.1, 51.5]],
  ['berlin', [13.4, 52.5]],
  ['madrid', [-3.7, 40.4]],
  ['rome', [12.5, 41.9]],
  ['istanbul', [29, 41]],
  ['ankara', [32.9, 39.9]],
  ['cairo', [31.2, 30]],
  ['baghdad', [44.4, 33.3]],
  ['damascus', [36.3, 33.5]],
  ['beirut', [35.5, 33.9]],
  ['kabul', [69.2, 34.5]],
  ['karachi', [67, 24.9]],
  ['mumbai', [72.9, 19.1]],
  ['delhi', [77.2, 28.6]],
  ['moscow', [37.6, 55.8]],
  ['nairobi', [36.8, -1.3]],
  ['lagos', [3.4, 6.5]],
  ['mogadishu', [45.3, 2]],
  ['new york', [-74, 40.7]],
  ['bogota', [-74.1, 4.7]],
  ['lima', [-77, -12]],
]);

export interface SwapColumns {
  readonly latitude: number;
  readonly longitude: number;
  /** The column of both, where they have none of their own. */
  readonly position: number;
  /** The column of words with coordinates behind them, where no other has any. */
  readonly words: number;
  /** Columns that may name a city. */
  readonly places: readonly number[];
}

export class SwapVotes {
  /** Rows that only make sense swapped, and rows that only make sense as they stand. */
  swapped = 0;
  straight = 0;
  both = 0;
  /** Of the swapped ones those that a city tells, and not only that no latitude is so large. */
  private byCity = 0;
  readonly examples: SwapExample[] = [];
  /** The first rows, where both coordinates stand in one cell. */
  readonly firsts: SwapExample[] = [];
  readonly columns: SwapColumns;

  constructor(columns: SwapColumns) {
    this.columns = columns;
  }

  /** Votes by a row's two numbers and the city that it names; returns whether the row is an example of swapped ones. */
  addPair(latitude: number, longitude: number, city: City | undefined): boolean {
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) return false;
    this.both++;
    const isStraight = fits(latitude, longitude, city);
    const isSwapped = fits(longitude, latitude, city);
    if (isStraight === isSwapped) return false;
    if (isStraight) this.straight++;
    else {
      this.swapped++;
      if (city !== undefined) this.byCity++;
    }
    return isSwapped;
  }

  addExample(example: SwapExample): void {
    if (this.examples.length < MOST_EXAMPLES) this.examples.push(example);
  }

  /** Rows to ask about: those that speak for swapping, or else the first ones. */
  get asked(): readonly SwapExample[] {
    return this.examples.length > 0 ? this.examples : this.firsts;
  }

  /** Whether more rows are swapped than a few typing errors would explain. */
  get areSome(): boolean {
    return this.swapped > 0 && this.swapped >= this.both * LEAST_SWAPPED;
  }

  /** Some are, and none speaks against it. */
  isLikely(): boolean {
    const { swapped, straight, both, byCity } = this;
    const isTold = byCity > 0 || swapped > 1 || swapped === both;
    return isTold && straight === 0 && this.areSome;
  }
}

/** Where a city of the table is; `undefined` for any other text. */
export function findCity(text: string): City | undefined {
  return CITIES.get(text.trim().toLowerCase());
}

/** The longest name in the table. */
export const MOST_CITY_LETTERS = Math.max(...Array.from(CITIES.keys(), ({ length }) => length));

function fits(latitude: number, longitude: number, city: City | undefined): boolean {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false;
  if (city === undefined) return true;
  return (
    Math.abs(city[0] - longitude) < NEAR_DEGREES && Math.abs(city[1] - latitude) < NEAR_DEGREES
  );
}

/** Degrees, with whichever decimal sign; `NaN` for what can't be read. */
export function readDegrees(text: string): number {
  if (text === '') return Number.NaN;
  const degrees = parseAnyDegrees(text, 'point') ?? parseAnyDegrees(text, 'comma');
  return degrees?.value ?? Number.NaN;
}
