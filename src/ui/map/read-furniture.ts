import type { Box } from '../../core/draw/place-labels.ts';

/** Where the elements over a map that answer to `selector` cover it, in the map's own pixels. They stand in its panel, perhaps over another map. */
export function readFurniture(map: HTMLElement | null, selector: string): readonly Box[] {
  if (map === null) return [];
  const origin = map.getBoundingClientRect();
  return [...(map.closest('section')?.querySelectorAll(selector) ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    }));
}

/** The same of all maps of the panel, which share a camera: what covers one counts in each. */
export function readSharedFurniture(map: HTMLElement): readonly Box[] {
  const maps = map.closest('section')?.querySelectorAll<HTMLElement>('.leaflet-container') ?? [];
  return [...maps].flatMap((one) => readFurniture(one, '[data-furniture]'));
}
