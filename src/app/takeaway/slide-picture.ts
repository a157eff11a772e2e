import { isTlpLabel, MARKING_BACKGROUND, TLP_COLOURS } from '../../core/briefing/marking.ts';
import {
  type Box,
  LEAST_TYPE,
  layoutScene,
  type MeasureText,
  SLIDE_TYPE,
  type SlideSize,
} from '../../core/briefing/slide-layout.ts';
import type { MapName } from '../../core/draw/map-name.ts';
import { basemapRequest, type MapPicture } from '../../core/draw/paint-map.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import { chartHeightPx, deskSize, type SlidePicture } from '../../core/draw/paint-slide.ts';
import { fontOfLook, type TextBox, type TextLook } from '../../core/draw/paint-text.ts';
import { SINGLE_MARKS_ZOOM } from '../../core/draw/place-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { fitCamera } from '../../core/view/camera.ts';
import type { View } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import type { Words } from '../../session/describe-part.ts';
import { shownIn } from '../../session/scene-picture.ts';
import { onMap } from '../../ui/briefing/on-map.ts';
import { labelLine, labelMark } from '../../ui/map/describe-marks.ts';
import { listNames, readPlaces } from '../../ui/map/map-names.ts';
import { wordCounts, wordLegend } from '../legend-counts.ts';
import type { SceneMap } from '../scene-maps.ts';
import { fitPlace, hasScale, listMaps, type MapWords, type SlideUnit } from '../slide-maps.ts';
import { createCellsPainter } from './cells-painter.ts';
import type { PictureLook } from './read-look.ts';
import type { Slide, SlideSource } from './slide.ts';
import { createChart } from './slide-chart.ts';

/** What slides are painted with. */
export interface Paintbox {
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly look: PictureLook;
  /** Device px in one px of the slide. */
  readonly pixelRatio: number;
}

/** The smallest words on a map, 11 px on a desk, are the smallest on a slide. */
const SMALLEST_TYPE_PX = 11;
const CLOSEST_ZOOM = 18;
/** Around the whole data there is no room of its own for discs and their names; on a desk, as on stage. */
const WHOLE_MARGIN = { top: 26, right: 64, bottom: 26, left: 64 };

/** The scale that map and chart have on a slide of this height. */
export function pictureScale({ heightPx }: Pick<SlideSize, 'heightPx'>): number {
  return (heightPx * SLIDE_TYPE.figure.size) / SMALLEST_TYPE_PX;
}

/** Lays a slide out for a size and fetches its basemap. `canvas` measures the title. */
export async function placeSlide(
  canvas: MarkCanvas,
  slide: Slide,
  {
    size,
    source,
    box: paintbox,
  }: { readonly size: SlideSize; readonly source: SlideSource; readonly box: Paintbox },
): Promise<SlidePicture> {
  const { look } = paintbox;
  const looks = slideLooks(size, look);
  const measure: MeasureText = (text, weight) => {
    const look = weight === 'regular' ? looks.source : looks.title;
    canvas.font = fontOfLook({ ...look, sizePx: 100 });
    return canvas.measureText(text).width / 100;
  };
  const layout = layoutScene(size, { ...slide, shows: slide.scene.shows }, measure);
  const scale = pictureScale(size);
  const toPx = (box: Box): TextBox => boxInPx(box, size);
  const mapBox = layout.map === null ? null : toPx(layout.map);
  const chartBox = layout.timeline === null ? null : toPx(layout.timeline);
  const shown = mapBox === null ? [] : listMaps(mapWordsOf(slide, source), mapBox, unitOf(size));
  const maps: { box: TextBox; picture: MapPicture }[] = [];
  for (const { map: box, period, place } of shown) {
    const on = { ...deskSize(box, scale), scale, source, paintbox };
    maps.push({ box, picture: await placeMap(slide, { ...on, period, place }) });
  }
  const words = [
    { text: slide.keyMessage, look: looks.keyMessage },
    ...slide.figures.map((text) => ({ text, look: looks.body })),
    { text: slide.body, look: looks.body },
    { text: slide.confidence, look: { ...looks.body, colour: look.marks.note } },
    { text: slide.gaps, look: { ...looks.source, colour: look.marks.note } },
  ];
  return {
    ...size,
    scale,
    leastPx: LEAST_TYPE * size.heightPx,
    ground: look.ground,
    line: look.line,
    palette: look.marks,
    texts: [
      { text: slide.title, box: toPx(layout.title), look: looks.title },
      ...shown.flatMap(({ heads }) => heads.map((head) => ({ ...head, look: looks.head }))),
      { text: slide.sources, box: toPx(layout.sourceLine), look: looks.source },
      { text: slide.page, box: toPx(layout.pageNumber), look: { ...looks.source, align: 'right' } },
    ],
    words: words.map((one) => ({ ...one, box: toPx(layout.words) })),
    wordsBox: toPx(layout.words),
    legend: legendOf(slide, source, {
      look: looks.legend,
      zoom: maps[0]?.picture.viewport.zoom ?? null,
    }),
    maps,
    chart: chartBox && {
      box: chartBox,
      picture: createChart(slide, {
        widthPx: chartBox.width / scale,
        heightPx: chartHeightPx(chartBox, scale),
        source,
        look,
      }),
    },
    markings: {
      signs: slide.markings.map(signOf),
      background: MARKING_BACKGROUND,
      boxes: [toPx(layout.markingTop), toPx(layout.markingBottom)],
      look: looks.marking,
    },
  };
}

/** What the heads of a slide's maps are worded from. */
export function mapWordsOf(
  { scene, places, picture }: Slide,
  { dataset, words }: SlideSource,
): MapWords {
  return { view: scene.view, places, picture, dataset, words };
}

/** A slide in px, as the unit of its maps' rooms. */
export function unitOf({ widthPx, heightPx }: SlideSize): SlideUnit {
  return { width: widthPx, height: heightPx, aspect: widthPx / heightPx };
}

/** A marking with its colour on black; free text is white. */
export function signOf(text: string): { readonly text: string; readonly colour: string } {
  return { text, colour: isTlpLabel(text) ? TLP_COLOURS[text] : '#FFFFFF' };
}

function boxInPx({ left, top, width, height }: Box, { widthPx, heightPx }: SlideSize): TextBox {
  return {
    left: left * widthPx,
    top: top * heightPx,
    width: width * widthPx,
    height: height * heightPx,
  };
}

/** The look of the head over the map of a period. */
export function headLook(size: SlideSize, look: PictureLook): TextLook {
  return slideLooks(size, look).head;
}

function slideLooks({ heightPx }: SlideSize, { marks }: PictureLook) {
  const look = (type: keyof typeof SLIDE_TYPE, colour: string): TextLook => ({
    fontFamily: marks.fontFamily,
    weight: SLIDE_TYPE[type].weight,
    sizePx: SLIDE_TYPE[type].size * heightPx,
    linePx: SLIDE_TYPE[type].line * heightPx,
    colour,
  });
  return {
    title: look('title', marks.ink),
    keyMessage: look('keyMessage', marks.ink),
    body: look('body', marks.ink),
    head: { ...look('figure', marks.ink), weight: 600 },
    legend: look('legend', marks.ink),
    source: look('source', marks.note),
    marking: look('marking', '#FFFFFF'),
  };
}

function legendOf(
  slide: Slide,
  { words }: SlideSource,
  { look, zoom }: { readonly look: TextLook; readonly zoom: number | null },
): SlidePicture['legend'] {
  const { messages } = words;
  const { size, colour } = slide.scene.view.encoding;
  return {
    title: wordLegend(slide.scene, slide.picture, words),
    signs: slide.legend.map((line) => ({
      slot: line.slot,
      text: labelLine(line, colour, messages),
      count: wordCounts(line, words),
    })),
    note: zoom === null ? '' : wordMarks({ size, colour }, zoom, words),
    look,
  };
}

/** What the marks of a map say by their size at a zoom. */
export function wordMarks(
  { size, colour }: Pick<View['encoding'], 'size' | 'colour'>,
  zoom: number,
  { language }: Words,
): string {
  const { picture } = takeawayMessagesOf(language);
  if (zoom < SINGLE_MARKS_ZOOM) return picture.discs;
  return (colour === 'claimStatus' ? picture.sizeDotted : picture.size)[size];
}

interface MapRoom extends SceneMap {
  /** On the desk. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  readonly source: SlideSource;
  readonly paintbox: Paintbox;
}

/** A slide's map at a size, its basemap painted. */
export async function placeMap(slide: Slide, room: MapRoom): Promise<MapPicture> {
  const { scale, source, paintbox } = room;
  const { look, painter, assets, pixelRatio } = paintbox;
  const { encoding } = slide.scene.view;
  const viewport = fitViewport(slide, room);
  const request = basemapRequest(viewport, { scale: scale * pixelRatio, palette: look.tiles });
  await painter.whole();
  const [basemap, places] = await Promise.all([
    painter.paint(request).catch(() => null),
    readPlaces(assets).catch(() => null),
  ]);
  const { messages, language } = source.words;
  const names: readonly MapName[] = places === null ? [] : listNames(places, language);
  return {
    viewport,
    basemap,
    background: look.tiles.land,
    headlines: shownIn(slide.picture, room.period) ?? [],
    encoding: { size: encoding.size, colour: encoding.colour, slots: slide.slots },
    paintCells: await createCellsPainter(slide, viewport, {
      session: source.session,
      palette: look.density,
      period: room.period,
      language,
    }),
    style: {
      palette: look.marks,
      unknown: encoding.colour === 'claimStatus' ? 'dotted' : 'hollow',
    },
    selected: slide.picture.selected,
    areas: slide.scene.view.areas,
    hasLinks: slide.scene.view.unit === 'campaigns',
    names,
    namePalette: look.names,
    labelOf: (mark, { zoom }) =>
      labelMark(mark, { words: source.words, measure: encoding.size, zoom }),
    // On the map of one place there is no room for it: it stands with the sources.
    credit:
      room.place !== null
        ? ''
        : places === null
          ? messages.map.credit
          : messages.map.creditWithNames,
    wordDistance: (metres) =>
      metres >= 1000
        ? messages.map.kilometres(formatCount(metres / 1000, language))
        : messages.map.metres(formatCount(metres, language)),
    hasScale: room.place === null || hasScale(room),
    annotations: onMap(slide.scene.annotations),
    note: basemap === null ? messages.map.noBasemap : '',
  };
}

/** Where a slide's map looks in a room of a size. */
export function fitViewport(
  { scene }: Slide,
  { widthPx, heightPx, source, place }: Pick<MapRoom, 'widthPx' | 'heightPx' | 'source' | 'place'>,
): Viewport {
  if (place !== null) return fitPlace(place, { widthPx, heightPx });
  const bounds = scene.mapBounds ?? source.dataset.bounds;
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const room = scene.mapBounds === null ? WHOLE_MARGIN : padding;
  const world = { west: -170, south: -56, east: 180, north: 74 };
  const { longitude, latitude, zoom } = fitCamera(
    bounds ?? world,
    { widthPx, heightPx, padding: room },
    scene.mapBounds === null ? undefined : CLOSEST_ZOOM,
  );
  return { center: [longitude, latitude], zoom, widthPx, heightPx };
}
