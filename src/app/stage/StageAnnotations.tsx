import { useId } from 'react';
import type { Annotation } from '../../core/briefing/scene.ts';
import { createProjector, type Point, type Viewport } from '../../core/draw/viewport.ts';
import { metresToPixels } from '../../core/model/place.ts';
import { plainText } from '../../i18n/plain-text.ts';
import styles from './StageAnnotations.module.css';

const TEXT_PX = 13;
const LINE_PX = 1.6;
const OFF_PX = 14;
/** Texts beyond this share of the map stand to the left of their place. */
const END_SHARE = 0.66;

/** Texts, rings and arrows that are pinned to places. */
export function StageAnnotations({
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
  /** To the free side, so that no text runs off the map. */
  const write = (text: string, { x, y }: Point, offPx: number) => {
    const isRight = x > widthPx * END_SHARE;
    return (
      <text
        className={styles.text}
        x={isRight ? x - offPx : x + offPx}
        y={y}
        textAnchor={isRight ? 'end' : 'start'}
        dominantBaseline="middle"
        fontSize={TEXT_PX * scale}
        strokeWidth={3.5 * scale}
      >
        {plainText(text)}
      </text>
    );
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
          return (
            <g key={key}>
              {write(annotation.text, project(annotation.anchor.position), OFF_PX * scale)}
            </g>
          );
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
