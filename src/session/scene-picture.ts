/** What the engine says of a view that is not on screen: a scene, an export. */
import type { Answer } from '../core/model/answer.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Bounds } from '../core/model/place.ts';
import { offScreen, toQuery } from '../core/view/to-query.ts';
import type { View } from '../core/view/view.ts';
import { rowsOf } from './answers.ts';
import type { Session } from './session.ts';

/** An answer with every record that it names. */
export interface ScenePicture {
  readonly view: View;
  readonly answer: Answer;
  readonly headlines: ReadonlyMap<number, Headline>;
  /** The incidents on the map; `null` when they are too many to draw one by one. */
  readonly shown: readonly Headline[] | null;
  /** The view's selection, whether or not its filters leave it in. */
  readonly selected: Headline | null;
}

/** Asks for the picture of a view; `null` before a dataset is open. Rejects as the engine does. */
export async function askPicture(
  session: Session,
  { view, mapBounds }: { readonly view: View; readonly mapBounds: Bounds | null },
): Promise<ScenePicture | null> {
  const { dataset, headlines: known } = session.store.getState();
  if (dataset === null) return null;
  const { engine } = session;
  const query = toQuery(view, offScreen({ dataset, mapBounds, parts: ['map', 'timeline'] }));
  const answer = await engine.ask(query);
  const rows = [...new Set(rowsOf(answer))];
  const missing = rows.filter((row) => !known.has(row));
  const news = missing.length === 0 ? [] : await engine.headlines(Uint32Array.from(missing));
  const headlines = new Map([...known, ...news.map((one) => [one.row, one] as const)]);
  const [marks] = answer.marks;
  const incident = view.selection === null ? null : await engine.incident(view.selection);
  return {
    view,
    answer,
    headlines,
    shown: marks == null ? null : [...marks].flatMap((row) => headlines.get(row) ?? []),
    selected: incident?.headline ?? null,
  };
}
