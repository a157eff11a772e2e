/** What the receipt before the rows of our own exports says of their licence. */
import { RECEIPT_TERMS } from '../../model/export-file.ts';
import type { StatedTerms } from '../../model/import-plan.ts';
import { OWN_SIGN } from '../formats/csv.ts';
import { PRESETS } from './match-preset.ts';

/** A receipt is shorter. */
const MOST_BYTES = 16_384;
const MOST_NAME = 200;
/** Within a text, quotation marks have a stroke before them. */
const GEOJSON = /^\{"type":"FeatureCollection","receipt":(\{.*?\}),"features":/;
const NO_URL = /^(.*?)(?: (https?:\/\/\S+))?$/;

/** The terms under which rows were exported; `null` where the bytes begin with no receipt of ours, or it names no licence that is known or has an address. */
export function readReceipt(bytes: Uint8Array): StatedTerms | null {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
  const lines = readLines(text);
  const [, name = '', url = null] = NO_URL.exec(lines.get(RECEIPT_TERMS.licence) ?? '') ?? [];
  const known = PRESETS.find(({ facts }) => facts.licence.name === name && facts.licence.url);
  const licence = known?.facts.licence ?? { name: name.slice(0, MOST_NAME), url };
  if (name === '' || licence.url === null) return null;
  const publish = lines.get(RECEIPT_TERMS.publish) ?? '';
  return { licence, mayPublish: publish.startsWith(RECEIPT_TERMS.yes) };
}

/** The first line of each name. */
function readLines(text: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const found = GEOJSON.exec(text)?.[1];
  if (found !== undefined) return parseTexts(found);
  if (!text.replace(/^"/, '').startsWith(OWN_SIGN)) return lines;
  for (const [, name = '', value = ''] of text.matchAll(/^"?# ([^:\r\n]+): (.*?)"?\r?$/gm))
    if (!lines.has(name)) lines.set(name, value);
  return lines;
}

/** Whatever is no text is of somebody else's receipt. */
function parseTexts(text: string): ReadonlyMap<string, string> {
  try {
    const values = Object.entries<unknown>(JSON.parse(text));
    return new Map(values.filter((each): each is [string, string] => typeof each[1] === 'string'));
  } catch {
    return new Map();
  }
}
