import type { Annotation } from '../../core/briefing/scene.ts';
import type { MapAnnotation } from '../../core/draw/place-annotations.ts';
import { plainText } from '../../i18n/plain-text.ts';

/** A scene's annotations on a map; those that are pinned to days stand on the chart. */
export function onMap(annotations: readonly Annotation[]): readonly MapAnnotation[] {
  return annotations.flatMap((annotation): readonly MapAnnotation[] => {
    const text = plainText(annotation.text);
    if (annotation.kind !== 'text') return [{ ...annotation, text }];
    const { anchor } = annotation;
    return anchor.kind === 'place' ? [{ kind: 'text', text, at: anchor.position }] : [];
  });
}
