/** A scene as a file holds it ⇄ the scene. The view is written as its address, so that one table reads links and files. */
import * as v from 'valibot';
import type { Bounds, Position } from '../model/place.ts';
import { decodeView, encodeView } from '../view/url.ts';
import type { BriefingFinding } from './briefing-finding.ts';
import { parseMarking } from './marking.ts';
import { createFieldReader, type FieldReader, type StrangerObject } from './read-field.ts';
import {
  type Annotation,
  CONFIDENCE_LEVELS,
  EMPTY_SCENE,
  SCENE_SHOWS,
  type Scene,
  sceneView,
  UNKNOWN_DATA,
} from './scene.ts';

/** Longest texts in characters; the form's fields hold the same. */
export const MOST_TEXT = {
  title: 200,
  keyMessage: 600,
  body: 2000,
  notes: 20_000,
  source: 400,
  annotation: 120,
} as const;
/** Longer than a link may be: a file is not typed. */
const MOST_VIEW_CHARACTERS = 65_536;
const MOST_SOURCES = 20;
const MOST_ANNOTATIONS = 40;
const MOST_SECONDS = 6 * 3600;

const longitude = v.pipe(v.number(), v.minValue(-540), v.maxValue(540));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.strictTuple([longitude, latitude]) satisfies v.GenericSchema<unknown, Position>;
const shortText = v.pipe(v.string(), v.maxLength(MOST_TEXT.annotation));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

const bounds: v.GenericSchema<unknown, Bounds | null> = v.nullable(
  v.pipe(
    v.object({ west: longitude, south: latitude, east: longitude, north: latitude }),
    v.check(({ south, north }) => south <= north),
  ),
);

const annotation: v.GenericSchema<unknown, Annotation> = v.variant('kind', [
  v.object({
    kind: v.literal('text'),
    text: shortText,
    anchor: v.variant('kind', [
      v.object({ kind: v.literal('place'), position }),
      v.object({
        kind: v.literal('day'),
        day: v.pipe(v.number(), v.integer(), v.minValue(-800_000), v.maxValue(3_000_000)),
      }),
    ]),
  }),
  v.object({ kind: v.literal('arrow'), text: shortText, from: position, to: position }),
  v.object({
    kind: v.literal('ring'),
    text: shortText,
    center: position,
    radiusMetres: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000_000)),
  }),
]);

const confidence = v.nullable(
  v.object({
    level: v.picklist(CONFIDENCE_LEVELS),
    reason: v.pipe(v.string(), v.maxLength(MOST_TEXT.keyMessage)),
  }),
);

const madeWith = v.object({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{0,128}$/)),
  total: count,
  count: v.nullable(count),
  killed: v.nullable(count),
});

/** The scene as plain JSON. */
export function toSceneJson({ view, ...scene }: Scene): StrangerObject {
  return { ...scene, view: encodeView(view) };
}

/** Reads the scene that stands at place `number` (from 1) of a file; whatever cannot be read is a finding and stays as in an empty scene. */
export function readScene(
  json: StrangerObject,
  number: number,
  findings: BriefingFinding[],
): Scene {
  const fields = createFieldReader(json, number, findings);
  const scene: Scene = {
    id: fields.read('id', v.pipe(v.string(), v.regex(/^s\d{1,6}$/)), ''),
    title: fields.text('title', MOST_TEXT.title),
    keyMessage: fields.text('keyMessage', MOST_TEXT.keyMessage),
    body: fields.text('body', MOST_TEXT.body),
    notes: fields.text('notes', MOST_TEXT.notes),
    plannedSeconds: fields.read('plannedSeconds', v.pipe(count, v.maxValue(MOST_SECONDS)), 0),
    view: readView(fields),
    mapBounds: fields.read('mapBounds', bounds, null),
    shows: fields.read('shows', v.picklist(SCENE_SHOWS), EMPTY_SCENE.shows),
    annotations: readList(fields, 'annotations', { schema: annotation, most: MOST_ANNOTATIONS }),
    sources: readList(fields, 'sources', {
      schema: v.pipe(v.string(), v.maxLength(MOST_TEXT.source)),
      most: MOST_SOURCES,
    }),
    confidence: fields.read('confidence', confidence, null),
    marking: parseMarking(fields.text('marking', MOST_TEXT.source)),
    isHidden: fields.read('isHidden', v.boolean(), false),
    madeWith: fields.read('madeWith', madeWith, UNKNOWN_DATA),
  };
  fields.nameUnknown();
  return scene;
}

function readView(fields: FieldReader): Scene['view'] {
  const { view, ignored } = decodeView(fields.read('view', v.string(), ''), MOST_VIEW_CHARACTERS);
  for (const part of ignored) fields.note('view-part-unknown', 'view', part);
  return sceneView(view);
}

/** The members that can be read; each other one is a finding. */
function readList<Item>(
  fields: FieldReader,
  field: string,
  { schema, most }: { readonly schema: v.GenericSchema<unknown, Item>; readonly most: number },
): readonly Item[] {
  const values = fields.read(field, v.array(v.unknown()), []);
  if (values.length > most) fields.note('text-cut', field, values.slice(most));
  return values.slice(0, most).flatMap((value) => {
    const result = v.safeParse(schema, value);
    if (result.success) return [result.output];
    fields.note('field-unreadable', field, value);
    return [];
  });
}
