import type { Slot } from '../../core/draw/slot.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Encoding } from '../../core/view/view.ts';

/** How single incidents are drawn. */
export interface IncidentLook {
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly encoding: Encoding;
  /** Rows under the pointer anywhere. */
  readonly hovered: readonly number[];
  /** Incident id. */
  readonly selection: string | null;
}
