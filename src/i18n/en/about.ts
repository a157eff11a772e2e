/** Words about the open dataset; loaded when they are asked for. */
export const about = {
  title: 'About the data',
  isIn: 'What is in',
  counts: (total: string, dates: string) => `${total} incidents, ${dates}.`,
  placed: (placed: string, unplaced: string) =>
    `On the map: ${placed}. Not on the map: ${unplaced}.`,
  undated: (count: string) => `Without a date: ${count}.`,
  rejected: (count: string) => `Rows that could not be read and are not counted: ${count}.`,
  counted: 'How it is counted',
  rules: [
    'An incident is one attack at one place. An attack on several places at once is several incidents.',
    'Each incident counts once under each of its values: one with two attack types stands under both.',
    'Killed and wounded are victims. Attackers are counted apart and never added to them.',
    'A figure is the best one with its range from lowest to highest. Unknown is not zero: it is counted apart, so a sum with unknowns in it is a minimum.',
    'A figure that is known only for a whole campaign is added once, and only while none of its sites has a figure of its own and all of them are shown.',
    'A date known only by month or year is one interval, drawn as a bar and counted once.',
  ],
  definitions: 'Words',
  words: [
    ['Claimed', 'a group said that it did it'],
    ['Attributed', 'authorities or a court said who did it'],
    ['Inspired', 'the attacker acted in a group’s name without a known link'],
    ['Disputed', 'claims or attributions contradict each other, or the intent is contested'],
    ['Reports disagree', 'at least one report differs from our record in a field that it states'],
    ['Grade', 'Admiralty: a letter for the source, A to F, and a number for the report, 1 to 6'],
    [
      'Place precision',
      'site and street are exact; a town or coarser is drawn as an area, never as a point',
    ],
  ],
  biases: 'Known biases',
  spread: 'It is a selection: never compare places or years by number of incidents. By city:',
  share: (city: string, count: string, total: string, percent: string) =>
    `${city}: ${count} of ${total} (${percent})`,
  reporting:
    'What is reported more is recorded better: attacks with victims, in places with much press, in languages that were read.',
  /** What only the dataset's makers know, by its id. */
  ofDataset: {
    'five-cities': {
      scope: [
        'In: attacks with a political, religious or social aim, carried out, failed or stopped, for which at least one source was read.',
        'Out: 22 candidates, 20 of them in Jerusalem, which is more than a third of the incidents already.',
        'Each figure follows from the reports by one written rule: early counts and doubtful reports give way, an official figure comes first, then the one that most publishers give; the range runs from the lowest to the highest.',
        'No victim, attacker or suspect is named.',
      ],
      biases: [
        'Press in English and French dominates; Persian and Hebrew are missing and Arabic is almost so.',
        'For Jerusalem most sources are Israeli or sympathetic to Israel.',
        'Foiled and failed attacks are far less complete than attacks with victims, and some rest on what officials said alone.',
        '“Wounded” is not one measure: treated for shock or not, counted on the day or at trial.',
        'The founding article is one source among the others. Its statements stand as it made them.',
      ],
    },
  } as Readonly<
    Record<string, { readonly scope: readonly string[]; readonly biases: readonly string[] }>
  >,
  reports: 'Reports',
  reportCounts: (all: string, notRead: string) =>
    `${all} reports. ${notRead} of them are compiled from notes, their source not re-read; they are marked so.`,
  noReports: 'The dataset holds no reports: what each source says cannot be compared.',
  cite: 'How to cite',
  version: (name: string, version: string) => `${name}, version ${version}`,
  fingerprint:
    'Fingerprint of all its files, one after another: incidents, reports, claims, context, sources (SHA-256)',
  licence: 'Licence',
  errors: 'To report an error',
  errorsText: (id: string) =>
    `Tell whoever gave you this dataset (${id}) the incident’s id, the field, the value that you think is right, and a public source for it. The id is at the end of the incident’s link.`,
  boundaries: 'Boundaries',
  boundariesText:
    'Boundaries and names on the map do not imply any opinion on the legal status of a territory. Boundaries in dispute are dashed.',
  newTab: 'opens in a new tab',
};
