/** The manifest of a dataset: JSON text from a stranger → what the model calls a manifest, or why not. */
import * as v from 'valibot';
import { FILE_ROLES, type Manifest } from '../model/dataset.ts';
import { createProblem, type Problem } from '../model/finding.ts';
import { parseIsoDay } from '../model/time.ts';
import { parseLink } from './parse-link.ts';

const MAX_TEXT_LENGTH = 1_000_000;

/** Details quote the value that was found, which may be long. */
const MAX_DETAIL_LENGTH = 200;

const text = v.pipe(v.string(), v.maxLength(4000));
const name = v.pipe(text, v.trim(), v.nonEmpty());

const link = v.nullish(
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const url = parseLink(dataset.value);
      if (url !== null || dataset.value.trim() === '') return url;
      addIssue({ message: 'no http or https address' });
      return NEVER;
    }),
  ),
  null,
);

/** A file beside the manifest: no scheme, no root, no way up. */
const relativePath = v.pipe(name, v.regex(/^(?![/.])(?!.*\/[/.])[^\\:?#\p{Cc}]+$/u));

const isoDay = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const day = parseIsoDay(dataset.value);
    if (day !== null) return day;
    addIssue({ message: 'no day in the form YYYY-MM-DD' });
    return NEVER;
  }),
);

const preset = v.pipe(
  v.object({ label: name, from: isoDay, to: isoDay }),
  v.check(({ from, to }) => from <= to, 'to is before from'),
  v.transform(({ label, from, to }) => ({ label, range: { startDay: from, endDay: to + 1 } })),
);

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

const place = v.pipe(
  v.object({ name, west: longitude, south: latitude, east: longitude, north: latitude }),
  v.check(({ south, north }) => south <= north, 'north is south of south'),
  v.transform(({ name, ...bounds }) => ({ name, bounds })),
);

const [incidents, ...otherRoles] = FILE_ROLES;

const manifestSchema = v.object({
  format: v.literal('incident-atlas-dataset'),
  formatVersion: v.literal(1),
  id: name,
  name,
  version: text,
  licence: v.object({ name: text, url: link }),
  mayPublish: v.boolean(),
  marking: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
  leftOutCount: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  categories: v.exactOptional(
    v.pipe(v.array(v.object({ id: name, header: name })), v.maxLength(200)),
  ),
  description: v.optional(text, ''),
  citation: v.optional(text, ''),
  files: v.object({
    [incidents]: relativePath,
    ...v.entriesFromList(otherRoles, v.exactOptional(relativePath)),
  }),
  presets: v.optional(v.pipe(v.array(preset), v.maxLength(100)), []),
  places: v.optional(v.pipe(v.array(place), v.maxLength(100)), []),
});

/**
 * Reads a manifest of format version 1. Unknown keys are ignored; a known one of the wrong kind makes it `manifest-unreadable`, with the path of the key as `field`.
 * Preset days are both included in the text and half-open in the result; a box may cross 180°.
 */
export function parseManifest(jsonText: string, file: string): Manifest | Problem {
  if (jsonText.trim() === '') return createProblem('file-empty', file);
  if (jsonText.length > MAX_TEXT_LENGTH) return createProblem('file-too-large', file);
  let json: unknown;
  try {
    json = JSON.parse(jsonText);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return createProblem('manifest-unreadable', file, { detail });
  }
  const result = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return createProblem('manifest-unreadable', file, {
      field: v.getDotPath(issue),
      detail: issue.message.slice(0, MAX_DETAIL_LENGTH),
    });
  }
  const { format: _format, formatVersion: _formatVersion, ...manifest } = result.output;
  return manifest;
}
