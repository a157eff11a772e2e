import { useCallback, useMemo } from 'react';
import { paintAreas } from '../../core/draw/paint-areas.ts';
import type { Area } from '../../core/model/area.ts';
import { AreaHandles } from './AreaHandles.tsx';
import { AreaSurface } from './AreaSurface.tsx';
import { useAreaDeskState } from './area-desk.ts';
import { PaintingOverlay } from './PaintingOverlay.tsx';
import type { Painting } from './painting-layer.ts';
import { useMarkPalette } from './use-palette.ts';

/** What lies outside is veiled with its marks. */
const OVER_MARKS = 455;

/** The areas that are filtered by, as a child of the map. */
export function Areas({
  areas,
  hasTools = false,
  textScale = 1,
}: {
  readonly areas: readonly Area[];
  /** Areas can be drawn and reshaped here. */
  readonly hasTools?: boolean;
  /** How many times larger than on a desk words are. */
  readonly textScale?: number;
}) {
  const desk = useMarkPalette();
  const palette = useMemo(() => ({ ...desk, textScale }), [desk, textScale]);
  const paint = useCallback<Painting['paint']>(
    (canvas, viewport, marginPx) => paintAreas(canvas, areas, { viewport, palette, marginPx }),
    [areas, palette],
  );
  return (
    <>
      <PaintingOverlay pane="areas" level={OVER_MARKS} paint={paint} />
      {hasTools && <Tools areas={areas} />}
    </>
  );
}

function Tools({ areas }: { readonly areas: readonly Area[] }) {
  const { tool, edited } = useAreaDeskState();
  const area = edited === null ? undefined : areas[edited];
  if (tool !== null) return <AreaSurface key={tool} tool={tool} />;
  return area === undefined ? null : (
    <AreaHandles key={edited} area={area} index={edited as number} />
  );
}
