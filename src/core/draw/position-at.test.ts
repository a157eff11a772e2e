import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionAt } from './position-at.ts';
import { createProjector } from './viewport.ts';

it('finds the position of a point that was projected, and goes past 180 in the next copy', () => {
  const viewport = { center: [175, 20], zoom: 3.4, widthPx: 800, heightPx: 600 } as const;
  const at = fc.record({
    x: fc.double({ min: 0, max: 800, noNaN: true }),
    y: fc.double({ min: 0, max: 600, noNaN: true }),
  });
  fc.assert(
    fc.property(at, (point) => {
      const back = createProjector(viewport)(positionAt(viewport, point));
      expect(back.x).toBeCloseTo(point.x, 6);
      expect(back.y).toBeCloseTo(point.y, 6);
    }),
  );
  expect(positionAt(viewport, { x: 800, y: 300 })[0]).toBeGreaterThan(180);
});
