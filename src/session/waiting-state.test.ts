import { beforeEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../core/model/dataset.ts';
import { readFirstState } from './first-state.ts';
import { readSettings } from './settings.ts';
import { createWaitingState } from './waiting-state.ts';

const preferences = { read: () => null, write: () => true };
let source = createStore(() => readFirstState('', readSettings(preferences)));
let mayWait = true;
let heard: number[] = [];
let waiting = createWaitingState(source, () => mayWait);

beforeEach(() => {
  source = createStore(() => readFirstState('', readSettings(preferences)));
  waiting = createWaitingState(source, () => mayWait);
  source.subscribe(waiting.follow);
  mayWait = true;
  heard = [];
  waiting.subscribe(({ rowOffset }) => heard.push(rowOffset));
});

it('follows at once what no hand moves', () => {
  source.setState({ rowOffset: 1 });
  expect(heard).toEqual([1]);
});

it('stays as it was while a hand is on its way, and hears of where it rests', () => {
  source.setState({ isMoving: true });
  source.setState({ rowOffset: 1 });
  source.setState({ rowOffset: 2 });
  expect(waiting.getState().rowOffset).toBe(0);
  source.setState({ isMoving: false });
  expect(heard).toEqual([2]);
});

it('goes along with the hand where it may not wait, from when it is told', () => {
  source.setState({ isMoving: true, rowOffset: 1 });
  mayWait = false;
  expect(waiting.getState().rowOffset).toBe(0);
  waiting.follow();
  source.setState({ rowOffset: 2 });
  expect(heard).toEqual([1, 2]);
});

it('does not wait with another dataset', () => {
  source.setState({ isMoving: true });
  source.setState({ dataset: {} as Dataset, rowOffset: 7 });
  expect(waiting.getState().rowOffset).toBe(7);
});
