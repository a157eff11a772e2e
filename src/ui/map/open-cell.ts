import type { Bounds } from '../../core/model/place.ts';

/** A cell whose incidents are listed; it stays where it is on the ground while the map moves. */
export interface OpenCell {
  readonly kind: 'cell';
  readonly key: string;
  readonly bounds: Bounds;
  readonly side: 'left' | 'right';
}
