import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCellPixels } from './cell-pixels.ts';
import { DENSITY_STEPS, stepOf } from './density-step.ts';
import { countIn, gatherCells, stepCell } from './gather-cells.ts';
import type { CellPicture } from './paint-density.ts';

const tones = { steps: Uint32Array.of(11, 12, 13, 14, 15, 16), edge: 9 };

const SIDE_PX = 4;
const edges = (count: number) => Array.from({ length: count + 1 }, (_, i) => i * SIDE_PX);

/** A small grid that is painted again and again; each picture as lines of figures, one a row of pixels. */
function createPainter(columns: number, rows: number) {
  const pixels = new Uint32Array(columns * rows * SIDE_PX * SIDE_PX);
  const place = { xs: edges(columns), ys: edges(rows) };
  const cells = createCellPixels({ ...place, pixels, linePx: 1, tones });
  return {
    show: (counts: readonly number[]) => cells.show(Uint32Array.from(counts)),
    lines: () =>
      Array.from({ length: rows * SIDE_PX }, (_, y) =>
        pixels.slice(y * columns * SIDE_PX, (y + 1) * columns * SIDE_PX).join(' '),
      ),
  };
}

function tone(columns: number, counts: readonly number[]): string[] {
  const painter = createPainter(columns, counts.length / columns);
  painter.show(counts);
  return painter.lines();
}

describe('a step of colour', () => {
  it('begins at its least count, and the last has no end', () => {
    for (const kind of ['density', 'grid'] as const) {
      for (const [step, least] of DENSITY_STEPS[kind].entries()) {
        expect(stepOf(least, kind)).toBe(step);
        if (step > 0) expect(stepOf(least - 1, kind)).toBe(step - 1);
      }
      expect(stepOf(10_000_000, kind)).toBe(5);
    }
  });

  it('tells squares of a million incidents from each other', () => {
    const counts = [115, 1_100, 55_000];
    expect(new Set(counts.map((count) => stepOf(count, 'grid'))).size).toBe(3);
  });
});

describe('the tones of cells', () => {
  it('fill a cell and edge a faint one into its empty neighbours', () => {
    const middle = '0 0 0 9 11 11 11 11 9 0 0 0';
    const lines = tone(3, [0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(lines.slice(4, 8)).toEqual([middle, middle, middle, middle]);
    expect(lines[3]).toBe('0 0 0 0 9 9 9 9 0 0 0 0');
    expect(lines[8]).toBe(lines[3]);
    expect(lines[0]).toBe('0 0 0 0 0 0 0 0 0 0 0 0');
  });

  it('put no edge round dark cells, and none into a neighbour that has a colour of its own', () => {
    expect(tone(2, [300, 0])[0]).toBe('16 16 16 16 0 0 0 0');
    expect(tone(2, [1, 30])[0]).toBe('11 11 11 11 14 14 14 14');
  });
});

const someCounts = fc.array(fc.constantFrom(0, 0, 1, 7, 40, 1000), {
  minLength: 30,
  maxLength: 30,
});

describe('cells that change', () => {
  it('look in the end as if all had been painted anew', () => {
    fc.assert(
      fc.property(fc.array(someCounts, { minLength: 1, maxLength: 5 }), (pictures) => {
        const painter = createPainter(6, 5);
        for (const counts of pictures) {
          painter.show(counts);
          expect(painter.lines()).toEqual(tone(6, counts));
        }
      }),
    );
  });

  it('are all that is painted, with the neighbours that their edges reach into', () => {
    const counts = Array.from({ length: 30 }, () => 0);
    const painter = createPainter(6, 5);
    expect(painter.show(counts)).toBeNull();
    counts[2 * 6 + 3] = 1;
    const cross = { left: 2 * SIDE_PX, right: 5 * SIDE_PX, top: SIDE_PX, bottom: 4 * SIDE_PX };
    expect(painter.show(counts)).toEqual(cross);
    counts[2 * 6 + 3] = 5;
    const middle = {
      left: 3 * SIDE_PX,
      right: 4 * SIDE_PX,
      top: 2 * SIDE_PX,
      bottom: 3 * SIDE_PX,
    };
    expect(painter.show(counts)).toEqual(middle);
    expect(painter.show(counts)).toBeNull();
  });
});

const picture: fc.Arbitrary<CellPicture> = fc
  .record({ columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 30 }) })
  .chain(({ columns, rows }) =>
    fc.record({
      counts: fc
        .array(fc.constantFrom(0, 0, 0, 1, 7), {
          minLength: columns * rows,
          maxLength: columns * rows,
        })
        .map((counts) => Uint32Array.from(counts)),
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      leftPx: fc.integer({ min: -200, max: 0 }),
      topPx: fc.integer({ min: -200, max: 0 }),
      cellWidthPx: fc.constant(4.02),
      cellHeightPx: fc.constant(3.99),
    }),
  );
const viewport = { center: [2.35, 48.85], zoom: 6.3, widthPx: 400, heightPx: 300 } as const;

describe('large cells', () => {
  it('hold every incident once', () => {
    fc.assert(
      fc.property(picture, (small) => {
        const cells = gatherCells(small, viewport, 48);
        const sum = cells.reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(countIn(small, [0, small.columns], [0, small.rows]));
        expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
      }),
    );
  });

  it('move with the map', () => {
    const counts = new Uint32Array(100 * 100);
    counts[50 * 100 + 50] = 3;
    const grid = { counts, columns: 100, rows: 100, cellWidthPx: 4, cellHeightPx: 4 };
    const [before] = gatherCells({ ...grid, leftPx: -40, topPx: -40 }, viewport, 48);
    counts.fill(0);
    counts[50 * 100 + 40] = 3;
    const [longitude, latitude] = viewport.center;
    const east = {
      ...viewport,
      center: [longitude + (40 * 360) / (256 * 2 ** 6.3), latitude] as const,
    };
    const [after] = gatherCells({ ...grid, leftPx: -40, topPx: -40 }, east, 48);
    expect(after?.key).toBe(before?.key);
  });

  it('are walked straight on before aside, and the last stays', () => {
    const at = (column: number, row: number) => ({
      key: `${column} ${row}`,
      column,
      row,
      count: 1,
      columns: [0, 1] as const,
      rows: [0, 1] as const,
      leftPx: 0,
      topPx: 0,
      widthPx: 48,
      heightPx: 48,
    });
    const cells = [at(0, 0), at(1, 1), at(3, 0), at(0, 5)];
    const start = cells[0] as (typeof cells)[0];
    expect(stepCell(cells, start, 'right')?.key).toBe('3 0');
    expect(stepCell(cells, start, 'down')?.key).toBe('1 1');
    expect(stepCell(cells, start, 'left')).toBeNull();
  });
});
