import { useCallback, useMemo } from 'react';
import { shownScenes } from '../core/briefing/briefing.ts';
import type { Scene } from '../core/briefing/scene.ts';
import type { TilePainter } from '../core/model/ports.ts';
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

function Contents({ painter, onClose }: BriefingRoomProps) {
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
      const at = scene === null ? 0 : scenes.findIndex(({ id }) => id === scene.id);
      void document.documentElement.requestFullscreen?.().catch(() => undefined);
      void desk.save();
      show.start(scenes.length, Math.max(0, at));
    },
    [scenes, show, desk],
  );
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
      {isRunning && <Stage scenes={scenes} painter={painter} paint={paint} />}
    </>
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
