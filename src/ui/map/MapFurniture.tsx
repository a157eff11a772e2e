import { lazy, memo, type ReactNode } from 'react';
import type { Viewport } from '../../core/draw/viewport.ts';
import { Button } from '../kit/Button.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import styles from './MapPanel.module.css';
import { ScaleBar } from './ScaleBar.tsx';
import { useStreets } from './streets.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const StreetsCredit = lazy(async () => ({
  default: (await import('./StreetsCredit.tsx')).StreetsCredit,
}));

/** From here on the basemap draws its cities. */
const SCHEMATIC_ZOOM = 10;

/** What lies over the map's edges: places and the switch above, the legend, the tray, zoom, credit and scale below. */
export function MapFurniture({
  start,
  legend,
  tray,
  hasNames,
  viewport,
  isOnlyInView,
  onOnlyInView,
  isExactOnly,
  onExactOnly,
  onZoom,
  onBasemap,
  areas: [hasAreasOpen, onAreas],
  onLenses,
}: {
  /** What stands in the corner where reading starts. */
  readonly start: ReactNode;
  readonly legend: ReactNode;
  readonly tray: ReactNode;
  /** Whether names are on the map or on their way, whose source wants to be named: what is over the map is not to grow later. */
  readonly hasNames: boolean;
  readonly viewport: Viewport | null;
  readonly isOnlyInView: boolean;
  readonly onOnlyInView: (isOn: boolean, gestureMs: number) => void;
  /** Only incidents placed by site or street. */
  readonly isExactOnly: boolean;
  readonly onExactOnly: (isOn: boolean, gestureMs: number) => void;
  readonly onZoom: (step: -1 | 1) => void;
  readonly onBasemap: () => void;
  readonly areas: readonly [isOpen: boolean, onOpen: (isOpen: boolean) => void];
  readonly onLenses: (gestureMs: number) => void;
}) {
  const { map } = useMessages();
  const { streets } = useStreets();
  return (
    <div className={styles.furniture}>
      <Toolbar className={styles.top} label={map.above}>
        {start}
        <Toolbar className={styles.switches} label={map.switches}>
          <Switch label={map.exactOnly} isOn={isExactOnly} onSwitch={onExactOnly} />
          <Button
            className={styles.tray}
            data-furniture
            aria-expanded={hasAreasOpen}
            onClick={() => onAreas(!hasAreasOpen)}
          >
            {map.areas}
          </Button>
          <Button
            className={styles.tray}
            data-furniture
            data-lenses
            onClick={({ timeStamp }) => onLenses(timeStamp)}
          >
            {map.lenses}
          </Button>
          <Switch label={map.onlyInView} isOn={isOnlyInView} onSwitch={onOnlyInView} />
        </Toolbar>
      </Toolbar>
      <Toolbar className={styles.bottom} label={map.below}>
        {legend}
        <div className={styles.corner}>
          <ZoomButtons onZoom={onZoom} onBasemap={onBasemap} />
          <div className={styles.foot}>
            {tray}
            <p className={styles.credit} data-furniture="bare">
              {streets !== null && (
                <OnDemand>
                  <StreetsCredit streets={streets} />
                </OnDemand>
              )}
              {streets === null &&
                viewport !== null &&
                viewport.zoom >= SCHEMATIC_ZOOM &&
                map.schematic}
              {hasNames && streets?.kind !== 'tiles' ? map.creditWithNames : map.credit}
              {viewport !== null && <ScaleBar latitude={viewport.center[1]} zoom={viewport.zoom} />}
            </p>
          </div>
        </div>
      </Toolbar>
    </div>
  );
}

const Switch = memo(function Switch({
  label,
  isOn,
  onSwitch,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean, gestureMs: number) => void;
}) {
  return (
    <label className={styles.switch} data-furniture>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onSwitch(event.target.checked, event.timeStamp)}
      />
      {label}
    </label>
  );
});
