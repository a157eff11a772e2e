import { describe, expect, it } from 'vitest';
import { SCENE_SHOWS } from './scene.ts';
import {
  type Box,
  layoutSlide,
  SLIDE_TYPE,
  splitMaps,
  stackPeriods,
  titleLinesOf,
} from './slide-layout.ts';

const SIZES = [
  { widthPx: 1024, heightPx: 768 },
  { widthPx: 1280, heightPx: 720 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 3840, heightPx: 2160 },
];
const TITLE =
  'All five cities were attacked within 18 days; five of the eleven incidents carry an undisputed claim by a group';

/** Lines of the title, lanes of the timeline, many maps. */
const SHAPES = [
  [1, 0, false],
  [2, 0, true],
  [3, 0, false],
  [1, 3, false],
  [3, 8, true],
] as const;

const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width - 1e-9 &&
  b.left < a.left + a.width - 1e-9 &&
  a.top < b.top + b.height - 1e-9 &&
  b.top < a.top + a.height - 1e-9;

describe('a slide', () => {
  it('keeps every part inside, and none over another, in every shape', () => {
    for (const size of SIZES)
      for (const shows of SCENE_SHOWS)
        for (const [titleLines, laneCount, isWide] of SHAPES) {
          const { title, map, timeline, words, sourceLine } = layoutSlide(size, {
            ...{ shows, titleLines, laneCount, isWide },
          });
          const boxes = [title, map, timeline, words, sourceLine].filter((box) => box !== null);
          for (const box of boxes) {
            expect(box.left).toBeGreaterThan(0);
            expect(box.left + box.width).toBeLessThan(1);
            expect(box.height).toBeGreaterThan(0.02);
            expect(box.top + box.height).toBeLessThan(1);
          }
          boxes.forEach((a, i) => {
            for (const b of boxes.slice(i + 1)) expect(overlap(a, b), `${shows} ${i}`).toBe(false);
          });
        }
  });

  it('has a row of places for each period, each map under its own head', () => {
    const room = { left: 10, top: 20, width: 500, height: 300 };
    const rooms = splitMaps(room, {
      periods: 2,
      places: 5,
      headHeight: 30,
      gap: { across: 5, down: 10 },
    });
    expect(rooms).toHaveLength(10);
    expect(rooms.map(({ rowHead }) => rowHead?.top ?? null)).toEqual(
      [20, 175].flatMap((top) => [top, null, null, null, null]),
    );
    expect(rooms[0]?.head).toEqual({ left: 10, top: 50, width: 96, height: 30 });
    expect(rooms[9]?.map).toEqual({ left: 414, top: 235, width: 96, height: 85 });
    const boxes = rooms.flatMap(({ head, map, rowHead }) => [
      head,
      map,
      ...(rowHead ? [rowHead] : []),
    ]);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    });
  });

  it('stands two periods above one another on a page that is too narrow for both', () => {
    const room = { left: 0, top: 0, width: 300, height: 410 };
    const rooms = stackPeriods(room, { count: 2, headHeight: 20, gap: 10 });
    expect(rooms.map(({ head }) => head.top)).toEqual([0, 210]);
    expect(rooms.map(({ map }) => map)).toEqual([
      { left: 0, top: 20, width: 300, height: 180 },
      { left: 0, top: 230, width: 300, height: 180 },
    ]);
  });

  it('stands its words under the picture on 4:3 only', () => {
    expect(
      SIZES.map((size) => layoutSlide(size, { shows: 'map', titleLines: 1 }).isStacked),
    ).toEqual([true, false, false, false]);
  });

  it('has no type below 1/45 of its height, and a title of at least 4.5 hundredths', () => {
    for (const { size } of Object.values(SLIDE_TYPE)) expect(size).toBeGreaterThanOrEqual(1 / 45);
    expect(SLIDE_TYPE.title.size).toBeGreaterThanOrEqual(0.045);
  });

  it('gives a long title as many lines as it needs', () => {
    expect(SIZES.map((size) => titleLinesOf(TITLE, size))).toEqual([3, 3, 3, 3]);
    expect(titleLinesOf(TITLE, SIZES[2] as never, (text) => text.length * 0.5)).toBe(2);
    expect(titleLinesOf('Short', { widthPx: 1024, heightPx: 768 })).toBe(1);
  });
});
