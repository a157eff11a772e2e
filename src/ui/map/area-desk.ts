/** What is being drawn or reshaped on the maps of a session: shared by both maps of a comparison and by the panel beside them. */
import { useSyncExternalStore } from 'react';
import type { Area } from '../../core/model/area.ts';
import { setAreas } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { useSession } from '../use-session.ts';

export type AreaKind = Area['kind'];

export interface AreaDeskState {
  /** What the next gesture on a map draws; `null` while maps are maps. */
  readonly tool: AreaKind | null;
  /** The place among the view's areas of the one that shows its handles. */
  readonly edited: number | null;
  /** What is half drawn is the last of the view's areas. */
  readonly hasSketch: boolean;
  /** What the last step was, for who can't see it. */
  readonly said: string;
  /** Ends the polygon in the making as it stands; `null` while there is none with three corners. */
  readonly end: ((gestureMs: number) => void) | null;
}

export interface AreaDesk {
  read(): AreaDeskState;
  subscribe(listener: () => void): () => void;
  /** Takes a tool in hand; `null` lays it down, and what is half drawn with it. */
  take(tool: AreaKind | null): void;
  edit(index: number | null): void;
  /** As it is at this moment, of which the last render may not know yet. */
  area(index: number): Area | undefined;
  say(text: string): void;
  /** Tells that the polygon in the making can be ended, and how; `null`, that it no longer can. */
  offerEnd(end: AreaDeskState['end']): void;
  /** Shows what a gesture under way would make; it counts at once and is no step of Undo. */
  sketch(area: Area | null, gestureMs: number): void;
  /** Ends the gesture: the area is kept, and can be reshaped. */
  keep(area: Area, gestureMs: number): void;
  /** Puts another shape in the place of an area; `isOver` at the end of the gesture. */
  reshape(
    index: number,
    area: Area,
    gesture: { readonly ms: number; readonly isOver: boolean },
  ): void;
  /** True for whoever asks first since a tool or an area was taken: one map takes the keyboard, not both. */
  takesFocus(): boolean;
}

const IDLE: AreaDeskState = { tool: null, edited: null, hasSketch: false, said: '', end: null };

function createAreaDesk(session: Session): AreaDesk {
  let now = IDLE;
  let isFocusFree = false;
  /** The areas before the gesture under way. */
  let before: readonly Area[] | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<AreaDeskState>): void {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  }
  function change(areas: readonly Area[], gestureMs: number, isOver: boolean): void {
    session.change(setAreas(areas), { gestureMs, kind: isOver ? 'commit' : 'drag' });
  }
  const present = () => session.store.getState().view.areas;

  const desk: AreaDesk = {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take(tool) {
      desk.sketch(null, performance.now());
      isFocusFree = tool !== null;
      set({ tool, edited: null, said: '' });
    },
    edit(edited) {
      isFocusFree = edited !== null;
      set({ edited, tool: null });
    },
    area: (index) => present()[index],
    say: (said) => set({ said }),
    offerEnd: (end) => set({ end }),
    sketch(area, gestureMs) {
      if (area === null) {
        if (before !== null) change(before, gestureMs, false);
        before = null;
        set({ hasSketch: false });
        return;
      }
      before ??= present();
      change([...before, area], gestureMs, false);
      set({ hasSketch: true });
    },
    keep(area, gestureMs) {
      const kept = before ?? present();
      before = null;
      change([...kept, area], gestureMs, true);
      isFocusFree = true;
      set({ tool: null, edited: kept.length, hasSketch: false, said: '' });
    },
    reshape(index, area, { ms, isOver }) {
      if (index < present().length) change(present().with(index, area), ms, isOver);
    },
    takesFocus() {
      const isFirst = isFocusFree;
      isFocusFree = false;
      return isFirst;
    },
  };
  return desk;
}

const desks = new WeakMap<Session, AreaDesk>();

/** The desk of the session that is on the page. */
export function useAreaDesk(): AreaDesk {
  const session = useSession();
  let desk = desks.get(session);
  if (desk === undefined) {
    desk = createAreaDesk(session);
    desks.set(session, desk);
  }
  return desk;
}

export function useAreaDeskState(): AreaDeskState {
  const desk = useAreaDesk();
  return useSyncExternalStore(desk.subscribe, desk.read);
}
