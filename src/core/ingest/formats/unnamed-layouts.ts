/** Layouts that are published without a row of names: their columns are known by their number and by what the first cells look like. */

const ACTOR =
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code';
const GEO = 'Type FullName CountryCode ADM1Code Lat Long FeatureID';

const under = (prefix: string, names: string) => names.split(' ').map((name) => prefix + name);

/** GDELT event codebook, version 1.0 without and with the address of the source, and 2.0, which adds a second-order region to each place. */
const gdeltNames = (geo: string, end: string) => [
  ...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
  ...under('Actor1', ACTOR),
  ...under('Actor2', ACTOR),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
    ' ',
  ),
  ...under('Actor1Geo_', geo),
  ...under('Actor2Geo_', geo),
  ...under('ActionGeo_', geo),
  ...end.split(' '),
];
const GDELT = [
  gdeltNames(GEO, 'DATEADDED'),
  gdeltNames(GEO, 'DATEADDED SOURCEURL'),
  gdeltNames(GEO.replace('ADM1Code', 'ADM1Code ADM2Code'), 'DATEADDED SOURCEURL'),
];
/** Id, day, month, year, and the year with a fraction. */
const GDELT_BEGINNING = [/^\d{1,12}$/, /^\d{8}$/, /^\d{6}$/, /^\d{4}$/, /^\d{4}\.\d+$/];

/** The names of the columns of a table without a header, by its first row: those of a known layout, else none. */
export function nameUnnamed(first: readonly string[]): readonly string[] {
  const names = GDELT.find(({ length }) => length === first.length);
  const isGdelt = GDELT_BEGINNING.every((cell, column) => cell.test(first[column] ?? ''));
  return names !== undefined && isGdelt ? names : first.map(() => '');
}

/** Whether a header has any name. */
export function hasNames(header: readonly string[]): boolean {
  return header.some((name) => name !== '');
}
