/** The symbol of a term or an incident as a small sign beside words: same shape and colour as on the map, one size. */
import type { Headline } from '../model/incident.ts';
import type { Measure } from '../model/query.ts';
import { sizeOf } from './radius.ts';
import { type Slot, slotOf } from './slot.ts';
import { symbolPath } from './symbol.ts';

/** Radius of the circle of the same area, in a box of 16 by 16. */
const GLYPH_PX = 5.5;

/** What `Glyph` draws: an SVG path around (0, 0), the number of the category token, and whether it is an outline only. */
export interface GlyphSign {
  readonly path: string;
  readonly colour: number;
  readonly isOpen: boolean;
}

/** The sign of a slot, as a legend shows it. */
export function glyphOfSlot({ shape, colour, isOpen }: Slot): GlyphSign {
  return { path: symbolPath(shape, GLYPH_PX), colour, isOpen };
}

/**
 * The sign of one incident: hollow where the figure that gives the map's sizes is not known.
 * By claim status an outline already means "disputed", so there it says nothing of the figure.
 */
export function glyphOfIncident(
  { figures, terms }: Headline,
  {
    slots,
    category,
    measure,
  }: {
    readonly slots: ReadonlyMap<string, Slot>;
    readonly category: string;
    readonly measure: Measure;
  },
): GlyphSign {
  const sign = glyphOfSlot(slotOf(slots, terms[category] ?? ['']));
  return category !== 'claimStatus' && sizeOf(figures, measure).isUnknown
    ? { ...sign, isOpen: true }
    : sign;
}
