/** The names on the map under the marks: countries, towns, quarters and landmarks, and from which zoom on each is worth its room. */
import type { Landmark } from '../model/landmark.ts';
import { type Position, toMercator } from '../model/place.ts';

/** A name that may be written. */
export interface MapName {
  /** The same in one picture and the next. */
  readonly key: string;
  /** Top to bottom; plain text. */
  readonly lines: readonly string[];
  readonly kind: 'country' | 'town' | 'quarter' | 'landmark';
  /** In the Web Mercator unit square. */
  readonly x: number;
  readonly y: number;
  /** Places in its order of importance: 0 goes before 1. */
  readonly rank: number;
  readonly fromZoom: number;
  /** Not drawn at this zoom and beyond. */
  readonly untilZoom: number;
}

/** A country's area is as good as this square on the screen before it is named. */
const LEAST_COUNTRY_PX = 30;
const FIRST_COUNTRY_ZOOM = 2;
const LAST_COUNTRY_ZOOM = 7.5;

/** From which zoom on towns of a rank are named, the five cities of the embedded dataset (rank 0) first, quarters (7) last. */
const TOWN_ZOOMS = [2, 4.6, 5.4, 6.4, 7.6, 9.3, 10.4, 10.9] as const;
const QUARTER_RANK = 7;

/** Where streets begin a town's own name says nothing any more. */
const LAST_TOWN_ZOOM = 13.5;

/**
 * Reads `public/basemap/places.json`. Names of countries come from `nameCountry`, by ISO 3166 code, as they are to be written; a country that it has no name for is left out.
 * The list is in the order of importance. Throws when the file is of another form.
 */
export function parsePlaces(
  text: string,
  nameCountry: (code: string) => string | undefined,
): readonly MapName[] {
  const { countries, towns } = JSON.parse(text) as Partial<PlacesFile>;
  const codes = countries?.codes.split(' ') ?? [];
  const isWhole =
    countries?.positions.length === 2 * codes.length &&
    countries.sizes.length === codes.length &&
    towns !== undefined &&
    towns.positions.length === 2 * towns.names.length &&
    towns.ranks.length === towns.names.length;
  if (!isWhole) throw new Error('the file of places has another form');
  return [
    ...codes.flatMap((code, i) => {
      const name = nameCountry(code);
      const size = (countries.sizes[i] ?? 0) / 1e5;
      return name === undefined
        ? []
        : [toCountry(name, { code, size, position: positionAt(countries.positions, i) })];
    }),
    ...towns.names.map((name, i) =>
      toTown(name, {
        key: `town ${i}`,
        rank: Number(towns.ranks[i]),
        at: positionAt(towns.positions, i),
      }),
    ),
  ];
}

/** Landmarks as names: the best known before suburbs, the others before quarters. */
export function nameLandmarks(landmarks: readonly Landmark[]): readonly MapName[] {
  return landmarks.map(({ name, position, rank }, i) => {
    const [x, y] = toMercator(position);
    const isKnown = rank === 1;
    return {
      key: `landmark ${i}`,
      lines: [name],
      kind: 'landmark',
      x,
      y,
      rank: isKnown ? 5.5 : 7.5,
      fromZoom: isKnown ? 12 : 13,
      untilZoom: Number.POSITIVE_INFINITY,
    };
  });
}

interface PlacesFile {
  /** `sizes`: the side of a square as large as the country, in hundred thousandths of the world's width. */
  readonly countries: {
    readonly codes: string;
    readonly sizes: readonly number[];
    readonly positions: readonly number[];
  };
  /** `ranks`: one digit a town. `names` may have two lines. */
  readonly towns: {
    readonly ranks: string;
    readonly names: readonly string[];
    readonly positions: readonly number[];
  };
}

/** Positions are pairs of thousandths of a degree. */
function positionAt(positions: readonly number[], i: number): Position {
  return [Number(positions[2 * i]) / 1000, Number(positions[2 * i + 1]) / 1000];
}

function toCountry(
  name: string,
  {
    code,
    size,
    position,
  }: { readonly code: string; readonly size: number; readonly position: Position },
): MapName {
  const [x, y] = toMercator(position);
  return {
    key: `country ${code}`,
    lines: [name],
    kind: 'country',
    x,
    y,
    rank: 1,
    fromZoom: Math.max(FIRST_COUNTRY_ZOOM, Math.log2(LEAST_COUNTRY_PX / 256 / size)),
    untilZoom: LAST_COUNTRY_ZOOM,
  };
}

function toTown(
  name: string,
  { key, rank, at }: { readonly key: string; readonly rank: number; readonly at: Position },
): MapName {
  const [x, y] = toMercator(at);
  return {
    key,
    lines: name.split('\n'),
    kind: rank === QUARTER_RANK ? 'quarter' : 'town',
    x,
    y,
    rank: rank === 0 ? 0 : rank + 1,
    fromZoom: TOWN_ZOOMS[rank] ?? Number.POSITIVE_INFINITY,
    untilZoom: rank < 5 ? LAST_TOWN_ZOOM : Number.POSITIVE_INFINITY,
  };
}
