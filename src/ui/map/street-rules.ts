/** How a map file of the Protomaps schema is drawn: in our own colours, and without borders, whose course is disputed here and there. */
import {
  CenteredTextSymbolizer,
  exp,
  type Feature,
  GeomType,
  type LabelRule,
  LineLabelSymbolizer,
  LineSymbolizer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import type { TilePalette } from '../../core/model/ports.ts';

type Stops = [zoom: number, widthPx: number][];

interface RoadClass {
  readonly kinds: readonly string[];
  readonly stops: Stops;
  readonly fromZoom: number;
}

/** The lesser ones first: the greater are drawn over them. */
const ROADS: readonly RoadClass[] = [
  {
    kinds: ['path', 'other'],
    stops: [
      [14, 0.4],
      [16, 1],
      [20, 6],
    ],
    fromZoom: 15,
  },
  {
    kinds: ['minor_road'],
    stops: [
      [12, 0.3],
      [14, 1.4],
      [16, 4],
      [20, 22],
    ],
    fromZoom: 12,
  },
  {
    kinds: ['major_road'],
    stops: [
      [7, 0.4],
      [12, 1.6],
      [15, 5],
      [20, 30],
    ],
    fromZoom: 8,
  },
  {
    kinds: ['highway'],
    stops: [
      [6, 0.5],
      [10, 1.6],
      [14, 4],
      [20, 34],
    ],
    fromZoom: 6,
  },
];

const CASING_PX = 1.2;
const CASING_FROM_ZOOM = 12;

const GREEN = [
  'park',
  'national_park',
  'nature_reserve',
  'protected_area',
  'forest',
  'wood',
  'grassland',
  'grass',
  'golf_course',
  'cemetery',
  'allotments',
  'village_green',
  'garden',
  'recreation_ground',
  'pitch',
];
const BUILT = [
  'residential',
  'industrial',
  'commercial',
  'hospital',
  'school',
  'university',
  'college',
  'railway',
  'aerodrome',
  'airfield',
  'pedestrian',
  'military',
  'naval_base',
  'zoo',
  'stadium',
];

const isKind = (kinds: readonly string[]) => (_: number, feature: Feature) =>
  kinds.includes(String(feature.props.kind));
const isLine = (feature: Feature) => feature.geomType === GeomType.Line;
const isArea = (feature: Feature) => feature.geomType === GeomType.Polygon;

export function listPaintRules(palette: TilePalette): PaintRule[] {
  const area = (dataLayer: string, fill: string, filter: PaintRule['filter']): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
    ...(filter && { filter }),
  });
  return [
    area('earth', palette.land, (_, feature) => isArea(feature)),
    area('landuse', palette.urban, isKind(BUILT)),
    area('landuse', palette.park, isKind(GREEN)),
    area('water', palette.water, (_, feature) => isArea(feature)),
    {
      dataLayer: 'water',
      minzoom: 9,
      symbolizer: new LineSymbolizer({
        color: palette.water,
        width: (zoom) =>
          exp(1.6, [
            [9, 0.8],
            [14, 2],
            [18, 10],
          ])(zoom),
      }),
      filter: (_, feature) => isLine(feature),
    },
    { ...area('buildings', palette.building, undefined), minzoom: 14 },
    ...ROADS.map((road) => strokeRoad(road, palette.road, CASING_PX)),
    ...ROADS.map((road) => strokeRoad(road, palette.street, 0)),
    {
      dataLayer: 'roads',
      minzoom: 11,
      symbolizer: new LineSymbolizer({ color: palette.coast, width: 0.9, dash: [4, 3] }),
      filter: isKind(['rail']),
    },
  ];
}

/** From far a road is one line in the colour of its edge; from near its inside is drawn into it. */
function strokeRoad(
  { kinds, stops, fromZoom }: RoadClass,
  color: string,
  edgePx: number,
): PaintRule {
  const isEdge = edgePx > 0;
  return {
    dataLayer: 'roads',
    minzoom: isEdge ? fromZoom : Math.max(fromZoom, CASING_FROM_ZOOM),
    symbolizer: new LineSymbolizer({
      color,
      lineCap: 'round',
      lineJoin: 'round',
      width: (zoom) => exp(1.6, stops)(zoom) + (zoom >= CASING_FROM_ZOOM ? 2 * edgePx : 0),
    }),
    filter: isKind(kinds),
  };
}

const HALO_PX = 3;

export function listLabelRules(
  palette: TilePalette,
  { language, fontFamily }: { readonly language: string; readonly fontFamily: string },
): LabelRule[] {
  const labelProps = [`name:${language}`, 'name'];
  const text = { labelProps, fill: palette.name, stroke: palette.land, width: HALO_PX };
  const roadNames = (kinds: readonly string[], minzoom: number): LabelRule => ({
    dataLayer: 'roads',
    minzoom,
    symbolizer: new LineLabelSymbolizer({ ...text, font: `400 11px ${fontFamily}` }),
    filter: isKind(kinds),
  });
  return [
    {
      dataLayer: 'places',
      minzoom: 11,
      symbolizer: new CenteredTextSymbolizer({
        ...text,
        lineHeight: 1.3,
        font: `500 11px ${fontFamily}`,
      }),
      filter: isKind(['neighbourhood', 'macrohood']),
    },
    roadNames(['highway', 'major_road'], 13),
    roadNames(['minor_road'], 15),
    {
      dataLayer: 'water',
      minzoom: 12,
      symbolizer: new CenteredTextSymbolizer({ ...text, font: `italic 400 11px ${fontFamily}` }),
      filter: (_, feature) => feature.geomType === GeomType.Point,
    },
  ];
}
