import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { simplifyTopology } from './simplify.mjs';

const quantised = (arc: number[][]): Topology => ({
  type: 'Topology',
  objects: {},
  transform: { scale: [0.01, 0.01], translate: [10, 0] },
  arcs: [arc],
});

describe('simplifyTopology', () => {
  it('drops what strays less than it may, keeps ends and corners, and answers in degrees', () => {
    const arc = [
      [0, 0],
      [100, 1],
      [100, -1],
      [0, 100],
    ];
    const simple = simplifyTopology(quantised(arc), 0.02);
    expect(simple.transform).toBeUndefined();
    expect(simple.arcs).toEqual([
      [
        [10, 0],
        [12, 0],
        [12, 1],
      ],
    ]);
    expect(simplifyTopology(quantised(arc), 0.005).arcs[0]).toHaveLength(4);
  });

  it('keeps the shape of a ring that is one arc', () => {
    const ring = [
      [0, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
      [0, -100],
    ];
    expect(simplifyTopology(quantised(ring), 0.02).arcs[0]).toHaveLength(5);
  });

  it('measures in the ground, where degrees of longitude are narrow in the north', () => {
    const bump = [
      [0, 8000],
      [5, 10],
      [-5, 10],
    ];
    expect(simplifyTopology(quantised(bump), 0.02).arcs[0]).toHaveLength(2);
    expect(simplifyTopology(quantised(bump), 0.005).arcs[0]).toHaveLength(3);
  });
});
