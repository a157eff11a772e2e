import type { CSSProperties } from 'react';
import {
  type Box,
  LEAST_TYPE,
  SLIDE_TYPE,
  type SlideSize,
} from '../../core/briefing/slide-layout.ts';

/** Where a part of a slide stands, for an element that is positioned in it. Mirrored where text runs from right to left. */
export function placeBox({ left, top, width, height }: Box): CSSProperties {
  return {
    position: 'absolute',
    insetInlineStart: `${left * 100}%`,
    insetBlockStart: `${top * 100}%`,
    inlineSize: `${width * 100}%`,
    blockSize: `${height * 100}%`,
  };
}

/** Narrower than this a stage is a page that scrolls: on an upright phone no slide can be read. */
const PAGE_BELOW = 1.1;
/** The height that type is a share of on such a page: its smallest text is 12 px. A lower slide, on a phone held sideways, would have smaller text. */
const PAGE_TYPE_PX = 520;

export function isPage({ widthPx, heightPx }: SlideSize): boolean {
  return widthPx / heightPx < PAGE_BELOW || heightPx < PAGE_TYPE_PX;
}

/** The height that all sizes of type are shares of. */
export function typeHeightOf(size: SlideSize): number {
  return isPage(size) ? Math.max(PAGE_TYPE_PX, size.widthPx / 2) : size.heightPx;
}

/** The smallest text of a map on a desk; on stage it is as large as the slide's figures. */
const DESK_TEXT_PX = 11;

/** How many times larger than on a desk map and chart are. */
export function mapScale(heightPx: number): number {
  return (SLIDE_TYPE.figure.size * heightPx) / DESK_TEXT_PX;
}

/** Type as a share of the slide's height. `fit` makes it smaller where much is to be said, never below 1/45 of the height. */
export function setType(kind: keyof typeof SLIDE_TYPE, heightPx: number, fit = 1): CSSProperties {
  const { size, line, weight } = SLIDE_TYPE[kind];
  const share = Math.max(fit, Math.min(1, LEAST_TYPE / size));
  return {
    fontSize: size * share * heightPx,
    lineHeight: `${line * share * heightPx}px`,
    fontWeight: weight,
  };
}
