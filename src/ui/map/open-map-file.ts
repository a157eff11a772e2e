/** Opens the user's own map file and says at once when it is none, or not one that can be drawn. */
import {
  bytesToHeader,
  FetchSource,
  FileSource,
  type Header,
  PMTiles,
  type Source,
  TileType,
} from 'pmtiles';
import type { Bounds } from '../../core/model/place.ts';
import { MapFileError } from './map-file-error.ts';

/** A map file that was looked into: its tiles are of the Protomaps basemap schema, version 4. */
export interface MapFile {
  /** Another one for each opening. */
  readonly key: string;
  readonly name: string;
  readonly archive: PMTiles;
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
}

const HEADER_BYTES = 127;
const MAGIC = 'PMTiles';
const SPEC_VERSION = 3;

/** Layers of the Protomaps basemap schema without which there are no streets to draw. */
const NEEDED = ['earth', 'roads', 'water'];

/** Throws `MapFileError`. */
export async function openFile(file: File): Promise<MapFile> {
  const head = await file.slice(0, HEADER_BYTES).arrayBuffer();
  return open({ name: file.name, head, sizeBytes: file.size, source: new FileSource(file) });
}

/** Opens a file beside the app by its address relative to the page. Throws `MapFileError`. */
export async function openAddress(address: string): Promise<MapFile> {
  const url = sameOriginUrl(address);
  const response = await fetch(url, { headers: { Range: `bytes=0-${HEADER_BYTES - 1}` } }).catch(
    (cause: unknown) => {
      throw new MapFileError('absent', url.pathname, { cause });
    },
  );
  if (!response.ok) throw new MapFileError('absent', `${url.pathname} (${response.status})`);
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new MapFileError('no-ranges', url.pathname);
  }
  const total = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]);
  return open({
    name: url.pathname.split('/').at(-1) ?? '',
    head: await response.arrayBuffer(),
    sizeBytes: Number.isFinite(total) ? total : Number.POSITIVE_INFINITY,
    source: new FetchSource(url.href),
  });
}

function sameOriginUrl(address: string): URL {
  if (!URL.canParse(address, document.baseURI)) throw new MapFileError('elsewhere', address);
  const url = new URL(address, document.baseURI);
  const isHere = url.origin === location.origin && url.protocol.startsWith('http');
  if (!isHere) throw new MapFileError('elsewhere', address);
  return url;
}

interface Opening {
  readonly name: string;
  readonly head: ArrayBuffer;
  readonly sizeBytes: number;
  readonly source: Source;
}

let opened = 0;

async function open({ name, head, sizeBytes, source }: Opening): Promise<MapFile> {
  checkHead(head);
  const header = bytesToHeader(head);
  checkSize(header, sizeBytes);
  if (header.tileType !== TileType.Mvt)
    throw new MapFileError('pictures', TileType[header.tileType] ?? '');
  const archive = new PMTiles(source);
  const metadata: unknown = await archive.getMetadata().catch((cause: unknown) => {
    throw new MapFileError('corrupt', '', { cause });
  });
  checkSchema(metadata);
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
  const bounds = { west: minLon, south: minLat, east: maxLon, north: maxLat };
  if (!(bounds.west < bounds.east && bounds.south < bounds.north && minZoom <= maxZoom))
    throw new MapFileError('corrupt');
  opened++;
  return { key: String(opened), name, archive, bounds, minZoom, maxZoom };
}

function checkHead(head: ArrayBuffer): void {
  const bytes = new Uint8Array(head);
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  // Version 2 had two letters of it, and then its number.
  if (magic.startsWith('PM') && bytes[2] === 2) throw new MapFileError('old-version', '2');
  if (magic !== MAGIC) throw new MapFileError('not-pmtiles');
  const version = bytes[MAGIC.length];
  if (version !== SPEC_VERSION) throw new MapFileError('old-version', String(version ?? ''));
  if (head.byteLength < HEADER_BYTES) throw new MapFileError('truncated');
}

/** A download that was cut off still begins well: its header knows how long it should be. */
function checkSize(header: Header, sizeBytes: number): void {
  const ends = [
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  ];
  const wanted = Math.max(...ends);
  if (sizeBytes < wanted) {
    const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    throw new MapFileError('truncated', `${inMegabytes(sizeBytes)} / ${inMegabytes(wanted)} MB`);
  }
}

const MOST_LAYERS_NAMED = 6;

function checkSchema(metadata: unknown): void {
  const { vector_layers: layers } = (metadata ?? {}) as { vector_layers?: unknown };
  const found = Array.isArray(layers) ? layers.map(readLayer) : [];
  const named = (name: string) => found.find(({ id }) => id === name);
  const isProtomaps = NEEDED.every((name) => named(name) !== undefined);
  // Until version 3 what a thing is stood under another name.
  const isOld = named('roads')?.fields.includes('pmap:kind') === true;
  if (isProtomaps && !isOld) return;
  const names = found.slice(0, MOST_LAYERS_NAMED).map(({ id }) => id);
  throw new MapFileError('other-schema', isOld ? 'Protomaps 3' : names.join(', '));
}

function readLayer(layer: unknown): { readonly id: string; readonly fields: readonly string[] } {
  const { id, fields } = (layer ?? {}) as { id?: unknown; fields?: unknown };
  return {
    id: typeof id === 'string' ? id : '?',
    fields: typeof fields === 'object' && fields !== null ? Object.keys(fields) : [],
  };
}
