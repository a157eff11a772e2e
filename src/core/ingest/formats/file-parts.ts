/** A file as it was picked → the tables that may be in it: itself, what it unpacks to, the files of an archive. */
import { createProblem, type Problem } from '../../model/finding.ts';
import type { ImportFile } from '../../model/import-plan.ts';
import { unpack } from './counted-stream.ts';
import { Refusal } from './refusal.ts';
import { listZip, openZipEntry, type ZipEntry } from './zip.ts';

/** One table's bytes. `part`: its name in an archive, `null` elsewhere. */
export interface FilePart {
  readonly name: string;
  readonly part: string | null;
  readonly sizeBytes: number;
  /** Its bytes as they are; `null` where they have to be unpacked. */
  readonly blob: Blob | null;
  /** A new stream at each call; fails with a `Refusal` where unpacking does. */
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
}

const TABLE_NAME =
  /\.(?:csv|tsv|tab|txt|json|geojson|topojson|ndjson|jsonl|geojsonl|xlsx|parquet|pq)$/i;
/** Folders of metadata that macOS puts into archives, and files that start with a full stop. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.)/;

/** The parts of a file. A workbook is an archive too, but one table. Throws a `Refusal` for an archive without tables. */
export async function listParts({ name, blob }: ImportFile): Promise<readonly FilePart[]> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const open = async () =>
      unpack({ stream: blob.stream(), packing: 'gzip', packedBytes: blob.size, file: name });
    return [{ name, part: null, sizeBytes: blob.size, blob: null, open }];
  }
  const open = async () => blob.stream();
  const whole = { name, part: null, sizeBytes: blob.size, blob, open };
  if (!isZip(head)) return [whole];
  const entries = await listZip(blob, name);
  if (isWorkbook(entries)) return [whole];
  const tables = entries.filter((entry) => TABLE_NAME.test(entry.name) && !HIDDEN.test(entry.name));
  if (tables.length === 0)
    throw new Refusal(createProblem('archive-refused', name, { detail: 'no table' }));
  return tables.map((entry) => ({
    name: tables.length === 1 ? name : `${name}/${entry.name}`,
    part: entry.name,
    sizeBytes: entry.packedBytes,
    blob: null,
    open: () => openZipEntry(blob, entry, name),
  }));
}

const ARCHIVE_NAME = /\.(?:zip|gz|tgz|7z|rar)$/i;
const OTHER_DATA_NAME = /\.(?:atlas|xls|ods|dta|sav|shp|dbf|kml|kmz|gpkg|sqlite)$/i;

/** The files of an archive that may hold data and are not opened; none for what is no archive. */
export async function listLeftOut({ name, blob }: ImportFile): Promise<readonly Problem[]> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const entries = isZip(head) ? await listZip(blob, name) : [];
  if (isWorkbook(entries)) return [];
  return entries.flatMap((entry) => {
    const isArchive = ARCHIVE_NAME.test(entry.name);
    if (HIDDEN.test(entry.name) || !(isArchive || OTHER_DATA_NAME.test(entry.name))) return [];
    const code = isArchive ? 'archive-refused' : 'format-unreadable';
    return [createProblem(code, `${name}/${entry.name}`)];
  });
}

/** One part by its name. */
export async function findPart(file: ImportFile, part: string | null): Promise<FilePart> {
  const parts = await listParts(file);
  const found = parts.find((each) => each.part === part) ?? parts[0];
  if (found === undefined) throw new Refusal(createProblem('file-missing', file.name));
  return found;
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml');
}

/** The whole of a part as a blob, for readers that jump about in it. */
export async function blobOf(part: FilePart): Promise<Blob> {
  return new Response(await part.open()).blob();
}
