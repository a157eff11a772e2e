/** Where the rows happened and how exactly that is known, row by row → three columns. */
import { PLACE_PRECISIONS, type PlacePrecision, type Position } from '../../model/place.ts';
import { hasCoordinates, type Layout, NO_COLUMN } from '../match-headers.ts';
import { type NoPosition, parsePosition } from '../parse-coordinate.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowReader } from './row-reader.ts';

/**
 * What a coordinate counts as when the file does not say how exact it is: a town, the level at which most datasets place an incident.
 * So it is drawn as an area and the camera stays out of its streets; a point would claim what nobody said.
 */
export const ASSUMED_PRECISION: PlacePrecision = 'town';

const precisionByTerm = new Map<string, PlacePrecision>(
  PLACE_PRECISIONS.map((term) => [term, term]),
);

export class PlaceBuilder {
  placedCount = 0;
  private readonly layout: Layout;
  private readonly longitude = new GrowingNumbers(Float64Array);
  private readonly latitude = new GrowingNumbers(Float64Array);
  private readonly placePrecision = new GrowingNumbers(Uint8Array);

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** The row's position, or why it has none. */
  read(row: RowReader): Position | NoPosition {
    const { latitude, longitude } = this.layout.single;
    return parsePosition(row.raw(latitude), row.raw(longitude));
  }

  /** Adds the next row and gives its precision. A file without coordinate columns has been told so once already. */
  add(row: RowReader): PlacePrecision {
    const position = this.read(row);
    const isPlaced = !('code' in position);
    const precision = isPlaced ? this.readPrecision(row) : 'none';
    if (isPlaced) this.placedCount++;
    else if (hasCoordinates(this.layout)) {
      row.tell(position.code, this.layout.single[position.cell], { effect: 'unplaced' });
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

  /** A stated `none` contradicts the position and counts as not stated. */
  private readPrecision(row: RowReader): PlacePrecision {
    const column = this.layout.single.placePrecision;
    if (column === NO_COLUMN) return ASSUMED_PRECISION;
    const stated = row.cell(column).toLowerCase();
    const known = precisionByTerm.get(stated);
    if (known !== undefined && known !== 'none') return known;
    if (stated !== '' && known === undefined) row.tell('term-unknown', column);
    row.tell('precision-assumed', column, { value: ASSUMED_PRECISION });
    return ASSUMED_PRECISION;
  }
}
