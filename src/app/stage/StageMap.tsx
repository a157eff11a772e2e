import { useCallback, useMemo, useState } from 'react';
import type { Annotation, Scene } from '../../core/briefing/scene.ts';
import { SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import { SINGLE_MARKS_ZOOM } from '../../core/draw/place-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import { fitCamera } from '../../core/view/camera.ts';
import type { Camera } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useBriefingMessages, useShowState } from '../../ui/briefing/desk-context.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { AppearanceContext, useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage } from '../../ui/kit/use-messages.ts';
import { Areas } from '../../ui/map/Areas.tsx';
import { Basemap } from '../../ui/map/Basemap.tsx';
import { CampaignLinks } from '../../ui/map/CampaignLinks.tsx';
import { Cells } from '../../ui/map/Cells.tsx';
import { MapView } from '../../ui/map/MapView.tsx';
import { ScaleBar } from '../../ui/map/ScaleBar.tsx';
import { showCells } from '../../ui/map/shown-cells.ts';
import { useSessionState } from '../../ui/use-session.ts';
import { StageAnnotations } from './StageAnnotations.tsx';
import styles from './StageMap.module.css';
import type { StageParts } from './stage-parts.ts';

/** The smallest text of a map on a desk; on stage it is as large as the slide's figures. */
const DESK_NOTE_PX = 11;
/** From far discs grow less than words: three cities in a corner of the map must not become one. Near, a single symbol must be seen from the last row. */
const DISC_SHARE = 0.75;
const SYMBOL_SHARE = 1.3;
const MOST_ZOOM = 18;
const nothing = () => undefined;
const NO_ROWS: readonly number[] = [];

export interface StageMapProps extends StageParts {
  readonly widthPx: number;
  readonly mapHeightPx: number;
  readonly annotations: readonly Annotation[];
}

/** The map of a scene, large; locked unless the presenter lets it be moved. */
export function StageMap(props: StageMapProps) {
  const { scene, heightPx, widthPx, mapHeightPx, painter } = props;
  const { presenting } = useBriefingMessages();
  const language = useLanguage();
  const appearance = useAppearance();
  const isCut = useShowState((state) => state.isCut);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const bounds = useSessionState((state) => state.dataset?.bounds ?? null);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const scale = (SLIDE_TYPE.figure.size * heightPx) / DESK_NOTE_PX;
  const { camera, onCamera } = useStageCamera(scene, {
    widthPx,
    heightPx: mapHeightPx,
    scale,
    bounds,
  });
  const frame = useMemo(
    () =>
      camera && {
        center: [camera.longitude, camera.latitude] as const,
        zoom: camera.zoom,
        widthPx,
        heightPx: mapHeightPx,
      },
    [camera, widthPx, mapHeightPx],
  );
  const framed = useScenePicture(frame === null ? null : scene, frame ?? undefined);
  const picture = framed === null || framed === 'failed' ? props.picture : framed;
  const cells = useMemo(
    () => (framed === null || framed === 'failed' ? null : showCells(framed, framed.mapFrame)),
    [framed],
  );
  const isFar = (camera?.zoom ?? 0) < SINGLE_MARKS_ZOOM;
  const symbolScale = isFar
    ? Math.max(scale * DISC_SHARE, Math.min(scale, 1))
    : scale * SYMBOL_SHARE;
  const encoding = useMemo(
    () => ({ ...scene.view.encoding, slots: props.slots, symbolScale }),
    [scene.view.encoding, props.slots, symbolScale],
  );
  const calm = useMemo(
    () => ({ ...appearance, isMotionReduced: appearance.isMotionReduced || isCut }),
    [appearance, isCut],
  );
  return (
    <div className={styles.frame} style={{ borderRadius: (6 * heightPx) / 1080 }}>
      <div className={styles.map} inert={!isUnlocked}>
        <AppearanceContext value={calm}>
          <MapView
            camera={camera}
            fitBounds={bounds}
            padding={NO_PADDING}
            headlines={picture?.shown ?? NO_HEADLINES}
            encoding={encoding}
            textScale={scale}
            selected={picture?.selected ?? null}
            selectedName={null}
            hovered={NO_ROWS}
            isDimmed={false}
            announcement=""
            layers={
              <>
                <Basemap painter={painter} />
                {scene.view.unit === 'campaigns' && (
                  <CampaignLinks headlines={picture?.shown ?? NO_HEADLINES} textScale={scale} />
                )}
                {scene.view.areas.length > 0 && (
                  <Areas areas={scene.view.areas} textScale={scale} />
                )}
                {cells !== null && <Cells shown={cells} onOpen={nothing} />}
              </>
            }
            onCamera={onCamera}
            onViewport={setViewport}
            onHover={nothing}
            onOpen={nothing}
          />
        </AppearanceContext>
        {viewport !== null && (
          <div className={styles.scale} data-furniture="bare" style={{ zoom: scale }}>
            <ScaleBar latitude={viewport.center[1]} zoom={viewport.zoom - Math.log2(scale)} />
          </div>
        )}
      </div>
      {viewport !== null && props.annotations.length > 0 && (
        <StageAnnotations annotations={props.annotations} viewport={viewport} scale={scale} />
      )}
      {picture !== null && picture.shown === null && cells === null && (
        <p className={styles.note} style={{ fontSize: SLIDE_TYPE.figure.size * heightPx }}>
          {presenting.tooMany(formatCount(picture.answer.totals[0]?.placed ?? 0, language))}
        </p>
      )}
    </div>
  );
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const NO_HEADLINES: readonly never[] = [];

/** Where the scene looks, in a map of this shape; and where the presenter took it since. */
function useStageCamera(
  { id, mapBounds }: Scene,
  {
    widthPx,
    heightPx,
    scale,
    bounds,
  }: Readonly<Record<'widthPx' | 'heightPx' | 'scale', number>> & {
    readonly bounds: Scene['mapBounds'];
  },
): { readonly camera: Camera | null; readonly onCamera: (camera: Camera) => void } {
  const [moved, setMoved] = useState<{ readonly in: string; readonly camera: Camera } | null>(null);
  const target = mapBounds ?? bounds;
  const fitted = useMemo(() => {
    if (target === null || widthPx === 0 || heightPx === 0) return null;
    // The whole data has no margin of its own for discs and their names.
    const [x, y] = mapBounds === null ? [64 * scale, 26 * scale] : [0, 0];
    const padding = { top: y, right: x, bottom: y, left: x };
    return fitCamera(target, { widthPx, heightPx, padding }, MOST_ZOOM);
  }, [target, mapBounds, widthPx, heightPx, scale]);
  const onCamera = useCallback((camera: Camera) => setMoved({ in: id, camera }), [id]);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  return { camera: isUnlocked && moved?.in === id ? moved.camera : fitted, onCamera };
}
