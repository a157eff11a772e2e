/** Which layout a header is of, by the names that only its files have. */

import type { LayoutMatch } from '../../model/import-plan.ts';
import type { PresetId } from '../../model/mapping.ts';
import { normaliseHeader } from '../match-headers.ts';
import { ACLED_PRESET } from '../presets/acled.ts';
import { GDELT_PRESET } from '../presets/gdelt.ts';
import { GENERIC_PRESET } from '../presets/generic.ts';
import { GTD_PRESET } from '../presets/gtd.ts';
import type { ImportPreset } from '../presets/import-preset.ts';
import { OWN_PRESET } from '../presets/own.ts';
import { TIMEMAP_PRESET } from '../presets/timemap.ts';
import { UCDP_PRESET } from '../presets/ucdp.ts';
import { USGS_PRESET } from '../presets/usgs.ts';

/** Every layout but the generic one. */
export const PRESETS: readonly ImportPreset[] = [
  GTD_PRESET,
  ACLED_PRESET,
  UCDP_PRESET,
  OWN_PRESET,
  GDELT_PRESET,
  USGS_PRESET,
  TIMEMAP_PRESET,
];

/** The preset of which the header has most signs, in any order and case, enough of them; else the generic one. */
export function matchPreset(header: readonly string[]): ImportPreset {
  let best = GENERIC_PRESET;
  let most = 0;
  for (const { id, found, needed } of matchLayouts(header)) {
    if (found.length < needed || found.length <= most) continue;
    best = presetOf(id);
    most = found.length;
  }
  return best;
}

/** How well each preset fits a header, the generic one last. */
export function matchLayouts(header: readonly string[]): readonly LayoutMatch[] {
  const names = new Set(header.map(normaliseHeader));
  return [...PRESETS, GENERIC_PRESET].map(({ facts, signs, neededSigns }) => ({
    id: facts.id,
    label: facts.label,
    found: signs.filter((sign) => names.has(sign)),
    needed: neededSigns,
  }));
}

export function presetOf(id: PresetId): ImportPreset {
  return PRESETS.find(({ facts }) => facts.id === id) ?? GENERIC_PRESET;
}

/** A number for the names of a header in their order: the same for every file with this header. Two 32-bit FNV-1a hashes in hexadecimal; not meant to withstand malice. */
export function signHeader(header: readonly string[]): string {
  const text = header.map(normaliseHeader).join('\n');
  let first = 0x811c9dc5;
  let second = 0xc9dc5811;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + at), 0x01000193);
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return hex(first) + hex(second);
}
