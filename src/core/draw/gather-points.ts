/** Gathers points that lie near each other, the same way whatever order they come in. */
import type { Point } from './viewport.ts';

/** Things at one point; the point of several is the mean of theirs, each counted once. */
export interface Group<Thing> extends Point {
  readonly things: readonly Thing[];
}

/** How `gatherPoints` tells and orders things. */
export interface GatherRule<Thing> {
  /** Groups whose centres are nearer than this to a larger group's centre join it, in px. */
  readonly reachPx: (count: number) => number;
  /** The largest that `reachPx` gives. */
  readonly mostReachPx: number;
  /** Breaks ties between groups of one size at one point. */
  readonly compare: (a: Thing, b: Thing) => number;
}

/**
 * Lets the largest group take in its neighbours, then the next largest that is left, and so on, once.
 * Nothing is lost or doubled. About linear in the number of groups, as only neighbours are compared.
 */
export function gatherPoints<Thing>(
  groups: readonly Group<Thing>[],
  rule: GatherRule<Thing>,
): Group<Thing>[] {
  const ordered = [...groups].sort(
    (a, b) =>
      b.things.length - a.things.length ||
      a.y - b.y ||
      a.x - b.x ||
      rule.compare(a.things[0] as Thing, b.things[0] as Thing),
  );
  const grid = createGrid(ordered, Math.max(1, rule.mostReachPx));
  const taken = new Uint8Array(ordered.length);
  const gathered: Group<Thing>[] = [];
  ordered.forEach((leader, i) => {
    if (taken[i] === 1) return;
    const reach = rule.reachPx(leader.things.length);
    const members = grid
      .around(leader)
      .filter((j) => taken[j] === 0 && isNearer(ordered[j] as Point, leader, reach, i === j));
    for (const j of members) taken[j] = 1;
    gathered.push(
      members.length === 1
        ? leader
        : merge(
            members.map((j) => ordered[j] as Group<Thing>),
            rule.compare,
          ),
    );
  });
  return gathered;
}

/** Gathers again and again until no group takes another in. */
export function gatherUntilStill<Thing>(
  groups: readonly Group<Thing>[],
  rule: GatherRule<Thing>,
): Group<Thing>[] {
  let before = groups.length;
  let gathered = gatherPoints(groups, rule);
  while (gathered.length < before) {
    before = gathered.length;
    gathered = gatherPoints(gathered, rule);
  }
  return gathered;
}

function isNearer(a: Point, b: Point, reach: number, isSame: boolean): boolean {
  return isSame || Math.hypot(a.x - b.x, a.y - b.y) < reach;
}

function merge<Thing>(
  groups: readonly Group<Thing>[],
  compare: (a: Thing, b: Thing) => number,
): Group<Thing> {
  const things = groups.flatMap((group) => group.things).sort(compare);
  const mean = (of: 'x' | 'y') =>
    groups.reduce((sum, group) => sum + group[of] * group.things.length, 0) / things.length;
  return { x: mean('x'), y: mean('y'), things };
}

/** Indices by square cells, so that only neighbours are looked at. */
function createGrid(points: readonly Point[], cellPx: number) {
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / cellPx);
  points.forEach(({ x, y }, i) => {
    const key = `${cellOf(x)} ${cellOf(y)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [i]);
    else cell.push(i);
  });
  return {
    /** The indices in the cell of a point and the eight around it, in order. */
    around({ x, y }: Point): number[] {
      const found: number[] = [];
      for (const dy of [-1, 0, 1])
        for (const dx of [-1, 0, 1])
          found.push(...(cells.get(`${cellOf(x) + dx} ${cellOf(y) + dy}`) ?? []));
      return found.sort((a, b) => a - b);
    },
  };
}
