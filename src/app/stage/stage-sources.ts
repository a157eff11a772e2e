import type { Scene } from '../../core/briefing/scene.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A stage's source line: also who made the map, which leaves the map to the marks. */
export function nameStageSources(sources: string, { shows }: Scene, { map }: Messages): string {
  const hasMap = shows === 'mapAndTimeline' || shows === 'map';
  return hasMap ? `${sources} · ${map.creditWithNames}` : sources;
}
