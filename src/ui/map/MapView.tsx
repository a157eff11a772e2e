import type { Map as LeafletMap } from 'leaflet';
import { lazy, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { Mark, MarkEncoding } from '../../core/draw/mark.ts';
import type { MarkStyle } from '../../core/draw/paint-marks.ts';
import type { LabelText } from '../../core/draw/place-labels.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Bounds } from '../../core/model/place.ts';
import { LEAST_ZOOM, type MapSize } from '../../core/view/camera.ts';
import type { Camera } from '../../core/view/view.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useAppearance } from '../kit/appearance.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { countedBy, describeFigure, labelMark, type Words } from './describe-marks.ts';
import './leaflet.css';
import styles from './MapView.module.css';
import { Marks } from './Marks.tsx';
import type { PlacedMarks } from './marks-layer.ts';
import { PlacedContext } from './placed-context.ts';
import { readFurniture } from './read-furniture.ts';
import { useCamera } from './use-camera.ts';
import type { SpotsOf } from './use-clear-spots.ts';
import { useGestures } from './use-gestures.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { useMarkPointer } from './use-mark-pointer.ts';
import { useMarkPalette } from './use-palette.ts';

const HoverCard = lazy(async () => ({ default: (await import('./HoverCard.tsx')).HoverCard }));
const SpokenMark = lazy(async () => ({
  default: (await import('./SpokenMark.tsx')).SpokenMark,
}));

export interface MapViewProps {
  /** Says which map this is where there are several. */
  readonly name?: string;
  /** `null`: the whole of `fitBounds`. A change from outside makes the map go there. */
  readonly camera: Camera | null;
  /** `undefined` while data is on its way. */
  readonly fitBounds: Bounds | null | undefined;
  readonly padding: MapSize['padding'];
  /** Places to keep clear of what lies over the map while the whole is shown. */
  readonly spots?: SpotsOf;
  /** The incidents to draw; those without a position are left out. */
  readonly headlines: readonly Headline[];
  readonly encoding: MarkEncoding;
  /** Drawn as selected wherever it is, even if it is not among the headlines. */
  readonly selected: Headline | null;
  /** A short name for the selected incident; without one its title is written. */
  readonly selectedName: string | null;
  readonly hovered: readonly number[];
  /** How many times larger than on a desk words are; 1 if absent. */
  readonly textScale?: number;
  /** Nothing matches: the map steps back. */
  readonly isDimmed: boolean;
  /** Said once when it changes; empty for nothing to say. */
  readonly announcement: string;
  /** Leaflet layers under the marks. */
  readonly layers?: ReactNode;
  readonly onCamera: (camera: Camera) => void;
  readonly onViewport: (viewport: Viewport) => void;
  readonly onHover: (rows: readonly number[]) => void;
  /** One mark was chosen, by click or by Enter. */
  readonly onOpen: (mark: Mark, viewport: Viewport) => void;
}

/** The map alone, in a parent that it fills; what the parent lays over it bears `data-furniture`, so that labels keep clear. It shows what it is given, and tells gestures. It knows no session, so that the same map serves comparison, stage and export. */
export function MapView(props: MapViewProps) {
  const { headlines, encoding, selected, hovered, onViewport, onHover, onOpen, onCamera } = props;
  const messages = useMessages();
  const language = useLanguage();
  const { isMotionReduced } = useAppearance();
  const deskPalette = useMarkPalette();
  const { textScale = 1 } = props;
  const palette = useMemo(() => ({ ...deskPalette, textScale }), [deskPalette, textScale]);
  const wrapper = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [placed, setPlaced] = useState<PlacedMarks | Unplaced>(UNPLACED);
  const words = useMemo(() => ({ messages, language }), [messages, language]);
  const open = useCallback(
    (mark: Mark) => placed.viewport !== null && onOpen(mark, placed.viewport),
    [placed.viewport, onOpen],
  );
  useCamera(map, { ...props, isMotionReduced, onCamera });
  const hint = useGestures(map, wrapper);
  const keys = useMarkKeys(map, { ...placed, onOpen: open });
  const pointer = useMarkPointer(map, { marks: placed.marks, onHover, onOpen: open });
  const style = useMemo<MarkStyle>(
    () => ({ palette, unknown: encoding.colour === 'claimStatus' ? 'dotted' : 'hollow' }),
    [palette, encoding.colour],
  );
  const labelOf = useLabels(props, words);
  const onPlace = useCallback(
    (now: PlacedMarks) => {
      setPlaced(now);
      onViewport(now.viewport);
    },
    [onViewport],
  );
  const furniture = useCallback(() => readFurniture(wrapper.current, '[data-furniture]'), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={wrapper}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one stop, with keys of its own
      tabIndex={0}
      aria-label={props.name ?? messages.map.marks}
      aria-describedby={keysId}
      className={styles.map}
      data-dimmed={props.isDimmed}
      data-hit={pointer.hovered !== null}
      onKeyDown={keys.onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!wrapper.current?.closest('section')?.contains(relatedTarget)) keys.onLeave();
      }}
      onPointerMove={pointer.onPointerMove}
      onPointerLeave={pointer.onPointerLeave}
    >
      <span id={keysId} hidden>
        {messages.map.keys}
      </span>
      <MapContainer ref={setMap} className={styles.leaflet ?? ''} {...LEAFLET_OPTIONS}>
        <PlacedContext value={useMemo(() => ({ ...placed, selected }), [placed, selected])}>
          {props.layers}
        </PlacedContext>
        <Marks
          headlines={headlines}
          encoding={encoding}
          style={style}
          selected={selected}
          hovered={hovered}
          focusedKey={keys.focus?.mark.key ?? null}
          labelOf={labelOf}
          furniture={furniture}
          onPlace={onPlace}
        />
      </MapContainer>
      {pointer.hovered !== null && placed.viewport !== null && (
        <OnDemand>
          <HoverCard
            {...pointer.hovered}
            words={words}
            room={placed.viewport}
            onDismiss={pointer.dismiss}
          />
        </OnDemand>
      )}
      {hint !== null && (
        <p className={styles.hint} aria-hidden="true">
          {hint === 'wheel' ? messages.map.wheelHint : messages.map.touchHint}
        </p>
      )}
      <span role="status" className="visually-hidden">
        {keys.focus !== null && (
          <OnDemand>
            <SpokenMark {...keys.focus} words={words} />
          </OnDemand>
        )}
        {keys.focus === null && (keys.isLost ? messages.map.noMarks : props.announcement)}
      </span>
    </div>
  );
}

interface Unplaced extends Omit<PlacedMarks, 'viewport'> {
  readonly viewport: null;
}

const UNPLACED: Unplaced = { marks: [], labels: [], viewport: null };

/** Leaflet's own controls, keys and flag stay off: ours are in React. */
const LEAFLET_OPTIONS = {
  center: [30, 20],
  zoom: 3,
  minZoom: LEAST_ZOOM,
  maxZoom: 18,
  zoomSnap: 0,
  zoomDelta: 1,
  wheelPxPerZoomLevel: 100,
  attributionControl: false,
  zoomControl: false,
  keyboard: false,
  boxZoom: false,
} satisfies Parameters<typeof MapContainer>[0];

const MOST_NAME_LETTERS = 40;

function useLabels(
  { encoding, selected, selectedName, headlines, textScale: scale = 1 }: MapViewProps,
  words: Words,
): (mark: Mark, viewport: Viewport) => LabelText | null {
  return useCallback(
    (mark, { zoom }) => {
      if (selected === null || !mark.incidents.some(({ id }) => id === selected.id)) {
        const label = labelMark(mark, { words, measure: encoding.size, zoom });
        return label && { ...label, scale };
      }
      const name = plainText(selectedName ?? selected.title);
      const isShown = headlines.some(({ id }) => id === selected.id);
      return {
        title: name.length > MOST_NAME_LETTERS ? `${name.slice(0, MOST_NAME_LETTERS)}…` : name,
        note: isShown
          ? describeFigure(selected, countedBy(encoding.size), words)
          : words.messages.map.outside,
        scale,
      };
    },
    [encoding, selected, selectedName, headlines, scale, words],
  );
}
