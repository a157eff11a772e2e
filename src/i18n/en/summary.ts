/** Words of the Summary sentence. */
export const summary = {
  tools: 'Change what is shown',
  label: 'Summary',
  line: 'Filters in force',
  incidents: (shown: string, total: string, isOne: boolean) =>
    `${shown} of ${total} ${isOne ? 'incident' : 'incidents'}`,
  inside: (days: string) => `wholly inside ${days}`,
  allDates: (range: string) => range,
  noDates: 'no dates',
  noFilters: 'no other filters',
  filters: (count: number) => (count === 1 ? '1 filter' : `${count} filters`),
  search: (words: string) => `“${words}”`,
  terms: (category: string, terms: string) => `${category}: ${terms}`,
  termsMany: (category: string, count: number) => `${category}: ${count} chosen`,
  area: 'only in view',
  areas: 'in the marked area',
  atLeast: (figure: string, min: string) => `${figure}: ${min} or more`,
  atMost: (figure: string, max: string) => `${figure}: ${max} or fewer`,
  between: (figure: string, span: string) => `${figure}: ${span}`,
  onlyKnown: (figure: string) => `${figure}: only where known`,
  orUnknown: (text: string) => `${text}, or not known`,
  clear: (part: string) => `Clear ${part}`,
  killed: (best: string, span: string | null, unknown: number) =>
    `${best} killed${span === null ? '' : ` (${span})`}${unknown === 0 ? '' : `, ${unknown} not known`}`,
  killedUnknown: 'killed: not known',
  unplaced: (count: string) => `${count} not on the map`,
  disagreeing: (count: string) => `${count} with reports that disagree`,
  coarse: (coarse: string, placed: string) => `${coarse} of ${placed} placed by town or coarser`,
  undated: (count: string) => `${count} without a date left out`,
  rejected: (count: string) => `${count} rows could not be read`,
  totals: 'How totals count',
  totalsRules: [
    'Sums are of best figures, with lowest and highest in brackets. A range alone counts with its lowest figure as the best.',
    'Unknown is not zero: unknown figures are counted apart, and a sum with unknowns is a minimum.',
    'Killed and wounded are victims. Attackers are never added to them.',
    'A figure known only for a whole campaign is added once, while none of its sites has its own and all are shown.',
  ],
  campaigns: (count: string, number: number) =>
    `Killed includes here the ${number === 1 ? 'figure' : 'figures'} of ${count} whole ${number === 1 ? 'campaign' : 'campaigns'}.`,
  noCampaigns: 'Killed includes no figure of a whole campaign here.',
  attackers: (figure: string, unknown: string) =>
    `Attackers killed, apart: ${figure}, not known for ${unknown}.`,
};
