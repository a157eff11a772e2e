/** Codes of the code books → the app's own terms. Numbers as text, since that is how files hold them. */
import type { PlacePrecision } from '../../model/place.ts';
import { GTD_COUNTRIES } from './gtd-countries.ts';

type CodeTable = Readonly<Record<string, string>>;

/** GTD codebook, "attacktype1". The order is that of the nine codes. */
const GTD_ATTACK_TYPES: CodeTable = {
  1: 'Assassination',
  2: 'Armed Assault',
  3: 'Bombing/Explosion',
  4: 'Hijacking',
  5: 'Hostage Taking (Barricade Incident)',
  6: 'Hostage Taking (Kidnapping)',
  7: 'Facility/Infrastructure Attack',
  8: 'Unarmed Assault',
  9: 'Unknown',
};

/** GTD codebook, "weaptype1". `Vehicle` is short for the book's label, as in our own code book. */
const GTD_WEAPONS: CodeTable = {
  1: 'Biological',
  2: 'Chemical',
  3: 'Radiological',
  4: 'Nuclear',
  5: 'Firearms',
  6: 'Explosives',
  7: 'Fake Weapons',
  8: 'Incendiary',
  9: 'Melee',
  10: 'Vehicle',
  11: 'Sabotage Equipment',
  12: 'Other',
  13: 'Unknown',
};

/** Labels that releases of GTD changed: older ones → the current one. */
const GTD_WEAPON_LABELS: CodeTable = {
  'explosives/bombs/dynamite': 'Explosives',
  'vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)': 'Vehicle',
};

/** GTD codebook, "targtype1". */
const GTD_TARGETS: CodeTable = {
  1: 'Business',
  2: 'Government (General)',
  3: 'Police',
  4: 'Military',
  5: 'Abortion Related',
  6: 'Airports & Aircraft',
  7: 'Government (Diplomatic)',
  8: 'Educational Institution',
  9: 'Food or Water Supply',
  10: 'Journalists & Media',
  11: 'Maritime',
  12: 'NGO',
  13: 'Other',
  14: 'Private Citizens & Property',
  15: 'Religious Figures/Institutions',
  16: 'Telecommunication',
  17: 'Terrorists/Non-State Militia',
  18: 'Tourists',
  19: 'Transportation',
  20: 'Unknown',
  21: 'Utilities',
  22: 'Violent Political Party',
};

const GTD_TARGET_LABELS: CodeTable = {
  'airports & airlines': 'Airports & Aircraft',
  terrorists: 'Terrorists/Non-State Militia',
};

/** GTD codebook, "specificity": 1 the city's own point · 2, 3 centroid of the smallest subnational region · 4 centroid of the first-order region · 5 unknown. */
const GTD_SPECIFICITY: Readonly<Record<string, PlacePrecision>> = {
  1: 'town',
  2: 'district',
  3: 'district',
  4: 'region',
  5: 'country',
};

/** GTD codebook, "success": whether the type of attack took place, not whether it did harm. */
const GTD_SUCCESS: CodeTable = {
  1: 'completed',
  0: 'failed',
  true: 'completed',
  false: 'failed',
  yes: 'completed',
  no: 'failed',
};

/** ACLED codebook, "geo_precision": 1 a particular town · 2 a small part of a region, or near a town · 3 a larger region. */
const ACLED_GEO_PRECISION: Readonly<Record<string, PlacePrecision>> = {
  1: 'town',
  2: 'district',
  3: 'region',
};

/** ACLED codebook, "time_precision": 1 the day · 2 the week · 3 the month. */
const ACLED_TIME_PRECISION: CodeTable = { 1: 'day', 2: 'week', 3: 'month' };

/**
 * UCDP GED codebook, "where_prec": 1 exact, which is a town or village · 2 within about 25 km, more than a town reaches · 3 second-order district ·
 * 4 first-order province · 5 a line or fuzzy area · 6 country · 7 international waters or airspace.
 */
const UCDP_WHERE_PREC: Readonly<Record<string, PlacePrecision>> = {
  1: 'town',
  2: 'district',
  3: 'district',
  4: 'region',
  5: 'region',
  6: 'country',
  7: 'country',
};

/** UCDP GED codebook, "date_prec": 1 the day · 2 two to six days · 3 the week · 4 the month · 5 more than a month, up to a year. */
const UCDP_DATE_PREC: CodeTable = { 1: 'day', 2: 'days', 3: 'week', 4: 'month', 5: 'year' };

/** UCDP GED codebook, "type_of_violence". */
const UCDP_VIOLENCE: CodeTable = {
  1: 'State-based conflict',
  2: 'Non-state conflict',
  3: 'One-sided violence',
};

/** `taxonomy.md`, crosswalk of ACLED's sub-event types to one attack type. Lossy: the original stays beside it. What is missing is Unknown. */
const ACLED_ATTACK_TYPES: CodeTable = {
  'suicide bomb': 'Bombing/Explosion',
  'remote explosive/landmine/ied': 'Bombing/Explosion',
  grenade: 'Bombing/Explosion',
  'shelling/artillery/missile attack': 'Bombing/Explosion',
  'air/drone strike': 'Bombing/Explosion',
  'remote violence': 'Bombing/Explosion',
  'armed clash': 'Armed Assault',
  attack: 'Armed Assault',
  'battle-no change of territory': 'Armed Assault',
  'abduction/forced disappearance': 'Hostage Taking (Kidnapping)',
  'looting/property destruction': 'Facility/Infrastructure Attack',
  'chemical weapon': 'Unarmed Assault',
  'mob violence': 'Unarmed Assault',
  'sexual violence': 'Unarmed Assault',
};

/** ACLED codebook, event types: the current six, and the nine of before 2019, in one writing. */
const ACLED_EVENT_TYPES: CodeTable = {
  battles: 'Battles',
  protests: 'Protests',
  riots: 'Riots',
  'explosions/remote violence': 'Explosions/Remote violence',
  'violence against civilians': 'Violence against civilians',
  'strategic developments': 'Strategic developments',
  'strategic development': 'Strategic developments',
  'riots/protests': 'Riots/Protests',
  'remote violence': 'Explosions/Remote violence',
  'battle-no change of territory': 'Battles',
  'battle-government regains territory': 'Battles',
  'battle-non-state actor overtakes territory': 'Battles',
  'battle-non-state actors overtake territory': 'Battles',
  'headquarters or base established': 'Strategic developments',
  'non-violent transfer of territory': 'Strategic developments',
};

/** CAMEO codebook, the twenty roots of events, as GDELT has them: two digits. */
const CAMEO_ROOTS: readonly string[] = [
  'Make public statement',
  'Appeal',
  'Express intent to cooperate',
  'Consult',
  'Engage in diplomatic cooperation',
  'Engage in material cooperation',
  'Provide aid',
  'Yield',
  'Investigate',
  'Demand',
  'Disapprove',
  'Reject',
  'Threaten',
  'Protest',
  'Exhibit force posture',
  'Reduce relations',
  'Coerce',
  'Assault',
  'Fight',
  'Use unconventional mass violence',
];

/** Spreadsheets take the zero in front away. */
const CAMEO: CodeTable = Object.fromEntries(
  CAMEO_ROOTS.flatMap((root, i) => [
    [String(i + 1), root],
    [String(i + 1).padStart(2, '0'), root],
  ]),
);

/** GDELT event codebook, "ActionGeo_Type": 1 country · 2 state of the United States · 3, 4 city · 5 first-order region elsewhere. */
const GDELT_GEO_TYPES: Readonly<Record<string, PlacePrecision>> = {
  1: 'country',
  2: 'region',
  3: 'town',
  4: 'town',
  5: 'region',
};

/** `otherwise`: what a code becomes that the table does not have; `null`, nothing is made of it and it is told; `same`, it stays as it is. */
export interface Codes {
  readonly terms: ReadonlyMap<string, string>;
  readonly otherwise: string | null | 'same';
}

const toCodes = (table: CodeTable, otherwise: Codes['otherwise'] = null): Codes => ({
  terms: new Map(Object.entries(table)),
  otherwise,
});

/** Of a date: the first day of a week, which is its seven days. */
export const WEEK_FROM_DAY = 'week-from-day';
/** Of dates such as 31-12-97: the year is the last of the three. */
export const SHORT_YEAR_LAST = 'short-year-last';
/** Of years: two digits behind a point are the month, and 1 alone is the tenth. */
export const YEAR_AND_MONTH = 'year-and-month';
/** Of dates in digits: the year is of the Republic of China, 106 being 2017. */
export const REPUBLIC_YEAR = 'republic-year';
/** Of zones of UTM: every letter is of a band, S among them. */
export const BAND_LETTERS = 'band-letters';
/** Of years such as 97, as spreadsheets write them. */
export const SHORT_YEAR = 'short-year';
/** Of figures: a zero says "none, or not known", and is kept as the least there can be. */
export const ZERO_OR_UNKNOWN = 'zero-or-unknown';
/** Of coordinates: they are the middle of a region, and no place in it. */
export const CENTROID_OF_REGION = 'centroid-of-region';

const YES_OR_NO: CodeTable = { 1: 'yes', 0: 'no', yes: 'yes', no: 'no', true: 'yes', false: 'no' };

/** By the name under which a mapping holds them. Codes are compared trimmed, in lower case, without a fraction of zeros. */
export const CODE_TABLES: ReadonlyMap<string, Codes> = new Map([
  ['yes-or-no', toCodes(YES_OR_NO)],
  ['gtd-attack-type', toCodes(GTD_ATTACK_TYPES)],
  ['gtd-weapon', toCodes(GTD_WEAPONS)],
  ['gtd-weapon-label', toCodes(GTD_WEAPON_LABELS, 'same')],
  ['gtd-target', toCodes(GTD_TARGETS)],
  ['gtd-target-label', toCodes(GTD_TARGET_LABELS, 'same')],
  ['gtd-country', toCodes(GTD_COUNTRIES, 'same')],
  ['gtd-specificity', toCodes(GTD_SPECIFICITY)],
  ['gtd-success', toCodes(GTD_SUCCESS)],
  ['acled-geo-precision', toCodes(ACLED_GEO_PRECISION)],
  ['acled-time-precision', toCodes(ACLED_TIME_PRECISION)],
  ['acled-attack-type', toCodes(ACLED_ATTACK_TYPES, 'Unknown')],
  ['acled-event-type', toCodes(ACLED_EVENT_TYPES, 'same')],
  ['ucdp-where-prec', toCodes(UCDP_WHERE_PREC)],
  ['ucdp-date-prec', toCodes(UCDP_DATE_PREC)],
  ['ucdp-violence', toCodes(UCDP_VIOLENCE)],
  ['cameo-root', toCodes(CAMEO)],
  ['gdelt-geo-type', toCodes(GDELT_GEO_TYPES)],
]);
