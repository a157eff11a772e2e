import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatherRule, type Group, gatherPoints, gatherUntilStill } from './gather-points.ts';

const rule: GatherRule<number> = {
  reachPx: () => 10,
  mostReachPx: 10,
  compare: (a, b) => a - b,
};

function at(x: number, y: number, ...things: number[]): Group<number> {
  return { x, y, things };
}

const someGroups = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    ),
  )
  .map((points) => points.map(([x, y], i) => at(x, y, i)));

describe('gathering points', () => {
  it('lets the larger group take in the smaller, at the mean of all', () => {
    expect(gatherPoints([at(6, 0, 3), at(0, 0, 1, 2)], rule)).toEqual([at(2, 0, 1, 2, 3)]);
  });

  it('leaves apart what is as far as its reach', () => {
    expect(gatherPoints([at(0, 0, 1), at(10, 0, 2)], rule)).toHaveLength(2);
  });

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const things = gatherPoints(groups, rule).flatMap(({ things }) => things);
        expect([...things].sort((a, b) => a - b)).toEqual(groups.map((_, i) => i));
      }),
    );
  });

  it('ends with no group within the reach of another', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const still = gatherUntilStill(groups, rule);
        for (const [i, a] of still.entries())
          for (const b of still.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});
