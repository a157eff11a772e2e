import type { CSSProperties } from 'react';
import { type Box, SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';

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

/** Type as a share of the slide's height. `fit` makes it smaller where much is to be said, never below 1/45 of the height. */
export function setType(kind: keyof typeof SLIDE_TYPE, heightPx: number, fit = 1): CSSProperties {
  const { size, line, weight } = SLIDE_TYPE[kind];
  const share = Math.max(fit, SLIDE_TYPE.source.size / size);
  return {
    fontSize: size * share * heightPx,
    lineHeight: `${line * share * heightPx}px`,
    fontWeight: weight,
  };
}
