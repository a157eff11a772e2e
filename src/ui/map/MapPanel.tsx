import { useCallback, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../core/draw/mark.ts';
import { boundsOf, createProjector, isInView, type Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { PlacePrecision } from '../../core/model/place.ts';
import type { TilePainter } from '../../core/model/ports.ts';
import { setCamera, setEncoding, setOnlyInView, setTerms } from '../../core/view/actions.ts';
import { clearPart, filterParts } from '../../core/view/filter-part.ts';
import type { Camera, View } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { Basemap, useBasemapMissing } from './Basemap.tsx';
import { EmptyCard } from './EmptyCard.tsx';
import { Legend } from './Legend.tsx';
import { MapFurniture } from './MapFurniture.tsx';
import { MapList, type OpenList } from './MapList.tsx';
import styles from './MapPanel.module.css';
import { MapView } from './MapView.tsx';
import { PlaceButtons } from './PlaceButtons.tsx';
import { useMarkEncoding, useSelected, useShownIncidents } from './use-picture.ts';
import { usePlaces } from './use-places.ts';

const DESK_PADDING = { top: 64, right: 88, bottom: 56, left: 88 };
const PHONE_PADDING = { top: 56, right: 28, bottom: 40, left: 28 };
const PLACE_PRECISION = 'placePrecision';
/** Places that are known to the point, or nearly. */
const EXACT: readonly PlacePrecision[] = ['site', 'street'];
const NO_INCIDENTS: readonly Headline[] = [];

/** The region Map: incidents in their places, what the marks mean, and ways to go elsewhere. */
export function MapPanel({ painter }: { readonly painter: TilePainter }) {
  const session = useSession();
  const { map } = useMessages();
  const { isPhone } = useAppearance();
  const view = useSessionState((state) => state.view);
  const dataset = useSessionState((state) => state.dataset);
  const answered = useSessionState((state) => state.answered);
  const hovered = useSessionState((state) => state.hovered);
  const shown = useShownIncidents();
  const headlines = shown ?? NO_INCIDENTS;
  const { encoding, lines } = useMarkEncoding(dataset, view.encoding);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [list, setList] = useState<OpenList | null>(null);
  const end = useRef<HTMLSpanElement>(null);
  const padding = isPhone ? PHONE_PADDING : DESK_PADDING;
  const goTo = useCallback(
    (camera: Camera | null) => session.change(setCamera(camera), { kind: 'look' }),
    [session],
  );
  const onViewport = useCallback(
    (next: Viewport) => {
      setViewport(next);
      session.setMapBounds(boundsOf(next));
    },
    [session],
  );
  const onOpen = useCallback(
    (mark: Mark, { widthPx }: Viewport) => {
      const [incident, ...others] = mark.incidents;
      if (incident !== undefined && others.length === 0) session.select(incident.id);
      else setList({ kind: 'mark', mark, side: mark.x > widthPx / 2 ? 'start' : 'end' });
    },
    [session],
  );
  const answer = answered?.answer ?? null;
  const totals = answer?.totals[0];
  const isEmpty = answered !== null && totals?.shown === 0 && filterParts(answered.view).length > 0;
  const places = (
    <PlaceButtons
      places={usePlaces({ dataset, answer, camera: view.camera, viewport, padding, onGo: goTo })}
      isRow={isPhone}
    />
  );
  const tray = (
    <Tray
      count={totals?.unplaced ?? 0}
      isOpen={list?.kind === 'unplaced'}
      onToggle={() => setList(list?.kind === 'unplaced' ? null : { kind: 'unplaced' })}
    />
  );
  return (
    <section
      aria-label={map.label}
      className={styles.panel}
      data-marks={useMarkCount(headlines, viewport)}
      data-bounds={viewport === null ? undefined : wordBounds(viewport)}
    >
      <div className={styles.stage}>
        <Button className={styles.skip} onClick={() => end.current?.focus()}>
          {map.skip}
        </Button>
        <MapView
          camera={view.camera}
          fitBounds={dataset?.bounds ?? null}
          padding={padding}
          headlines={headlines}
          encoding={encoding}
          {...useSelected(shown)}
          hovered={hovered}
          isDimmed={isEmpty}
          layers={<Basemap painter={painter} />}
          onCamera={goTo}
          onViewport={onViewport}
          onHover={session.hover}
          onOpen={onOpen}
        />
        <MapFurniture
          start={isPhone ? tray : places}
          legend={
            <Legend
              encoding={view.encoding}
              lines={lines}
              largest={dataset?.numbers.find(({ id }) => id === view.encoding.size)?.largest ?? 0}
              coarse={useCoarse(totals)}
              onEncoding={(change, gestureMs) => session.change(setEncoding(change), { gestureMs })}
            />
          }
          tray={isPhone ? null : tray}
          viewport={viewport}
          isOnlyInView={view.isOnlyInView}
          onOnlyInView={(isOn, gestureMs) => session.change(setOnlyInView(isOn), { gestureMs })}
          isExactOnly={isExactOnly(view.sets)}
          onExactOnly={(isOn, gestureMs) =>
            session.change(setTerms(PLACE_PRECISION, isOn ? EXACT : []), { gestureMs })
          }
          onZoom={(step) => viewport !== null && goTo(zoomBy(viewport, step))}
        />
        {list !== null && answered !== null && (
          <MapList
            list={list}
            shown={headlines}
            view={answered.view}
            selectedId={view.selection}
            viewport={viewport}
            padding={padding}
            listShown={session.listShown}
            onSelect={session.select}
            onHover={session.hover}
            onCamera={goTo}
            onClose={() => setList(null)}
          />
        )}
        <Notes isTooMany={shown === null} placed={totals?.placed ?? 0} painter={painter} />
        {isEmpty && (
          <EmptyCard
            view={answered.view}
            countShown={session.countShown}
            onRemove={(part, gestureMs) => session.change(clearPart(part), { gestureMs })}
          />
        )}
      </div>
      {isPhone && places}
      <span ref={end} tabIndex={-1} />
    </section>
  );
}

/** Incidents drawn in view, each member of a stack counted. */
function useMarkCount(headlines: readonly Headline[], viewport: Viewport | null): number {
  return useMemo(() => {
    if (viewport === null) return 0;
    const project = createProjector(viewport);
    return headlines.filter(
      ({ position }) => position !== null && isInView(project(position), viewport),
    ).length;
  }, [headlines, viewport]);
}

function wordBounds(viewport: Viewport): string {
  const { west, south, east, north } = boundsOf(viewport);
  return [west, south, east, north].map((degrees) => degrees.toFixed(6)).join(',');
}

function isExactOnly(sets: View['sets']): boolean {
  const chosen = sets[PLACE_PRECISION] ?? [];
  return chosen.length === EXACT.length && EXACT.every((term) => chosen.includes(term));
}

function zoomBy({ center, zoom }: Viewport, step: -1 | 1): Camera {
  const [longitude, latitude] = center;
  return { longitude, latitude, zoom: Math.min(18, Math.max(1, zoom + step)) };
}

function useCoarse(
  totals: { readonly coarse: number; readonly placed: number } | undefined,
): string | null {
  const { map } = useMessages();
  const language = useLanguage();
  if (totals === undefined || totals.coarse === 0) return null;
  return map.legend.coarse(
    formatCount(totals.coarse, language),
    formatCount(totals.placed, language),
  );
}

/** How many shown incidents have no place on the map; opens their list. */
function Tray({
  count,
  isOpen,
  onToggle,
}: {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <Button className={styles.tray} aria-expanded={isOpen} data-furniture onClick={onToggle}>
      {map.unplaced(formatCount(count, language))}
    </Button>
  );
}

/** What the picture can't show. */
function Notes({
  isTooMany,
  placed,
  painter,
}: {
  readonly isTooMany: boolean;
  readonly placed: number;
  readonly painter: TilePainter;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  const isBasemapMissing = useBasemapMissing(painter);
  if (!isTooMany && !isBasemapMissing) return null;
  return (
    <div className={styles.note} data-furniture>
      {isTooMany && <p>{map.tooMany(formatCount(placed, language))}</p>}
      {isBasemapMissing && <p>{map.noBasemap}</p>}
    </div>
  );
}
