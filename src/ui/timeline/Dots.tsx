import { type CSSProperties, memo } from 'react';
import type { Dot, DotStack } from '../../core/draw/histogram-dots.ts';
import { sizeOf } from '../../core/draw/radius.ts';
import { type Slot, slotOf } from '../../core/draw/slot.ts';
import { symbolPath } from '../../core/draw/symbol.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Encoding } from '../../core/view/view.ts';
import styles from './Plot.module.css';

export interface DotsProps {
  readonly dots: readonly Dot[];
  readonly stack: DotStack;
  readonly baseYPx: number;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly encoding: Encoding;
  readonly isInRange: (headline: Headline) => boolean;
}

/** Each incident as its symbol; outside the range it keeps its shape and gives up its colour. */
export function Dots({ dots, stack, baseYPx, headlines, slots, encoding, isInRange }: DotsProps) {
  return dots.map(({ row, xPx, aboveBasePx }) => {
    const headline = headlines.get(row);
    if (headline === undefined) return null;
    const slot = slotOf(slots, headline.terms[encoding.colour] ?? ['']);
    const { isUnknown } = sizeOf(headline.figures, encoding.size);
    return (
      <DotMark
        key={row}
        path={symbolPath(slot.shape, stack.radiusPx)}
        xPx={xPx}
        yPx={baseYPx - aboveBasePx}
        colour={slot.colour}
        isInRange={isInRange(headline)}
        look={lookOf(slot, isUnknown, encoding)}
      />
    );
  });
}

/** A number that is not known is hollow; where hollow already means "disputed" its edge is dotted. */
function lookOf(
  slot: Slot,
  isUnknown: boolean,
  { colour }: Encoding,
): 'full' | 'hollow' | 'dotted' {
  if (isUnknown && colour === 'claimStatus') return 'dotted';
  return isUnknown || slot.isOpen ? 'hollow' : 'full';
}

const DotMark = memo(function DotMark({
  path,
  xPx,
  yPx,
  colour,
  isInRange,
  look,
}: {
  readonly path: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly colour: number;
  readonly isInRange: boolean;
  readonly look: 'full' | 'hollow' | 'dotted';
}) {
  return (
    <path
      d={path}
      className={styles[look]}
      data-in-range={isInRange}
      transform={`translate(${xPx} ${yPx})`}
      style={isInRange ? ({ '--paint': `var(--category-${colour})` } as CSSProperties) : undefined}
    />
  );
});
