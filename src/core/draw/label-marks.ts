/** Which marks of a picture are named, and where the names go. */
import type { Headline } from '../model/incident.ts';
import type { Mark, MarkEncoding } from './mark.ts';
import type { MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import {
  type Box,
  type LabelText,
  measureLabel,
  type PlacedLabel,
  placeLabels,
} from './place-labels.ts';
import { placeMarks } from './place-marks.ts';
import type { Viewport } from './viewport.ts';

const MOST_LABELS = 40;

/** A picture whose marks want names. `selected` is named whatever is in its way. */
export interface Labelling {
  readonly marks: readonly Mark[];
  readonly selected: Mark | null;
  readonly viewport: Viewport;
  readonly boxes: readonly Box[];
  readonly palette: Pick<MarkPalette, 'fontFamily'>;
  /** What to write beside a mark, or `null`. */
  readonly labelOf: (mark: Mark, viewport: Viewport) => LabelText | null;
}

/** Places the names of at most 40 marks, the selected one's first, then those of many incidents. Leaves the context's font changed. */
export function labelMarks(canvas: MarkCanvas, picture: Labelling): PlacedLabel[] {
  const { selected, viewport, boxes, palette, labelOf } = picture;
  const isIn = selected === null || picture.marks.includes(selected);
  const marks = isIn ? picture.marks : [...picture.marks, selected];
  const wanted = marks
    .flatMap((mark) => {
      const text = labelOf(mark, viewport);
      return text === null ? [] : [{ mark, text, must: mark === selected }];
    })
    .sort((a, b) => b.mark.incidents.length - a.mark.incidents.length)
    .sort((a, b) => Number(b.must) - Number(a.must))
    .slice(0, MOST_LABELS);
  return placeLabels(wanted, {
    viewport,
    marks,
    boxes,
    measure: (text) => measureLabel(canvas, text, palette),
  });
}

/** The mark that holds an incident; a mark of its own where none of the picture's does. `null` for no incident, or one without a place. */
export function findMark(
  incident: Headline | null,
  {
    marks,
    viewport,
    encoding,
  }: {
    readonly marks: readonly Mark[];
    readonly viewport: Viewport;
    readonly encoding: MarkEncoding;
  },
): Mark | null {
  if (incident === null) return null;
  const shown = marks.find(({ incidents }) => incidents.some(({ id }) => id === incident.id));
  return shown ?? placeMarks([incident], viewport, encoding)[0] ?? null;
}
