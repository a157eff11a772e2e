import { useEffect, useState } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import { PLACE_PRECISIONS } from '../../core/model/place.ts';
import type { View } from '../../core/view/view.ts';
import type { Session } from '../../session/session.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { countIncidents } from './describe-marks.ts';
import { IncidentList, type IncidentListProps, PAGE_SIZE } from './IncidentList.tsx';
import type { OpenCell } from './open-cell.ts';

interface CellListProps
  extends Pick<IncidentListProps, 'selectedId' | 'onSelect' | 'onHover' | 'onClose'> {
  readonly cell: OpenCell;
  readonly view: View;
  readonly listShown: Session['listShown'];
  readonly countShown: Session['countShown'];
}

/** The incidents of one cell under the filters as they are now, fetched page by page. */
export function CellList({ cell, ...props }: CellListProps) {
  const words = { messages: useMessages(), language: useLanguage() };
  const [first, setFirst] = useState(0);
  const page = usePage({ cell, ...props }, first);
  if (page === null || page.count === 0) return null;
  return (
    <IncidentList
      {...props}
      key={cell.key}
      title={countIncidents(page.count, words)}
      note=""
      incidents={page.incidents}
      pages={{ ...page, onPage: (number) => setFirst(number * PAGE_SIZE) }}
      side={cell.side}
    />
  );
}

interface Page {
  readonly first: number;
  readonly count: number;
  readonly incidents: readonly Headline[];
}

/** `null` until the first page has come; then the newest that has. */
function usePage({ cell, view, listShown, countShown }: CellListProps, first: number): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  useEffect(
    function fetchPage() {
      let isWanted = true;
      async function fetchAll(): Promise<void> {
        const asked = viewOfCell(view, cell);
        const [count = 0] = await countShown([asked]);
        const from = Math.min(first, PAGE_SIZE * Math.floor(Math.max(0, count - 1) / PAGE_SIZE));
        const incidents = await listShown(asked, PAGE_SIZE, from);
        if (isWanted) setPage({ first: from, count, incidents });
      }
      fetchAll().catch(() => isWanted && setPage({ first: 0, count: 0, incidents: [] }));
      return function ignorePage() {
        isWanted = false;
      };
    },
    [cell, view, listShown, countShown, first],
  );
  return page;
}

/** The view that lists just what the cell counts. */
function viewOfCell(view: View, { bounds, leftOutFrom }: OpenCell): View {
  const inCell = {
    ...view,
    isOnlyInView: false,
    areas: [{ kind: 'box' as const, name: '', bounds }],
  };
  if (leftOutFrom === null) return inCell;
  const counted: readonly string[] = PLACE_PRECISIONS.slice(
    0,
    PLACE_PRECISIONS.indexOf(leftOutFrom),
  );
  const chosen = view.sets.placePrecision ?? counted;
  const placePrecision = chosen.filter((term) => counted.includes(term));
  return { ...inCell, sets: { ...view.sets, placePrecision } };
}
