import { expect, test, vi } from 'vitest';
import { createDrawOnce } from './draw-once.ts';

test('draws once after all that asked for it, and again when asked later', async () => {
  const draw = vi.fn();
  const drawing = createDrawOnce(draw);
  drawing.ask();
  drawing.ask();
  expect(draw).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(1);
  drawing.ask();
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(2);
});

test('draws at once what cannot wait, and only if it was asked for', async () => {
  const draw = vi.fn();
  const drawing = createDrawOnce(draw);
  drawing.settle();
  expect(draw).not.toHaveBeenCalled();
  drawing.ask();
  drawing.settle();
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(1);
});
