import { useSyncExternalStore } from 'react';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { useSession } from '../../ui/use-session.ts';
import { roomOf } from '../briefing-room.ts';
import type { TakeawayFormat } from './choice.ts';
import { TakeawayDialog } from './TakeawayDialog.tsx';

/** The dialog of one format, once it is known whether this browser keeps a briefing. */
export function TakeawayRoom(props: {
  readonly format: TakeawayFormat;
  readonly assets: Assets;
  readonly painter: TilePainter;
  readonly onClose: () => void;
}) {
  const { store } = roomOf(useSession()).desk;
  const { briefing, saving } = useSyncExternalStore(store.subscribe, store.getState);
  return saving.kind === 'loading' ? null : <TakeawayDialog {...props} briefing={briefing} />;
}
