/** Words of the filters. */

const incidents = (count: string, number: number) =>
  `${count} ${number === 1 ? 'incident' : 'incidents'}`;

export const facets = {
  title: 'Filters',
  set: (count: number) => (count === 0 ? 'none set' : `${count} set`),
  /** A checkbox: its name begins with the value. */
  option: (value: string, count: string, number: number) => `${value}, ${incidents(count, number)}`,
  optionCampaigns: (value: string, count: string) => `${value}, ${count} by campaign`,
  optionCompared: (value: string, a: string, b: string) => `${value}, ${a} in A, ${b} in B`,
  compared: 'A · B · B−A',
  byCampaign: 'by campaign',
  only: 'Only',
  onlyValue: (value: string) => `Only ${value}`,
  chosen: (chosen: string, all: string) => `${chosen} of ${all}`,
  clear: (facet: string) => `Clear ${facet}`,
  arrows: 'Arrow keys move up and down between values, and sideways to “Only”.',
  showAll: (count: string) => `Show all ${count}`,
  showFewer: 'Show fewer',
  searchIn: (facet: string) => `Search in ${facet}`,
  noValue: 'No value matches.',
  moreValues: (count: string) => `${count} more: search to find them.`,
  atLeast: (figure: string) => `${figure} at least`,
  atMost: (figure: string) => `${figure} at most`,
  noLimit: 'no limit',
  rangeFrom: (least: string) => `${least} or more`,
  rangeTo: (most: string) => `${most} or fewer`,
  knownOnly: 'known only',
  includeUnknown: (count: string, number: number) =>
    `Include not known, ${incidents(count, number)}`,
  unknownIncluded: (figure: string) =>
    `Incidents whose number is not known under “${figure}” are included.`,
  unknownLeftOut: (figure: string) =>
    `Incidents whose number is not known under “${figure}” are left out unless the box is ticked.`,
  classes: (figure: string) => `${figure}, incidents by number`,
  classOf: (span: string, count: string, number: number) => `${span}: ${incidents(count, number)}`,
  notANumber: 'Whole numbers only',
  aboveUpper: 'Above the upper limit',
  belowLower: 'Below the lower limit',
  resetAll: 'Reset all',
  show: (count: string, number: number) => `Show ${incidents(count, number)}`,
};
