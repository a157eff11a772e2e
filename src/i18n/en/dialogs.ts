/** Words of the dialogs, which load with them. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'As this computer', light: 'Light', dark: 'Dark' },
  motion: 'Motion',
  motions: { system: 'As this computer', reduced: 'Reduced', full: 'Full' },
  context: 'Context',
  contextNote: 'Dated events around the incidents, above the timeline.',
  singleKeys: 'Single-key shortcuts',
  singleKeysNote: 'Off: only keys with Ctrl, and the arrow keys, do anything.',
  memory: 'Memory for data',
  memoryFree: 'What the browser gives',
  memoryMiB: (size: string) => `At most ${size} MB`,
  memoryNote:
    'A file that needs more is not opened; the app then says how many rows would fit. It is an estimate, for computers that have little memory.',
  note: 'Kept in this browser. Nothing is sent.',
};

export const help = {
  title: 'Keyboard and help',
  intro:
    'Every number on screen is counted in this browser from the open dataset. Nothing leaves this computer.',
  keys: 'Keys',
  groupKeys: 'Arrow keys move inside a group of buttons or a list of values.',
  onMap: 'On the map',
  mapKeys: [
    ['Arrow keys', 'Move the map'],
    ['+ and −', 'Zoom'],
    ['Enter', 'Step into the marks, nearest to the centre first'],
    ['Arrow keys on a mark', 'Go to the next mark in that direction'],
    ['Esc', 'Leave the marks'],
  ],
  onTimeline: 'On the timeline',
  timelineKeys: [
    ['Arrow keys on a handle', 'Move it by one bin'],
    ['Page Up and Page Down', 'Move it by the next larger unit'],
    ['Home and End', 'Move it to the limit'],
    ['Arrow keys on an incident', 'Go to the next incident, up and down in its stack'],
    ['Alt while dragging', 'Move by days instead of whole bins'],
    ['Esc while dragging', 'Take the gesture back'],
  ],
  counts: 'How it counts',
  rules: [
    'Each list counts what you would get: under all filters but its own.',
    'An incident with several types counts once under each of them.',
    'Unknown is never zero: unknown figures are drawn hollow and counted apart.',
    'Victims and attackers are never added up.',
    'A figure that is known only for a whole campaign is added once, and only while none of its sites has a figure of its own and all of them are shown.',
    'Dates are days in UTC; From and To are both included.',
  ],
  aboutMap: 'About the map',
  mapRules: [
    'Boundaries show neither endorsement nor acceptance. Disputed ones are dashed, no state is filled, and the country of an incident is what its record says.',
    'Names of countries come from this browser, names of towns and quarters from GeoNames.',
    'Grey rings around a selected incident show distances; a ring in the colour of a mark shows how exactly its place is known.',
  ],
};

export const share = {
  title: 'Share this view',
  what: 'The link holds a view, and no incident data: whoever opens it needs this app with the same dataset.',
  reveals: 'Whoever has the link can read in it:',
  revealed: {
    filters: (filters: string) => `the filters: ${filters}`,
    allDates: 'all dates, no filter',
    place: 'the place on the map',
    incident: 'the selected incident',
    look: 'how things are drawn',
    data: (name: string, fingerprint: string) =>
      `the name of the data, ${name}, and its fingerprint, ${fingerprint}; not the data, which they need as a file`,
  },
  length: (count: string) => `The link has ${count} characters.`,
  long: 'Some programs cut links of more than 2,000 characters. A file holds the same, and the data with it.',
  tooLong:
    'This is longer than the app reads. Save a file instead: it holds the same, and the data with it.',
  file: 'Save one HTML file…',
  otherData: (name: string, fingerprint: string) =>
    `This link was made with other data: ${name === '' ? 'a file' : name}, fingerprint ${fingerprint}. What you see is its view of the data that is open here. Open that file to see what was meant.`,
  openData: 'Open data…',
  later: 'Dismiss',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  notCopied: 'This browser did not let the app copy. Select the link and copy it yourself.',
  onThisComputer:
    'This link begins with file: it opens only where the same file lies at the same place.',
};

/** What is said of versions that wait. */
