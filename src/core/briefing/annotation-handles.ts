/** What annotations are moved by on a map: points that can be taken hold of. */
import type { Position } from '../model/place.ts';
import { handlesOf, moveHandle } from '../view/area-handles.ts';
import type { Annotation } from './scene.ts';

/** `place` is where a text or a ring stands, or what an arrow points at; `start` is its other end. */
export interface AnnotationHandle {
  readonly part: 'place' | 'start' | 'radius';
  readonly at: Position;
}

type Ring = Extract<Annotation, { kind: 'ring' }>;

/** The handles of an annotation; none of a text that is pinned to a day. */
export function annotationHandles(annotation: Annotation): readonly AnnotationHandle[] {
  if (annotation.kind === 'text')
    return annotation.anchor.kind === 'day'
      ? []
      : [{ part: 'place', at: annotation.anchor.position }];
  if (annotation.kind === 'arrow')
    return [
      { part: 'place', at: annotation.to },
      { part: 'start', at: annotation.from },
    ];
  const [radius] = handlesOf(areaOf(annotation));
  return [
    { part: 'place', at: annotation.center },
    ...(radius === undefined ? [] : [{ part: 'radius' as const, at: radius.at }]),
  ];
}

/** The annotation with one of its handles elsewhere: a ring moved by its middle keeps its radius, an arrow keeps its other end. */
export function moveAnnotation(
  annotation: Annotation,
  part: AnnotationHandle['part'],
  to: Position,
): Annotation {
  if (annotation.kind === 'text') {
    const { anchor } = annotation;
    return anchor.kind === 'day'
      ? annotation
      : { ...annotation, anchor: { ...anchor, position: to } };
  }
  if (annotation.kind === 'arrow') return { ...annotation, [part === 'start' ? 'from' : 'to']: to };
  if (part !== 'radius') return { ...annotation, center: to };
  const held = { kind: 'radius', index: 0, at: to } as const;
  const moved = moveHandle(areaOf(annotation), held, to);
  return moved.kind === 'circle' ? { ...annotation, radiusMetres: moved.radiusMetres } : annotation;
}

/** The annotation as a whole at another place. */
export function bringAnnotation(annotation: Annotation, to: Position): Annotation {
  if (annotation.kind !== 'arrow') return moveAnnotation(annotation, 'place', to);
  const { from, to: target } = annotation;
  const start: Position = [from[0] + to[0] - target[0], from[1] + to[1] - target[1]];
  return { ...annotation, from: start, to };
}

function areaOf({ center, radiusMetres }: Ring) {
  return { kind: 'circle', name: '', center, radiusMetres } as const;
}
