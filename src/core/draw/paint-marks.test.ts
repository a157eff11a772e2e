import { describe, expect, it } from 'vitest';
import type { Mark, SingleMark, StackMark } from './mark.ts';
import { paintLooks } from './paint-looks.ts';
import { type MarkCanvas, type MarkStyle, paintMarks } from './paint-marks.ts';
import { OTHER_SLOT, type Slot } from './slot.ts';

const style: MarkStyle = {
  unknown: 'hollow',
  palette: {
    categories: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
    outline: 'outline',
    ink: 'ink',
    note: 'note',
    focus: 'focus',
    selected: 'selected',
    halo: 'halo',
    fontFamily: 'sans-serif',
  },
};

const circle: Slot = { colour: 1, shape: 'circle', isOpen: false };

/** One stroke or fill as a canvas would make it. */
interface Stroke {
  readonly ink: string;
  readonly widthPx: number;
  readonly dash: readonly number[];
  readonly radiusPx: number;
}

/** A canvas that writes down what is painted on it. */
function createRecorder() {
  const strokes: Stroke[] = [];
  const fills: { readonly ink: string; readonly alpha: number }[] = [];
  const texts: string[] = [];
  const arcs: { readonly from: number; readonly to: number; readonly ink: () => string }[] = [];
  let dash: readonly number[] = [];
  let radius = 0;
  const canvas = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    lineJoin: '',
    font: '',
    textAlign: '',
    textBaseline: '',
    save() {},
    restore() {
      dash = [];
    },
    beginPath() {},
    closePath() {},
    moveTo() {},
    lineTo() {},
    arc(_x: number, _y: number, radiusPx: number, from: number, to: number) {
      radius = radiusPx;
      arcs.push({ from, to, ink: () => canvas.strokeStyle });
    },
    setLineDash(next: readonly number[]) {
      dash = next;
    },
    stroke() {
      strokes.push({ ink: canvas.strokeStyle, widthPx: canvas.lineWidth, dash, radiusPx: radius });
    },
    fill() {
      fills.push({ ink: canvas.fillStyle, alpha: canvas.globalAlpha });
    },
    fillText(text: string) {
      texts.push(text);
    },
    strokeText() {},
  };
  return { canvas: canvas as unknown as MarkCanvas, strokes, fills, texts, arcs };
}

function single(change: Partial<SingleMark> = {}): SingleMark {
  return {
    kind: 'single',
    key: 'single',
    x: 50,
    y: 50,
    radiusPx: 5,
    incidents: [],
    slot: circle,
    isUnknown: false,
    ring: null,
    ...change,
  };
}

function paint(marks: readonly Mark[], look: MarkStyle = style) {
  const recorder = createRecorder();
  paintMarks(recorder.canvas, marks, look);
  return recorder;
}

it('areas that all lie over each other leave the map to be seen', () => {
  const area = {
    kind: 'area',
    x: 0,
    y: 0,
    radiusPx: 60,
    slot: circle,
    incidents: [],
  } as unknown as Mark;
  const paintAreas = (count: number) => paint(Array.from({ length: count }, () => area)).fills;
  expect(paintAreas(1)).toEqual([{ ink: 'c1', alpha: 0.07 }]);
  const through = paintAreas(500).reduce((light, { alpha }) => light * (1 - alpha), 1);
  expect(through).toBeGreaterThan(0.6);
});

describe('painting marks', () => {
  it('fills a known number, a recorded zero too, with its colour', () => {
    expect(paint([single({ radiusPx: 3.4 })]).fills).toEqual([{ ink: 'c1', alpha: 0.9 }]);
  });

  it('leaves an unknown number hollow, with an edge of 2 px in its colour', () => {
    const { fills, strokes } = paint([single({ isUnknown: true })]);
    expect(fills.map(({ ink }) => ink)).toEqual(['outline']);
    expect(strokes.at(-1)).toMatchObject({ ink: 'c1', widthPx: 2, dash: [] });
  });

  it('dots the edge of an unknown number where hollow means disputed', () => {
    const dotted: MarkStyle = { ...style, unknown: 'dotted' };
    const unknown = paint([single({ isUnknown: true })], dotted);
    expect(unknown.strokes.at(-1)?.dash).toEqual([2, 2]);
    expect(unknown.fills.some(({ ink }) => ink === 'c1')).toBe(true);
    const disputed = paint([single({ slot: { ...circle, isOpen: true } })], dotted);
    expect(disputed.strokes.at(-1)?.dash).toEqual([]);
    expect(disputed.fills.every(({ ink }) => ink === 'outline')).toBe(true);
  });

  it('puts areas and rings under all symbols', () => {
    const { fills } = paint([
      { ...single(), kind: 'area', precision: 'town', slot: null, radiusPx: 100 } as Mark,
      single({ key: 'a' }),
      single({ key: 'b', ring: { radiusPx: 20, isDashed: true } }),
    ]);
    expect(fills.map(({ ink, alpha }) => [ink, alpha])).toEqual([
      ['note', 0.07],
      ['c1', 0.05],
      ['c1', 0.9],
      ['c1', 0.9],
    ]);
  });

  const stack: StackMark = {
    ...single(),
    kind: 'stack',
    radiusPx: 20,
    incidents: Array.from({ length: 4 }, () => ({})) as unknown as StackMark['incidents'],
    shares: [
      { slot: circle, count: 1 },
      { slot: OTHER_SLOT, count: 3 },
    ],
    isOnePlace: true,
  };

  it('rings a stack in shares from 12 o’clock, clockwise, and writes the count', () => {
    const { arcs, strokes, texts } = paint([stack]);
    const [, first, second] = arcs;
    expect(first?.from).toBeCloseTo(-Math.PI / 2, 1);
    expect(first?.to).toBeCloseTo(0, 1);
    expect(second?.to).toBeCloseTo(1.5 * Math.PI, 1);
    expect(strokes.map(({ ink, widthPx }) => [ink, widthPx])).toEqual([
      ['c1', 3.5],
      ['c7', 3.5],
    ]);
    expect(texts).toEqual(['4']);
  });

  it('writes a count once more where a later mark lies on it', () => {
    const beside = (px: number) => paint([stack, single({ x: 50 + px, radiusPx: 16 })]).texts;
    expect(beside(21)).toEqual(['4', '4']);
    expect(beside(30)).toEqual(['4']);
  });
});

describe('painting looks', () => {
  const looks = (change: Partial<Parameters<typeof paintLooks>[1]>) => {
    const recorder = createRecorder();
    paintLooks(
      recorder.canvas,
      { hovered: [], focused: null, selected: null, ...change },
      style.palette,
    );
    expect(recorder.fills).toEqual([]);
    return recorder.strokes;
  };
  const mark = single();

  it('edges a hovered mark on its own shape', () => {
    expect(looks({ hovered: [mark] }).at(-1)).toEqual({
      ink: 'ink',
      widthPx: 3.5,
      dash: [],
      radiusPx: 5,
    });
  });

  it('rings the selected mark 5 px off, and dashes the focused one', () => {
    expect(looks({ selected: mark }).at(-1)).toEqual({
      ink: 'selected',
      widthPx: 2,
      dash: [],
      radiusPx: 10,
    });
    expect(looks({ focused: mark }).at(-1)).toMatchObject({
      ink: 'focus',
      widthPx: 2.5,
      dash: [5, 3],
      radiusPx: 10,
    });
  });

  it('puts the dashes outside the ring when both are one mark', () => {
    const strokes = looks({ selected: mark, focused: mark });
    expect(strokes.find(({ ink }) => ink === 'selected')?.radiusPx).toBe(10);
    expect(strokes.find(({ ink }) => ink === 'focus')?.radiusPx).toBe(15);
  });

  it('clears the corners of a triangle', () => {
    const triangle = single({ slot: { ...circle, shape: 'triangleUp' } });
    expect(looks({ selected: triangle }).at(-1)?.radiusPx).toBeCloseTo(5 * 1.555 + 5, 1);
  });
});
