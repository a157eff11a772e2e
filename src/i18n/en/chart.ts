/** Words of what can be added to the timeline. Days, ranges and numbers come formatted. */

const incidents = (count: string) => (count === '1' ? '1 incident' : `${count} incidents`);

export const chart = {
  context: {
    article: 'The founding article:',
    noSource: 'source not named',
    newTab: 'opens in a new tab',
    notRead: 'compiled, source not re-read',
  },
  table: { when: 'When', all: 'All', chosen: 'In the range' },
  partial: 'partial',
  rate: 'Rate over the bars',
  rates: { 0: 'none', 30: 'over 30 days', 90: 'over 90 days' },
  lanes: 'Lanes',
  noLanes: 'none',
  order: 'First lane',
  orders: { count: 'most incidents', first: 'earliest incident' },
  marks: 'In the lanes',
  laneMarks: { dots: 'dots where they fit', bars: 'bars' },
  lanesHint: 'Under the filters that are set. An incident of several values is in several lanes.',
  lanesBy: (category: string) => `Lanes by ${category}`,
  count: incidents,
  countOf: (shown: string, all: string) => `${shown} of ${incidents(all)}`,
  killed: (killed: string) => `${killed} killed`,
  unknown: (count: string) => `${count} not known`,
  laneOf: (lane: string, what: string) => `${lane} · ${what}`,
  peak: (figure: string, days: string) => `The most, ${figure}, in ${days}.`,
  leftOut: (count: string) =>
    count === '1' ? '1 more value has no lane.' : `${count} more values have no lane.`,
  nothing: 'No dated incident under these filters.',
};
