/** Counting by the codes in packed words: the loops that every brush step, jump and filter change goes through. */
import type { Field } from './field.ts';
import type { Sieve } from './sieve.ts';
import type { Sign } from './tally.ts';

/** A stretch of counters: those of code c are at `base + c`. */
export interface Slot {
  readonly field: Field;
  readonly base: number;
  /** The filter that it does not feel, by its name in the mask; `null` counts under all filters. */
  readonly own: string | null;
}

/** Slots of one word that are counted in one loop: four, or one. */
export interface Pass {
  readonly word: Uint32Array;
  readonly slots: readonly Slot[];
}

const SLOTS_A_PASS = 4;
/** Counters below this are nobody's: slots that only fill up a pass count there. */
export const IDLE_COUNTERS = SLOTS_A_PASS;

/** Joins the slots of each word by fours. Two or three left over are filled up with idle ones; one is a pass alone. */
export function joinSlots(slots: readonly Slot[]): Pass[] {
  const byWord = new Map<Uint32Array, Slot[]>();
  for (const slot of slots) {
    const { word } = slot.field;
    byWord.set(word, [...(byWord.get(word) ?? []), slot]);
  }
  return [...byWord].flatMap(([word, together]) => {
    const passes: Pass[] = [];
    for (let i = 0; i < together.length; i += SLOTS_A_PASS)
      passes.push({ word, slots: fillUp(word, together.slice(i, i + SLOTS_A_PASS)) });
    return passes;
  });
}

function fillUp(word: Uint32Array, slots: readonly Slot[]): readonly Slot[] {
  if (slots.length === 1) return slots;
  const idle = Array.from({ length: SLOTS_A_PASS - slots.length }, (_, base): Slot => {
    return { field: { word, shift: 0, mask: 0 }, base, own: null };
  });
  return [...slots, ...idle];
}

/** Adds the shown rows of a sieve to the slots of a pass. */
export function addShown(pass: Pass, counts: Int32Array, sieve: Sieve, sign: Sign): void {
  if (pass.slots.length === 1) addOne(pass, counts, sieve, sign);
  else addFour(pass, counts, sieve, sign);
}

/** Four counters of a row are added to side by side, so that none waits for another. 1.5 ns a row. */
function addFour({ word, slots }: Pass, counts: Int32Array, sieve: Sieve, sign: Sign): void {
  const { shown, shownCount } = sieve;
  const [a, b, c, d] = slots as readonly [Slot, Slot, Slot, Slot];
  const { shift: aShift, mask: aMask } = a.field;
  const { shift: bShift, mask: bMask } = b.field;
  const { shift: cShift, mask: cMask } = c.field;
  const { shift: dShift, mask: dMask } = d.field;
  const [aBase, bBase, cBase, dBase] = [a.base, b.base, c.base, d.base];
  for (let i = 0; i < shownCount; i++) {
    const codes = word[shown[i] as number] as number;
    const aAt = aBase + ((codes >>> aShift) & aMask);
    const bAt = bBase + ((codes >>> bShift) & bMask);
    const cAt = cBase + ((codes >>> cShift) & cMask);
    const dAt = dBase + ((codes >>> dShift) & dMask);
    counts[aAt] = (counts[aAt] as number) + sign;
    counts[bAt] = (counts[bAt] as number) + sign;
    counts[cAt] = (counts[cAt] as number) + sign;
    counts[dAt] = (counts[dAt] as number) + sign;
  }
}

function addOne({ word, slots }: Pass, counts: Int32Array, sieve: Sieve, sign: Sign): void {
  const { shown, shownCount } = sieve;
  const [{ field, base }] = slots as readonly [Slot];
  const { shift, mask } = field;
  for (let i = 0; i < shownCount; i++) {
    const at = base + (((word[shown[i] as number] as number) >>> shift) & mask);
    counts[at] = (counts[at] as number) + sign;
  }
}

/** Rows that one slot alone counts: they are in `state`, that of the filter which it does not feel. */
export interface NearRows {
  readonly slot: Slot;
  readonly state: number;
  readonly states: Uint8Array;
}

/** Adds those of a sieve's near rows that count for one slot. */
export function addNear(
  { slot, state, states }: NearRows,
  counts: Int32Array,
  sieve: Sieve,
  sign: Sign,
): void {
  const { near, nearCount } = sieve;
  const { word, shift, mask } = slot.field;
  const { base } = slot;
  for (let i = 0; i < nearCount; i++) {
    const row = near[i] as number;
    if (states[row] !== state) continue;
    const at = base + (((word[row] as number) >>> shift) & mask);
    counts[at] = (counts[at] as number) + sign;
  }
}
