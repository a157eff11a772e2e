/** The show: which scene, what covers it, how long it has run. Knows no window and no key. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createInk, type Ink } from './ink.ts';

export type Blank = 'none' | 'black' | 'white';
export type Overlay = 'overview' | 'keys';
/** What the pointer does over the stage. */
export type Tool = 'laser' | 'pen';

/** The dates of the scene run; `growing`: their start stays, `rolling`: both ends move. */
export interface Playing {
  readonly mode: 'growing' | 'rolling';
  /** Paused otherwise: the dates stay where they are. */
  readonly isRunning: boolean;
}

export interface ShowState {
  readonly isRunning: boolean;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly blank: Blank;
  readonly overlay: Overlay | null;
  /** Digits typed so far for a jump; `null` when none is under way. */
  readonly typed: string | null;
  /** The map may be moved. */
  readonly isUnlocked: boolean;
  readonly tool: Tool | null;
  /** The time since the start stands on the stage. */
  readonly hasTimer: boolean;
  /** `null`: the scene shows its own dates. */
  readonly playing: Playing | null;
  /** Where the laser points, as shares of the stage's width and height; `null` for nowhere. */
  readonly laser: { readonly x: number; readonly y: number } | null;
  /** The picture moves from one scene to the next until then. */
  readonly isMoving: boolean;
  /** The last step was taken while the one before was still moving: there is nothing more to see of it. */
  readonly isCut: boolean;
  readonly startedAtMs: number;
  readonly sceneStartedAtMs: number;
}

/** Everything a presenter can do that touches nothing but the show. `digit` carries its figure. */
export type ShowStep =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'jump'
  | 'enter'
  | 'escape'
  | 'overview'
  | 'keys'
  | 'laser'
  | 'draw'
  | 'erase'
  | 'undoStroke'
  | 'unlock'
  | 'timer'
  | 'resetTimer'
  | 'play'
  | 'roll'
  | { readonly digit: string };

export interface Show {
  readonly store: StoreApi<ShowState>;
  start(count: number, index: number): void;
  /** The briefing has more or fewer scenes now. */
  setCount(count: number): void;
  step(step: ShowStep): void;
  goTo(index: number): void;
  pointLaser(at: ShowState['laser']): void;
  /** What is drawn over the scenes; lost with the show, kept over a reload. */
  readonly ink: Ink;
  /** The dates have run to their end: the scene shows its own again. */
  endPlay(): void;
  /** The picture of the current scene has arrived. */
  arrive(): void;
  end(): void;
}

const AT_REST: ShowState = {
  isRunning: false,
  index: 0,
  count: 0,
  blank: 'none',
  overlay: null,
  typed: null,
  isUnlocked: false,
  tool: null,
  hasTimer: false,
  playing: null,
  laser: null,
  isMoving: false,
  isCut: true,
  startedAtMs: 0,
  sceneStartedAtMs: 0,
};

const MOST_DIGITS = 4;

/** Creates a show; `now` is in milliseconds since any fixed time. */
export function createShow(now: () => number): Show {
  const store = createStore<ShowState>(() => AT_REST);
  const get = store.getState;
  const set = store.setState;
  const ink = createInk(() => get().index);

  function goTo(index: number): void {
    const { count, index: before, isMoving } = get();
    const there = Math.max(0, Math.min(count - 1, index));
    set({ blank: 'none', overlay: null, typed: null });
    if (there !== before)
      set({
        index: there,
        isUnlocked: false,
        playing: null,
        isMoving: true,
        isCut: isMoving,
        sceneStartedAtMs: now(),
      });
  }

  /** A blank screen comes back to where it was: nobody loses the place by it. */
  function move(index: number): void {
    if (get().blank === 'none') goTo(index);
    else set({ blank: 'none', typed: null });
  }

  function toggleBlank(blank: Blank): void {
    set({ blank: get().blank === blank ? 'none' : blank, typed: null });
  }

  function toggleTool(tool: Tool): void {
    set({ tool: get().tool === tool ? null : tool, laser: null });
  }

  /** Shown first, and only then started again: one press too many must not lose the time. */
  function stepTimer(): void {
    if (get().hasTimer) startTime();
    else set({ hasTimer: true });
  }

  function startTime(): void {
    set({ startedAtMs: now(), sceneStartedAtMs: now() });
  }

  function play(mode: Playing['mode']): void {
    const { playing } = get();
    const isSame = playing?.mode === mode;
    set({ playing: { mode, isRunning: !isSame || !playing.isRunning } });
  }

  function pause(): void {
    const { playing } = get();
    if (playing?.isRunning === true) set({ playing: { ...playing, isRunning: false } });
  }

  function toggleOverlay(overlay: Overlay): void {
    set({ overlay: get().overlay === overlay ? null : overlay });
  }

  function jump(): void {
    const { typed } = get();
    if (typed === null) move(get().index + 1);
    else if (typed === '') set({ typed: null });
    else goTo(Number.parseInt(typed, 10) - 1);
  }

  /** One level a press. */
  function stepOut(): void {
    const { typed, overlay, blank, tool, playing, hasTimer, isUnlocked } = get();
    if (typed !== null) set({ typed: null });
    else if (overlay !== null) set({ overlay: null });
    else if (blank !== 'none') set({ blank: 'none' });
    else if (tool !== null) set({ tool: null, laser: null });
    else if (playing !== null) set({ playing: null });
    else if (isUnlocked) set({ isUnlocked: false });
    else if (hasTimer) set({ hasTimer: false });
    else set({ isRunning: false });
  }

  const steps: Readonly<Record<Exclude<ShowStep, object>, () => void>> = {
    next: () => move(get().index + 1),
    previous: () => move(get().index - 1),
    first: () => goTo(0),
    last: () => goTo(get().count - 1),
    black: () => toggleBlank('black'),
    white: () => toggleBlank('white'),
    jump: () => set({ typed: '' }),
    enter: jump,
    escape: stepOut,
    overview: () => toggleOverlay('overview'),
    keys: () => toggleOverlay('keys'),
    laser: () => toggleTool('laser'),
    draw: () => toggleTool('pen'),
    erase: () => ink.erase(),
    undoStroke: () => ink.undo(),
    unlock: () => set({ isUnlocked: !get().isUnlocked }),
    timer: stepTimer,
    resetTimer: startTime,
    play: () => play('growing'),
    roll: () => play('rolling'),
  };

  return {
    store,
    start(count, index) {
      const startedAtMs = now();
      const there = Math.max(0, Math.min(count - 1, index));
      ink.clear();
      set({
        ...AT_REST,
        isRunning: true,
        count,
        index: there,
        startedAtMs,
        sceneStartedAtMs: startedAtMs,
      });
    },
    setCount: (count) => set({ count, index: Math.max(0, Math.min(count - 1, get().index)) }),
    step(step) {
      if (step !== 'play' && step !== 'roll') pause();
      if (typeof step === 'string') steps[step]();
      else set({ typed: ((get().typed ?? '') + step.digit).slice(-MOST_DIGITS) });
    },
    goTo,
    pointLaser: (laser) => set({ laser }),
    ink,
    endPlay: () => set({ playing: null }),
    arrive: () => set({ isMoving: false }),
    end: () => set({ isRunning: false }),
  };
}
