import { useEffect, useRef, useState } from 'react';
import type { Area } from '../../core/model/area.ts';
import type { View } from '../../core/view/view.ts';
import { useSession, useSessionState } from '../use-session.ts';

/** How many incidents each area alone holds, under the other filters, by place; `undefined` until it is known. While an area is dragged one question is asked at a time. */
export function useAreaCounts(areas: readonly Area[]): readonly (number | undefined)[] {
  const session = useSession();
  const view = useSessionState((state) => state.answered?.view ?? state.view);
  const [counted, setCounted] = useState<ReadonlyMap<string, number>>(new Map());
  const frame = frameOf(view);
  const newest = useRef({ view, areas, frame });
  const isBusy = useRef(false);
  useEffect(
    function countInside() {
      newest.current = { view, areas, frame };
      if (isBusy.current) return;
      isBusy.current = true;
      async function count(): Promise<void> {
        for (;;) {
          const asked = newest.current;
          const views = asked.areas.map((area) => ({ ...asked.view, areas: [area] }));
          const counts = await session.countShown(views);
          setCounted(
            new Map(asked.areas.map((area, i) => [keyOf(asked.frame, area), counts[i] ?? 0])),
          );
          if (newest.current === asked) return;
        }
      }
      count()
        .catch(() => setCounted(new Map()))
        .finally(() => {
          isBusy.current = false;
        });
    },
    [session, view, areas, frame],
  );
  return areas.map((area) => counted.get(keyOf(frame, area)));
}

/** What else a count depends on. */
function frameOf({ areas: _, camera: __, selection: ___, ...rest }: View): string {
  return JSON.stringify(rest);
}

function keyOf(frame: string, area: Area): string {
  return `${JSON.stringify({ ...area, name: '' })} ${frame}`;
}
