/** Incidents as cells of our own layout, the one that `presets/own.ts` reads again. */
import { FIGURE_IDS, type Figure, type FigureId } from '../../model/casualties.ts';
import { type Columns, UNKNOWN_NUMBER } from '../../model/columns.ts';
import type { OtherCell } from '../../model/incident.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import { ACCOUNTS } from '../../model/report.ts';
import { formatIsoDay, precisionOf, UNDATED_DAY } from '../../model/time.ts';
import type { Writing } from './writing.ts';

/** A text, or a number that is never anything but a number; `null` for a blank. */
export type CellValue = string | number | null;

export interface ExportColumn {
  readonly name: string;
  readonly read: (row: number) => CellValue;
}

const HEADERS: Readonly<Record<string, string>> = {
  attackType: 'attack_type',
  claimStatus: 'claim_status',
  eventType: 'event_type',
  placePrecision: 'place_precision',
};
const FIGURE_HEADERS: Readonly<Record<FigureId, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  perpetratorsKilled: 'perpetrators_killed',
};

export interface ColumnsRequest {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly added: readonly ExportColumn[];
  readonly writing: Writing;
}

/** The columns that these rows need: ours with `added` ones, categories of the source, and every cell kept as read. Names are made distinct. A step a row, all of which are looked at. */
export async function listExportColumns({
  columns,
  rows,
  added,
  writing,
}: ColumnsRequest): Promise<readonly ExportColumn[]> {
  const needed = await findNeeded(columns, rows, writing);
  const text = (id: string) => {
    const values = columns.texts.find((column) => column.id === id)?.values;
    return (row: number) => values?.at(row) || null;
  };
  const all: ExportColumn[] = [
    { name: 'id', read: text('id') },
    ...added,
    { name: 'campaign', read: (row) => columns.campaigns[columns.campaign[row] ?? -1]?.id ?? null },
    { name: 'title', read: text('title') },
    { name: 'date', read: (row) => writeStart(columns, row) },
    { name: 'date_end', read: (row) => writeEnd(columns, row) },
    { name: 'time_local', read: text('timeLocal') },
    { name: 'municipality', read: text('municipality') },
    { name: 'place', read: text('place') },
    { name: 'latitude', read: (row) => known(columns.latitude[row]) },
    { name: 'longitude', read: (row) => known(columns.longitude[row]) },
    { name: 'place_precision', read: (row) => writePrecision(columns, row) },
    ...listCategories(columns),
    ...listFigures(columns),
    { name: 'summary', read: text('summary') },
    ...listSources(columns, needed.mostSources),
    ...listCampaign(columns),
  ];
  return [...all, ...listOthers(columns, needed.names, new Set(all.map(({ name }) => name)))];
}

/** The most sources of a row, and the names of cells kept as read, in the order in which they are met, with how many a row has at most. */
async function findNeeded({ sources, others }: Columns, rows: Uint32Array, writing: Writing) {
  let mostSources = 0;
  const names = new Map<string, number>();
  await writing.takeEach(rows, (row) => {
    mostSources = Math.max(mostSources, sources.at(row)?.length ?? 0);
    for (const [name, values] of gatherByName(others(row)))
      if (values.length > (names.get(name) ?? 0)) names.set(name, values.length);
  });
  return { mostSources, names };
}

function gatherByName(cells: readonly OtherCell[]): ReadonlyMap<string, readonly string[]> {
  const gathered = new Map<string, string[]>();
  for (const { name, value } of cells) {
    const values = gathered.get(name);
    if (values === undefined) gathered.set(name, [value]);
    else values.push(value);
  }
  return gathered;
}

function known(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}

function writePrecision({ placePrecision, longitude }: Columns, row: number): CellValue {
  if (Number.isNaN(longitude[row])) return null;
  return PLACE_PRECISIONS[placePrecision[row] ?? -1] ?? null;
}

/** `YYYY`, `YYYY-MM` or the first day; a day and an end for every other span. */
function writeStart({ startDay, endDay }: Columns, row: number): CellValue {
  const start = startDay[row] ?? UNDATED_DAY;
  if (start === UNDATED_DAY) return null;
  const precision = precisionOf({ startDay: start, endDay: endDay[row] ?? start + 1 });
  const day = formatIsoDay(start);
  return precision === 'day' ? day : day.slice(0, precision === 'month' ? 7 : 4);
}

function writeEnd({ startDay, endDay }: Columns, row: number): CellValue {
  const start = startDay[row] ?? UNDATED_DAY;
  const end = endDay[row] ?? UNDATED_DAY;
  if (start === UNDATED_DAY || end === start + 1) return null;
  return precisionOf({ startDay: start, endDay: end }) === 'day' ? formatIsoDay(end - 1) : null;
}

function listCategories(columns: Columns): ExportColumn[] {
  return columns.categories
    .filter(({ id }) => id !== ACCOUNTS && id !== 'placePrecision')
    .map(({ id, values, offsets, codes }) => ({
      name: HEADERS[id] ?? id,
      read(row) {
        const own = codes.subarray(offsets[row], offsets[row + 1]);
        return Array.from(own, (code) => values[code] ?? '').join('; ') || null;
      },
    }));
}

function listFigures({ figures }: Columns): ExportColumn[] {
  const part = (values: Int32Array) => (row: number) => {
    const value = values[row] ?? UNKNOWN_NUMBER;
    return value === UNKNOWN_NUMBER ? null : value;
  };
  return figures.flatMap(({ id, best, low, high }) => [
    { name: FIGURE_HEADERS[id], read: part(best) },
    { name: `${FIGURE_HEADERS[id]}_low`, read: part(low) },
    { name: `${FIGURE_HEADERS[id]}_high`, read: part(high) },
  ]);
}

function listSources({ sources }: Columns, most: number): ExportColumn[] {
  return Array.from({ length: most }, (_, i) =>
    (['publisher', 'title', 'date', 'url'] as const).map((part) => ({
      name: `source${i + 1}_${part}`,
      read: (row: number) => sources.at(row)?.[i]?.[part] || null,
    })),
  ).flat();
}

/** A campaign's title and figures stand on each of its rows. */
function listCampaign({ campaigns, campaign }: Columns): ExportColumn[] {
  if (campaigns.length === 0) return [];
  const of = (row: number) => campaigns[campaign[row] ?? -1];
  const figure = (id: FigureId, part: keyof Figure): ExportColumn => ({
    name: `campaign_${FIGURE_HEADERS[id]}${part === 'best' ? '' : `_${part}`}`,
    read: (row) => of(row)?.figures[id][part] ?? null,
  });
  return [
    { name: 'campaign_title', read: (row) => of(row)?.title || null },
    ...FIGURE_IDS.flatMap((id) =>
      (['best', 'low', 'high'] as const).map((part) => figure(id, part)),
    ),
  ];
}

/** A column for each cell that a row has of a name. Names stay as they are as far as they can: those of second cells give way to them. */
function listOthers(
  columns: Columns,
  names: ReadonlyMap<string, number>,
  taken: Set<string>,
): ExportColumn[] {
  let at = -1;
  let cells: ReadonlyMap<string, readonly string[]> = new Map();
  const cellsOf = (row: number) => {
    if (row !== at) cells = gatherByName(columns.others(row));
    at = row;
    return cells;
  };
  const take = (unique: string) => {
    taken.add(unique);
    return unique;
  };
  const firsts = Array.from(names, ([name, count]) => {
    let unique = name;
    while (taken.has(unique)) unique = `${unique}_original`;
    return { name, count, unique: take(unique) };
  });
  return firsts.flatMap(({ name, count, unique }) =>
    Array.from({ length: count }, (_, i) => {
      let number = i + 1;
      while (i > 0 && taken.has(`${name} (${number})`)) number++;
      return {
        name: i === 0 ? unique : take(`${name} (${number})`),
        read: (row: number) => cellsOf(row).get(name)?.[i] ?? null,
      };
    }),
  );
}
