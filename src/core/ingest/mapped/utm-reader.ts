/** Metres east and north of two columns, in a zone that a third one says, or a name. */
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import { type Pair, parseHemisphere } from '../grammar/coordinate-grammar.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';
import { parseUtmPlace, parseUtmZone, type UtmZone } from '../grammar/utm.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { BAND_LETTERS } from '../presets/code-tables.ts';
import type { ColumnSet } from './column-set.ts';

/** `null` where nothing says the zone, since metres alone are of sixty places. */
export function readMetres(columns: ColumnSet): ((row: RowReader) => Pair | Miss) | null {
  if (!columns.isUtm) return null;
  const [east, north, zoneColumn] = (['easting', 'northing', 'gridZone'] as const).map((field) =>
    columns.first(field),
  ) as [number, number, number];
  const readZone = createZoneReader(columns, zoneColumn);
  return (row) => {
    const [easting, northing] = [east, north].map((column) => metresOf(columns, row, column)) as [
      number | Miss,
      number | Miss,
    ];
    if (typeof easting !== 'number') return easting;
    if (typeof northing !== 'number') return northing;
    const zone = readZone(row);
    if (zone !== null) {
      const pair = parseUtmPlace(zone, easting, northing);
      return pair ?? { code: 'coordinate-unreadable', column: east };
    }
    const isBlank = isNotKnown(row.cell(zoneColumn));
    const code = isBlank ? 'coordinate-missing' : 'coordinate-unreadable';
    return { code, column: zoneColumn };
  };
}

function metresOf(columns: ColumnSet, row: RowReader, column: number): number | Miss {
  const text = row.cell(column);
  if (isNotKnown(text)) return { code: 'coordinate-missing', column };
  const metres = parseNumber(text, columns.decimal(column));
  return metres === null ? { code: 'coordinate-unreadable', column } : metres.value;
}

const SIDES = new Map([
  ['N', 'north'],
  ['S', 'south'],
]);

/** A side of the equator in a column of its own says more than a letter behind the zone, which may be of a band. */
function createZoneReader(columns: ColumnSet, column: number): (row: RowReader) => UtmZone | null {
  const { namedZone } = columns;
  const sideColumn = columns.first('latitudeHemisphere');
  if (column === NO_COLUMN) return () => namedZone;
  const areBands = columns.of(column).codes === BAND_LETTERS;
  return (row) => {
    const text = row.cell(column);
    const side = SIDES.get(parseHemisphere(row.cell(sideColumn)) ?? '');
    const bare = text.replace(/\s*[A-Z]$/i, '');
    const zone = parseUtmZone(side === undefined ? text : `${bare} ${side}`);
    return areBands && zone?.side === 'letter' ? { ...zone, side: 'band' } : zone;
  };
}
