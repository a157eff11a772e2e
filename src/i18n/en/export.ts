/** Words of the Export menu and of the files that it makes. */
export const exporting = {
  title: 'Export',
  what: 'What is shown now, as a file. Nothing is sent.',
  items: {
    png: { label: 'PNG image', note: 'One scene, or the screen, as a picture' },
    pptx: { label: 'PowerPoint (PPTX)', note: 'Slides with text, notes and chart to edit' },
    pdf: { label: 'PDF (print)', note: 'Pages with text, from the print window' },
    html: {
      label: 'One HTML file',
      note: 'The app with data and briefing; opens without a network',
    },
    csv: { label: 'CSV', note: 'For a spreadsheet: no cell can run as a formula' },
    csvMachines: {
      label: 'Plain table for machines',
      note: 'Cells as they are. Do not open it in a spreadsheet',
    },
    geojson: { label: 'GeoJSON', note: 'For a map program' },
    atlas: { label: 'Atlas file', note: 'For this app: millions of rows open at once' },
  } as Readonly<Record<string, { readonly label: string; readonly note: string }>>,
  working: (label: string) => `Making ${label}…`,
  failed: (label: string, reason: string) => `${label} could not be made: ${reason}`,
  show: 'Show',
  cancel: 'Cancel',
  cancelled: (label: string) => `${label} was cancelled; nothing was saved.`,
  saved: (file: string, rows: string, isOne: boolean) =>
    `Saved ${file}: ${rows} ${isOne ? 'incident' : 'incidents'}.`,
  ownUse:
    'Neither a licence nor its owner says that the rows of this data may be published. Keep these files for your own work; files for sharing leave the rows out.',
  receipt: {
    app: 'Made with',
    made: 'Made on',
    dataset: 'Dataset',
    no: 'no: for your own work only',
    filters: 'Filters',
    none: 'none',
    shown: 'Incidents',
    of: (shown: string, total: string) => `${shown} of ${total}`,
    ofPeriod: (days: string, count: string) => `${days}: ${count} incidents`,
  },
};
