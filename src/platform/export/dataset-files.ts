/** A dataset, or a part of one, as the files that the app opens. */
import type { Manifest, OwnCategory } from '../../core/model/dataset.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { ContextEvent } from '../../core/model/report.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import { coarsenPlace, type PlaceDetail } from './coarse-place.ts';
import { listOwnCategories, writeIncidentTable } from './incident-table.ts';
import { writeRecordTables } from './record-tables.ts';

/** What goes into the files. */
export interface DatasetPart {
  readonly manifest: Manifest;
  readonly incidents: readonly Incident[];
  readonly context: readonly ContextEvent[];
  readonly placeDetail: PlaceDetail;
  /** Rows that their terms forbid to publish, and that are not among the incidents. */
  readonly leftOutCount: number;
  /** What was left out or changed, in words, for the dataset's description; empty for nothing. */
  readonly note: string;
}

/** A file of a dataset, by its path among the app's assets. */
export interface DatasetFile {
  readonly path: string;
  readonly text: string;
}

const FOLDER = 'data/';

/** The manifest, and every table that has a row. */
export function writeDatasetFiles(part: DatasetPart): readonly DatasetFile[] {
  const incidents = part.incidents.map((incident) => coarsenPlace(incident, part.placeDetail));
  const tables: Readonly<Record<string, string>> = {
    incidents: writeIncidentTable(incidents),
    ...writeRecordTables(incidents, part.context),
  };
  const files = Object.fromEntries(Object.keys(tables).map((role) => [role, `${role}.csv`]));
  return [
    {
      path: `${FOLDER}manifest.json`,
      text: writeManifest(part, { files, categories: listOwnCategories(incidents) }),
    },
    ...Object.entries(tables).map(([role, text]) => ({ path: `${FOLDER}${role}.csv`, text })),
  ];
}

function writeManifest(
  { manifest, note, leftOutCount }: DatasetPart,
  {
    files,
    categories,
  }: {
    readonly files: Readonly<Record<string, string>>;
    readonly categories: readonly OwnCategory[];
  },
) {
  const { presets, places, description } = manifest;
  return JSON.stringify({
    format: 'incident-atlas-dataset',
    formatVersion: 1,
    ...manifest,
    ...(leftOutCount > 0 && { leftOutCount }),
    ...(categories.length > 0 && { categories }),
    description: [note, description].filter(Boolean).join(' ').slice(0, 4000),
    files,
    presets: presets.map(({ label, range }) => ({
      label,
      from: formatIsoDay(range.startDay),
      to: formatIsoDay(range.endDay - 1),
    })),
    places: places.map(({ name, bounds }) => ({ name, ...bounds })),
  });
}
