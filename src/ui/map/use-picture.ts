import { useMemo } from 'react';
import type { MarkEncoding } from '../../core/draw/mark.ts';
import { createSlots, type LegendLine, legendLines } from '../../core/draw/slot.ts';
import type { CategorySchema } from '../../core/model/dataset.ts';
import type { Headline } from '../../core/model/incident.ts';
import { useSessionState } from '../use-session.ts';

const NO_INCIDENTS: readonly Headline[] = [];
const NO_HEADLINES: ReadonlyMap<number, Headline> = new Map();

/** The incidents of a period to draw, as the newest answer names them; `null` when they are too many to draw one by one. */
export function useShownIncidents(period = 0): readonly Headline[] | null {
  const rows = useSessionState((state) => state.answered?.answer.marks[period]);
  const headlines = useSessionState((state) => (rows ? state.headlines : NO_HEADLINES));
  return useMemo(() => {
    if (rows === undefined) return NO_INCIDENTS;
    return rows && [...rows].flatMap((row) => headlines.get(row) ?? []);
  }, [rows, headlines]);
}

/** What marks mean now, and the legend's lines for it. */
export function useMarkEncoding(): {
  readonly encoding: MarkEncoding;
  readonly lines: readonly LegendLine[];
} {
  const dataset = useSessionState((state) => state.dataset);
  const { size, colour } = useSessionState((state) => state.view.encoding);
  return useMemo(() => {
    const category: CategorySchema = dataset?.categories.find(({ id }) => id === colour) ?? {
      id: colour,
      values: [],
      totals: [],
    };
    const slots = createSlots(category);
    return { encoding: { size, colour, slots }, lines: legendLines(category, slots) };
  }, [dataset, size, colour]);
}

/** The selected incident, whether or not the filters leave it in, and its place's short name. */
export function useSelected(shown: readonly Headline[] | null): {
  readonly selected: Headline | null;
  readonly selectedName: string | null;
} {
  const id = useSessionState((state) => state.view.selection);
  const incident = useSessionState((state) => state.incident);
  if (id === null) return { selected: null, selectedName: null };
  if (incident?.headline.id === id) {
    const [name = ''] = incident.place.split(',');
    return { selected: incident.headline, selectedName: name === '' ? null : name };
  }
  return { selected: shown?.find((one) => one.id === id) ?? null, selectedName: null };
}

/** While cells are drawn, the incidents that are pointed at elsewhere, so that the map shows where they are. */
export function usePointed(): readonly Headline[] {
  const hovered = useSessionState((state) => state.hovered);
  const headlines = useSessionState((state) =>
    hovered.length > 0 ? state.headlines : NO_HEADLINES,
  );
  return useMemo(() => hovered.flatMap((row) => headlines.get(row) ?? []), [hovered, headlines]);
}
