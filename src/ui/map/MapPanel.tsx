import { lazy, useCallback, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../core/draw/mark.ts';
import { boundsOf, countInView, type Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { PlacePrecision } from '../../core/model/place.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { setLenses, setOnlyInView, setTerms } from '../../core/view/actions.ts';
import { filterParts } from '../../core/view/filter-part.ts';
import type { View } from '../../core/view/view.ts';
import type { Answered } from '../../session/state.ts';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useLive, useOnScreen, useSession, useSessionState } from '../use-session.ts';
import { Basemap } from './Basemap.tsx';
import { MapFurniture } from './MapFurniture.tsx';
import type { OpenList } from './MapList.tsx';
import { MapNotes } from './MapNotes.tsx';
import styles from './MapPanel.module.css';
import { MapView } from './MapView.tsx';
import { Names } from './Names.tsx';
import { PlaceButtons } from './PlaceButtons.tsx';
import { cellsOf, type ShownCells, useCellsKind } from './shown-cells.ts';
import { UnplacedTray } from './UnplacedTray.tsx';
import { type SpotsOf, useClearSpots } from './use-clear-spots.ts';
import { type MapLook, useMapLook } from './use-map-look.ts';
import { useMarkEncoding, usePointed, useSelected, useShownIncidents } from './use-picture.ts';
import { CITY, usePlaces } from './use-places.ts';
import { useRestoredStreets } from './use-restored-streets.ts';
import { ViewLegend } from './ViewLegend.tsx';

const ComparedMaps = lazy(async () => ({
  default: (await import('./ComparedMaps.tsx')).ComparedMaps,
}));
const ShownList = lazy(async () => ({ default: (await import('./ShownList.tsx')).ShownList }));
const EmptyCard = lazy(async () => ({ default: (await import('./EmptyCard.tsx')).EmptyCard }));
const SessionCells = lazy(async () => ({
  default: (await import('./SessionCells.tsx')).SessionCells,
}));
const Areas = lazy(async () => ({ default: (await import('./Areas.tsx')).Areas }));
const CampaignLinks = lazy(async () => ({
  default: (await import('./CampaignLinks.tsx')).CampaignLinks,
}));
const AreasPanel = lazy(async () => ({ default: (await import('./AreasPanel.tsx')).AreasPanel }));
const BasemapDialog = lazy(async () => ({
  default: (await import('./BasemapDialog.tsx')).BasemapDialog,
}));

const DESK_PADDING = { top: 64, right: 88, bottom: 56, left: 88 };
const PHONE_PADDING = { top: 56, right: 28, bottom: 40, left: 28 };
const PLACE_PRECISION = 'placePrecision';
/** Places that are known to the point, or nearly. */
const EXACT: readonly PlacePrecision[] = ['site', 'street'];
const NO_INCIDENTS: readonly Headline[] = [];

/** The region Map: incidents in their places, what the marks mean, and ways to go elsewhere. */
export function MapPanel({
  painter,
  assets,
}: {
  readonly painter: TilePainter;
  readonly assets: Assets;
}) {
  const { map } = useMessages();
  const { isPhone } = useAppearance();
  useOnScreen('map');
  useOnScreen({ category: CITY });
  const dataset = useSessionState((state) => state.dataset);
  // What lies under the incidents does not make the first of them late.
  const isBegun = useSessionState(({ phase }) => phase !== 'loading');
  const look = useMapLook();
  const shown = useShownIncidents();
  const drawn = useCellsKind();
  const areas = useSessionState((state) => state.view.areas);
  const unit = useSessionState((state) => state.view.unit);
  const pointed = usePointed();
  const headlines = shown ?? NO_INCIDENTS;
  const { viewport } = look;
  const inSymbols = useMemo(
    () => (viewport === null ? 0 : countInView(headlines, viewport)),
    [headlines, viewport],
  );
  const [list, setList] = useState<OpenList | null>(null);
  const [hasNames, setHasNames] = useState<boolean | null>(null);
  const [isBasemapOpen, setIsBasemapOpen] = useState(false);
  const [hasAreasOpen, setHasAreasOpen] = useState(false);
  useRestoredStreets();
  const end = useRef<HTMLSpanElement>(null);
  const padding = isPhone ? PHONE_PADDING : DESK_PADDING;
  const isEmpty = useSessionState(
    ({ answered }) =>
      answered?.answer.totals[0]?.shown === 0 && filterParts(answered.view).length > 0,
  );
  const areTooMany = useSessionState(({ answered }) => shown === null && isTooMany(answered));
  const spots = useClearSpots();
  const placeChoices = usePlaces({ dataset, look, padding, spots });
  const places = <PlaceButtons places={placeChoices} isRow={isPhone} />;
  const tray = <UnplacedTray list={list} onList={setList} />;
  const region = useLive(
    ({ answered }) => (answered && cellsOf(answered)?.inView) ?? inSymbols,
    (element: HTMLElement, marks) => {
      element.dataset.marks = `${marks}`;
    },
  );
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  const pictureOf: PictureOf = (period, shown, onList = setList) => ({
    shown: drawn === null ? shown : pointed,
    drawn: drawn ?? (areTooMany ? 'nothing' : 'symbols'),
    look,
    padding,
    spots,
    isEmpty,
    layers: (
      <>
        {isBegun && <Basemap painter={painter} />}
        {isBegun && <Names assets={assets} onRead={setHasNames} />}
        {unit === 'campaigns' && shown !== null && (
          <OnDemand>
            <CampaignLinks headlines={shown} hasNote={!isComparing} />
          </OnDemand>
        )}
        {(areas.length > 0 || hasAreasOpen) && (
          <OnDemand>
            <Areas areas={areas} hasTools={hasAreasOpen} />
          </OnDemand>
        )}
        {drawn !== null && (
          <OnDemand>
            <SessionCells period={period} onOpen={onList} />
          </OnDemand>
        )}
      </>
    ),
    onList,
  });
  const picture = pictureOf(0, shown);
  const areasPanel = hasAreasOpen && (
    <OnDemand onDismiss={() => setHasAreasOpen(false)}>
      <AreasPanel onClose={() => setHasAreasOpen(false)} />
    </OnDemand>
  );
  return (
    <section
      ref={region}
      aria-label={map.label}
      className={styles.panel}
      data-bounds={viewport === null ? undefined : wordBounds(viewport)}
    >
      <div className={styles.stage} data-maps={isComparing ? 2 : 1} data-drawn={hasAreasOpen}>
        <Button className={styles.skip} onClick={() => end.current?.focus()}>
          {map.skip}
        </Button>
        {isComparing ? (
          <OnDemand>
            <ComparedMaps
              first={(name) => <Picture {...picture} name={name} />}
              second={(name, ...compared) => (
                <Picture {...pictureOf(1, ...compared)} name={name} look={unmeasured(look)} />
              )}
              onList={setList}
            />
          </OnDemand>
        ) : (
          <Picture {...picture} />
        )}
        <Furniture
          look={look}
          drawn={drawn}
          start={isPhone ? null : places}
          tray={tray}
          hasNames={hasNames !== false}
          onBasemap={() => setIsBasemapOpen(true)}
          areas={[hasAreasOpen, setHasAreasOpen]}
        />
        {!isPhone && areasPanel}
        {list !== null && (
          <OnDemand onDismiss={() => setList(null)}>
            <ShownList {...picture} list={list} />
          </OnDemand>
        )}
        <MapNotes isTooMany={areTooMany} painter={painter} areNamesMissing={hasNames === false} />
        {isEmpty && (
          <OnDemand>
            <EmptyCard />
          </OnDemand>
        )}
      </div>
      {isBasemapOpen && (
        <OnDemand onDismiss={() => setIsBasemapOpen(false)}>
          <BasemapDialog onClose={() => setIsBasemapOpen(false)} />
        </OnDemand>
      )}
      {isPhone && areasPanel}
      {isPhone && places}
      <span ref={end} tabIndex={-1} />
    </section>
  );
}

/** The same camera, on a map whose size says nothing about what is in view. */
function unmeasured(look: MapLook): MapLook {
  return { ...look, onViewport: ignore };
}

function ignore(): void {}

interface PictureProps {
  readonly name?: string;
  readonly shown: readonly Headline[] | null;
  readonly drawn: 'symbols' | 'nothing' | ShownCells['kind'];
  readonly look: MapLook;
  readonly padding: typeof DESK_PADDING;
  readonly spots: SpotsOf;
  readonly isEmpty: boolean;
  readonly layers: React.ReactNode;
  readonly onList: (list: OpenList | null) => void;
}

/** What a map draws of one period. */
export type PictureOf = (
  period: number,
  shown: readonly Headline[] | null,
  onList?: PictureProps['onList'],
) => PictureProps;

function Picture({
  name,
  shown,
  drawn,
  look,
  padding,
  spots,
  isEmpty,
  layers,
  onList,
}: PictureProps) {
  const session = useSession();
  const dataset = useSessionState((state) => state.dataset);
  const isAnswered = useSessionState((state) => state.answered !== null);
  const hovered = useSessionState((state) => state.hovered);
  const { encoding } = useMarkEncoding();
  const onOpen = useCallback(
    (mark: Mark, { widthPx }: Viewport) => {
      const [incident, ...others] = mark.incidents;
      if (incident !== undefined && others.length === 0) session.select(incident.id);
      else onList({ kind: 'mark', mark, side: mark.x > widthPx / 2 ? 'left' : 'right' });
    },
    [session, onList],
  );
  return (
    <MapView
      {...(name === undefined ? {} : { name })}
      camera={look.camera}
      fitBounds={isAnswered ? (dataset?.bounds ?? null) : undefined}
      padding={padding}
      spots={spots}
      headlines={shown ?? NO_INCIDENTS}
      encoding={encoding}
      {...useSelected(shown)}
      hovered={hovered}
      isDimmed={isEmpty}
      announcement={useAnnouncement(drawn)}
      layers={layers}
      onCamera={look.goTo}
      onViewport={look.onViewport}
      onHover={session.hover}
      onOpen={onOpen}
    />
  );
}

function Furniture({
  look,
  drawn,
  start,
  tray,
  hasNames,
  onBasemap,
  areas,
}: {
  readonly look: MapLook;
  readonly drawn: ShownCells['kind'] | null;
  readonly start: React.ReactNode;
  readonly tray: React.ReactNode;
  readonly hasNames: boolean;
  readonly onBasemap: () => void;
  readonly areas: readonly [isOpen: boolean, onOpen: (isOpen: boolean) => void];
}) {
  const session = useSession();
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  const isOnlyInView = useSessionState((state) => state.view.isOnlyInView);
  const sets = useSessionState((state) => state.view.sets);
  const onOnlyInView = useCallback(
    (isOn: boolean, gestureMs: number) => session.change(setOnlyInView(isOn), { gestureMs }),
    [session],
  );
  const onExactOnly = useCallback(
    (isOn: boolean, gestureMs: number) =>
      session.change(setTerms(PLACE_PRECISION, isOn ? EXACT : []), { gestureMs }),
    [session],
  );
  return (
    <MapFurniture
      start={start}
      legend={<ViewLegend cells={drawn} isFolding={isComparing} />}
      tray={tray}
      hasNames={hasNames}
      viewport={look.viewport}
      isOnlyInView={isOnlyInView}
      onOnlyInView={onOnlyInView}
      isExactOnly={isExactOnly(sets)}
      onExactOnly={onExactOnly}
      onZoom={look.zoom}
      onBasemap={onBasemap}
      areas={areas}
      onLenses={(gestureMs) => session.change(setLenses(true), { gestureMs })}
    />
  );
}

function isExactOnly(sets: View['sets']): boolean {
  const chosen = sets[PLACE_PRECISION] ?? [];
  return chosen.length === EXACT.length && EXACT.every((term) => chosen.includes(term));
}

/** Symbols were asked for whatever their number, and there are more than can be drawn. */
function isTooMany(answered: Answered | null): boolean {
  return answered?.mapFrame != null && answered.view.encoding.mode === 'symbols';
}

/** What to say when the map begins to draw otherwise; nothing of how it began. */
function useAnnouncement(drawn: PictureProps['drawn']): string {
  const { map } = useMessages();
  const [before, setBefore] = useState({ drawn, isChanged: false });
  if (before.drawn !== drawn) setBefore({ drawn, isChanged: true });
  return before.isChanged ? map.drawn[drawn] : '';
}

function wordBounds(viewport: Viewport): string {
  const { west, south, east, north } = boundsOf(viewport);
  return [west, south, east, north].map((degrees) => degrees.toFixed(6)).join(',');
}
