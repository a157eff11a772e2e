import type { Box } from '../../core/draw/place-labels.ts';

/** Where the elements over a map that answer to `selector` cover it, in the map's own pixels. They stand beside it in its parent. */
export function readFurniture(map: HTMLElement | null, selector: string): readonly Box[] {
  if (map === null) return [];
  const origin = map.getBoundingClientRect();
  return [...(map.parentElement?.querySelectorAll(selector) ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    }));
}
