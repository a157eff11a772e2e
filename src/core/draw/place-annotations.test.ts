import { describe, expect, it } from 'vitest';
import { type AnnotationRoom, type MapAnnotation, placeAnnotations } from './place-annotations.ts';
import { createTakenRoom } from './taken-room.ts';

const room: AnnotationRoom = {
  viewport: { center: [0, 0], zoom: 4, widthPx: 800, heightPx: 400 },
  scale: 1,
  taken: [],
  measure: (text) => text.length * 8,
};
const label = (text: string): MapAnnotation => ({ kind: 'text', text, at: [0, 0] });
const notes = (annotations: readonly MapAnnotation[], more: Partial<AnnotationRoom> = {}) =>
  placeAnnotations(annotations, { ...room, ...more }).map(({ note }) => note);

describe('annotations on a map', () => {
  it('keep clear of names and marks, and of each other', () => {
    const taken = [{ left: 400, top: 190, right: 480, bottom: 210 }];
    const three = ['Damascus Gate', 'Old City', 'Mount'].map(label);
    const boxes = notes(three, { taken }).map((note) => note?.box);
    const all = createTakenRoom();
    for (const box of taken) all.take(box);
    for (const box of boxes) {
      if (box === undefined) throw new Error('an annotation has no words');
      expect(all.isFree(box)).toBe(true);
      all.take(box);
    }
  });

  it('keep off an arrow, whichever of them comes first', () => {
    const arrow: MapAnnotation = { kind: 'arrow', text: '', from: [2, 20], to: [2, 0] };
    expect(notes([label('Here'), arrow])[0]?.align).toBe('right');
    expect(notes([label('Here')])[0]?.align).toBe('left');
  });

  it('have no dot where a mark is, and no words where their place is off the map', () => {
    const mark = [{ left: 390, top: 190, right: 410, bottom: 210 }];
    expect(placeAnnotations([label('Here')], { ...room, taken: mark })[0]).toMatchObject({
      radiusPx: 0,
    });
    expect(placeAnnotations([label('Here')], room)[0]).toMatchObject({ radiusPx: 3 });
    expect(notes([{ kind: 'text', text: 'Elsewhere', at: [120, 0] }])).toEqual([null]);
  });
});
