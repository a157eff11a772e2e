/** The app's own way: the kernel counts cells, the app's layer paints them. */
import { Map as LeafletMap } from 'leaflet';
import { createKernel } from '../../../src/core/engine/kernel.ts';
import { INITIAL_VIEW } from '../../../src/core/view/view.ts';
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
  const kernel = createKernel(points.columns);
  const pictureOf = (choice: Choice) => {
    const answer = kernel.ask(toMapQuery(points, choice));
    const shown = showCells({ answer, view: INITIAL_VIEW }, FRAME);
    if (shown === null) throw new Error('no cells were asked for');
    return { shown, cells: () => [], palette, wordCount: String };
  };
  const layer = new CellsLayer(pictureOf('many')).addTo(map);
  return {
    async redraw(choice) {
      const picture = pictureOf(choice);
      layer.update(picture);
      await paintedOn(box);
      return picture.shown.picture.counts.reduce((sum, count) => sum + count, 0);
    },
  };
};
