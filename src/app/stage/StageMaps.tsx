import { useCallback, useMemo, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import {
  PERIOD_HEAD,
  type SlideSize,
  splitPeriods,
  stackPeriods,
} from '../../core/briefing/slide-layout.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { fitCamera } from '../../core/view/camera.ts';
import { periodsOf } from '../../core/view/shown-periods.ts';
import type { Camera } from '../../core/view/view.ts';
import { useShowState } from '../../ui/briefing/desk-context.ts';
import { useKeptPicture } from '../../ui/briefing/use-kept-picture.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { Badge } from '../../ui/kit/Badge.tsx';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { wordPeriod } from '../period-words.ts';
import type { MapPlace } from './map-place.ts';
import styles from './StageMap.module.css';
import { StageMap, type StageMapProps } from './StageMap.tsx';
import { mapScale, setType } from './slide-style.ts';
import { useMapPlaces } from './use-map-places.ts';

const MOST_ZOOM = 18;

/** The scene's map; while two periods are compared one for each, side by side or on a page one above the other, with one camera and one scale. */
export function StageMaps({
  size,
  isFlowing,
  dataset,
  onMaps,
  ...props
}: Omit<StageMapProps, 'period' | 'framed' | 'camera' | 'onCamera' | 'onViewport'> & {
  /** Of all maps together. */
  readonly size: SlideSize;
  /** On a page that scrolls. */
  readonly isFlowing: boolean;
  readonly dataset: Dataset;
  readonly onMaps: (maps: readonly MapPlace[]) => void;
}) {
  const { scene, heightPx } = props;
  const count = periodsOf(scene.view).length;
  const rooms = useMemo(() => {
    const room = { left: 0, top: 0, width: size.widthPx, height: size.heightPx };
    const headHeight = PERIOD_HEAD.height * heightPx;
    const split = isFlowing && count > 1 ? stackPeriods : splitPeriods;
    return split(room, { count, headHeight, gap: PERIOD_HEAD.gap * heightPx });
  }, [size.widthPx, size.heightPx, isFlowing, count, heightPx]);
  const mapSize = useMemo(
    () => ({ widthPx: rooms[0]?.map.width ?? 0, heightPx: rooms[0]?.map.height ?? 0 }),
    [rooms],
  );
  const { camera, onCamera } = useStageCamera(scene, mapSize, {
    scale: mapScale(heightPx),
    bounds: dataset.bounds,
  });
  const frame = useMemo(
    () =>
      camera && {
        center: [camera.longitude, camera.latitude] as const,
        zoom: camera.zoom,
        ...mapSize,
        scale: mapScale(heightPx),
      },
    [camera, mapSize, heightPx],
  );
  const framed = useKeptPicture(
    useScenePicture(frame === null ? null : scene, frame ?? undefined),
    `${scene.id} ${count}`,
  );
  const { element, place } = useMapPlaces(count, onMaps);
  const parts = {
    ...props,
    picture: framed ?? props.picture,
    framed,
    camera,
    onCamera,
    onViewport: place,
  };
  return (
    <div ref={element} className={styles.maps} data-maps={count}>
      {rooms.map(({ head, map }, period) => (
        <div
          key={period === 0 ? 'A' : 'B'}
          className={styles.room}
          style={{ left: map.left, width: map.width, top: head.top }}
        >
          {count > 1 && <Head {...{ ...parts, period, dataset }} blockPx={head.height} />}
          <div
            data-map=""
            className={styles.place}
            style={{ top: map.top - head.top, width: map.width, height: map.height }}
          >
            <StageMap {...parts} period={period} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Which period it is, its dates, and how many incidents it has. */
function Head({
  picture,
  period,
  dataset,
  heightPx,
  blockPx,
}: Pick<StageMapProps, 'picture' | 'period' | 'heightPx'> & {
  readonly dataset: Dataset;
  readonly blockPx: number;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const words = { messages, language };
  return (
    <p className={styles.period} style={{ ...setType('figure', heightPx), blockSize: blockPx }}>
      <span className={styles.sign} style={{ zoom: mapScale(heightPx) }}>
        <Badge period={period === 0 ? 'A' : 'B'} />
      </span>
      <span className="visually-hidden">{period === 0 ? 'A' : 'B'}</span>
      <bdi>{picture !== null && wordPeriod(picture, period, { dataset, words })}</bdi>
    </p>
  );
}

/** Where the scene looks, in a map of this shape; and where the presenter took it since. */
function useStageCamera(
  { id, mapBounds }: Scene,
  { widthPx, heightPx }: SlideSize,
  { scale, bounds }: { readonly scale: number; readonly bounds: Scene['mapBounds'] },
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
