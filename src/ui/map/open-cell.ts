import type { Bounds } from '../../core/model/place.ts';
import type { CellsRequest } from '../../core/model/query.ts';

/** A cell whose incidents are listed; it stays where it is on the ground while the map moves. */
export interface OpenCell {
  readonly kind: 'cell';
  readonly key: string;
  readonly bounds: Bounds;
  /** What it does not count. */
  readonly leftOutFrom: CellsRequest['leftOutFrom'];
  readonly side: 'left' | 'right';
}
