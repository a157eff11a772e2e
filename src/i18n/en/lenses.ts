/** Words of the small maps of places. Counts come formatted. */
export const lenses = {
  back: 'Map',
  switch: 'Map or lenses',
  intro: 'Each place at its own scale',
  ofPeriod: (place: string, period: 'A' | 'B') => `${place}, period ${period}`,
  marksOf: (place: string) => `Marks in ${place}`,
  marksOfPeriod: (place: string, period: 'A' | 'B') => `Marks in ${place}, period ${period}`,
  open: (place: string) => `Open ${place} on the map`,
  whole: (place: string) => `Show the whole of ${place}`,
  outside: (count: string) => `${count} outside`,
  outsideAll: (count: string) => `${count} outside these maps`,
  unplaced: (count: string) => `and ${count} not on the map`,
  inBox: 'in this part',
  none: 'This dataset names no places that lenses could show.',
};
