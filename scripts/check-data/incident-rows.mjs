import { OTHER_BOXES } from './vocabularies.mjs';

/**
 * @typedef {import('./parse-csv.mjs').Table} Table
 * @typedef {import('./cells.mjs').Finding} Finding
 * @typedef {{ west: number, south: number, east: number, north: number }} Box
 */

const ORDERED = ['killed', 'wounded', 'campaign_killed', 'campaign_wounded'];

/**
 * Rules that hold inside one row of incidents.csv, or between the rows of one campaign.
 *
 * @param {Table} incidents
 * @param {{ name: string, west: number, south: number, east: number, north: number }[]} places
 * @returns {Finding[]}
 */
export function checkIncidentRows(incidents, places) {
  /** @type {Record<string, Box>} */
  const boxes = { ...OTHER_BOXES };
  for (const { name, ...box } of places) boxes[name] = box;
  return [
    ...incidents.rows.flatMap(({ line, cells }) =>
      [...outsideBox(cells, boxes), ...positionFaults(cells), ...disorderedRanges(cells)].map(
        (fault) => ({ file: 'incidents.csv', row: line, ...fault }),
      ),
    ),
    ...unequalCampaigns(incidents),
    ...unsorted(incidents),
  ];
}

/**
 * @param {Record<string, string>} cells
 * @param {Record<string, Box>} boxes
 */
function outsideBox(cells, boxes) {
  const box = boxes[cells.city ?? ''];
  const { latitude = '', longitude = '' } = cells;
  if (!box || latitude === '' || longitude === '') return [];
  const fix = `Correct the position or the city: it lies outside the box of ${cells.city}.`;
  const faults = [];
  if (Number(latitude) < box.south || Number(latitude) > box.north)
    faults.push({ column: 'latitude', value: latitude, fix });
  if (Number(longitude) < box.west || Number(longitude) > box.east)
    faults.push({ column: 'longitude', value: longitude, fix });
  return faults;
}

/** @param {Record<string, string>} cells */
function positionFaults(cells) {
  const { latitude = '', longitude = '', place_precision: precision = '' } = cells;
  const basis = cells.coordinate_basis ?? '';
  if ((latitude === '') !== (longitude === ''))
    return [{ column: 'longitude', value: longitude, fix: 'Give both coordinates or neither.' }];
  if ((latitude === '') !== (precision === 'none'))
    return [
      {
        column: 'place_precision',
        value: precision,
        fix: 'Write `none` where there is no position, and only there.',
      },
    ];
  if ((latitude === '') !== (basis === ''))
    return [
      { column: 'coordinate_basis', value: basis, fix: 'Say where the position comes from.' },
    ];
  if (basis === 'unchecked' && ['site', 'street'].includes(precision))
    return [
      {
        column: 'place_precision',
        value: precision,
        fix: 'Write `neighbourhood`, or check the position against a page and write `source`.',
      },
    ];
  return [];
}

/** @param {Record<string, string>} cells */
function disorderedRanges(cells) {
  return [...ORDERED, 'campaign_perpetrators_killed'].flatMap((name) => {
    const parts = [`${name}_low`, name, `${name}_high`].filter((column) => cells[column]);
    return parts.slice(1).flatMap((column, index) => {
      const before = parts[index] ?? column;
      if (Number(cells[before]) <= Number(cells[column])) return [];
      return [
        {
          column,
          value: cells[column] ?? '',
          fix: `Keep low ≤ best ≤ high: ${before} is ${cells[before]}.`,
        },
      ];
    });
  });
}

/** @param {Table} incidents @returns {Finding[]} */
function unequalCampaigns(incidents) {
  /** @type {Map<string, Record<string, string>>} */
  const first = new Map();
  return incidents.rows.flatMap(({ line, cells }) => {
    const campaign = cells.campaign ?? '';
    const columns = incidents.header.filter((name) => name.startsWith('campaign_'));
    const like = campaign === '' ? {} : (first.get(campaign) ?? cells);
    if (campaign !== '') first.set(campaign, like);
    return columns.flatMap((column) => {
      const value = cells[column] ?? '';
      if (value === (like[column] ?? '')) return [];
      const fix = campaign
        ? `Write the same on every row of the campaign: ${like[column] || 'blank'}.`
        : 'Leave it blank: the row is in no campaign.';
      return [{ file: 'incidents.csv', row: line, column, value, fix }];
    });
  });
}

/** @param {Table} incidents @returns {Finding[]} */
function unsorted(incidents) {
  const keys = incidents.rows.map(({ cells }) => `${cells.date} ${cells.id}`);
  return incidents.rows.flatMap(({ line, cells }, index) => {
    if (index === 0 || (keys[index - 1] ?? '') <= (keys[index] ?? '')) return [];
    const fix = 'Sort the rows by date, then by id.';
    return [{ file: 'incidents.csv', row: line, column: 'id', value: cells.id ?? '', fix }];
  });
}
