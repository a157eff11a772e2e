/** The shapes that double every colour: one outline for map, timeline, table, legend and export. */

export const SHAPES = [
  'circle',
  'diamond',
  'square',
  'triangleDown',
  'triangleUp',
  'plus',
  'hexagon',
] as const;
export type Shape = (typeof SHAPES)[number];

/** Corners of each shape around its centre of gravity, for an area of 1; y grows downwards. A circle has none. */
const CORNERS: Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]> = {
  diamond: regular(4, Math.SQRT1_2, 0),
  square: regular(4, Math.SQRT1_2, Math.PI / 4),
  triangleUp: regular(3, triangleRadius(), -Math.PI / 2),
  triangleDown: regular(3, triangleRadius(), Math.PI / 2),
  plus: plusCorners(),
  hexagon: regular(6, Math.sqrt(2 / (3 * Math.sqrt(3))), 0),
};

function triangleRadius(): number {
  return Math.sqrt(4 / (3 * Math.sqrt(3)));
}

function regular(
  corners: number,
  radius: number,
  startAngle: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = startAngle + (2 * Math.PI * i) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

function plusCorners(): readonly (readonly [number, number])[] {
  // Five squares of side `a`: area 5a² = 1.
  const a = Math.sqrt(1 / 5);
  const near = a / 2;
  const far = 1.5 * a;
  return [
    [-near, -far],
    [near, -far],
    [near, -near],
    [far, -near],
    [far, near],
    [near, near],
    [near, far],
    [-near, far],
    [-near, near],
    [-far, near],
    [-far, -near],
    [-near, -near],
  ];
}

/** What both a canvas context and a `Path2D` can do. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void;
  closePath(): void;
}

/** Adds one closed outline at `(x, y)`; its area is that of a circle of `radiusPx`, whatever the shape. */
export function traceSymbol(
  sink: PathSink,
  shape: Shape,
  { x, y, radiusPx }: { x: number; y: number; radiusPx: number },
): void {
  if (shape === 'circle') {
    sink.moveTo(x + radiusPx, y);
    sink.arc(x, y, radiusPx, 0, 2 * Math.PI);
  } else {
    const scale = radiusPx * Math.sqrt(Math.PI);
    CORNERS[shape].forEach(([cornerX, cornerY], i) => {
      if (i === 0) sink.moveTo(x + cornerX * scale, y + cornerY * scale);
      else sink.lineTo(x + cornerX * scale, y + cornerY * scale);
    });
  }
  sink.closePath();
}

/** The same outline around (0, 0) as the `d` of an SVG path. */
export function symbolPath(shape: Shape, radiusPx: number): string {
  if (shape === 'circle')
    return `M${radiusPx},0A${radiusPx},${radiusPx} 0 1 1 ${-radiusPx},0A${radiusPx},${radiusPx} 0 1 1 ${radiusPx},0Z`;
  const scale = radiusPx * Math.sqrt(Math.PI);
  const points = CORNERS[shape].map(
    ([x, y]) => `${(x * scale).toFixed(2)},${(y * scale).toFixed(2)}`,
  );
  return `M${points.join('L')}Z`;
}
