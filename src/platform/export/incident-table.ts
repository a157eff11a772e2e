/** Incidents → a table in the app's own layout (`data/README.md`), which the app reads back as the same incidents. */
import type { Figure } from '../../core/model/casualties.ts';
import type { OwnCategory } from '../../core/model/dataset.ts';
import type { Incident } from '../../core/model/incident.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import { type DayRange, formatIsoDay, precisionOf } from '../../core/model/time.ts';
import { writeCsvText } from './csv-text.ts';

interface Column {
  readonly header: string;
  readonly cell: (incident: Incident) => string;
}

const number = (value: number | null) => (value === null ? '' : String(value));

function figureColumns(header: string, figureOf: (incident: Incident) => Figure | null): Column[] {
  return (['best', 'low', 'high'] as const).map((part) => ({
    header: part === 'best' ? header : `${header}_${part}`,
    cell: (incident) => number(figureOf(incident)?.[part] ?? null),
  }));
}

const term = (header: string, id: string = header): Column => ({
  header,
  cell: ({ headline }) => (headline.terms[id] ?? []).join('; '),
});

const COLUMNS: readonly Column[] = [
  { header: 'id', cell: ({ headline }) => headline.id },
  { header: 'campaign', cell: ({ headline }) => headline.campaign?.id ?? '' },
  { header: 'title', cell: ({ headline }) => headline.title },
  { header: 'date', cell: ({ headline }) => writeDate(headline.when) },
  { header: 'date_end', cell: ({ headline }) => writeDateEnd(headline.when) },
  { header: 'time_local', cell: ({ headline }) => headline.timeLocal },
  term('city'),
  { header: 'municipality', cell: ({ municipality }) => municipality },
  term('territory'),
  { header: 'place', cell: ({ place }) => place },
  { header: 'latitude', cell: ({ headline }) => number(headline.position?.[1] ?? null) },
  { header: 'longitude', cell: ({ headline }) => number(headline.position?.[0] ?? null) },
  { header: 'place_precision', cell: ({ headline }) => headline.placePrecision },
  term('attack_type', 'attackType'),
  term('weapon'),
  term('target'),
  ...figureColumns('killed', ({ headline }) => headline.figures.killed),
  ...figureColumns('perpetrators_killed', ({ headline }) => headline.figures.perpetratorsKilled),
  ...figureColumns('wounded', ({ headline }) => headline.figures.wounded),
  term('outcome'),
  term('group'),
  term('claim_status', 'claimStatus'),
  { header: 'summary', cell: ({ summary }) => summary },
  { header: 'campaign_title', cell: ({ campaign }) => campaign?.title ?? '' },
  ...figureColumns('campaign_killed', ({ campaign }) => campaign?.figures.killed ?? null),
  ...figureColumns(
    'campaign_perpetrators_killed',
    ({ campaign }) => campaign?.figures.perpetratorsKilled ?? null,
  ),
  ...figureColumns('campaign_wounded', ({ campaign }) => campaign?.figures.wounded ?? null),
];

/** Categories that have a column above, and those that the app makes itself. */
const KNOWN_CATEGORIES = new Set([
  'city',
  'territory',
  'attackType',
  'weapon',
  'target',
  'outcome',
  'group',
  'claimStatus',
  'placePrecision',
  ACCOUNTS,
]);

/** A date as long as it is exact; of a span that no year, month or day names, its first day. */
export function writeDate(when: DayRange | null): string {
  if (when === null) return '';
  const length = { year: 4, month: 7, day: 10 }[precisionOf(when)];
  return formatIsoDay(when.startDay).slice(0, length);
}

/** The last day of such a span; empty where the date alone says all. */
export function writeDateEnd(when: DayRange | null): string {
  if (when === null || precisionOf(when) !== 'day' || when.endDay === when.startDay + 1) return '';
  return formatIsoDay(when.endDay - 1);
}

/** The incidents as CSV. Every column of every row is in it, those without a word of ours under their own headers. */
export function writeIncidentTable(incidents: readonly Incident[]): string {
  const columns = [
    ...COLUMNS,
    ...sourceColumns(incidents),
    ...categoryColumns(incidents),
    ...otherColumns(incidents),
  ];
  return writeCsvText(
    columns.map(({ header }) => header),
    incidents.map((incident) => columns.map(({ cell }) => cell(incident))),
  );
}

function sourceColumns(incidents: readonly Incident[]): Column[] {
  const most = incidents.reduce((count, { sources }) => Math.max(count, sources.length), 0);
  return Array.from({ length: most }, (_, i) =>
    (['publisher', 'title', 'date', 'url'] as const).map((part) => ({
      header: `source${i + 1}_${part}`,
      cell: ({ sources }: Incident) => sources[i]?.[part] ?? '',
    })),
  ).flat();
}

function categoryColumns(incidents: readonly Incident[]): Column[] {
  return listOwnCategories(incidents).map(({ id, header }) => term(header, id));
}

/** Categories that our layout has no word for, with the headers of their columns, none of which means anything else. */
export function listOwnCategories(incidents: readonly Incident[]): readonly OwnCategory[] {
  const ids = new Set(incidents.flatMap(({ headline }) => Object.keys(headline.terms)));
  const taken = new Set(COLUMNS.map(({ header }) => header));
  return [...ids]
    .filter((id) => !KNOWN_CATEGORIES.has(id))
    .map((id) => ({ id, header: taken.has(id) || SOURCE.test(id) ? `category_${id}` : id }));
}

const SOURCE = /^source\d/;

/** A column of cells that are kept as read: those that are the `nth` of their name in their row, from 0. */
interface OtherColumn {
  readonly name: string;
  readonly nth: number;
}

function otherColumns(incidents: readonly Incident[]): Column[] {
  const columns: OtherColumn[] = [];
  for (const { others } of incidents) mergeOrder(columns, numberByName(others));
  return columns.map(({ name: header, nth }) => ({
    header,
    cell: ({ others }) => others.filter(({ name }) => name === header)[nth]?.value ?? '',
  }));
}

function numberByName(others: Incident['others']): readonly OtherColumn[] {
  const counts = new Map<string, number>();
  return others.map(({ name }) => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return { name, nth };
  });
}

/** Blank cells are missing from an incident: a column that is new goes before the next one that is known. */
function mergeOrder(columns: OtherColumn[], others: readonly OtherColumn[]): void {
  const find = ({ name, nth }: OtherColumn) =>
    columns.findIndex((each) => each.name === name && each.nth === nth);
  others.forEach((column, i) => {
    if (find(column) >= 0) return;
    const next = others.slice(i + 1).find((other) => find(other) >= 0);
    columns.splice(next === undefined ? columns.length : find(next), 0, column);
  });
}
