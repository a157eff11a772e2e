import { useCallback, useEffect, useMemo, useRef } from 'react';
import { shownScenes, showStart } from '../core/briefing/briefing.ts';
import type { Scene } from '../core/briefing/scene.ts';
import type { Assets, TilePainter } from '../core/model/ports.ts';
import { fitCamera } from '../core/view/camera.ts';
import { saveFile } from '../platform/save-file.ts';
import type { Session } from '../session/session.ts';
import { RoomContext, useDeskState, useShowState } from '../ui/briefing/desk-context.ts';
import { ScenesPanel } from '../ui/briefing/ScenesPanel.tsx';
import { useSession, useSessionState } from '../ui/use-session.ts';
import { roomOf } from './briefing-room.ts';
import { exampleFor } from './example-briefing.ts';
import { Stage } from './stage/Stage.tsx';
import { useScenePainter } from './use-scene-painter.ts';

const MOST_ZOOM = 18;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

export interface BriefingRoomProps {
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly onClose: () => void;
}

/** Everything about briefings: the panel where they are written, and the stage when one is shown. */
export function BriefingRoom(props: BriefingRoomProps) {
  const room = roomOf(useSession());
  return (
    <RoomContext value={room}>
      <Contents {...props} />
    </RoomContext>
  );
}

function Contents({ painter, assets, onClose }: BriefingRoomProps) {
  const session = useSession();
  const { show, desk } = roomOf(session);
  const dataset = useSessionState((state) => state.dataset);
  const briefing = useDeskState((state) => state.briefing);
  const isRunning = useShowState((state) => state.isRunning);
  const paint = useScenePainter(painter);
  const scenes = useMemo(() => shownScenes(briefing), [briefing]);
  const example = useMemo(() => (dataset === null ? null : exampleFor(dataset)), [dataset]);
  const onPresent = useCallback(
    (scene: Scene | null) => {
      void document.documentElement.requestFullscreen?.().catch(() => undefined);
      void desk.save();
      show.start(scenes.length, showStart(briefing, scene?.id ?? null));
    },
    [briefing, scenes, show, desk],
  );
  useStartKeys(isRunning || scenes.length === 0, onPresent);
  useReturnToScene(isRunning, scenes);
  return (
    <>
      <ScenesPanel
        paint={paint}
        example={example}
        onShow={(scene) => showScene(session, scene)}
        onPresent={onPresent}
        onSaveFile={(text, name) => saveFile(new Blob([text], { type: 'application/json' }), name)}
        onClose={onClose}
      />
      {isRunning && <Stage scenes={scenes} painter={painter} assets={assets} paint={paint} />}
    </>
  );
}

/** F5 is the start button of a clicker: from the first scene, with Shift from the one that is open. Loading the page again keeps its other keys. */
function useStartKeys(isOff: boolean, onPresent: (scene: Scene | null) => void): void {
  const { desk } = roomOf(useSession());
  useEffect(
    function listenForStart() {
      if (isOff) return;
      function start(event: KeyboardEvent): void {
        if (event.key !== 'F5' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        const { briefing, selectedId } = desk.store.getState();
        const open = briefing.scenes.find(({ id }) => id === selectedId);
        onPresent(event.shiftKey ? (open ?? null) : null);
      }
      addEventListener('keydown', start);
      return function listenNoMore() {
        removeEventListener('keydown', start);
      };
    },
    [isOff, onPresent, desk],
  );
}

/** After the show whoever has a keyboard is at the scene where it ended. */
function useReturnToScene(isRunning: boolean, scenes: readonly Scene[]): void {
  const { show } = roomOf(useSession());
  const wasRunning = useRef(isRunning);
  useEffect(
    function returnToScene() {
      if (wasRunning.current && !isRunning) {
        const id = scenes[show.store.getState().index]?.id ?? '';
        document.querySelector<HTMLElement>(`[data-scene-id="${CSS.escape(id)}"]`)?.focus();
      }
      wasRunning.current = isRunning;
    },
    [isRunning, scenes, show],
  );
}

/** Brings a scene's view back, its map fitted into the map as it is now; theme and language stay the screen's own. */
function showScene(session: Session, { view, mapBounds }: Scene): void {
  const map = document.querySelector('[data-bounds]');
  const size = {
    widthPx: map?.clientWidth ?? 0,
    heightPx: map?.clientHeight ?? 0,
    padding: NO_PADDING,
  };
  const camera = mapBounds === null ? null : fitCamera(mapBounds, size, MOST_ZOOM);
  session.change(({ theme, language }) => ({ ...view, theme, language, camera }));
}
