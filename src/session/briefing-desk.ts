/** The briefing that is being written: its changes, their undo, and its way into this browser's storage. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Briefing, type Edit, EMPTY_BRIEFING } from '../core/briefing/briefing.ts';
import { readBriefing, writeBriefing } from '../core/briefing/briefing-file.ts';
import type { BriefingFinding } from '../core/briefing/briefing-finding.ts';
import type { Briefings, SavedBriefing, SaveOutcome } from '../core/model/ports.ts';

export type Saving =
  | { readonly kind: 'loading' | 'nothing' | 'pending' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly why: Exclude<SaveOutcome, 'saved'> };

/** What came of opening a file. */
export interface Opened {
  readonly name: string;
  readonly isOpen: boolean;
  readonly findings: readonly BriefingFinding[];
}

export interface DeskState {
  readonly briefing: Briefing;
  /** The scene whose words are open, by id. */
  readonly selectedId: string | null;
  readonly saving: Saving;
  /** Earlier states in this browser, newest first; at most three. */
  readonly earlier: readonly SavedBriefing[];
  /** `null` once it was read. */
  readonly opened: Opened | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface BriefingDesk {
  readonly store: StoreApi<DeskState>;
  /** Looks for what this browser keeps. To be called once; edits before its end are kept. */
  load(): Promise<void>;
  /** Changes with the same `gesture` are one step of undo while nothing else comes between. */
  edit(edit: Edit, gesture?: string): void;
  undo(): void;
  redo(): void;
  select(id: string | null): void;
  /** Puts another briefing in the place of this one, which stays one undo and one earlier save away. */
  replace(briefing: Briefing): void;
  /** Opens a file's text. What cannot be read is in `opened`; nothing is replaced when nothing could be read. */
  openText(text: string, name: string): void;
  dismissOpened(): void;
  /** Saves now, if something is waiting; `isForced` over what another window has saved. */
  save(isForced?: boolean): Promise<void>;
  /** Takes what is in storage instead of what is here, which stays one undo away. */
  takeStored(): Promise<void>;
}

/** Within a second of a change it is saved. */
const WAIT_MS = 400;
const MOST_STEPS = 100;
/** After this long the state before is worth keeping as an earlier one. */
const EARLIER_MS = 5 * 60_000;

/** Creates a desk on its storage; `now` is in milliseconds since 1970. */
export function createBriefingDesk(briefings: Briefings, now: () => number): BriefingDesk {
  const store = createStore<DeskState>(() => ({
    briefing: EMPTY_BRIEFING,
    selectedId: null,
    saving: { kind: 'loading' },
    earlier: [],
    opened: null,
    canUndo: false,
    canRedo: false,
  }));
  const get = store.getState;
  const set = store.setState;
  let past: readonly Briefing[] = [];
  let future: readonly Briefing[] = [];
  let lastGesture: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let keptAtMs: number | null = null;
  let running: Promise<void> = Promise.resolve();

  function enter(briefing: Briefing): void {
    const { selectedId } = get();
    const isThere = briefing.scenes.some(({ id }) => id === selectedId);
    set({
      briefing,
      selectedId: isThere ? selectedId : null,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      saving: { kind: 'pending' },
    });
    timer ??= setTimeout(() => void desk.save(), WAIT_MS);
  }

  function commit(briefing: Briefing, gesture: string | null): void {
    if (gesture === null || gesture !== lastGesture || past.length === 0)
      past = [...past, get().briefing].slice(-MOST_STEPS);
    lastGesture = gesture;
    future = [];
    enter(briefing);
  }

  async function write(isForced: boolean): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { briefing } = get();
    const savedAtMs = now();
    const keepsLast = keptAtMs === null || savedAtMs - keptAtMs > EARLIER_MS;
    const saved = { text: writeBriefing(briefing), savedAtMs };
    const outcome = await briefings.save(saved, { keepsLast, isForced });
    if (outcome === 'saved' && keepsLast) keptAtMs = savedAtMs;
    // What has changed meanwhile is waiting for its own turn.
    if (timer === null)
      set({
        saving:
          outcome === 'saved'
            ? { kind: 'saved', atMs: savedAtMs }
            : { kind: 'failed', why: outcome },
      });
    if (outcome === 'saved' && (keepsLast || isForced)) set({ earlier: await readEarlier() });
  }

  async function readEarlier(): Promise<readonly SavedBriefing[]> {
    return (await briefings.read())?.slice(1) ?? [];
  }

  async function takeLast(): Promise<void> {
    const kept = await briefings.read();
    const [last, ...earlier] = kept ?? [];
    set({ earlier });
    if (timer !== null) return;
    const read = last === undefined ? null : readBriefing(last.text);
    if (read !== null && (read.briefing === null || read.findings.length > 0))
      set({ opened: { name: '', isOpen: read.briefing !== null, findings: read.findings } });
    if (last !== undefined && read?.briefing != null)
      set({ briefing: read.briefing, saving: { kind: 'saved', atMs: last.savedAtMs } });
    else
      set({
        saving: kept === null ? { kind: 'failed', why: 'denied' } : { kind: 'nothing' },
      });
  }

  const desk: BriefingDesk = {
    store,
    load: takeLast,
    edit(edit, gesture) {
      const { briefing } = get();
      const next = edit(briefing);
      if (next !== briefing) commit(next, gesture ?? null);
    },
    undo() {
      const previous = past.at(-1);
      if (previous === undefined) return;
      future = [get().briefing, ...future];
      past = past.slice(0, -1);
      lastGesture = null;
      enter(previous);
    },
    redo() {
      const [next, ...rest] = future;
      if (next === undefined) return;
      past = [...past, get().briefing];
      future = rest;
      lastGesture = null;
      enter(next);
    },
    select: (selectedId) => set({ selectedId }),
    replace(briefing) {
      keptAtMs = null;
      commit(briefing, null);
      set({ selectedId: null });
    },
    openText(text, name) {
      const { briefing, findings } = readBriefing(text);
      set({ opened: { name, isOpen: briefing !== null, findings } });
      if (briefing !== null) desk.replace(briefing);
    },
    dismissOpened: () => set({ opened: null }),
    save(isForced = false) {
      if (timer === null && !isForced) return running;
      running = running.then(() => write(isForced));
      return running;
    },
    async takeStored() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      past = [...past, get().briefing].slice(-MOST_STEPS);
      lastGesture = null;
      await takeLast();
      set({ canUndo: true });
    },
  };
  return desk;
}
