import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import { type DistanceRing, paintRings, ringLabelAt } from '../../core/draw/distance-rings.ts';
import type { MapName } from '../../core/draw/map-name.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import { measureName, type NamePalette, paintNames } from '../../core/draw/paint-names.ts';
import { boxOfLabel, measureLabel } from '../../core/draw/place-labels.ts';
import {
  boxOfName,
  type PlacedNames,
  placeNames,
  shrinkRoom,
  type TakenLabel,
} from '../../core/draw/place-names.ts';
import type { Point, Viewport } from '../../core/draw/viewport.ts';
import { createMarkCanvas, type MarkSurface } from './mark-surface.ts';
import type { PlacedMarks } from './marks-layer.ts';
import { readFurniture } from './read-furniture.ts';

/** What the layer draws. */
export interface NamesPicture {
  readonly names: readonly MapName[];
  readonly palette: NamePalette;
  /** The marks and labels that names keep clear of, and what the map shows with them. */
  readonly placed: PlacedMarks;
  readonly rings: RingsPicture | null;
  /** How many times larger than on a desk names are. */
  readonly textScale: number;
}

/** Distance rings around a place; `null` when there is none to draw. */
export interface RingsPicture {
  readonly center: Point;
  readonly rings: readonly (DistanceRing & { readonly label: string })[];
}

/** Furniture that is only text: names keep clear of it. Cards cover what is under them. */
const BARE = '[data-furniture="bare"]';

/** While marks come and go, as in play, names are placed again this often. */
const REST_MS = 150;

/** A picture stretched more than this, or less than its inverse, is no map any more. */
const MOST_STRETCH = 1.8;

/** Names of countries, towns and quarters, and rings around the selected incident, on one canvas under the marks. It moves with the map, and is drawn again when the map rests. */
export class NamesLayer extends Layer {
  private picture: NamesPicture;
  private surface: MarkSurface | null = null;
  private before: PlacedNames | null = null;
  private drawn: Viewport | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private drawnAtMs = Number.NEGATIVE_INFINITY;
  private readonly widths = new Map<string, number>();

  constructor(picture: NamesPicture) {
    super();
    this.picture = picture;
  }

  update(picture: NamesPicture): void {
    const before = this.picture;
    this.picture = picture;
    if (before.names !== picture.names || before.palette !== picture.palette) this.widths.clear();
    this.schedule();
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('names') ?? map.createPane('names');
    pane.style.zIndex = '350';
    this.surface = createMarkCanvas(pane);
    this.draw();
    return this;
  }

  override onRemove(): this {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.surface?.canvas.remove();
    this.surface = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const stretch = (center: LatLng, zoom: number) => this.stretch(center, zoom);
    return {
      zoom: () => stretch(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        stretch(center, zoom);
      },
    };
  }

  private schedule(): void {
    if (this.timer !== null) return;
    const waitMs = Math.max(0, this.drawnAtMs + REST_MS - performance.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      this.draw();
    }, waitMs);
  }

  private draw(): void {
    const { surface } = this;
    const { names, palette, placed, rings, textScale } = this.picture;
    const { viewport } = placed;
    // On its way the map will tell once more when it rests.
    if (surface === null || viewport.zoom !== this._map.getZoom()) return;
    this.drawnAtMs = performance.now();
    this.fit(surface, viewport);
    const canvas = surface.clear();
    const labels = [...this.labelBoxes(canvas), ...this.ringBoxes()];
    this.before = placeNames(
      names,
      shrinkRoom(
        {
          viewport,
          marginPx: surface.marginPx,
          marks: placed.marks,
          labels,
          boxes: readFurniture(this._map.getContainer().parentElement, BARE),
          measure: (name) => this.widthOf(canvas, name),
        },
        textScale,
      ),
      this.before,
    );
    if (rings !== null) paintRings(canvas, rings.rings, { center: rings.center, palette });
    canvas.save();
    canvas.scale(textScale, textScale);
    paintNames(canvas, textScale === 1 ? this.before.names : this.wholeOf(canvas), palette);
    canvas.restore();
    surface.show(false);
  }

  /** Where the picture belongs, even if the map has been dragged on since its marks were placed. */
  private fit(surface: MarkSurface, viewport: Viewport): void {
    const [longitude, latitude] = viewport.center;
    const { widthPx, heightPx } = viewport;
    surface.fit(this._map, viewport);
    const middle = this._map.latLngToLayerPoint([latitude, longitude]);
    const half = [widthPx / 2 + surface.marginPx, heightPx / 2 + surface.marginPx] as const;
    DomUtil.setPosition(surface.canvas, middle.subtract([half[0], half[1]]).round());
    surface.canvas.style.visibility = 'visible';
    this.drawn = viewport;
  }

  private widthOf(canvas: MarkCanvas, name: MapName): number {
    const known = this.widths.get(name.key);
    if (known !== undefined) return known;
    const widthPx = measureName(canvas, name, this.picture.palette);
    this.widths.set(name.key, widthPx);
    return widthPx;
  }

  /** On a map that is not dragged no name is cut by its edge. */
  private wholeOf(canvas: MarkCanvas): PlacedNames['names'] {
    const { placed, textScale } = this.picture;
    const widthPx = placed.viewport.widthPx / textScale;
    const heightPx = placed.viewport.heightPx / textScale;
    return (this.before?.names ?? []).filter((name) => {
      const { left, right, top, bottom } = boxOfName(name, this.widthOf(canvas, name.name));
      return left > 0 && top > 0 && right < widthPx && bottom < heightPx;
    });
  }

  private labelBoxes(canvas: MarkCanvas): TakenLabel[] {
    const { placed, textScale } = this.picture;
    const palette = { ...this.picture.palette, textScale };
    return placed.labels.map((label) => ({
      title: label.title,
      box: boxOfLabel(label, measureLabel(canvas, label, palette)),
    }));
  }

  private ringBoxes(): TakenLabel[] {
    const { rings } = this.picture;
    return (rings?.rings ?? []).map((ring) => {
      const { x, y } = ringLabelAt(rings?.center ?? { x: 0, y: 0 }, ring);
      return { title: '', box: { left: x - 24, right: x + 24, top: y - 8, bottom: y + 8 } };
    });
  }

  private stretch(center: LatLng, zoom: number): void {
    if (this.surface === null || this.drawn === null) return;
    const scale = this.surface.stretch(this._map, this.drawn, { center, zoom });
    const isMap = scale < MOST_STRETCH && scale > 1 / MOST_STRETCH;
    this.surface.canvas.style.visibility = isMap ? 'visible' : 'hidden';
  }
}
