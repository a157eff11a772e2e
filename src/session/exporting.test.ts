import { expect, test, vi } from 'vitest';
import type { WriteOptions } from '../core/model/export-file.ts';
import { createExporting } from './exporting.ts';
import { createGate } from './importing-desk.ts';

/** A file that is being made until the test says so. */
function beginFile(id = 'csv') {
  const exporting = createExporting();
  const gate = createGate<string>();
  const told: WriteOptions[] = [];
  const end = exporting.begin(id, async (options) => {
    told.push(options);
    const text = await gate.result;
    options.signal?.throwIfAborted();
    return text;
  });
  const [options = {}] = told;
  return { exporting, end, options, finish: gate.open, state: exporting.store.getState };
}

test('tells how far a file is, and then what it holds until that is read', async () => {
  const { exporting, end, options, finish, state } = beginFile();
  expect(state()).toEqual({ step: 'working', id: 'csv', share: null });
  options.onProgress?.(0.5);
  expect(state()).toEqual({ step: 'working', id: 'csv', share: 0.5 });
  exporting.forget();
  expect(state()).toMatchObject({ step: 'working', share: 0.5 });
  finish('Three rows.');
  await end;
  expect(state()).toEqual({ step: 'done', id: 'csv', text: 'Three rows.' });
  exporting.forget();
  expect(state()).toEqual({ step: 'none' });
});

test('begins no second file while one is being made, and one after it', async () => {
  const { exporting, end, finish, state } = beginFile();
  const second = vi.fn(async () => 'Second.');
  await exporting.begin('geojson', second);
  expect(second).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ step: 'working', id: 'csv' });
  finish('First.');
  await end;
  await exporting.begin('geojson', second);
  expect(state()).toEqual({ step: 'done', id: 'geojson', text: 'Second.' });
});

test('a file that is ended tells no more of itself, and is not called failed', async () => {
  const { exporting, end, options, finish, state } = beginFile();
  exporting.cancel();
  options.onProgress?.(0.5);
  expect(state()).toMatchObject({ step: 'working', share: null });
  finish('Too late.');
  await end;
  expect(state()).toEqual({ step: 'cancelled', id: 'csv' });
});

test('a file that cannot be made says why', async () => {
  const exporting = createExporting();
  await exporting.begin('csv', () => Promise.reject(new Error('the disk is full')));
  expect(exporting.store.getState()).toEqual({
    step: 'failed',
    id: 'csv',
    text: 'the disk is full',
  });
});

test('what has nothing to say leaves nothing to read', async () => {
  const exporting = createExporting();
  await exporting.begin('png', async () => '');
  expect(exporting.store.getState()).toEqual({ step: 'none' });
});
