/** Figures that are known of a campaign only as a whole. */
import { type CompleteFigure, completeFigure, type FigureId } from '../../model/casualties.ts';
import type { Columns, FigureColumn } from '../../model/columns.ts';
import { bestOf } from '../figure-value.ts';

/** A campaign whose own figure stands in for those of its incidents. */
export interface CampaignFigure {
  readonly figure: CompleteFigure;
  /** Rows of its incidents; at least one, none with that figure. */
  readonly rows: readonly number[];
}

/** The campaigns whose figure `id` is known while none of their incidents has it: only those can ever be added to a total. Campaigns without a row are left out. */
export function findCampaignFigures(
  { campaigns }: Columns,
  column: FigureColumn | null,
  id: FigureId,
): readonly CampaignFigure[] {
  const found: CampaignFigure[] = [];
  for (const { figures, rows } of campaigns) {
    const figure = completeFigure(figures[id]);
    if (figure === null || rows.length === 0 || isKnownOf(rows, column)) continue;
    found.push({ figure, rows });
  }
  return found;
}

function isKnownOf(rows: readonly number[], column: FigureColumn | null): boolean {
  return column !== null && rows.some((row) => bestOf(column, row) >= 0);
}
