import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Mark, MarkEncoding } from '../../../core/draw/mark.ts';
import { countInView, isSameViewport, type Viewport } from '../../../core/draw/viewport.ts';
import type { NamedPlace } from '../../../core/model/dataset.ts';
import type { Headline } from '../../../core/model/incident.ts';
import type { Camera } from '../../../core/view/view.ts';
import { lensMessagesOf } from '../../../i18n/lens-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { plainText } from '../../../i18n/plain-text.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { useLanguage, useMessages } from '../../kit/use-messages.ts';
import { countedBy, countIncidents, describeToll } from '../describe-marks.ts';
import { MapView } from '../MapView.tsx';
import { ScaleBar } from '../ScaleBar.tsx';
import styles from './LensPanel.module.css';

export interface LensProps {
  readonly place: NamedPlace;
  /** Which of two periods; `null` while nothing is compared. */
  readonly period: 'A' | 'B' | null;
  /** Incidents of the place that are on the map; `null` where they are too many to be known one by one. */
  readonly own: readonly Headline[] | null;
  /** What is drawn. */
  readonly headlines: readonly Headline[];
  /** Incidents of the place, on the map or not; `null` where the data does not say. */
  readonly total: number | null;
  readonly encoding: MarkEncoding;
  readonly selected: Headline | null;
  readonly selectedName: string | null;
  readonly hovered: readonly number[];
  readonly isDimmed: boolean;
  /** How many times larger than on a desk words are; 1 if absent. */
  readonly scale?: number;
  /** Leaflet layers under the marks. */
  readonly layers: ReactNode;
  readonly onViewport: (viewport: Viewport) => void;
  readonly onHover: (rows: readonly number[]) => void;
  readonly onOpen: (mark: Mark, viewport: Viewport) => void;
  /** Stands over the map instead of its name and counts. */
  readonly head?: ReactNode;
  /** There is none if the map is too low; then what lies outside is said elsewhere. */
  readonly hasFoot?: boolean;
  /** Over the map. */
  readonly children?: ReactNode;
  /** Opens the place on the large map; without it there is no such button. */
  readonly onGo?: (() => void) | undefined;
}

const PADDING = { top: 16, right: 16, bottom: 34, left: 16 };
const CLOSE_PADDING = { ...PADDING, bottom: 16 };

/** One place at its own scale: its name, what is in it, and its marks. It knows no session, so that a slide can show it too. */
export function Lens(props: LensProps) {
  const { place, period, encoding, onViewport, scale = 1, hasFoot = true } = props;
  const padding = useMemo(() => scaled(hasFoot ? PADDING : CLOSE_PADDING, scale), [hasFoot, scale]);
  const words = lensMessagesOf(useLanguage());
  const name = plainText(place.name);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const keep = useCallback(
    (next: Viewport) => setViewport((old) => (isSameViewport(next, old) ? old : next)),
    [],
  );
  useEffect(
    function tell() {
      if (viewport !== null) onViewport(viewport);
    },
    [viewport, onViewport],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-label={period === null ? name : words.ofPeriod(name, period)}
      className={styles.lens}
      data-lens={place.name}
    >
      {props.head ?? (
        <div className={styles.head}>
          <h2>
            {name} {period !== null && <Badge period={period} />}
          </h2>
          <Counts {...props} />
          {props.onGo !== undefined && (
            <Button
              look="quiet"
              className={styles.go}
              aria-label={words.open(name)}
              title={words.open(name)}
              onClick={props.onGo}
            >
              <Icon name="external" />
            </Button>
          )}
        </div>
      )}
      <div className={styles.map} data-map="">
        <MapView
          name={period === null ? words.marksOf(name) : words.marksOfPeriod(name, period)}
          camera={camera}
          fitBounds={place.bounds}
          padding={padding}
          headlines={props.headlines}
          encoding={encoding}
          selected={props.selected}
          selectedName={props.selectedName}
          hovered={props.hovered}
          isDimmed={props.isDimmed}
          textScale={scale}
          announcement=""
          layers={props.layers}
          onCamera={setCamera}
          onViewport={keep}
          onHover={props.onHover}
          onOpen={props.onOpen}
        />
        {props.children}
        {viewport !== null && hasFoot && (
          <div className={styles.foot} style={{ zoom: scale }}>
            <span className={styles.scale} data-furniture="bare">
              <ScaleBar
                latitude={viewport.center[1]}
                zoom={viewport.zoom - Math.log2(scale)}
                mostPx={viewport.widthPx / scale / 3}
              />
            </span>
            <Outside own={props.own} viewport={viewport} />
            {camera !== null && (
              <Button
                className={styles.whole}
                data-furniture
                aria-label={words.whole(name)}
                title={words.whole(name)}
                onClick={() => setCamera(null)}
              >
                <Icon name="target" />
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function scaled(padding: typeof PADDING, scale: number): typeof PADDING {
  const { top, right, bottom, left } = padding;
  return { top: top * scale, right: right * scale, bottom: bottom * scale, left: left * scale };
}

function Counts({ own, total, encoding }: LensProps) {
  const messages = useMessages();
  const language = useLanguage();
  const words = { messages, language };
  const lens = lensMessagesOf(language);
  if (own === null) return total === null ? null : <p>{countIncidents(total, words)}</p>;
  const unplaced = total === null ? 0 : total - own.length;
  return (
    <p>
      {countIncidents(own.length, words)}
      {own.length > 0 && ` · ${describeToll(own, countedBy(encoding.size), words)}`}
      {unplaced > 0 && `, ${lens.unplaced(formatCount(unplaced, language))}`}
    </p>
  );
}

/** How many incidents of the place its lens does not show. */
function Outside({
  own,
  viewport,
}: {
  readonly own: readonly Headline[] | null;
  readonly viewport: Viewport;
}) {
  const language = useLanguage();
  const count = useMemo(
    () => (own === null ? 0 : own.length - countInView(own, viewport)),
    [own, viewport],
  );
  return count === 0 ? null : (
    <span className={styles.outside} data-furniture>
      {lensMessagesOf(language).outside(formatCount(count, language))}
    </span>
  );
}
