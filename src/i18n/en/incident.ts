/** Words of an opened incident: they load with it. */
export const incident = {
  head: 'Panels and steps',
  steps: 'Previous and next',
  actions: 'This incident',
  position: (place: string, total: string) => `${place} of ${total}`,
  outside: 'Not among the incidents shown now.',
  clearFilters: 'Clear filters',
  previous: 'Previous incident',
  next: 'Next incident',
  previousShort: 'Previous',
  nextShort: 'Next',
  close: 'Close details',
  dateUnknown: 'Date not known',
  localTime: (time: string) => `${time} local time`,
  dayUnknown: 'day not known',
  monthUnknown: 'month not known',
  partOf: (campaign: string, sites: string, number: number) =>
    `Part of ${campaign}, ${sites} ${number === 1 ? 'site' : 'sites'}`,
  killed: 'Killed, victims',
  killedHere: 'Killed here, victims',
  killedInAll: (sites: string) => `Killed in all, ${sites} sites`,
  wounded: 'Wounded',
  woundedHere: 'Wounded here',
  woundedInAll: (sites: string) => `Wounded in all, ${sites} sites`,
  onlyInAll: 'recorded for all sites together',
  attackers: (figure: string) => `Attackers killed: ${figure}, counted apart`,
  attackersInAll: (figure: string) => `Attackers killed in all: ${figure}, counted apart`,
  rows: {
    what: 'What',
    where: 'Where',
    claim: 'Claim',
    attribution: 'Attribution',
  },
  notKnown: 'not known',
  precision: {
    site: 'Known to the site',
    street: 'Known to the street',
    neighbourhood: 'Known to the neighbourhood',
    town: 'Known to the town only',
    district: 'Known to the district only',
    region: 'Known to the region only',
    country: 'Known to the country only',
    none: 'Not on the map: no usable coordinate',
  },
  coordinate: (latitude: string, northSouth: 'N' | 'S', longitude: string, eastWest: 'E' | 'W') =>
    `${latitude}\u00a0${northSouth}\u00a0${longitude}\u00a0${eastWest}`,
  /** Where a place lies from a landmark; `distance` is rounded. */
  bearing: (distance: string, direction: string, landmark: string) =>
    `About ${distance} ${direction} of ${landmark}`,
  near: (landmark: string) => `Near ${landmark}`,
  directions: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west',
  },
  coordinateBasis: {
    source: 'The position is given by a source that was read.',
    unchecked: 'No source that was read confirms the position.',
  } as Readonly<Record<string, string>>,
  otherBasis: (basis: string) => `Basis of the position: ${basis}`,
  claimedBy: (group: string) => `By ${group}`,
  claimedByUnnamed: 'By a group that is not named',
  nobodyClaimed: 'Nobody claimed it',
  noClaim: 'None recorded',
  claimDisputed:
    'Disputed: claims or attributions contradict each other, or the intent is contested',
  claimUnknown: 'Not known',
  attributedTo: (group: string) => `${group}, by authorities`,
  suspectedOf: (group: string) => `${group}, suspected`,
  inspiredBy: (group: string) => `${group}; acted in a group’s name without a known link`,
  attributionDisputed: 'Disputed, see the claim',
  noAttribution: 'None recorded',
  noName: 'not named',
  sources: 'Sources',
  noSources: 'The dataset names no source.',
  noLink: 'no link',
  newTab: 'opens in a new tab',
  others: (count: string) => `Other columns, ${count}`,
  copyCitation: 'Copy citation',
  copyLink: 'Copy link to this incident',
  copied: 'Copied',
  copyByHand: 'Copying was refused. The text is selected here, to copy by hand:',
  showOnMap: 'Show on map',
  /** One incident as a reference. Parts that are not known are left out. */
  citation: ({
    title,
    date,
    place,
    id,
    dataset,
    sources,
  }: {
    readonly title: string;
    readonly date: string;
    readonly place: string;
    readonly id: string;
    readonly dataset: string;
    readonly sources: string;
  }) =>
    `${[`“${title}”`, date, place].filter((part) => part !== '').join(', ')}. In: ${dataset} Incident ${id}.${sources === '' ? '' : ` Sources: ${sources}.`}`,
};
