import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../model/area.ts';
import { annotationHandles, bringAnnotation, moveAnnotation } from './annotation-handles.ts';
import type { Annotation } from './scene.ts';

const RING: Annotation = { kind: 'ring', text: 'Ring', center: [51.4, 35.7], radiusMetres: 1000 };
const ARROW: Annotation = { kind: 'arrow', text: '', from: [1, 2], to: [3, 5] };
const DAY: Annotation = { kind: 'text', text: 'Day', anchor: { kind: 'day', day: 17_332 } };
const TEXT: Annotation = {
  kind: 'text',
  text: 'Here',
  anchor: { kind: 'place', position: [0, 51] },
};

describe('the handles of an annotation', () => {
  it('are where it stands, and none for a text on a day', () => {
    expect(annotationHandles(TEXT)).toEqual([{ part: 'place', at: [0, 51] }]);
    expect(annotationHandles(ARROW).map(({ at }) => at)).toEqual([
      [3, 5],
      [1, 2],
    ]);
    expect(annotationHandles(DAY)).toEqual([]);
    const radius = annotationHandles(RING)[1];
    expect(radius?.part).toBe('radius');
    expect(distanceMetres([51.4, 35.7], radius?.at ?? [0, 0])).toBeCloseTo(1000, -1);
  });

  it('move that part alone', () => {
    expect(moveAnnotation(RING, 'place', [51.5, 35.8])).toEqual({ ...RING, center: [51.5, 35.8] });
    const wider = moveAnnotation(RING, 'radius', [51.5, 35.7]);
    expect(wider).toMatchObject({ center: [51.4, 35.7] });
    expect(wider.kind === 'ring' && wider.radiusMetres).toBeCloseTo(
      distanceMetres([51.4, 35.7], [51.5, 35.7]),
      0,
    );
    expect(moveAnnotation(ARROW, 'start', [0, 0])).toEqual({ ...ARROW, from: [0, 0] });
    expect(moveAnnotation(DAY, 'place', [0, 0])).toBe(DAY);
  });

  it('bring an arrow with both its ends', () => {
    expect(bringAnnotation(ARROW, [13, 15])).toEqual({ ...ARROW, from: [11, 12], to: [13, 15] });
  });
});
