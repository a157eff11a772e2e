import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import { annotationHandles } from '../../core/briefing/annotation-handles.ts';
import type { Annotation } from '../../core/briefing/scene.ts';
import type { Box, SlideSize } from '../../core/briefing/slide-layout.ts';
import type { Box as BoxPx } from '../../core/draw/place-labels.ts';
import { createProjector, isInView, type Viewport } from '../../core/draw/viewport.ts';
import type { Dataset, NamedPlace } from '../../core/model/dataset.ts';
import type { Assets } from '../../core/model/ports.ts';
import { periodsOf, signOfPeriod } from '../../core/view/shown-periods.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { shownIn } from '../../session/scene-picture.ts';
import { useShowState } from '../../ui/briefing/desk-context.ts';
import { PinnedAnnotations } from '../../ui/briefing/PinnedAnnotations.tsx';
import { AppearanceContext, useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { Areas } from '../../ui/map/Areas.tsx';
import { Basemap } from '../../ui/map/Basemap.tsx';
import { Cells } from '../../ui/map/Cells.tsx';
import { Lens } from '../../ui/map/lenses/Lens.tsx';
import { useLensContents } from '../../ui/map/lenses/use-lens-contents.ts';
import { useLensPlaces } from '../../ui/map/lenses/use-lens-places.ts';
import { PlaceNames } from '../../ui/map/PlaceNames.tsx';
import { TakenBoxes } from '../../ui/map/TakenBoxes.tsx';
import { hasScale, headShareOf, listMaps, type MapHead } from '../slide-maps.ts';
import type { MapPlace } from './map-place.ts';
import styles from './StageLenses.module.css';
import { mapScale, setType } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';
import { useMapPlaces } from './use-map-places.ts';

const NO_HEADLINES: readonly never[] = [];
const NO_PLACES: readonly never[] = [];
const NO_ROWS: readonly number[] = [];
const NO_ANNOTATIONS: readonly Annotation[] = [];
const nothing = () => undefined;

export interface StageLensesProps extends StageParts {
  readonly assets: Assets;
  readonly dataset: Dataset;
  readonly annotations: readonly Annotation[];
  /** Of all lenses together. */
  readonly size: SlideSize;
  /** They stand below each other on a page that scrolls, as wide as it is. */
  readonly isFlowing: boolean;
  readonly onMaps: (maps: readonly MapPlace[]) => void;
}

/** The height of one on a page that scrolls. */
const FLOWING_PX = 220;

/** The places of a scene side by side, each at its own scale; two rows while two periods are compared. */
export function StageLenses({ onMaps, size, isFlowing, ...props }: StageLensesProps) {
  const { scene, dataset, picture, heightPx } = props;
  const messages = useMessages();
  const language = useLanguage();
  const appearance = useAppearance();
  const isCut = useShowState((state) => state.isCut);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const places = useLensPlaces(dataset) ?? NO_PLACES;
  const maps = useMemo(() => {
    const words = { messages, language };
    const count = isFlowing ? places.length : 1;
    const rows = isFlowing ? periodsOf(scene.view).length : 1;
    const height = isFlowing ? FLOWING_PX : size.heightPx;
    const room = { left: 0, top: 0, width: count * size.widthPx, height: rows * height };
    const on = { view: scene.view, places, picture, dataset, words };
    // Of a stage whose height type is a share of, whatever its width.
    return listMaps(on, room, { width: heightPx, height: heightPx, aspect: 1 });
  }, [scene.view, places, picture, dataset, messages, language, size, isFlowing, heightPx]);
  const { element, place } = useMapPlaces(maps.length, onMaps);
  const calm = useMemo(
    () => ({ ...appearance, isMotionReduced: appearance.isMotionReduced || isCut }),
    [appearance, isCut],
  );
  if (places.length === 0) return null;
  return (
    <AppearanceContext value={calm}>
      <div
        ref={element}
        className={isFlowing ? styles.page : styles.lenses}
        inert={!isUnlocked}
        data-lenses={places.length}
      >
        {maps.map(({ period, place: named, map, heads }, i) => {
          if (named === null) return null;
          const [rowHead, head] = heads.length > 1 ? heads : [null, heads[0] ?? null];
          return (
            <div key={`${period} ${named.name}`} className={styles.place}>
              {rowHead !== null && <Head {...rowHead} heightPx={heightPx} isPlaced={!isFlowing} />}
              <div
                className={styles.lens}
                style={isFlowing ? { blockSize: FLOWING_PX } : boxAround(map, head)}
              >
                <StageLens
                  {...props}
                  place={named}
                  period={period}
                  head={head?.text ?? ''}
                  mapPx={isFlowing ? FLOWING_PX : map.height}
                  index={i}
                  onPlace={place}
                />
              </div>
            </div>
          );
        })}
      </div>
    </AppearanceContext>
  );
}

function Head({
  text,
  box,
  heightPx,
  isPlaced,
}: MapHead & { readonly heightPx: number; readonly isPlaced: boolean }) {
  return (
    <p
      className={styles.rowHead}
      style={{ ...setType('figure', heightPx), ...(isPlaced && placePx(box)), fontWeight: 600 }}
    >
      {text}
    </p>
  );
}

function placePx({ left, top, width, height }: Box): CSSProperties {
  return { position: 'absolute', left, top, width, height };
}

/** A map with the head over it. */
function boxAround(map: Box, head: MapHead | null): CSSProperties {
  const top = head?.box.top ?? map.top;
  return placePx({ ...map, top, height: map.top + map.height - top });
}

/** Those of this place: most are pinned to another one. */
function annotationsIn(
  viewport: Viewport,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  const project = createProjector(viewport);
  return annotations.filter((one) =>
    annotationHandles(one).some(({ at }) => isInView(project(at), viewport)),
  );
}

function StageLens({
  scene,
  picture,
  slots,
  painter,
  assets,
  dataset,
  annotations,
  heightPx,
  place,
  period,
  head,
  mapPx,
  index,
  onPlace,
}: Omit<StageLensesProps, 'onMaps' | 'size' | 'isFlowing'> & {
  readonly place: NamedPlace;
  readonly period: number;
  readonly head: string;
  readonly mapPx: number;
  readonly index: number;
  readonly onPlace: (index: number, viewport: Viewport) => void;
}) {
  const { view } = scene;
  const scale = mapScale(heightPx);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [taken, setTaken] = useState<readonly BoxPx[]>([]);
  const shown = useMemo(
    () => (picture === null ? NO_HEADLINES : shownIn(picture, period)),
    [picture, period],
  );
  const { own, drawn, cells } = useLensContents({
    place,
    dataset,
    view,
    period,
    shown,
    pointed: NO_HEADLINES,
    viewport,
  });
  const encoding = useMemo(
    () => ({ ...view.encoding, slots, symbolScale: scale }),
    [view.encoding, slots, scale],
  );
  const pinned = useMemo(
    () => (viewport === null ? NO_ANNOTATIONS : annotationsIn(viewport, annotations)),
    [viewport, annotations],
  );
  const name = plainText(place.name);
  const keep = useCallback(
    (now: Viewport) => {
      setViewport(now);
      onPlace(index, now);
    },
    [index, onPlace],
  );
  return (
    <Lens
      place={place}
      period={signOfPeriod(view, period) || null}
      own={own}
      headlines={drawn}
      total={null}
      head={
        <p
          className={styles.head}
          style={{ ...setType('figure', heightPx), blockSize: headShareOf(view) * heightPx }}
        >
          <bdi>{name}</bdi>
          {head.slice(name.length)}
        </p>
      }
      hasFoot={hasScale({ heightPx: mapPx / scale })}
      encoding={encoding}
      selected={picture?.selected ?? null}
      selectedName={null}
      hovered={NO_ROWS}
      isDimmed={false}
      scale={scale}
      layers={
        <>
          <Basemap painter={painter} />
          {view.areas.length > 0 && <Areas areas={view.areas} textScale={scale} />}
          {cells !== null && <Cells shown={cells} onOpen={nothing} />}
          <PlaceNames assets={assets} textScale={scale} hasRings={false} onRead={nothing} />
          {pinned.length > 0 && <TakenBoxes textScale={scale} onTaken={setTaken} />}
        </>
      }
      onViewport={keep}
      onHover={nothing}
      onOpen={nothing}
    >
      {viewport !== null && pinned.length > 0 && (
        <PinnedAnnotations annotations={pinned} viewport={viewport} scale={scale} taken={taken} />
      )}
    </Lens>
  );
}
