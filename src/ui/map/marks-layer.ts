import {
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import { findMark, labelMarks } from '../../core/draw/label-marks.ts';
import type { Mark, MarkEncoding } from '../../core/draw/mark.ts';
import { paintLooks } from '../../core/draw/paint-looks.ts';
import { type MarkStyle, paintMarks } from '../../core/draw/paint-marks.ts';
import {
  type Box,
  type LabelText,
  type PlacedLabel,
  paintLabels,
} from '../../core/draw/place-labels.ts';
import { placeMarks } from '../../core/draw/place-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Headline } from '../../core/model/incident.ts';
import { createDrawOnce } from './draw-once.ts';
import { createMarkCanvas, type MarkSurface } from './mark-surface.ts';
import { viewportOf } from './viewport-of.ts';

/** What the layer draws and whom it tells. */
export interface MarksPicture {
  readonly headlines: readonly Headline[];
  readonly encoding: MarkEncoding;
  readonly style: MarkStyle;
  readonly hovered: readonly number[];
  readonly focusedKey: string | null;
  readonly selected: Headline | null;
  /** What to write beside a mark, or `null`. */
  readonly labelOf: (mark: Mark, viewport: Viewport) => LabelText | null;
  /** What lies over the map, for labels to keep clear of. */
  readonly furniture: () => readonly Box[];
  /** Called when the map rests or its marks or labels changed, never while it flies. */
  readonly onPlace: (placed: PlacedMarks) => void;
}

/** What stands where, in the pixels of `viewport`. */
export interface PlacedMarks {
  readonly marks: readonly Mark[];
  readonly labels: readonly PlacedLabel[];
  readonly viewport: Viewport;
}

/** The marks over the map: one canvas for marks, one for looks and labels, so that a hover repaints no mark. */
export class MarksLayer extends Layer {
  private picture: MarksPicture;
  private surfaces: { readonly marks: MarkSurface; readonly looks: MarkSurface } | null = null;
  private viewport: Viewport | null = null;
  private marks: readonly Mark[] = [];
  private labels: readonly PlacedLabel[] = [];
  private readonly drawing = createDrawOnce(() => this.draw());
  private isAtRest = false;

  constructor(picture: MarksPicture) {
    super();
    this.picture = picture;
  }

  /** Takes a new picture and repaints no more than has changed. */
  update(picture: MarksPicture): void {
    const before = this.picture;
    this.picture = picture;
    const isSame = (...keys: (keyof MarksPicture)[]) =>
      keys.every((key) => before[key] === picture[key]);
    if (!isSame('headlines', 'encoding', 'style', 'labelOf')) this.drawAtRest();
    else if (!isSame('selected')) this.labelAtRest();
    else if (!isSame('hovered', 'focusedKey')) this.look();
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('marks') ?? map.createPane('marks');
    pane.style.zIndex = '450';
    this.surfaces = { marks: createMarkCanvas(pane), looks: createMarkCanvas(pane) };
    this.drawAtRest();
    return this;
  }

  override onRemove(): this {
    this.surfaces?.marks.canvas.remove();
    this.surfaces?.looks.canvas.remove();
    this.surfaces = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.drawAtRest(),
      viewreset: () => this.drawAtRest(),
      resize: () => this.drawAtRest(),
      zoom: () => this.drawing.ask(),
      zoomanim: (event) => this.stretch(event as ZoomAnimEvent),
    };
  }

  private drawAtRest(): void {
    this.isAtRest = true;
    this.drawing.ask();
  }

  private labelAtRest(): void {
    this.label();
    this.look();
    this.tell();
  }

  private tell(): void {
    const { marks, labels, viewport } = this;
    if (viewport !== null) this.picture.onPlace({ marks, labels, viewport });
  }

  private draw(): void {
    if (this.surfaces === null) return;
    const { headlines, encoding, style } = this.picture;
    const viewport = viewportOf(this._map);
    this.viewport = viewport;
    this.marks = placeMarks(headlines, viewport, encoding);
    const { marks, looks } = this.surfaces;
    marks.fit(this._map, viewport);
    looks.fit(this._map, viewport);
    paintMarks(marks.clear(), marks.only(this.marks), style);
    marks.show(this.marks.length === 0);
    this.label();
    this.look();
    if (this.isAtRest) this.tell();
    this.isAtRest = false;
  }

  private label(): void {
    if (this.surfaces === null || this.viewport === null) return;
    const { style, labelOf, furniture } = this.picture;
    this.labels = labelMarks(this.surfaces.looks.context, {
      marks: this.surfaces.marks.only(this.marks),
      selected: this.selectedMark(),
      viewport: this.viewport,
      boxes: furniture(),
      palette: style.palette,
      labelOf,
    });
  }

  private look(): void {
    if (this.surfaces === null) return;
    const { style, hovered, focusedKey } = this.picture;
    const rows = new Set(hovered);
    const { looks } = this.surfaces;
    const canvas = looks.clear();
    const selected = this.selectedMark();
    if (selected !== null && !this.marks.includes(selected)) paintMarks(canvas, [selected], style);
    const focused = this.marks.find(({ key }) => key === focusedKey) ?? null;
    const hit =
      rows.size === 0
        ? []
        : this.marks.filter(({ incidents }) => incidents.some(({ row }) => rows.has(row)));
    paintLooks(canvas, { hovered: hit, focused, selected }, style.palette);
    paintLabels(canvas, this.labels, style.palette);
    const isPlain = hit.length === 0 && focused === null && selected === null;
    looks.show(isPlain && this.labels.length === 0);
  }

  /** The mark that holds the selected incident; a mark of its own where filters have taken it away. */
  private selectedMark(): Mark | null {
    const { selected, encoding } = this.picture;
    if (this.viewport === null) return null;
    return findMark(selected, { marks: this.marks, viewport: this.viewport, encoding });
  }

  /** Leaflet's own zoom animation stretches what is drawn until the zoom has ended. */
  private stretch({ center, zoom }: ZoomAnimEvent): void {
    // What was asked for before the way began belongs to where it began.
    this.drawing.settle();
    if (this.surfaces === null || this.viewport === null) return;
    for (const surface of [this.surfaces.marks, this.surfaces.looks])
      surface.stretch(this._map, this.viewport, { center, zoom });
  }
}
