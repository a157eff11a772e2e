import { type Briefing, shownScenes } from '../../core/briefing/briefing.ts';
import type { Scene } from '../../core/briefing/scene.ts';
import type { Incident } from '../../core/model/incident.ts';
import { offScreen, toQuery } from '../../core/view/to-query.ts';
import { askWhole } from '../../session/answers.ts';
import type { DataChoice } from './choice.ts';
import { type SlideSource, sceneOfView } from './slide.ts';

/** Records asked for at a time. */
const BATCH = 200;

/** The rows that a choice puts into a file, in time order; none where the dataset's terms forbid to publish them. */
export async function listChosenRows(
  data: DataChoice,
  briefing: Briefing,
  source: SlideSource,
): Promise<readonly number[]> {
  const { dataset, session } = source;
  if (!dataset.manifest.mayPublish) return [];
  if (data === 'all') return Array.from({ length: dataset.counts.total }, (_, row) => row);
  const scenes = data === 'view' ? [sceneOfView(session)] : shownScenes(briefing);
  const rows = new Set<number>();
  for (const scene of scenes) for (const row of await listSceneRows(scene, source)) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** Everything that a scene's view lists, and the incident that it has selected. */
async function listSceneRows(
  { view, mapBounds }: Scene,
  { dataset, session }: SlideSource,
): Promise<readonly number[]> {
  const rowCount = dataset.counts.total;
  const byIncident = { ...view, unit: 'incidents' } as const;
  const query = toQuery(byIncident, offScreen({ dataset, mapBounds, rowCount, parts: ['table'] }));
  const { page } = await askWhole(session.engine, query);
  const selected = view.selection === null ? null : await session.engine.incident(view.selection);
  return [...(page?.rows ?? []), ...(selected === null ? [] : [selected.headline.row])];
}

/** The records of rows, in their order. */
export async function readIncidents(
  rows: readonly number[],
  { session }: SlideSource,
): Promise<readonly Incident[]> {
  const incidents: Incident[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const headlines = await session.engine.headlines(Uint32Array.from(rows.slice(at, at + BATCH)));
    const batch = await Promise.all(headlines.map(({ id }) => session.engine.incident(id)));
    incidents.push(...batch.filter((incident) => incident !== null));
  }
  return incidents;
}
