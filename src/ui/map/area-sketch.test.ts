import { describe, expect, it } from 'vitest';
import type { Position } from '../../core/model/place.ts';
import { type AreaSketch, endSketch, previewSketch, setPoint } from './area-sketch.ts';

const isNear = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.1;

/** The step that the last of some points makes. */
function setAll(kind: AreaSketch['kind'], points: readonly Position[]) {
  let sketch: AreaSketch = { kind, points: [] };
  for (const point of points) {
    const step = setPoint(sketch, point, isNear);
    if (step.kind === 'done') return step;
    sketch = step.sketch;
  }
  return { kind: 'more' as const, sketch };
}

describe('a sketch', () => {
  it('of a box or circle is done with its second point, but not on the first one', () => {
    expect(setAll('box', [[1, 1]]).kind).toBe('more');
    expect(
      setAll('box', [
        [1, 1],
        [1.01, 1],
      ]).kind,
    ).toBe('more');
    expect(
      setAll('box', [
        [1, 1],
        [2, 3],
      ]),
    ).toMatchObject({
      area: { kind: 'box', bounds: { west: 1, south: 1, east: 2, north: 3 } },
    });
    expect(
      setAll('circle', [
        [1, 1],
        [2, 3],
      ]),
    ).toMatchObject({ area: { center: [1, 1] } });
  });

  it('of a polygon is done where its first corner is set again', () => {
    expect(
      setAll('polygon', [
        [0, 0],
        [2, 0],
        [1, 2],
        [0, 0],
      ]),
    ).toMatchObject({
      area: {
        corners: [
          [0, 0],
          [2, 0],
          [1, 2],
        ],
      },
    });
  });

  it('of a polygon is done where its last corner is set twice, once it has three', () => {
    expect(
      setAll('polygon', [
        [0, 0],
        [2, 0],
        [2, 0],
      ]),
    ).toMatchObject({
      sketch: {
        points: [
          [0, 0],
          [2, 0],
        ],
      },
    });
    expect(
      setAll('polygon', [
        [0, 0],
        [2, 0],
        [1, 2],
        [1, 2],
      ]).kind,
    ).toBe('done');
  });

  it('of a polygon never has more corners than a link holds', () => {
    const ring = Array.from(
      { length: 150 },
      (_, i): Position => [20 * Math.cos(i / 20), 20 * Math.sin(i / 20)],
    );
    const step = setAll('polygon', ring);
    expect(step.kind === 'done' && step.area.kind === 'polygon' && step.area.corners).toHaveLength(
      100,
    );
  });

  it('shows what it would be, and cannot end before it is something', () => {
    expect(previewSketch({ kind: 'polygon', points: [[0, 0]] }, [1, 0])).toBeNull();
    expect(
      previewSketch(
        {
          kind: 'polygon',
          points: [
            [0, 0],
            [1, 0],
          ],
        },
        [1, 1],
      ),
    ).not.toBeNull();
    expect(previewSketch({ kind: 'circle', points: [[0, 0]] }, [0, 0])).toBeNull();
    expect(
      endSketch({
        kind: 'polygon',
        points: [
          [0, 0],
          [1, 0],
        ],
      }).kind,
    ).toBe('more');
    expect(endSketch({ kind: 'box', points: [[0, 0]] }).kind).toBe('more');
  });
});
