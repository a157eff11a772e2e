import { describe, expect, it } from 'vitest';
import { paceOf } from './pace.ts';
import { createShow, type ShowStep } from './presenting.ts';
import { type KeyPress, stageCommandOf } from './stage-keys.ts';

function startShow(count = 5, index = 0) {
  let clock = 0;
  const show = createShow(() => clock);
  show.start(count, index);
  show.arrive();
  return {
    show,
    run: (...steps: ShowStep[]) => steps.map((step) => show.step(step)),
    now: () => show.store.getState(),
    wait: (ms: number) => {
      clock += ms;
    },
  };
}

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});
const command = (key: string, more?: Partial<KeyPress>) =>
  stageCommandOf(press(key, more), { hasSingleKeys: true });

describe('a show', () => {
  it('stops at its ends', () => {
    const { run, now } = startShow(2);
    run('previous');
    expect(now().index).toBe(0);
    run('next', 'next', 'next');
    expect(now().index).toBe(1);
  });

  it('goes to a number that is typed and entered, and to no other', () => {
    const { run, now } = startShow(12);
    run({ digit: '1' }, { digit: '1' }, 'enter');
    expect(now().index).toBe(10);
    run({ digit: '9' }, { digit: '9' }, 'enter');
    expect(now().index).toBe(11);
    run('jump', 'enter');
    expect(now()).toMatchObject({ index: 11, typed: null });
  });

  it('comes back from a blank screen to where it was, by the same key or by any move', () => {
    const { run, now } = startShow();
    run('next', 'black');
    expect(now().blank).toBe('black');
    run('next');
    expect(now()).toMatchObject({ blank: 'none', index: 1 });
    run('white', 'white');
    expect(now().blank).toBe('none');
    run('black', 'white');
    expect(now().blank).toBe('white');
  });

  it('goes one level out at each Escape', () => {
    const { run, now } = startShow();
    run('black', 'overview', { digit: '3' });
    const levels = () => [now().typed, now().overlay, now().blank, now().isRunning];
    run('escape');
    expect(levels()).toEqual([null, 'overview', 'black', true]);
    run('escape');
    expect(levels()).toEqual([null, null, 'black', true]);
    run('escape');
    expect(levels()).toEqual([null, null, 'none', true]);
    run('escape');
    expect(levels()).toEqual([null, null, 'none', false]);
  });

  it('cuts a step that is taken while the one before still moves', () => {
    const { run, now, show } = startShow();
    run('next');
    expect(now()).toMatchObject({ isMoving: true, isCut: false });
    run('next');
    expect(now()).toMatchObject({ index: 2, isCut: true });
    show.arrive();
    run('next');
    expect(now()).toMatchObject({ index: 3, isCut: false });
  });

  it('locks the map again with each new scene', () => {
    const { run, now } = startShow();
    run('unlock', 'next');
    expect(now().isUnlocked).toBe(false);
  });

  it('has one tool at a time, and puts it away before anything else but what covers it', () => {
    const { run, now } = startShow();
    run('laser', 'draw');
    expect(now().tool).toBe('pen');
    run('draw');
    expect(now().tool).toBeNull();
    run('unlock', 'laser', 'escape');
    expect(now()).toMatchObject({ tool: null, isUnlocked: true, isRunning: true });
  });

  it('shows the time at the first press and starts it again at the next', () => {
    const { run, now, wait } = startShow();
    wait(9000);
    run('timer');
    expect(now()).toMatchObject({ hasTimer: true, startedAtMs: 0 });
    run('timer');
    expect(now()).toMatchObject({ hasTimer: true, startedAtMs: 9000 });
    run('escape');
    expect(now()).toMatchObject({ hasTimer: false, isRunning: true });
  });

  it('pauses play at any other step, goes on where it was, and forgets it with the scene', () => {
    const { run, now } = startShow();
    run('play');
    expect(now().playing).toEqual({ mode: 'growing', isRunning: true });
    run('laser');
    expect(now().playing).toEqual({ mode: 'growing', isRunning: false });
    run('play', 'play');
    expect(now().playing).toEqual({ mode: 'growing', isRunning: false });
    run('roll');
    expect(now().playing).toEqual({ mode: 'rolling', isRunning: true });
    run('next');
    expect(now().playing).toBeNull();
  });

  it('counts a scene’s time from when it came', () => {
    const { run, now, wait } = startShow();
    wait(5000);
    run('next');
    expect(now()).toMatchObject({ startedAtMs: 0, sceneStartedAtMs: 5000 });
  });
});

describe('ink', () => {
  const stroke = (x: number) => ({ kind: 'stage' as const, points: [{ x, y: 0 }] });
  const drawn = (show: ReturnType<typeof createShow>) =>
    show.ink.store.getState().strokes.get(show.store.getState().index) ?? [];

  it('belongs to its scene, and is taken back a stroke at a time, erasing too', () => {
    const { show, run } = startShow();
    show.ink.add(stroke(1));
    show.ink.add(stroke(2));
    show.ink.extend(stroke(3));
    expect(drawn(show)).toEqual([stroke(1), stroke(3)]);
    run('next');
    expect(drawn(show)).toEqual([]);
    run('undoStroke', 'previous', 'erase');
    expect(drawn(show)).toEqual([]);
    run('undoStroke');
    expect(drawn(show)).toEqual([stroke(1), stroke(3)]);
    run('undoStroke', 'undoStroke', 'undoStroke');
    expect(drawn(show)).toEqual([]);
  });

  it('is gone when the next show begins', () => {
    const { show } = startShow();
    show.ink.add(stroke(1));
    show.start(5, 0);
    expect(drawn(show)).toEqual([]);
    show.step('undoStroke');
    expect(drawn(show)).toEqual([]);
  });
});

describe('the keys of the stage', () => {
  it('are those of clickers, PowerPoint and reveal.js', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'N'])
      expect(command(key), key).toBe('next');
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace'])
      expect(command(key), key).toBe('previous');
    expect(command(' ', { shiftKey: true })).toBe('previous');
    expect([command('b'), command('.'), command('F8')]).toEqual(['black', 'black', 'black']);
    expect([command('w'), command(',')]).toEqual(['white', 'white']);
    expect([command('F5'), command('F5', { shiftKey: true })]).toEqual(['stay', 'stay']);
    expect(['l', 'p', 'z'].map((key) => command(key, { ctrlKey: true }))).toEqual([
      'laser',
      'draw',
      'undoStroke',
    ]);
    expect(['d', 'e', 'k', 't'].map((key) => command(key))).toEqual([
      'draw',
      'erase',
      'play',
      'timer',
    ]);
    expect(command('K', { shiftKey: true })).toBe('roll');
    expect(command('7')).toEqual({ digit: '7' });
  });

  it('leave the browser its own, and do not run on while held', () => {
    expect([
      command('r', { ctrlKey: true }),
      command('ArrowRight', { altKey: true }),
      command('x'),
    ]).toEqual([null, null, null]);
    expect(command('PageDown', { repeat: true })).toBeNull();
  });

  it('without single letters still serve a clicker', () => {
    const off = (key: string) => stageCommandOf(press(key), { hasSingleKeys: false });
    expect(['n', 'b', '.', 'w', 's', '?'].map(off)).toEqual([null, null, null, null, null, null]);
    expect(['PageDown', 'PageUp', 'F5', 'Escape', 'F8', '7'].map(off)).toEqual([
      'next',
      'previous',
      'stay',
      'escape',
      'black',
      { digit: '7' },
    ]);
  });
});

describe('the pace', () => {
  it('is late only once the scene’s own time is over', () => {
    const planned = [60, 120, 60];
    expect(paceOf(planned, 1, 170)).toEqual({ kind: 'onTime' });
    expect(paceOf(planned, 1, 300)).toEqual({ kind: 'over', minutes: 2 });
    expect(paceOf(planned, 2, 60)).toEqual({ kind: 'under', minutes: 2 });
    expect(paceOf([0, 0], 1, 60)).toEqual({ kind: 'none' });
  });
});
