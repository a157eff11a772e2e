import { useId, useMemo } from 'react';
import type { Annotation } from '../../core/briefing/scene.ts';
import { ANNOTATION_LOOK, placeAnnotations } from '../../core/draw/place-annotations.ts';
import type { Box } from '../../core/draw/place-labels.ts';
import type { PlacedNote } from '../../core/draw/place-note.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import { onMap } from './on-map.ts';
import styles from './PinnedAnnotations.module.css';

const { textPx, linePx, strokePx, weight } = ANNOTATION_LOOK;
const ANCHORS = { left: 'start', right: 'end', center: 'middle' } as const;
const NOTHING: readonly Box[] = [];

/** Texts, rings and arrows that are pinned to places. */
export function PinnedAnnotations({
  annotations,
  viewport,
  scale,
  taken = NOTHING,
}: {
  readonly annotations: readonly Annotation[];
  readonly viewport: Viewport;
  readonly scale: number;
  /** What their texts keep clear of, in the map's px. */
  readonly taken?: readonly Box[];
}) {
  const id = useId();
  const measure = useMeasure(textPx * scale);
  const shown = useMemo(() => onMap(annotations), [annotations]);
  const placed = useMemo(
    () => placeAnnotations(shown, { viewport, scale, taken, measure }),
    [shown, viewport, scale, taken, measure],
  );
  return (
    <svg
      role="img"
      aria-label={shown.map(({ text }) => text).join('. ')}
      className={styles.annotations}
      width={viewport.widthPx}
      height={viewport.heightPx}
    >
      <defs>
        <marker id={id} markerWidth={6} markerHeight={6} refX={5} refY={3} orient="auto">
          <path d="M0 0 6 3 0 6Z" className={styles.head} />
        </marker>
      </defs>
      {placed.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an annotation has no name of its own, and keeps its place
        <g key={i}>
          {one.kind === 'arrow' ? (
            <line
              className={styles.line}
              x1={one.from.x}
              y1={one.from.y}
              x2={one.to.x}
              y2={one.to.y}
              strokeWidth={strokePx * scale}
              markerEnd={`url(#${id})`}
            />
          ) : (
            <circle
              className={styles.line}
              cx={one.at.x}
              cy={one.at.y}
              r={one.radiusPx}
              strokeWidth={strokePx * scale}
            />
          )}
          {one.note !== null && <Note note={one.note} scale={scale} />}
        </g>
      ))}
    </svg>
  );
}

function Note({ note, scale }: { readonly note: PlacedNote; readonly scale: number }) {
  return note.lines.map((line, i) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
      key={i}
      className={styles.text}
      x={note.xPx}
      y={note.yPx + i * linePx * scale}
      textAnchor={ANCHORS[note.align]}
      dominantBaseline="middle"
      fontSize={textPx * scale}
      strokeWidth={3.5 * scale}
    >
      {line}
    </text>
  ));
}

/** The width of bold text of a size in the page's own face. */
function useMeasure(sizePx: number): (text: string) => number {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return (text) => text.length * sizePx * 0.6;
    context.font = `${weight} ${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
    return (text) => context.measureText(text).width;
  }, [sizePx]);
}
