import { lazy } from 'react';
import type { Mark } from '../../core/draw/mark.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';
import { type Bounds, PRECISION_MAX_ZOOM } from '../../core/model/place.ts';
import { fitCamera, type MapSize } from '../../core/view/camera.ts';
import type { Camera, View } from '../../core/view/view.ts';
import { mapListsMessagesOf } from '../../i18n/map-lists-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../kit/Button.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { countIncidents, describeCity, describeToll } from './describe-marks.ts';
import { IncidentList, type IncidentListProps } from './IncidentList.tsx';
import type { OpenCell } from './open-cell.ts';
import { useUnplaced } from './use-unplaced.ts';

const CellList = lazy(async () => ({ default: (await import('./CellList.tsx')).CellList }));

/** The list that is open over the map. */
export type OpenList = (
  | OpenCell
  | (Pick<OpenCell, 'side'> & { readonly kind: 'mark'; readonly mark: Mark })
  | { readonly kind: 'unplaced' }
) & {
  /** On the map of period B. */
  readonly isOfB?: boolean;
};

interface MapListProps
  extends Pick<IncidentListProps, 'selectedId' | 'onSelect' | 'onHover' | 'onClose'> {
  readonly list: OpenList;
  /** The incidents that are shown on the map now: a list never names others. */
  readonly shown: readonly Headline[];
  readonly view: View;
  readonly viewport: Viewport | null;
  readonly padding: MapSize['padding'];
  readonly listShown: Session['listShown'];
  readonly countShown: Session['countShown'];
  readonly onCamera: (camera: Camera) => void;
}

/** The incidents of one mark or cell, or those that are not on the map. */
export function MapList({ list, ...props }: MapListProps) {
  if (list.kind === 'cell')
    return (
      <OnDemand onDismiss={props.onClose}>
        <CellList {...props} cell={list} />
      </OnDemand>
    );
  return list.kind === 'mark' ? (
    <MarkList {...props} mark={list.mark} side={list.side} />
  ) : (
    <UnplacedList {...props} />
  );
}

type InnerProps = Omit<MapListProps, 'list'>;

function MarkList({
  mark,
  side,
  shown,
  viewport,
  padding,
  onCamera,
  ...props
}: InnerProps & { readonly mark: Mark; readonly side: 'left' | 'right' }) {
  const words = { messages: useMessages(), language: useLanguage() };
  const { map } = words.messages;
  const rows = new Set(mark.incidents.map(({ row }) => row));
  const incidents = shown.filter(({ row }) => rows.has(row));
  if (incidents.length === 0) return null;
  const count = countIncidents(incidents.length, words);
  const city = describeCity(incidents, words);
  const canPart = mark.kind === 'stack' && !mark.isOnePlace && viewport !== null;
  return (
    <IncidentList
      {...props}
      key={mark.key}
      title={city === '' ? count : map.incidentsAt(count, city)}
      note={`${describeToll(incidents, 'killed', words)} · ${describeToll(incidents, 'wounded', words)}`}
      incidents={incidents}
      side={side}
      action={
        canPart && (
          <Button onClick={() => onCamera(cameraForAll(incidents, { ...viewport, padding }))}>
            {mapListsMessagesOf(words.language).list.zoom}
          </Button>
        )
      }
    />
  );
}

function UnplacedList({ view, listShown, ...props }: InnerProps) {
  const { map } = useMessages();
  const language = useLanguage();
  const incidents = useUnplaced(view, listShown);
  return (
    <IncidentList
      {...props}
      title={map.unplaced(formatCount(incidents.length, language))}
      note=""
      incidents={incidents}
      side="right"
    />
  );
}

/** The camera that parts incidents as far as the best known of their places allows. */
function cameraForAll(incidents: readonly Headline[], size: MapSize): Camera {
  const positions = incidents.flatMap(({ position }) => (position === null ? [] : [position]));
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const bounds: Bounds = {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
  const finest = Math.max(...incidents.map((one) => PRECISION_MAX_ZOOM[one.placePrecision]));
  return fitCamera(bounds, size, finest + 2);
}
