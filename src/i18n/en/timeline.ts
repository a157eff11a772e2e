/** Words of the timeline. Days, ranges and counts come formatted. */
type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const PER: Record<Unit, string> = {
  day: 'per day',
  week: 'per week, Monday to Sunday',
  month: 'per month',
  quarter: 'per quarter',
  year: 'per year',
};

const UNIT: Record<Unit, string> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

function incidents(count: string): string {
  return count === '1' ? '1 incident' : `${count} incidents`;
}

export const timeline = {
  region: 'Timeline',
  bothDays: 'both days included',
  from: 'From',
  to: 'To',
  dates: 'Dates',
  ofPeriod: (what: string, period: 'A' | 'B') => `${what} ${period}`,
  dateRefused: (kept: string) => `Not a whole, existing date. The range stays: ${kept}.`,
  allTime: 'all time',
  controls: 'Play and move in time',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed of play',
  speeds: { 1: '1×', 2: '2×', 4: '4×' },
  mode: 'Window of play',
  modes: { growing: 'growing', rolling: 'rolling' },
  stoppedAt: (range: string) => `Stopped at ${range}.`,
  earlier: 'Earlier',
  later: 'Later',
  shiftHint: 'Moves the range by its own length',
  rule: 'Dates known only by month or year',
  rules: { overlaps: 'dates that overlap', inside: 'dates wholly inside' },
  ranges: 'Ranges by name',
  all: 'All',
  recent: 'Last 30 days',
  recentHint: (range: string) =>
    `${range}: the 30 days to the newest incident of this dataset, not to today`,
  more: 'More',
  options: 'More of the timeline',
  added: 'Rate, lanes',
  measure: 'Bars show',
  measures: { count: 'Incidents', killed: 'Killed' },
  per: (unit: Unit) => `${PER[unit]}, UTC`,
  oneMark: 'one mark is one incident',
  unknownKilled: (count: string) => `${count} not known`,
  head: 'Ranges and zoom',
  zoom: 'Zoom of the timeline',
  zoomIn: 'Zoom in on time',
  zoomOut: 'Zoom out of time',
  zoomToRange: 'Zoom to the range',
  wholeSpan: 'Show all of the time',
  brush: 'Brush',
  brushHint:
    'Arrow keys move by one bin, Page keys by the next larger unit, Shift with arrows moves the whole range.',
  startDate: 'Start date',
  endDate: 'End date',
  startOfRange: (day: string) => `${day}, start of range`,
  endOfRange: (day: string) => `${day}, end of range`,
  anchored: (days: string) => `${days} set. Choose the other end, or Escape to cancel.`,
  overview: 'Part of the time that is shown',
  dot: (incident: string, index: string, count: string) => `${incident}, ${index} of ${count}`,
  dotKeys: 'Arrow keys go from incident to incident, Enter opens one.',
  noData: 'no data',
  nothingDated: 'No incident in this dataset has a date.',
  binOf: (days: string, figure: string) => `${days}: ${figure}`,
  inBoth: (all: string, a: string, b: string) => `${all}, ${a} in A, ${b} in B`,
  chosenOf: (chosen: string, all: string) => `${chosen} of ${all} in the range`,
  figure: {
    count: incidents,
    killed: (count: string) => `${count} killed`,
  },
  wide: (days: string, count: string) => `${incidents(count)} dated only ${days}`,
  wideDrawn: (drawn: string, count: string) => `${drawn} of ${count} less exact dates drawn`,
  wideJoined: (days: string, count: string) => `${incidents(count)} with dates within ${days}`,
  summary: {
    whole: (figure: string, bins: string, unit: Unit, span: string) =>
      `${figure} in ${bins} ${bins === '1' ? UNIT[unit] : `${UNIT[unit]}s`}, ${span}.`,
    peak: (figure: string, days: string) => `The most, ${figure}, in ${days}.`,
    peakOnDay: (figure: string, days: string) => `The most, ${figure}, on ${days}.`,
    wide: (count: string) => `${incidents(count)} dated less exactly than that.`,
    chosen: (figure: string, range: string, sign: string) =>
      `In ${sign || 'the range'}, ${range}: ${figure}.`,
    none: 'No incident in this part of time.',
  },
  context: {
    lane: 'Context',
    list: 'Context, all dated events',
    named: (title: string, date: string) => `${title}, ${date}`,
  },
  table: 'Timeline as a table',
};
