/** Where the rows happened and how exactly that is known, row by row → three columns. */
import { PLACE_PRECISIONS, type PlacePrecision, type Position } from '../../model/place.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowReader } from './row-reader.ts';
import type { Miss } from './row-readers.ts';

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
    if (isPlaced) this.placedCount++;
    else if (position.column !== NO_COLUMN) {
      row.tell(position.code, position.column, { effect: 'unplaced' });
    }
    this.longitude.push(isPlaced ? position[0] : Number.NaN);
    this.latitude.push(isPlaced ? position[1] : Number.NaN);
    this.placePrecision.push(PLACE_PRECISIONS.indexOf(precision));
    return precision;
  }

  build(order: Uint32Array): {
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
