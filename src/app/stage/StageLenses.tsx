import { useEffect, useMemo, useState } from 'react';
import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Dataset, NamedPlace } from '../../core/model/dataset.ts';
import type { Assets } from '../../core/model/ports.ts';
import { periodsOf, signOfPeriod } from '../../core/view/shown-periods.ts';
import { shownIn } from '../../session/scene-picture.ts';
import { useShowState } from '../../ui/briefing/desk-context.ts';
import { AppearanceContext, useAppearance } from '../../ui/kit/appearance.ts';
import { Areas } from '../../ui/map/Areas.tsx';
import { Basemap } from '../../ui/map/Basemap.tsx';
import { Cells } from '../../ui/map/Cells.tsx';
import { Lens } from '../../ui/map/lenses/Lens.tsx';
import { useLensContents } from '../../ui/map/lenses/use-lens-contents.ts';
import { useLensPlaces } from '../../ui/map/lenses/use-lens-places.ts';
import { PlaceNames } from '../../ui/map/PlaceNames.tsx';
import type { MapPlace } from './map-place.ts';
import styles from './StageLenses.module.css';
import { mapScale } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';

const NO_HEADLINES: readonly never[] = [];
const NO_ROWS: readonly number[] = [];
const nothing = () => undefined;

export interface StageLensesProps extends StageParts {
  readonly assets: Assets;
  readonly dataset: Dataset;
  /** Of all lenses together. */
  readonly size: SlideSize;
  readonly onMaps: (maps: readonly MapPlace[]) => void;
}

/** The places of a scene side by side, each at its own scale; two rows while two periods are compared. */
export function StageLenses({ onMaps, size, ...props }: StageLensesProps) {
  const { scene, dataset, heightPx } = props;
  const appearance = useAppearance();
  const isCut = useShowState((state) => state.isCut);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const places = useLensPlaces(dataset) ?? [];
  // What is drawn on many maps at once keeps to the stage.
  useEffect(() => onMaps([]), [onMaps]);
  const calm = useMemo(
    () => ({ ...appearance, isMotionReduced: appearance.isMotionReduced || isCut }),
    [appearance, isCut],
  );
  const isStacked = size.widthPx < places.length * LEAST_WIDTH_SHARE * heightPx;
  return (
    <AppearanceContext value={calm}>
      <div className={styles.lenses} inert={!isUnlocked} data-lenses={places.length}>
        {periodsOf(scene.view).map((period) => (
          <div key={period} className={styles.row} data-stacked={isStacked}>
            {places.map((place) => (
              <StageLens key={place.name} {...props} place={place} period={period} />
            ))}
          </div>
        ))}
      </div>
    </AppearanceContext>
  );
}

/** Below this share of the stage's height a lens is too narrow to be read beside four others. */
const LEAST_WIDTH_SHARE = 0.13;

function StageLens({
  scene,
  picture,
  slots,
  painter,
  assets,
  dataset,
  heightPx,
  place,
  period,
}: Omit<StageLensesProps, 'onMaps' | 'size'> & {
  readonly place: NamedPlace;
  readonly period: number;
}) {
  const { view } = scene;
  const scale = mapScale(heightPx);
  const [viewport, setViewport] = useState<Viewport | null>(null);
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
  return (
    <Lens
      place={place}
      period={signOfPeriod(view, period) || null}
      own={own}
      headlines={drawn}
      total={null}
      // So that the heads of all lenses are one line high, and their maps alike.
      hasToll={false}
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
        </>
      }
      onViewport={setViewport}
      onHover={nothing}
      onOpen={nothing}
    />
  );
}
