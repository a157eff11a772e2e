import { useEffect, useRef } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { useDeskState } from '../../ui/briefing/desk-context.ts';
import { useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../../ui/use-session.ts';
import { Ink } from './Ink.tsx';
import { Laser } from './Laser.tsx';
import type { MapPlace } from './map-place.ts';
import { PointingSheet } from './PointingSheet.tsx';
import styles from './StagePreview.module.css';

export interface StagePreviewProps {
  readonly scene: Scene;
  /** The stage's own. */
  readonly size: SlideSize;
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly maps: readonly MapPlace[];
}

/** The stage in small, laid out alike, so that who points or draws here does so there. */
export function StagePreview(props: StagePreviewProps) {
  const { size, maps } = props;
  const canvas = usePaintedStage(props);
  return (
    <div
      className={styles.preview}
      style={{ aspectRatio: `${size.widthPx} / ${size.heightPx}` }}
      data-preview=""
    >
      <canvas ref={canvas} className={styles.picture} />
      <Ink maps={maps} heightPx={HEIGHT_PX} />
      <Laser heightPx={HEIGHT_PX * 2} />
      <PointingSheet maps={maps} />
    </div>
  );
}

/** About how high the picture stands in the window; for lines and the laser's dot. */
const HEIGHT_PX = 270;
const WIDTH_PX = 480;

function usePaintedStage({ scene, size, painter, assets }: StagePreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const marking = useDeskState(({ briefing }) => briefing.marking);
  const { theme } = useAppearance();
  const messages = useMessages();
  const language = useLanguage();
  useEffect(
    function paintStage() {
      if (dataset === null) return;
      let isWanted = true;
      async function paint(): Promise<void> {
        if (dataset === null) return;
        const { paintStagePicture } = await import('./paint-stage.ts');
        const picture = await paintStagePicture(scene, {
          source: { session, dataset, words: { messages, language } },
          tools: { painter, assets, theme, pixelRatio: (2 * WIDTH_PX) / size.widthPx },
          size,
          marking,
        });
        const element = canvas.current;
        if (!isWanted || element === null) return;
        element.width = picture.width;
        element.height = picture.height;
        element.getContext('2d')?.drawImage(picture, 0, 0);
      }
      // What cannot be painted leaves the frame empty; title and notes stand beside it.
      paint().catch(() => undefined);
      return function forgetPicture() {
        isWanted = false;
      };
    },
    [scene, size, painter, assets, session, dataset, marking, theme, messages, language],
  );
  return canvas;
}
