import { describe, expect, it } from 'vitest';
import { hitMark, sortByDistance, stepMark } from './hit-mark.ts';
import type { AreaMark, Mark, SingleMark } from './mark.ts';
import { OTHER_SLOT } from './slot.ts';

function single(key: string, x: number, y: number, radiusPx = 5): SingleMark {
  return {
    kind: 'single',
    key,
    x,
    y,
    radiusPx,
    incidents: [],
    slot: OTHER_SLOT,
    isUnknown: false,
    ring: null,
  };
}

function area(key: string, x: number, y: number, radiusPx: number): AreaMark {
  return { kind: 'area', key, x, y, radiusPx, incidents: [], precision: 'town', slot: null };
}

describe('hitting a mark', () => {
  const marks: Mark[] = [
    area('town', 100, 100, 80),
    single('large', 100, 100, 20),
    single('small', 105, 100, 4),
  ];
  const at = (x: number, y: number, least = 12) => hitMark(marks, { x, y }, least)?.key ?? null;

  it('takes the small one on top of the large one', () => {
    expect(at(105, 100)).toBe('small');
    expect(at(90, 100)).toBe('large');
  });

  it('takes the nearest one beside marks, as far as a finger is wide', () => {
    const alone = [single('alone', 50, 50, 4)];
    expect(hitMark(alone, { x: 61, y: 50 }, 12)?.key).toBe('alone');
    expect(hitMark(alone, { x: 63, y: 50 }, 12)).toBeNull();
    expect(hitMark(alone, { x: 71, y: 50 }, 22)?.key).toBe('alone');
  });

  it('takes an area by its edge and its middle, not by what it covers', () => {
    expect(at(180, 100)).toBe('town');
    expect(at(100, 150)).toBeNull();
    expect(hitMark([area('town', 100, 100, 80)], { x: 110, y: 100 }, 12)?.key).toBe('town');
  });
});

describe('stepping from mark to mark', () => {
  const middle = single('middle', 0, 0);
  const marks = [
    middle,
    single('right', 40, 10),
    single('far right', 90, 0),
    single('up', 5, -30),
    single('down right', 20, 60),
  ];
  const step = (from: Mark, direction: Parameters<typeof stepMark>[2]) =>
    stepMark(marks, from, direction)?.key ?? null;

  it('goes to the nearest mark in the direction', () => {
    expect(step(middle, 'right')).toBe('right');
    expect(step(middle, 'up')).toBe('up');
    expect(step(middle, 'down')).toBe('down right');
  });

  it('stays where no mark lies on that side', () => {
    expect(step(middle, 'left')).toBeNull();
  });

  it('takes what lies aslant when nothing lies ahead', () => {
    expect(stepMark([middle, single('aslant', -10, 50)], middle, 'left')?.key).toBe('aslant');
  });

  it('reaches two marks at one point one after the other', () => {
    const twins = [single('a', 7, 7), single('b', 7, 7), single('c', 7, 7)];
    const [a, b] = twins as [Mark, Mark];
    expect(stepMark(twins, a, 'right')?.key).toBe('b');
    expect(stepMark(twins, b, 'right')?.key).toBe('c');
    expect(stepMark(twins, b, 'left')?.key).toBe('a');
    expect(stepMark(twins, a, 'left')).toBeNull();
  });

  it('starts nearest to the centre', () => {
    expect(sortByDistance(marks, { x: 30, y: 10 })[0]?.key).toBe('right');
  });
});
