/** The app's own way: its engine counts cells in its worker, its layer paints them. */
import { Map as LeafletMap } from 'leaflet';
import { writeAtlas } from '../../../src/core/ingest/binary/write-atlas.ts';
import { FIGURE_IDS } from '../../../src/core/model/casualties.ts';
import type { Columns } from '../../../src/core/model/columns.ts';
import type { Manifest } from '../../../src/core/model/dataset.ts';
import type { Engine } from '../../../src/core/model/ports.ts';
import { INITIAL_VIEW } from '../../../src/core/view/view.ts';
import { createWorkerEngine } from '../../../src/platform/worker/worker-engine.ts';
import { CellsLayer } from '../../../src/ui/map/cells-layer.ts';
import { showCells } from '../../../src/ui/map/shown-cells.ts';
import { type OpenMap, paintedOn } from './map-peer.ts';
import { type Choice, FRAME, toMapQuery } from './points.ts';

const palette = {
  steps: ['#e3e7f0', '#c5cbe2', '#96a3cc', '#6377a9', '#3d4f85', '#1d2a55'],
  edge: '#5a6373',
  ink: '#000',
  halo: '#fff',
  fontFamily: 'sans-serif',
};

export const openOurs: OpenMap = async (box, points) => {
  const [longitude, latitude] = FRAME.center;
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false });
  map.setView([latitude, longitude], FRAME.zoom, { animate: false });
  const engine = await openEngine(points.columns);
  const pictureOf = async (choice: Choice) => {
    const answer = await engine.ask(toMapQuery(points, choice));
    const shown = showCells({ answer, view: INITIAL_VIEW }, FRAME);
    if (shown === null) throw new Error('no cells were asked for');
    return { shown, cells: () => [], palette, wordCount: String };
  };
  const layer = new CellsLayer(await pictureOf('many')).addTo(map);
  return {
    async redraw(choice) {
      const picture = await pictureOf(choice);
      layer.update(picture);
      await paintedOn(box);
      return picture.shown.picture.counts.reduce((sum, count) => sum + count, 0);
    },
  };
};

const MANIFEST: Manifest = {
  id: 'made-up',
  name: 'Made up',
  version: '1',
  licence: { name: 'none', url: null },
  mayPublish: true,
  description: '',
  citation: '',
  files: {},
  presets: [],
  places: [],
};

/** The engine as the app starts it, with the columns in its own file. */
async function openEngine(columns: Columns): Promise<Engine> {
  const engine = createWorkerEngine();
  const name = 'made-up.atlas';
  const blob = await writeFile(columns);
  const looked = await engine.inspect({ files: [{ name, blob }] });
  const table = looked.ok ? looked.plan.tables[0] : undefined;
  if (table === undefined) throw new Error('the made-up file cannot be read');
  const file = { role: 'incidents', name, blob, mapping: table.mapping } as const;
  const opened = await engine.open({ manifest: MANIFEST, files: [file], acceptTruncated: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  return engine;
}

/** Adds what a file has to have beside numbers. */
async function writeFile(columns: Columns): Promise<Blob> {
  const rows = Uint32Array.from({ length: columns.rowCount }, (_, row) => row);
  const ids = Array.from(rows, String);
  const unknown = new Int32Array(columns.rowCount).fill(-1);
  const figures = FIGURE_IDS.map(
    (id) =>
      columns.figures.find((figure) => figure.id === id) ??
      ({ id, low: unknown, best: unknown, high: unknown } as const),
  );
  const texts = ['id', 'title'].map((id) => ({ id, values: ids })) as Columns['texts'];
  const whole = { ...columns, figures, texts };
  return (await writeAtlas({ columns: whole, rows, manifest: MANIFEST, receipt: [] })).blob;
}
