/** Words of the map where counts by cell are drawn in the place of symbols. */
export const density = {
  cells: 'Cells on the map',
  scale: { density: 'Incidents per cell', grid: 'Incidents per square' },
  note: 'Reports per cell, not risk: they follow population and reporting.',
  step: (least: string, most: string) =>
    most === '' ? `${least} and more` : `${least} to ${most}`,
  leftOut: {
    town: (count: string) => `Placed by town or coarser: ${count}`,
    district: (count: string) => `Placed by district or coarser: ${count}`,
  },
  townsIn: 'Placed by town: counted at the middle of the town.',
  includeCoarse: 'Count them too',
  coarseNote: {
    out: 'Left out: a cell would claim a place that nobody stated.',
    in: 'Counted at the middle of their areas.',
  },
  opens: 'Click for the list',
  spoken: (count: string, index: string, cells: string) =>
    `${count}, cell ${index} of ${cells} in view`,
  none: 'No cells in view',
};
