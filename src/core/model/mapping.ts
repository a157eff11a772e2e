/** What the columns of a stranger's file are taken as: plain, serialisable, changed by the user, taken by `open`. */
import type { FindingCode } from './finding.ts';

/**
 * What a column may hold. Several columns may share a category, `other`, `ignored`, `sourceTitle` … ; of any other field the first column counts.
 *
 * `dateEnd`: last day, included · `year`, `month`, `day`: one date in three columns, 0 unknown · `dayAndMonth`: the rest of a year's date, such as 13 Nov · `datePrecision`: how wide the date is, see `CODE_TABLES` ·
 * `latitudeHemisphere`, `longitudeHemisphere`: north or south, east or west, of the number in the other column ·
 * `easting`, `northing`, `gridZone`: metres of UTM and their zone; north or south is a letter of the zone, or a `latitudeHemisphere` ·
 * `position`: both coordinates in one cell · `geometry`: WKT or a GeoJSON point, longitude first ·
 * `killedInAll`, `woundedInAll`: perpetrators included, who are taken off where they are known ·
 * `killedPart`, `woundedPart`: some of them; several such columns are added up where no column has the whole, and one alone is the least there can be ·
 * `isClaimed`, `isClaimDisputed`, `isGroupUncertain`: yes, no or unknown, which together make a claim status ·
 * `personOutcome`: whether the person that the row is was killed or wounded; only where rows are people ·
 * `related`: ids of the incidents of the same attack · `category`: a filter of its own, under its own header ·
 * `other`: kept and shown with the incident · `ignored`: not read.
 */
export const FIELD_IDS = [
  'id',
  'title',
  'date',
  'dateEnd',
  'year',
  'month',
  'day',
  'dayAndMonth',
  'datePrecision',
  'timeLocal',
  'latitude',
  'longitude',
  'latitudeHemisphere',
  'longitudeHemisphere',
  'easting',
  'northing',
  'gridZone',
  'position',
  'geometry',
  'placePrecision',
  'place',
  'municipality',
  'city',
  'territory',
  'attackType',
  'weapon',
  'target',
  'group',
  'actor',
  'eventType',
  'claimStatus',
  'isClaimed',
  'isClaimDisputed',
  'isGroupUncertain',
  'outcome',
  'summary',
  'killed',
  'killedLow',
  'killedHigh',
  'killedInAll',
  'killedPart',
  'wounded',
  'woundedLow',
  'woundedHigh',
  'woundedInAll',
  'woundedPart',
  'perpetratorsKilled',
  'perpetratorsKilledLow',
  'perpetratorsKilledHigh',
  'perpetratorsWounded',
  'personOutcome',
  'campaign',
  'campaignTitle',
  'campaignKilled',
  'campaignKilledLow',
  'campaignKilledHigh',
  'campaignWounded',
  'campaignWoundedLow',
  'campaignWoundedHigh',
  'campaignPerpetratorsKilled',
  'campaignPerpetratorsKilledLow',
  'campaignPerpetratorsKilledHigh',
  'related',
  'sourcePublisher',
  'sourceTitle',
  'sourceDate',
  'sourceUrl',
  'category',
  'other',
  'ignored',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** How numbers stand in a date of digits, such as 02/03/2015. A year of four digits, a name of a month and ISO dates are read in any order. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What separates the whole from the fraction; the other sign separates thousands. */
export const DECIMAL_SIGNS = ['point', 'comma'] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** Layouts that are recognised by their headers. `generic`: none of them; its columns are guessed by name and content. */
export const PRESET_IDS = [
  'atlas',
  'gtd',
  'acled',
  'ucdp',
  'gdelt',
  'timemap',
  'usgs',
  'generic',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** `atlas`: the app's own binary form, of which nothing is mapped. */
export const FORMAT_IDS = [
  'csv',
  'geojson',
  'geojson-lines',
  'topojson',
  'json',
  'xlsx',
  'parquet',
  'atlas',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** `utf-8`: cells that are not are read as Windows-1252. Those of Arabic, Hebrew, Cyrillic and Turkish only where the names of columns, or the user, say so. */
export const ENCODING_IDS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'windows-1255',
  'windows-1251',
  'windows-1254',
] as const;
export type EncodingId = (typeof ENCODING_IDS)[number];

/** Calendars besides the Gregorian one: that of Iran and Afghanistan, that of lunar months, that of Thailand. `unsettled`: another one, and only the user knows which; until then its dates are not known. */
export type OtherCalendar = 'solar-hijri' | 'lunar-hijri' | 'buddhist' | 'unsettled';

/** One column, by its position. Parts that do not apply to the field are `null`. */
export interface ColumnMapping {
  readonly field: FieldId;
  /** Which source, from 1, for the four source fields. */
  readonly sourceNumber: number | null;
  /** Only dates whose order their digits do not tell. */
  readonly dateOrder: DateOrder | null;
  /** Only dates, and years of dates in three columns; absent: Gregorian. */
  readonly calendar?: OtherCalendar;
  readonly decimal: DecimalSign | null;
  /** The table of the code book by which its codes are read, such as `gtd-specificity`; a table that is not known reads nothing. */
  readonly codes: string | null;
}

/** A column without any reading of its own. */
export const PLAIN_COLUMN: ColumnMapping = {
  field: 'other',
  sourceNumber: null,
  dateOrder: null,
  decimal: null,
  codes: null,
};

/** What to do with rows that state an id which an earlier row has. `keep`: all are kept, the later ones under an id of their own. */
export const DUPLICATE_RULES = ['keep', 'keep-first'] as const;
/** `fold`: rows are people, and those of one id are counted in one incident. */
export type DuplicateRule = (typeof DUPLICATE_RULES)[number] | 'fold';

/** A repair that the user took back: of one cell, or of every cell of the kind where `row` is 0. */
export interface UndoneRepair {
  readonly code: FindingCode;
  /** Data row in the file, from 1. */
  readonly row: number;
  /** Header of the cell's column, as findings name it; empty for the whole kind. */
  readonly field: string;
}

/** How one table is read. A mapping made for one file holds for every file of the same `headerSignature`. */
export interface Mapping {
  readonly version: 1;
  readonly preset: PresetId;
  readonly format: FormatId;
  /** The file in an archive, or the sheet of a workbook; `null` where there is only one. */
  readonly part: string | null;
  /** Only delimited text; `null` elsewhere. */
  readonly delimiter: string | null;
  /** Only text. */
  readonly encoding: EncodingId | null;
  /** Rows before the header row, of which the last may tell columns of one name apart; blank lines at the very beginning do not count. */
  readonly preambleRows: number;
  /** `false`: the first row is data already, and columns are called `column-1`, … */
  readonly hasHeader: boolean;
  /** Second header rows, such as HXL tags, which only may tell columns of one name apart. */
  readonly tagRows: number;
  /** Columns whose names are parts of the group that stands above them, as "civ" is below "Killed"; absent: none. */
  readonly groupedColumns?: readonly number[];
  /** One for each column of the file, in its order. */
  readonly columns: readonly ColumnMapping[];
  /** Columns whose texts make the title of a row that states none, in this order. */
  readonly titleColumns: readonly number[];
  /** The column of latitudes holds longitudes, and the other way round; of both in one cell the longitude is first. */
  readonly isSwapped: boolean;
  /** Rows whose coordinates only make sense the other way round are read so, each told. Absent: they are not. */
  readonly isEachSwapped?: boolean;
  /** Where no column states whole dates, the first eight digits of an id are its date: ids of GTD. */
  readonly isDatedById?: boolean;
  /** Where no column states coordinates alone: the column of words behind or before which they stand, as in "Kirkuk (35.46, 44.39)". */
  readonly wordsWithPosition?: number;
  /** O is east in coordinates, as in German and Dutch, "Ost" and "oost"; absent: it is west. */
  readonly isOEast?: boolean;
  /** The year of days and months, where no column says it; absent: not known. Of this very file, so never remembered for others. */
  readonly assumedYear?: number;
  readonly duplicates: DuplicateRule;
  /** With `fold`, where no column holds ids of incidents: rows of one day in which these columns say the same are of one incident. Absent: the column of ids tells. */
  readonly incidentKey?: readonly number[];
  /** Of this very file, so never remembered for others. */
  readonly undone?: readonly UndoneRepair[];
  /** Of the header alone, so that a mapping can be remembered for other files with the same header. */
  readonly headerSignature: string;
}
