/**
 * @typedef {{ name: string, position: readonly [longitude: number, latitude: number], rank: number, population: number }} Town
 * @typedef {{ name: string, population: number, featureCode: string, loc: { coordinates: [number, number] } }} GeoNamesTown
 * @typedef {{ name: string, lat: string, lng: string }} GeoNamesQuarter
 */

/** The five cities of the embedded dataset: named before all others, and with the places around and inside them. */
const FIVE = [
  { name: 'Brussels', middle: [4.352, 50.847], reachKm: 14 },
  { name: 'Paris', middle: [2.35, 48.857], reachKm: 16 },
  { name: 'Tehran', middle: [51.4, 35.71], reachKm: 26 },
  { name: 'Jerusalem', middle: [35.217, 31.777], reachKm: 12 },
  { name: 'London', middle: [-0.118, 51.51], reachKm: 24 },
];

/** How far around the five small towns are named. */
const REGION_KM = 45;

/** A quarter of Paris that would be read as a station. */
const MISLEADING = new Set(['Gare']);

const RANK_OF_THE_FIVE = 0;
const RANK_OF_QUARTERS = 7;

/** Parts of a city and places that are no more: no towns of their own. */
const PARTS = new Set(['PPLX', 'PPLL', 'PPLH', 'PPLQ', 'PPLW']);

/**
 * Towns of the world and quarters of the five cities, the more important first. Ranks: 0 the five, 1 to 6 ever smaller
 * towns, 7 quarters and villages around the five.
 *
 * @param {readonly GeoNamesTown[]} allTowns @param {readonly GeoNamesQuarter[]} allQuarters
 * @returns {Town[]}
 */
export function listTowns(allTowns, allQuarters) {
  const towns = allTowns.flatMap(toTown);
  const quarters = allQuarters.flatMap((quarter) => toQuarter(quarter, towns));
  return [...towns, ...quarters].sort(
    (a, b) =>
      a.rank - b.rank ||
      b.population - a.population ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** @param {GeoNamesTown} town @returns {Town[]} */
function toTown({ name, population, featureCode, loc: { coordinates: position } }) {
  if (PARTS.has(featureCode)) return [];
  const near = nearestOfFive(position);
  const isOneOfFive = near.km < near.city.reachKm && name === near.city.name;
  const rank = isOneOfFive ? RANK_OF_THE_FIVE : rankOf(population, featureCode === 'PPLC');
  // A suburb is not a town beside its city, however many live there.
  const own = near.km < near.city.reachKm && !isOneOfFive ? Math.max(5, rank) : rank;
  if (own > 6 || (own > 4 && near.km > REGION_KM)) return [];
  return [{ name, position, rank: own, population }];
}

/** @param {number} population @param {boolean} isCapital */
function rankOf(population, isCapital) {
  if (population >= 3_000_000 || (isCapital && population >= 1_000_000)) return 1;
  if (population >= 1_000_000 || isCapital) return 2;
  if (population >= 300_000) return 3;
  if (population >= 100_000) return 4;
  if (population >= 30_000) return 5;
  return population >= 8_000 ? 6 : 8;
}

/**
 * @param {GeoNamesQuarter} quarter @param {readonly Town[]} towns
 * @returns {Town[]}
 */
function toQuarter({ name, lat, lng }, towns) {
  /** @type {[number, number]} */
  const position = [Number(lng), Number(lat)];
  const near = nearestOfFive(position);
  if (near.km > near.city.reachKm || name === near.city.name) return [];
  // Doubles of the twenty numbered quarters of Paris, and plots without a name.
  if (/\d$|Arrondissement$/.test(name) || MISLEADING.has(name)) return [];
  const isTown = towns.some(
    (town) =>
      kmBetween(town.position, position) < (town.name === name ? 4 : 0.4) &&
      town.rank !== RANK_OF_THE_FIVE,
  );
  if (isTown) return [];
  return [{ name: inLines(name), position, rank: RANK_OF_QUARTERS, population: 0 }];
}

/** "Paris 18 Buttes-Montmartre" in two lines. @param {string} name */
function inLines(name) {
  return name.replace(/^(\S+ )0?(\d+) /, '$1$2\n');
}

/** @param {readonly [number, number]} position */
function nearestOfFive(position) {
  return FIVE.map((city) => ({
    city,
    km: kmBetween(/** @type {[number, number]} */ (city.middle), position),
  })).reduce((a, b) => (b.km < a.km ? b : a));
}

/** @param {readonly [number, number]} a @param {readonly [number, number]} b */
function kmBetween([lonA, latA], [lonB, latB]) {
  const perDegree = 111.2;
  return Math.hypot(
    (lonA - lonB) * perDegree * Math.cos((latA * Math.PI) / 180),
    (latA - latB) * perDegree,
  );
}
