/** Which colour and shape a term has: at most seven, the same whatever is filtered. */
import type { CategorySchema } from '../model/dataset.ts';
import { SHAPES, type Shape } from './symbol.ts';

/** One of the seven places of the palette: `colour` is 1 to 7, the number in the token `--category-1`. */
export interface Slot {
  readonly colour: number;
  readonly shape: Shape;
  /** Drawn as an outline always (a disputed claim). */
  readonly isOpen: boolean;
}

/** Where every term without a slot of its own goes. */
export const OTHER_SLOT: Slot = { colour: 7, shape: 'hexagon', isOpen: false };

/** GTD's attack types in the order of the palette; the terms of one line share a slot. */
const ATTACK_TYPES: readonly (readonly string[])[] = [
  ['Armed Assault'],
  ['Unarmed Assault'],
  ['Bombing/Explosion'],
  ['Assassination'],
  ['Hostage Taking (Barricade Incident)', 'Hostage Taking (Kidnapping)', 'Hijacking'],
  ['Facility/Infrastructure Attack'],
];

const CLAIM_STATUSES: Readonly<Record<string, Slot>> = {
  claimed: { colour: 5, shape: 'circle', isOpen: false },
  inspired: { colour: 1, shape: 'triangleUp', isOpen: false },
  attributed: { colour: 2, shape: 'square', isOpen: false },
  disputed: { colour: 3, shape: 'diamond', isOpen: true },
  suspected: { colour: 6, shape: 'plus', isOpen: false },
};

/** The slots of a category: terms that are not in the map have `OTHER_SLOT`. Vocabularies of our own have fixed slots; other terms take six in order of frequency. */
export function createSlots(category: CategorySchema): ReadonlyMap<string, Slot> {
  if (category.id === 'claimStatus') return new Map(Object.entries(CLAIM_STATUSES));
  const isOwnAttackTypes =
    category.id === 'attackType' &&
    category.values.some((value) => ATTACK_TYPES.flat().includes(value));
  const lines = isOwnAttackTypes
    ? ATTACK_TYPES
    : category.values
        .filter((value) => value !== '')
        .slice(0, 6)
        .map((value) => [value]);
  return new Map(
    lines.flatMap((terms, i) =>
      terms.map(
        (term) => [term, { colour: i + 1, shape: SHAPES[i] as Shape, isOpen: false }] as const,
      ),
    ),
  );
}

/** The slot of a row's terms: that of the first term that has one. */
export function slotOf(slots: ReadonlyMap<string, Slot>, terms: readonly string[]): Slot {
  for (const term of terms) {
    const slot = slots.get(term);
    if (slot !== undefined) return slot;
  }
  return OTHER_SLOT;
}

/** One line of a legend: a slot and the terms of the dataset that have it, in palette order; `OTHER_SLOT` last if any term has it. */
export interface LegendLine {
  readonly slot: Slot;
  readonly terms: readonly string[];
}

export function legendLines(
  category: CategorySchema,
  slots: ReadonlyMap<string, Slot>,
): readonly LegendLine[] {
  const lines = new Map<Slot | string, { slot: Slot; terms: string[] }>();
  category.values.forEach((term, code) => {
    if ((category.totals[code] ?? 0) === 0) return;
    const slot = slots.get(term) ?? OTHER_SLOT;
    const key = `${slot.colour} ${slot.shape}`;
    const line = lines.get(key) ?? { slot, terms: [] };
    line.terms.push(term);
    lines.set(key, line);
  });
  return [...lines.values()].sort(
    (a, b) => SHAPES.indexOf(a.slot.shape) - SHAPES.indexOf(b.slot.shape),
  );
}
