/** Words, arrows and rings that a briefer lays over a picture. */
import type { Position } from './place.ts';

/** What is pinned to places; `arrow` points at its second place. */
export type PinnedShape =
  | {
      readonly kind: 'arrow';
      readonly text: string;
      readonly from: Position;
      readonly to: Position;
    }
  | {
      readonly kind: 'ring';
      readonly text: string;
      readonly center: Position;
      readonly radiusMetres: number;
    };
