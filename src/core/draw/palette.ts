/** The colours and the typeface of a picture of marks, as CSS colours; handed to the painters, which know no theme. */
export interface MarkPalette {
  /** Slot colours 1 to 7, at 0 to 6. */
  readonly categories: readonly string[];
  /** Around marks, so that neighbours part, and inside hollow ones. */
  readonly outline: string;
  readonly ink: string;
  readonly note: string;
  readonly focus: string;
  readonly selected: string;
  /** Behind text on the map. */
  readonly halo: string;
  readonly fontFamily: string;
  /** How many times larger than on a desk text is; 1 if absent. */
  readonly textScale?: number;
}

/** The colour of a slot's number, 1 to 7. */
export function colourOf(palette: MarkPalette, colour: number): string {
  return palette.categories[colour - 1] ?? palette.ink;
}
