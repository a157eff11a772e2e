import { useId, useMemo } from 'react';
import type { Annotation } from '../../core/briefing/scene.ts';
import { placeNote } from '../../core/draw/place-note.ts';
import { createProjector, isInView, type Point, type Viewport } from '../../core/draw/viewport.ts';
import { metresToPixels } from '../../core/model/place.ts';
import { plainText } from '../../i18n/plain-text.ts';
import styles from './PinnedAnnotations.module.css';

const TEXT_PX = 13;
const LINE_PX = 1.6;
const OFF_PX = 14;
const TEXT_LINE_PX = 16;
const ANCHORS = { left: 'start', right: 'end', center: 'middle' } as const;

/** Texts, rings and arrows that are pinned to places. */
export function PinnedAnnotations({
  annotations,
  viewport,
  scale,
}: {
  readonly annotations: readonly Annotation[];
  readonly viewport: Viewport;
  readonly scale: number;
}) {
  const id = useId();
  const project = createProjector(viewport);
  const { widthPx, heightPx } = viewport;
  const measure = useMeasure(TEXT_PX * scale);
  /** Whole, whatever room there is beside the place. */
  const write = (text: string, at: Point, offPx: number) => {
    // On maps of single places most texts belong to another one.
    if (!isInView(at, viewport)) return null;
    const linePx = TEXT_LINE_PX * scale;
    const note = placeNote(plainText(text), at, { offPx, linePx, viewport, measure });
    return note.lines.map((line, i) => (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
        key={i}
        className={styles.text}
        x={note.xPx}
        y={note.yPx + i * linePx}
        textAnchor={ANCHORS[note.align]}
        dominantBaseline="middle"
        fontSize={TEXT_PX * scale}
        strokeWidth={3.5 * scale}
      >
        {line}
      </text>
    ));
  };
  return (
    <svg
      role="img"
      aria-label={annotations.map(({ text }) => plainText(text)).join('. ')}
      className={styles.annotations}
      width={widthPx}
      height={heightPx}
    >
      <defs>
        <marker id={id} markerWidth={6} markerHeight={6} refX={5} refY={3} orient="auto">
          <path d="M0 0 6 3 0 6Z" className={styles.head} />
        </marker>
      </defs>
      {annotations.map((annotation, i) => {
        const key = `${annotation.kind} ${i}`;
        if (annotation.kind === 'text') {
          if (annotation.anchor.kind === 'day') return null;
          const at = project(annotation.anchor.position);
          return <g key={key}>{write(annotation.text, at, OFF_PX * scale)}</g>;
        }
        if (annotation.kind === 'ring') {
          const at = project(annotation.center);
          const radiusPx = metresToPixels(
            annotation.radiusMetres,
            annotation.center[1],
            viewport.zoom,
          );
          return (
            <g key={key}>
              <circle
                className={styles.line}
                cx={at.x}
                cy={at.y}
                r={radiusPx}
                strokeWidth={LINE_PX * scale}
              />
              {write(annotation.text, at, radiusPx + OFF_PX * scale)}
            </g>
          );
        }
        const from = project(annotation.from);
        const to = project(annotation.to);
        return (
          <g key={key}>
            <line
              className={styles.line}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={LINE_PX * scale}
              markerEnd={`url(#${id})`}
            />
            {write(annotation.text, { x: from.x, y: from.y - TEXT_PX * scale }, 0)}
          </g>
        );
      })}
    </svg>
  );
}

/** The width of bold text of a size in the page's own face. */
function useMeasure(sizePx: number): (text: string) => number {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return (text) => text.length * sizePx * 0.6;
    context.font = `600 ${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
    return (text) => context.measureText(text).width;
  }, [sizePx]);
}
