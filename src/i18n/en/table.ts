/** Words of the table of incidents. */
export const table = {
  title: 'Incidents',
  columns: {
    date: 'Date',
    title: 'Incident',
    city: 'City',
    attackType: 'Attack type',
    claimStatus: 'Claim status',
    killed: 'Killed',
    wounded: 'Wounded',
  },
  /** The order in words, as [ascending, descending]. */
  orders: {
    date: ['oldest first', 'newest first'],
    title: ['by title, A to Z', 'by title, Z to A'],
    city: ['by city, A to Z', 'by city, Z to A'],
    attackType: ['by attack type, A to Z', 'by attack type, Z to A'],
    claimStatus: ['by claim status, A to Z', 'by claim status, Z to A'],
    killed: ['killed, low to high', 'killed, high to low'],
    wounded: ['wounded, low to high', 'wounded, high to low'],
  },
  head: (count: string, order: string) => `${count}, ${order}`,
  byCampaign: 'Count by campaign',
  campaigns: (count: string, number: number) =>
    `${count} ${number === 1 ? 'campaign' : 'campaigns'}`,
  caption: (shown: string, total: string, dates: string) =>
    `${shown} of ${total} incidents, ${dates}`,
  noFilter: 'no other filter',
  allDates: 'all dates',
  dateUnknown: 'not known',
  loading: 'Reading…',
  /** How exactly the place is known, in the note under a title. */
  precision: {
    site: 'site',
    street: 'street',
    neighbourhood: 'neighbourhood',
    town: 'town only',
    district: 'district only',
    region: 'region only',
    country: 'country only',
    none: 'not on the map',
  },
  disagree: 'reports disagree',
  empty: 'No incident matches',
  emptyNote: 'The filters leave nothing. Take one of them away, or all.',
  clearFilters: 'Clear all filters',
};
