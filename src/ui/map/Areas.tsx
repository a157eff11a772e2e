import { createElementObject, createLayerComponent, type LayerProps } from '@react-leaflet/core';
import { useMemo } from 'react';
import type { Area } from '../../core/model/area.ts';
import { AreaHandles } from './AreaHandles.tsx';
import { AreaSurface } from './AreaSurface.tsx';
import { useAreaDeskState } from './area-desk.ts';
import { AreasLayer, type AreasPicture } from './areas-layer.ts';
import { useMarkPalette } from './use-palette.ts';

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
  return (
    <>
      <AreasOverlay areas={areas} palette={palette} />
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

const AreasOverlay = createLayerComponent<AreasLayer, AreasPicture & LayerProps>(
  function createAreas(picture, context) {
    return createElementObject(new AreasLayer(picture), context);
  },
  function updateAreas(layer, picture, before) {
    if (picture.areas !== before.areas || picture.palette !== before.palette) layer.update(picture);
  },
);
