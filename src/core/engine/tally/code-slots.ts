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

/** Slots of one word that are counted in one loop: four, two or one. */
export interface Pass {
  readonly word: Uint32Array;
  readonly slots: readonly Slot[];
}

const SLOTS_A_PASS = 4;
/** Counters below this are nobody's: a slot that only fills up a pass counts there. */
export const IDLE_COUNTERS = 1;

/** Joins the slots of each word by fours. Three left over are filled up with an idle one; two, or one, are a pass alone. */
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
  if (slots.length !== SLOTS_A_PASS - 1) return slots;
  return [...slots, { field: { word, shift: 0, mask: 0 }, base: 0, own: null }];
}

/** Adds the shown rows of a sieve to the slots of a pass. */
export function addShown(pass: Pass, counts: Int32Array, sieve: Sieve, sign: Sign): void {
  const add = pass.slots.length === 1 ? addOne : pass.slots.length === 2 ? addTwo : addFour;
  add(pass, counts, sieve, sign);
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

function addTwo({ word, slots }: Pass, counts: Int32Array, sieve: Sieve, sign: Sign): void {
  const { shown, shownCount } = sieve;
  const [a, b] = slots as readonly [Slot, Slot];
  const { shift: aShift, mask: aMask } = a.field;
  const { shift: bShift, mask: bMask } = b.field;
  const [aBase, bBase] = [a.base, b.base];
  for (let i = 0; i < shownCount; i++) {
    const codes = word[shown[i] as number] as number;
    const aAt = aBase + ((codes >>> aShift) & aMask);
    const bAt = bBase + ((codes >>> bShift) & bMask);
    counts[aAt] = (counts[aAt] as number) + sign;
    counts[bAt] = (counts[bAt] as number) + sign;
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

/** Where rows count that fail one filter alone: by their state, the slot that does not feel that filter, among those of one word. */
export interface NearPass {
  readonly word: Uint32Array;
  readonly shifts: Uint8Array;
  readonly masks: Uint32Array;
  readonly bases: Uint32Array;
  /** By state: 1 if there is such a slot; all others count nothing. */
  readonly isNear: Uint8Array;
}

/** Joins the slots of each word. `stateOf` tells the state of rows that fail a filter alone, 0 for a filter that is not in force. */
export function joinNear(
  slots: readonly Slot[],
  stateOf: (name: string) => number,
): readonly NearPass[] {
  const byWord = new Map<Uint32Array, NearPass>();
  for (const { field, base, own } of slots) {
    const { word, shift, mask } = field;
    const state = own === null ? 0 : stateOf(own);
    if (state === 0) continue;
    const pass = byWord.get(word) ?? openNearPass(word);
    byWord.set(word, pass);
    pass.shifts[state] = shift;
    pass.masks[state] = mask;
    pass.bases[state] = base;
    pass.isNear[state] = 1;
  }
  return [...byWord.values()];
}

function openNearPass(word: Uint32Array): NearPass {
  return {
    word,
    shifts: new Uint8Array(256),
    masks: new Uint32Array(256),
    bases: new Uint32Array(256),
    isNear: new Uint8Array(256),
  };
}

/** Adds the near rows of a sieve, each to its one slot. 2 ns a row. */
export function addNear(
  { word, shifts, masks, bases, isNear }: NearPass,
  { counts, states }: { readonly counts: Int32Array; readonly states: Uint8Array },
  { near, nearCount }: Sieve,
  sign: Sign,
): void {
  for (let i = 0; i < nearCount; i++) {
    const row = near[i] as number;
    const state = states[row] as number;
    const code = ((word[row] as number) >>> (shifts[state] as number)) & (masks[state] as number);
    const at = (bases[state] as number) + code;
    counts[at] = (counts[at] as number) + sign * (isNear[state] as number);
  }
}
