/**
 * `.atlas-briefing.json`: a briefing as text, for a file, for the browser's storage and for a saved page.
 *
 * The text may come from a stranger, from a later version or from a broken disk: reading never throws, keeps what can be read and names the rest.
 */
import * as v from 'valibot';
import { type Briefing, EMPTY_BRIEFING, nextSceneId } from './briefing.ts';
import type { BriefingFinding } from './briefing-finding.ts';
import { parseMarking } from './marking.ts';
import { createFieldReader, type FieldReader, isObject } from './read-field.ts';
import { MOST_TEXT, readScene, toSceneJson } from './read-scene.ts';
import { salvageJson } from './salvage-json.ts';
import type { Scene } from './scene.ts';

export const BRIEFING_FILE_ENDING = '.atlas-briefing.json';

const FORMAT = 'incident-atlas-briefing';
const FORMAT_VERSION = 1;
const MOST_CHARACTERS = 20_000_000;
const MOST_SCENES = 200;
const MOST_FINDINGS = 100;

/** What a text gave. */
export interface BriefingReading {
  /** `null` when nothing could be read. */
  readonly briefing: Briefing | null;
  /** At most 100, in the order of the file. */
  readonly findings: readonly BriefingFinding[];
}

/** Writes a briefing as JSON, a scene a line, so that a file that ends early still holds the scenes before. */
export function writeBriefing({ title, marking, data, scenes }: Briefing): string {
  const head = { format: FORMAT, formatVersion: FORMAT_VERSION, title, marking, data };
  const lines = scenes.map((scene) => `  ${JSON.stringify(toSceneJson(scene))}`);
  return `${JSON.stringify(head).slice(0, -1)},"scenes":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads what `writeBriefing` wrote, or what is left of it. */
export function readBriefing(text: string): BriefingReading {
  const refuse = (code: BriefingFinding['code']): BriefingReading => ({
    briefing: null,
    findings: [{ code, scene: 0, field: '', value: text.slice(0, 60) }],
  });
  if (text.length > MOST_CHARACTERS) return refuse('too-large');
  const salvaged = salvageJson(text.replace(/^\uFEFF/, ''));
  if (salvaged === null) return refuse('not-json');
  const json = salvaged.value;
  if (!isObject(json)) return refuse('not-a-briefing');
  const findings: BriefingFinding[] = [];
  const fields = createFieldReader(json, 0, findings);
  if (fields.raw('format') !== FORMAT) return refuse('not-a-briefing');
  if (salvaged.isCut) fields.note('cut-off', '', '');
  checkVersion(fields);
  const briefing: Briefing = {
    title: fields.text('title', MOST_TEXT.title),
    marking: parseMarking(fields.text('marking', MOST_TEXT.source)),
    data: fields.read('data', dataSchema, EMPTY_BRIEFING.data),
    scenes: readScenes(fields, findings),
  };
  fields.nameUnknown();
  return { briefing, findings: findings.slice(0, MOST_FINDINGS) };
}

const shortText = v.pipe(v.string(), v.maxLength(400));

const dataSchema = v.object({
  id: shortText,
  name: shortText,
  version: shortText,
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{0,128}$/)),
});

function checkVersion(fields: FieldReader): void {
  const version = fields.raw('formatVersion');
  if (version === FORMAT_VERSION) return;
  const isNewer = typeof version === 'number' && version > FORMAT_VERSION;
  fields.note(isNewer ? 'version-newer' : 'field-unreadable', 'formatVersion', version);
}

/** Scenes with ids that are each their own. */
function readScenes(fields: FieldReader, findings: BriefingFinding[]): readonly Scene[] {
  const values = fields.read('scenes', v.array(v.unknown()), []);
  if (values.length > MOST_SCENES)
    fields.note('scenes-left-out', 'scenes', String(values.length - MOST_SCENES));
  const scenes: Scene[] = [];
  values.slice(0, MOST_SCENES).forEach((value, i) => {
    if (!isObject(value)) {
      findings.push({ code: 'scene-unreadable', scene: i + 1, field: '', value: '' });
      return;
    }
    const scene = readScene(value, i + 1, findings);
    const isFree = scene.id !== '' && scenes.every(({ id }) => id !== scene.id);
    const id = isFree ? scene.id : nextSceneId({ ...EMPTY_BRIEFING, scenes });
    scenes.push({ ...scene, id });
  });
  return scenes;
}
