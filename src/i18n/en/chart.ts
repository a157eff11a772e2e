/** Words of what can be added to the timeline. Days, ranges and numbers come formatted. */

const incidents = (count: string) => (count === '1' ? '1 incident' : `${count} incidents`);

export const chart = {
  context: {
    article: 'The founding article:',
    noSource: 'source not named',
    newTab: 'opens in a new tab',
    notRead: 'compiled, source not re-read',
  },
  table: {
    when: 'When',
    all: 'All',
    chosen: 'In the range',
    ofPeriod: { A: 'In A', B: 'In B' },
  },
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
  part: (shown: string, all: string) => `${shown} of ${all}`,
  countOf: (shown: string, all: string) => `${shown} of ${incidents(all)}`,
  /** While two periods are compared. */
  inBoth: (a: string, b: string) => `A ${a} · B ${b}`,
  inBothOf: (inBoth: string, all: string) => `${inBoth} of ${all}`,
  killed: (killed: string) => `${killed} killed`,
  unknown: (count: string) => `${count} not known`,
  laneOf: (lane: string, what: string) => `${lane} · ${what}`,
  peak: (figure: string, days: string) => `The most, ${figure}, in ${days}.`,
  leftOut: (count: string) =>
    count === '1' ? '1 more value has no lane.' : `${count} more values have no lane.`,
  noRoomForLanes: 'No room for lanes on this screen.',
  rhythm: {
    title: 'Rhythm',
    days: (days: string) => `${days} days`,
    close: 'Hide the rhythm',
    line: (days: string) =>
      `Line: incidents in the ${days} days up to each day, per 30 days, on the scale of the bars. Band: its exact 95% interval.`,
    short: (days: string) => `Line: rate per 30 days over ${days} days. Band: its 95% interval.`,
    apart: (days: string) => `Rate of incidents in the ${days} days up to each day, not drawn:`,
    notOnLanes: 'It is drawn over bars, not over lanes.',
    notOnKilled: 'The bars show killed: choose Incidents to see it.',
    highest: (rate: string, interval: string, range: string) =>
      `Highest: ${rate} per 30 days (${interval}), ${range}.`,
    last: (rate: string, interval: string) => `At the end of the data: ${rate} (${interval}).`,
    tooShort: (days: string) =>
      `The data is shorter than ${days} days: there is no rate over them.`,
    tooLong: 'This time is too long to be counted day by day. Zoom in on a part of it.',
    gaps: 'Gaps between incidents',
    few: 'Fewer than two incidents with an exact date.',
    median: (days: string, number: number) => `Median: ${days} ${number === 1 ? 'day' : 'days'}.`,
    longest: (gap: string) => `Longest: ${gap}.`,
    gap: (days: string, number: number, from: string, to: string) =>
      `${days} ${number === 1 ? 'day' : 'days'}, ${from} to ${to}`,
    longestList: 'The five longest',
    classes: ['same day', '1–7 days', '8–30 days', '31–91 days', '92–365 days', 'over a year'],
    wide: (count: string) =>
      `${incidents(count)} dated less exactly than a day, in neither line nor gaps.`,
    wideInGap: (count: string, period: 'A' | 'B' | null) =>
      `${count} of them may lie in the longest gap${period === null ? '' : ` of ${period}`}.`,
    undated: (count: string) => `${incidents(count)} without a date, in neither.`,
  },
  nothing: 'No dated incident under these filters.',
};
