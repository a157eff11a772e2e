/** TopoJSON → its points as lines of GeoJSON (github.com/topojson/topojson-specification). */
import { createProblem, type Remark } from '../../model/finding.ts';
import type { FilePart } from './file-parts.ts';
import { readJsonRows } from './json.ts';
import { isObject, type JsonObject } from './json-groups.ts';
import { MAX_DEPTH } from './limits.ts';
import { readPartText } from './part-text.ts';
import { Refusal } from './refusal.ts';
import type { RowBatch } from './row-batch.ts';

/** A topology is held as a whole, since its scale may stand behind its points. */
const MAX_BYTES = 200_000_000;

type Scale = readonly [number, number];

/** A list of shapes under a name. */
interface Layer {
  readonly name: string;
  readonly shapes: readonly JsonObject[];
}

/** Reads the shapes of all layers that have points; layers left out are told as `list-skipped`. Batches as of `readJsonRows`. Throws a `Refusal` where no layer has a point: a map of countries is no list of incidents. */
export async function* readTopologyRows(
  part: FilePart,
  isThorough: boolean,
): AsyncGenerator<RowBatch, void> {
  const topology = await parse(part);
  const layers = listLayers(topology);
  const isTaken = (layer: Layer) => layer.shapes.some(({ type }) => type === 'Point');
  const taken = layers.filter(isTaken);
  if (taken.length === 0)
    throw new Refusal(createProblem('no-points', part.name, { detail: 'TopoJSON' }));
  const place = createPlacer(topology.transform);
  const lines = taken.flatMap(({ shapes }) =>
    shapes.map((shape) => `${JSON.stringify(toFeature(shape, place))}\n`),
  );
  const blob = new Blob(lines);
  const open = async () => blob.stream();
  const features = { ...part, sizeBytes: blob.size, blob, open };
  const skipped = layers.filter((layer) => !taken.includes(layer)).map(tellSkipped);
  let isTold = false;
  for await (const batch of readJsonRows(features, isThorough)) {
    if (batch.header.length === 0 || isTold) yield batch;
    else {
      isTold = true;
      yield { ...batch, remarks: [...skipped, ...batch.remarks] };
    }
  }
}

function tellSkipped({ name, shapes }: Layer): Remark {
  const value = String(shapes.length);
  return { code: 'list-skipped', effect: 'notice', row: 0, field: name, value };
}

async function parse(part: FilePart): Promise<JsonObject> {
  const text = await readPartText(part, MAX_BYTES);
  if (text === null) {
    const detail = `TopoJSON > ${MAX_BYTES} B`;
    throw new Refusal(createProblem('file-too-large', part.name, { detail }));
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value) && isObject(value.objects)) return value;
  } catch {
    // Told below.
  }
  throw new Refusal(createProblem('format-unreadable', part.name, { detail: 'TopoJSON' }));
}

function listLayers({ objects }: JsonObject): readonly Layer[] {
  return Object.entries(objects as JsonObject).map(([name, object]) => {
    const shapes: JsonObject[] = [];
    collect(object, shapes, 0);
    return { name, shapes };
  });
}

function collect(object: unknown, shapes: JsonObject[], depth: number): void {
  if (!isObject(object) || depth > MAX_DEPTH) return;
  if (object.type !== 'GeometryCollection' || !Array.isArray(object.geometries))
    shapes.push(object);
  else for (const each of object.geometries) collect(each, shapes, depth + 1);
}

/** Positions as they are meant: points are scaled, and unlike arcs not added up. */
function createPlacer(transform: unknown): (coordinates: unknown) => unknown {
  if (!isObject(transform)) return (coordinates) => coordinates;
  const { scale, translate } = transform;
  if (!isPair(scale) || !isPair(translate)) return () => [];
  return (coordinates) =>
    isPair(coordinates)
      ? coordinates.map((each, i) => (each * (scale[i] ?? 0) + (translate[i] ?? 0)).toFixed(DIGITS))
      : [];
}

/** Finer than any place, and without the dust of a multiplication. */
const DIGITS = 7;

function toFeature(shape: JsonObject, place: (coordinates: unknown) => unknown): JsonObject {
  const { type, id, properties } = shape;
  const geometry =
    type === 'Point' ? { type, coordinates: place(shape.coordinates) } : type && { type };
  return { type: 'Feature', id, properties, geometry: geometry ?? null };
}

function isPair(value: unknown): value is Scale {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}
