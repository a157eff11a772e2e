import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AnnotationRoom } from '../../core/draw/place-annotations.ts';
import type { BriefingMessages } from '../../i18n/briefing-messages.ts';
import { briefingMessagesOf } from '../../i18n/briefing-messages.ts';
import type { BriefingDesk, DeskState } from '../../session/briefing-desk.ts';
import type { Show, ShowState } from '../../session/presenting.ts';
import { useLanguage } from '../kit/use-messages.ts';

/** The briefing that is written, and the show of it. */
export interface Room {
  readonly desk: BriefingDesk;
  readonly show: Show;
  /** Asks the map in an element for what it covers, until the function that is returned is called; `null`: it no longer tells. */
  readonly wishTaken: (map: HTMLElement, hear: (room: WordsRoom | null) => void) => () => void;
}

/** Where words are laid on a map, and what they keep clear of. */
export type WordsRoom = Pick<AnnotationRoom, 'viewport' | 'taken'>;

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('useRoom needs a RoomContext around it');
  return room;
}

/** One part of the desk's state; the selector must give the same object while nothing changed. */
export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  const { store } = useRoom().desk;
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** One part of the show's state, likewise. */
export function useShowState<Part>(select: (state: ShowState) => Part): Part {
  const { store } = useRoom().show;
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export function useBriefingMessages(): BriefingMessages {
  return briefingMessagesOf(useLanguage());
}
