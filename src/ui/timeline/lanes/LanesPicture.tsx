import { type ReactNode, useId } from 'react';
import type { WideBar } from '../../../core/draw/histogram-wide.ts';
import type { PlacedLane } from '../../../core/draw/place-lanes.ts';
import type { Headline } from '../../../core/model/incident.ts';
import { HatchPatterns, NoData } from '../Hatch.tsx';
import type { IncidentLook } from '../incident-look.ts';
import plotStyles from '../Plot.module.css';
import { LaneDrawing } from './LaneDrawing.tsx';

/** All lanes in one picture, and over them the days without data. */
export function LanesPicture({
  placed,
  category,
  heightPx,
  look,
  isChosen,
  onPointWide,
  onSelectRow,
  children,
}: {
  readonly placed: readonly PlacedLane[];
  readonly category: string;
  readonly heightPx: number;
  readonly look: IncidentLook;
  readonly isChosen: (headline: Headline) => boolean;
  readonly onPointWide: (lane: PlacedLane, bar: WideBar | null, text: string) => void;
  readonly onSelectRow: (row: number) => void;
  readonly children?: ReactNode;
}) {
  const id = useId();
  const ids = { partial: `${id}partial`, noData: `${id}no-data`, compared: `${id}compared` };
  const first = placed[0]?.chart;
  return (
    <svg className={plotStyles.drawing} aria-hidden="true">
      <HatchPatterns ids={ids} />
      {placed.map((lane) => (
        <LaneDrawing
          key={lane.lane.term}
          placed={lane}
          category={category}
          look={look}
          isChosen={isChosen}
          hatch={ids}
          onPointWide={(bar, text) => onPointWide(lane, bar, text)}
          onSelectRow={onSelectRow}
        />
      ))}
      {first && (
        <NoData ranges={first.noData} scale={first.scale} heightPx={heightPx} hatch={ids.noData} />
      )}
      {children}
    </svg>
  );
}
