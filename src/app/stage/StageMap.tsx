import { useCallback, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../core/briefing/scene.ts';
import { SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import type { Box } from '../../core/draw/place-labels.ts';
import { SINGLE_MARKS_ZOOM } from '../../core/draw/place-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Assets } from '../../core/model/ports.ts';
import type { Camera } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { cellsIn, type ScenePicture, shownIn } from '../../session/scene-picture.ts';
import { useBriefingMessages, useShowState } from '../../ui/briefing/desk-context.ts';
import { PinnedAnnotations } from '../../ui/briefing/PinnedAnnotations.tsx';
import { AppearanceContext, useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { Areas } from '../../ui/map/Areas.tsx';
import { Basemap } from '../../ui/map/Basemap.tsx';
import { CampaignLinks } from '../../ui/map/CampaignLinks.tsx';
import { Cells } from '../../ui/map/Cells.tsx';
import { MapView } from '../../ui/map/MapView.tsx';
import { PlaceNames } from '../../ui/map/PlaceNames.tsx';
import { ScaleBar } from '../../ui/map/ScaleBar.tsx';
import { showCells } from '../../ui/map/shown-cells.ts';
import { TakenBoxes } from '../../ui/map/TakenBoxes.tsx';
import { CornerChoice, FIRST_CORNER } from './CornerChoice.tsx';
import styles from './StageMap.module.css';
import { mapScale } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';

/** From far discs grow less than words: three cities in a corner of the map must not become one. Near, a single symbol must be seen from the last row. */
const DISC_SHARE = 0.75;
const SYMBOL_SHARE = 1.3;
const nothing = () => undefined;
const NO_ROWS: readonly number[] = [];

export interface StageMapProps extends StageParts {
  readonly assets: Assets;
  readonly annotations: readonly Annotation[];
  /** 0 for A, and where nothing is compared. */
  readonly period: number;
  /** Counted for this very map; `null` until it has come. */
  readonly framed: ScenePicture | null;
  readonly camera: Camera | null;
  readonly onCamera: (camera: Camera) => void;
  readonly onViewport: (period: number, viewport: Viewport) => void;
}

/** One map, large; locked unless the presenter lets it be moved. */
export function StageMap(props: StageMapProps) {
  const { scene, heightPx, painter, assets, picture, framed, period, camera } = props;
  const { presenting } = useBriefingMessages();
  const { map } = useMessages();
  const language = useLanguage();
  const appearance = useAppearance();
  const isCut = useShowState((state) => state.isCut);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [corner, setCorner] = useState(FIRST_CORNER);
  const [taken, setTaken] = useState<readonly Box[]>([]);
  const furniture = useRef<HTMLDivElement>(null);
  const scale = mapScale(heightPx);
  const { onViewport } = props;
  const place = useCallback(
    (now: Viewport) => {
      setViewport(now);
      onViewport(period, now);
    },
    [onViewport, period],
  );
  const cells = useMemo(
    () => (framed === null ? null : showCells(cellsIn(framed, period), framed.mapFrame)),
    [framed, period],
  );
  const isFar = (camera?.zoom ?? 0) < SINGLE_MARKS_ZOOM;
  const symbolScale = isFar
    ? Math.max(scale * DISC_SHARE, Math.min(scale, 1))
    : scale * SYMBOL_SHARE;
  // Where the scale moves to another corner labels find their places again: they keep clear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const encoding = useMemo(
    () => ({ ...scene.view.encoding, slots: props.slots, symbolScale }),
    [scene.view.encoding, props.slots, symbolScale, corner],
  );
  const calm = useMemo(
    () => ({ ...appearance, isMotionReduced: appearance.isMotionReduced || isCut }),
    [appearance, isCut],
  );
  const shown = picture === null ? null : shownIn(picture, period);
  return (
    <div className={styles.frame} style={{ borderRadius: (6 * heightPx) / 1080 }}>
      <div className={styles.map} inert={!isUnlocked}>
        <AppearanceContext value={calm}>
          <MapView
            {...(scene.view.comparison !== null && {
              name: map.ofPeriod(period === 0 ? 'A' : 'B'),
            })}
            camera={camera}
            fitBounds={scene.mapBounds}
            padding={NO_PADDING}
            headlines={shown ?? NO_HEADLINES}
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
                  <CampaignLinks headlines={shown ?? NO_HEADLINES} textScale={scale} />
                )}
                {scene.view.areas.length > 0 && (
                  <Areas areas={scene.view.areas} textScale={scale} />
                )}
                <CornerChoice
                  key={String(viewport === null)}
                  furniture={furniture}
                  now={corner}
                  onCorner={setCorner}
                />
                {cells !== null && <Cells shown={cells} onOpen={nothing} />}
                <PlaceNames assets={assets} textScale={scale} hasRings={false} onRead={nothing} />
                {scene.annotations.length > 0 && (
                  <TakenBoxes textScale={scale} onTaken={setTaken} />
                )}
              </>
            }
            onCamera={props.onCamera}
            onViewport={place}
            onHover={nothing}
            onOpen={nothing}
          />
        </AppearanceContext>
        {viewport !== null && period === 0 && (
          <div
            ref={furniture}
            className={styles.scale}
            data-furniture="bare"
            style={{ zoom: scale, [corner.block]: CORNER_PX, [corner.inline]: CORNER_PX }}
          >
            <ScaleBar latitude={viewport.center[1]} zoom={viewport.zoom - Math.log2(scale)} />
          </div>
        )}
      </div>
      {viewport !== null && props.annotations.length > 0 && (
        <PinnedAnnotations
          annotations={props.annotations}
          viewport={viewport}
          scale={scale}
          taken={taken}
        />
      )}
      {picture !== null && shown === null && cells === null && (
        <p className={styles.note} style={{ fontSize: SLIDE_TYPE.figure.size * heightPx }}>
          {presenting.tooMany(formatCount(picture.answer.totals[period]?.placed ?? 0, language))}
        </p>
      )}
    </div>
  );
}

const CORNER_PX = 6;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const NO_HEADLINES: readonly never[] = [];
