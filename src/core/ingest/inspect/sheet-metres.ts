/** Columns of a home-made sheet that say where in metres of UTM, and in which zone. */
import { type ColumnMapping, type FieldId, PLAIN_COLUMN } from '../../model/mapping.ts';
import { parseHemisphere } from '../grammar/coordinate-grammar.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';
import { parseUtmZone, ZONES, zoneOfName } from '../grammar/utm.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { BAND_LETTERS } from '../presets/code-tables.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isHemisphereName } from './column-words.ts';
import { give, release, type Sheet } from './sheet-fields.ts';

const ZONE_NAME = /zon[ea]|fuseau|huso|utm|epsg|srid|crs|proje[ck]tion/i;
const LEAST_OF_ZONE = 0.8;
/** No degrees are so many. */
const LEAST_METRES = 1000;
/** Fields that a column of zones, or of sides, may have been taken as by its name. */
const FREE: ReadonlySet<FieldId> = new Set(['other', 'category', 'gridZone', 'municipality']);

/** Whether metres have a zone, and were taken with it, those called X and Y among them. Without one, or beside degrees, they are kept as they are. */
export function takeMetres(sheet: Sheet): boolean {
  const at = (field: FieldId) => sheet.columns.findIndex((each) => each.field === field);
  const [x, y] = [at('longitude'), at('latitude')];
  const isMetric = isMetres(sheet, x) && isMetres(sheet, y);
  const [east, north] = isMetric
    ? [x, y]
    : [findAxis(sheet, 'easting'), findAxis(sheet, 'northing')];
  const isDegrees = !isMetric && (x >= 0 || y >= 0);
  const isElsewhere = isDegrees || at('position') >= 0 || at('geometry') >= 0;
  const isTaken = !isElsewhere && east >= 0 && north >= 0 && takeZone(sheet, [east, north]);
  if (isTaken) {
    give(sheet, east, 'easting', 'name');
    give(sheet, north, 'northing', 'name');
  } else
    for (const field of ['easting', 'northing', 'gridZone'] as const) release(sheet, at(field));
  return isTaken;
}

/** By a whole name; or by a word of one, beside a zone: "utm_38n_easting", "X UTM36N". */
const AXES = {
  easting:
    /easting|utm.*(?<![\p{L}\p{N}])(?:x|e|este?|east)(?!\p{L})|(?<![\p{L}\p{N}])(?:x|e|este?|east)[\s_]+utm/iu,
  northing:
    /northing|utm.*(?<![\p{L}\p{N}])(?:y|n|norte|north)(?!\p{L})|(?<![\p{L}\p{N}])(?:y|n|norte|north)[\s_]+utm/iu,
} as const;

function findAxis({ columns, header, votes }: Sheet, axis: keyof typeof AXES): number {
  const named = columns.findIndex(({ field }) => field === axis);
  if (named >= 0) return named;
  return columns.findIndex(
    ({ field }, at) =>
      field === 'other' &&
      AXES[axis].test(header[at] ?? '') &&
      votes[at]?.isMostly('whole-number', 'decimal-number') === true,
  );
}

/** Whether nearly all numbers of a column are more than degrees can be; a few may be degrees without their point. */
function isMetres({ votes }: Pick<Sheet, 'votes'>, column: number): boolean {
  const metres = (text: string) =>
    (parseNumber(text, 'point') ?? parseNumber(text, 'comma'))?.value;
  return isMostly(votes[column], (text) => (metres(text) ?? 0) > LEAST_METRES);
}

/** Takes a column of zones with their letters, or of their numbers beside one of sides; or leaves it to the name of a column of metres. */
function takeZone(sheet: Sheet, metres: readonly number[]): boolean {
  const { header, columns } = sheet;
  const findZone = (isZone: (text: string) => boolean) =>
    columns.findIndex(
      ({ field }, at) =>
        FREE.has(field) && ZONE_NAME.test(header[at] ?? '') && isMostly(sheet.votes[at], isZone),
    );
  const whole = findZone((text) => parseUtmZone(text) !== null);
  if (whole >= 0) {
    give(sheet, whole, 'gridZone', 'content');
    // Where another letter than N and S stands, none is of a hemisphere.
    const zones = [...(sheet.votes[whole]?.distinct ?? [])].map(parseUtmZone);
    if (zones.some((zone) => /[^NS]/.test(zone?.letter ?? '')))
      sheet.columns[whole] = { ...PLAIN_COLUMN, field: 'gridZone', codes: BAND_LETTERS };
    return true;
  }
  const bare = findZone(isBareZone);
  const side = columns.findIndex(
    ({ field }, at) =>
      FREE.has(field) &&
      isHemisphereName(header[at] ?? '') &&
      isMostly(sheet.votes[at], (text) => 'NS'.includes(parseHemisphere(text) ?? '?')),
  );
  if (bare >= 0 && side >= 0) {
    give(sheet, bare, 'gridZone', 'content');
    give(sheet, side, 'latitudeHemisphere', 'content');
    return true;
  }
  return metres.some((column) => zoneOfName(header[column] ?? '') !== null);
}

function isBareZone(text: string): boolean {
  const zone = /^\d{1,2}(?:\.0+)?$/.test(text.trim()) ? Number.parseFloat(text) : 0;
  return zone >= 1 && zone <= ZONES;
}

function isMostly(votes: ColumnVotes | undefined, fits: (text: string) => boolean): boolean {
  const texts = [...(votes?.distinct ?? [])].filter((text) => !isNotKnown(text));
  const fitting = texts.filter(fits);
  return fitting.length > 0 && fitting.length >= texts.length * LEAST_OF_ZONE;
}

/** A column of metres that was taken as degrees, by which no place is made; `NO_COLUMN` for none. */
export function findLostMetres(sheet: {
  readonly columns: readonly ColumnMapping[];
  readonly votes: readonly ColumnVotes[];
}): number {
  const [x, y] = (['longitude', 'latitude'] as const).map((axis) =>
    sheet.columns.findIndex(({ field }) => field === axis),
  ) as [number, number];
  return isMetres(sheet, x) && isMetres(sheet, y) ? x : NO_COLUMN;
}
