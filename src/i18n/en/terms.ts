/** Words of the domain: how the app's own terms are shown. Terms of a dataset are shown as they are. */
export const terms = {
  notKnown: 'Not known',
  categories: {
    city: 'City',
    territory: 'Territory',
    attackType: 'Attack type',
    weapon: 'Weapon',
    target: 'Target',
    group: 'Group',
    claimStatus: 'Claim status',
    outcome: 'Outcome',
    placePrecision: 'Place precision',
    accounts: 'Reports',
    actor: 'Actor',
    eventType: 'Event type',
  } as Readonly<Record<string, string>>,
  figures: { killed: 'Killed', wounded: 'Wounded', perpetratorsKilled: 'Attackers killed' },
  figureWords: {
    notKnown: 'not known',
    atLeast: (count: string) => `at least ${count}`,
    atMost: (count: string) => `at most ${count}`,
  },
  claimStatus: {
    claimed: 'Claimed by a group',
    attributed: 'Attributed by authorities',
    inspired: 'Inspired',
    suspected: 'Suspected',
    disputed: 'Disputed',
    unclaimed: 'Unclaimed',
    unknown: 'Unknown',
  } as Readonly<Record<string, string>>,
  outcome: { completed: 'Completed', failed: 'Failed', foiled: 'Foiled' } as Readonly<
    Record<string, string>
  >,
  placePrecision: {
    site: 'Site',
    street: 'Street',
    neighbourhood: 'Neighbourhood',
    town: 'Town',
    district: 'District',
    region: 'Region',
    country: 'Country',
    none: 'Not on the map',
  } as Readonly<Record<string, string>>,
  accounts: {
    disagree: 'Reports disagree',
    agree: 'Reports agree',
    single: 'One report only',
  } as Readonly<Record<string, string>>,
  measures: { killed: 'Killed', wounded: 'Wounded', count: 'Incidents' },
};
