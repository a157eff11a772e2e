/** Words of exports: the dialog, the pictures, the files. */
export const takeaway = {
  formats: {
    png: 'PNG image',
    pptx: 'PowerPoint (PPTX)',
    pdf: 'PDF (print)',
    html: 'One HTML file',
  },
  menu: 'Export',
  dialog: {
    what: 'What to show',
    view: 'What is on screen now',
    scene: (number: string, title: string) => `Scene ${number}: ${title}`,
    scenes: (count: string, isOne: boolean) => (isOne ? 'The one scene' : `All ${count} scenes`),
    untitled: 'without a title',
    notes: 'Include the notes',
    notesNote: 'Only the presenter was meant to read them.',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark' },
    marking: 'Marking',
    noMarking: 'None',
    ownMarking: 'Own words',
    data: 'Incidents in the file',
    dataAll: (count: string) => `All ${count}`,
    dataScenes: (count: string) => `Only what the scenes show: ${count}`,
    dataView: (count: string) => `Only what is shown now: ${count}`,
    given: 'These rows may be given on',
    givenNote:
      'The file does not state its terms. Tick this if the rows are your own, or if you know that they may be published.',
    place: 'Coordinates',
    placeDetails: {
      recorded: 'As recorded',
      quarter: 'Rounded to about 1 km',
      district: 'Rounded to about 10 km',
    },
    placeNote: 'Place names, titles and summaries stay as they are.',
    contains: 'What the file will hold',
    size: (size: string) => `Size: ${size}`,
    measuring: 'Working out the size…',
    save: 'Save',
    print: 'Print…',
    working: 'Making the file…',
    saved: (name: string, size: string) => `Saved as ${name}, ${size}.`,
    ready: (pages: string, isOne: boolean) =>
      `${pages} ${isOne ? 'page is' : 'pages are'} ready. In the print window choose “Save as PDF”.`,
    failed: (detail: string) => `The file could not be made: ${detail}. Nothing was changed.`,
    pageOf: (number: string, count: string) => `${number} of ${count}`,
  },
  contents: {
    picture:
      'One picture with title, dates, filters, sources and marking. No incident can be read out of it but what is seen.',
    slides: (count: string, isOne: boolean) =>
      `${count} ${isOne ? 'slide' : 'slides'} with text that can be edited, the map as a picture, the timeline as a chart with its numbers.`,
    pages: (count: string, isOne: boolean) =>
      `${count} ${isOne ? 'page' : 'pages'} with text that can be selected, and the map as a picture.`,
    app: 'The whole app with its map. It opens by double-click, without a network, and sends nothing.',
    incidents: (count: string, total: string) =>
      `${count} of ${total} incidents, with their reports, claims and sources.`,
    noIncidents: (count: string, licence: string) =>
      `No incident: the terms of this dataset (${licence}) forbid to publish its ${count} rows.`,
    noTerms: (count: string) =>
      `No incident: the file does not state whether its ${count} rows may be published.`,
    rounded: {
      quarter: 'Coordinates rounded to about 1 km.',
      district: 'Coordinates rounded to about 10 km.',
    },
    scenes: (count: string, isOne: boolean) =>
      `A briefing of ${count} ${isOne ? 'scene' : 'scenes'}.`,
    hiddenLeftOut: (count: string, isOne: boolean) =>
      `${count} hidden ${isOne ? 'scene is' : 'scenes are'} left out.`,
    noBriefing: 'No briefing.',
    withNotes: 'The notes are in it.',
    withoutNotes: 'The notes are left out.',
    marked: (markings: string) => `Marked ${markings}.`,
    unmarked: 'Not marked.',
  },
  part: (count: string, total: string) => `Part of a dataset: ${count} of ${total} incidents.`,
  picture: {
    alt: (view: string, gaps: string) => `Map: ${view}.${gaps === '' ? '' : ` ${gaps}.`}`,
    lenses: 'Each map is framed on most incidents of its place; some may lie outside',
    discs: 'A figure in a disc: how many incidents.',
    size: {
      killed: 'Area: killed. Hollow: not known.',
      wounded: 'Area: wounded. Hollow: not known.',
      count: '',
    },
    sizeDotted: {
      killed: 'Area: killed. Dotted: not known.',
      wounded: 'Area: wounded. Dotted: not known.',
      count: '',
    },
  },
  slides: {
    chartTitle: { count: 'Incidents', killed: 'Killed' },
    chosen: 'in the range',
    others: 'outside the range',
    chartAlt: (view: string) => `Timeline: ${view}.`,
    notesHead: 'Notes',
    restHead: 'Continued from the slide:',
    continued: (title: string) => `${title} (continued)`,
  },
};
