/** What the engine says of a view that is not on screen: a scene, an export. */
import type { Answer } from '../core/model/answer.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Bounds } from '../core/model/place.ts';
import { fitCamera } from '../core/view/camera.ts';
import type { MapFrame } from '../core/view/cell-grid.ts';
import { offScreen, type ScreenPart, toQuery } from '../core/view/to-query.ts';
import type { View } from '../core/view/view.ts';
import { askWhole, rowsOf } from './answers.ts';
import type { Session } from './session.ts';

/** An answer with every record that it names. */
export interface ScenePicture {
  readonly view: View;
  /** What cells, if there are any, were counted for. */
  readonly mapFrame: MapFrame;
  readonly answer: Answer;
  readonly headlines: ReadonlyMap<number, Headline>;
  /** The incidents on the map; `null` when they are too many to draw one by one. */
  readonly shown: readonly Headline[] | null;
  /** Those of period B while two are compared, likewise; `null` also when nothing is compared. */
  readonly compared: readonly Headline[] | null;
  /** The view's selection, whether or not its filters leave it in. */
  readonly selected: Headline | null;
}

/** A map that nobody has laid out yet. */
const NOMINAL = {
  widthPx: 640,
  heightPx: 360,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
};
const WORLD: Bounds = { west: -170, south: -56, east: 170, north: 74 };

function nominalFrame(bounds: Bounds): MapFrame {
  const { longitude, latitude, zoom } = fitCamera(bounds, NOMINAL);
  const { widthPx, heightPx } = NOMINAL;
  return { center: [longitude, latitude], zoom, widthPx, heightPx };
}

/** The incidents on the map of a period, 0 for A; `null` when they are too many to draw one by one. */
export function shownIn(picture: ScenePicture, period: number): readonly Headline[] | null {
  return period === 0 ? picture.shown : picture.compared;
}

/** A picture whose cells are those of one period, 0 for A, for what draws one map. */
export function cellsIn({ answer, view }: ScenePicture, period: number) {
  const cells = answer.cells[period];
  return { view, answer: { ...answer, cells: cells === undefined ? [] : [cells] } };
}

/** Asks for the picture of a view; `null` before a dataset is open. Where incidents are too many to draw one by one, they are counted in the cells of `mapFrame`; without one in those of a map of common size. Rejects as the engine does. */
export async function askPicture(
  session: Session,
  {
    view,
    mapBounds,
    parts,
  }: {
    readonly view: View;
    readonly mapBounds: Bounds | null;
    /** What the picture is of; everything but the table if it is not said. */
    readonly parts?: readonly ScreenPart[];
  },
  frame?: MapFrame,
): Promise<ScenePicture | null> {
  const { dataset, headlines: known } = session.store.getState();
  if (dataset === null) return null;
  const { engine } = session;
  const mapFrame = frame ?? nominalFrame(mapBounds ?? dataset.bounds ?? WORLD);
  const query = toQuery(view, {
    ...offScreen({ dataset, mapBounds }),
    mapFrame,
    isOnScreen: (part) => (parts === undefined ? part !== 'table' : parts.includes(part)),
  });
  const answer = await askWhole(engine, query);
  const rows = [...new Set(rowsOf(answer))];
  const missing = rows.filter((row) => !known.has(row));
  const news = missing.length === 0 ? [] : await engine.headlines(Uint32Array.from(missing));
  const headlines = new Map([...known, ...news.map((one) => [one.row, one] as const)]);
  const shownIn = (period: number) => {
    const marks = answer.marks[period];
    return marks == null ? null : [...marks].flatMap((row) => headlines.get(row) ?? []);
  };
  const incident = view.selection === null ? null : await engine.incident(view.selection);
  return {
    view,
    mapFrame,
    answer,
    headlines,
    shown: shownIn(0),
    compared: shownIn(1),
    selected: incident?.headline ?? null,
  };
}
