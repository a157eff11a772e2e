/** Words of the rules behind the sums, and of what is counted as one. */
export const totals = {
  rules: [
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
  unit: 'Count by campaign',
  unitNote:
    'All incidents of one campaign, a multi-site attack, count as one; every other incident is one of its own. Totals, filters, comparison and table follow; the timeline and the map count incidents.',
};
