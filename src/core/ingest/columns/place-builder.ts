/** Where the rows happened and how exactly that is known, row by row → three columns. */
import { PLACE_PRECISIONS, type PlacePrecision, type Position } from '../../model/place.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { countOf } from './count-of.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowOrder } from './row-order.ts';
import type { RowReader } from './row-reader.ts';
import type { Miss } from './row-readers.ts';

/** Of a row that has no place. */
export const UNPLACED = PLACE_PRECISIONS.indexOf('none');

export class PlaceBuilder {
  placedCount = 0;
  private readonly longitude = new GrowingNumbers(Float64Array);
  private readonly latitude = new GrowingNumbers(Float64Array);
  private readonly placePrecision = new GrowingNumbers(Uint8Array);

  /** Adds the next row and gives its precision, `none` if it is unplaced. A file without coordinate columns has been told so once already. */
  add(
    row: RowReader,
    position: Position | Miss,
    readPrecision: (row: RowReader) => PlacePrecision,
  ): PlacePrecision {
    const isPlaced = !('code' in position);
    const precision = isPlaced ? readPrecision(row) : 'none';
    if (!isPlaced && position.column !== NO_COLUMN)
      row.tell(position.code, position.column, { effect: 'unplaced' });
    if (isPlaced) this.push(position[0], position[1], PLACE_PRECISIONS.indexOf(precision));
    else this.push(Number.NaN, Number.NaN, UNPLACED);
    return precision;
  }

  /** Adds the next row's place; both coordinates are `NaN` where there is none. `precision` is an index into `PLACE_PRECISIONS`. */
  push(longitude: number, latitude: number, precision: number): void {
    this.longitude.push(longitude);
    this.latitude.push(latitude);
    this.placePrecision.push(precision);
    if (precision !== UNPLACED) this.placedCount++;
  }

  /** Adds rows by their places, which are kept as they are; see `push`. */
  pushAll(longitudes: Float64Array, latitudes: Float64Array, precisions: Uint8Array): void {
    this.longitude.pushAll(longitudes);
    this.latitude.pushAll(latitudes);
    this.placePrecision.pushAll(precisions);
    this.placedCount += precisions.length - countOf(precisions, UNPLACED);
  }

  build(order: RowOrder): {
    longitude: Float64Array;
    latitude: Float64Array;
    placePrecision: Uint8Array;
  } {
    return {
      longitude: this.longitude.pick(order),
      latitude: this.latitude.pick(order),
      placePrecision: this.placePrecision.pick(order),
    };
  }
}
