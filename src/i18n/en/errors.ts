/** Words for what went wrong: what, where, and what to do. */
interface ProblemWords {
  readonly title: string;
  readonly what: string;
  readonly advice: string;
}

export const errors = {
  problems: {
    'file-missing': {
      title: 'A file is missing',
      what: 'The app asked for a file of the dataset and did not get it.',
      advice: 'Check that the file lies where the app is, then try again.',
    },
    'file-changed': {
      title: 'This file was moved or changed',
      what: 'It could not be read to its end: it is no longer where it was, or another program has written to it since it was chosen.',
      advice: 'Choose it again.',
    },
    'file-empty': {
      title: 'This file is empty',
      what: 'There is nothing in the file.',
      advice: 'Copy it again from where it came from, then try again.',
    },
    'file-truncated': {
      title: 'This file ends in the middle of a row',
      what: 'Its last row is cut off, or a quotation mark is opened and never closed.',
      advice: 'Copy the file again from where it came from, then try again.',
    },
    'file-not-text': {
      title: 'This file is not text',
      what: 'The file holds bytes that no table of text has.',
      advice: 'Save the table as CSV (UTF-8), then open that.',
    },
    'file-not-a-table': {
      title: 'This file is not a table',
      what: 'The file does not begin with a row of column names.',
      advice:
        'Check that it is the data file and not a web page or another document, then try again.',
    },
    'manifest-unreadable': {
      title: 'The dataset’s description can’t be read',
      what: 'The manifest is not what this app expects.',
      advice: 'Correct the field named below, then try again.',
    },
    'columns-missing': {
      title: 'Needed columns are missing',
      what: 'The table lacks columns without which its rows say nothing.',
      advice:
        'Give columns the names below, then try again. Incidents need a date, or latitude and longitude.',
    },
    'no-incidents': {
      title: 'No incident in this file',
      what: 'The file has column names and no row that makes an incident.',
      advice: 'Check that the rows were saved with it, then try again.',
    },
    'no-points': {
      title: 'No points in this map',
      what: 'The file is a map of lines and areas, of which no incident is made.',
      advice: 'Open a file with a point, or a latitude and longitude, for each incident.',
    },
    'file-too-large': {
      title: 'This file is too large',
      what: 'The file, a cell or the number of columns is over the limit.',
      advice: 'Split the file or leave out columns, then open it again.',
    },
    'too-many-rows': {
      title: 'This file has too many rows',
      what: 'The file has more rows than this app opens.',
      advice: 'Split the file, for instance by years, then open the parts one by one.',
    },
    'archive-refused': {
      title: 'This archive was not unpacked',
      what: 'The archive is damaged, locked, or would unpack to far more than a table needs.',
      advice: 'Unpack it yourself, then open the table in it.',
    },
    'nesting-too-deep': {
      title: 'This file is nested too deeply',
      what: 'Lists and objects in the file lie inside each other deeper than any table’s.',
      advice: 'Check that it is the data file and not another document.',
    },
    'format-unreadable': {
      title: 'This file can’t be read',
      what: 'The app does not read files of this kind, or the file is damaged.',
      advice: 'Save the table as CSV (UTF-8), then open that.',
    },
    'compression-unknown': {
      title: 'The compression of this file can’t be read',
      what: 'The file is packed in a way that this app has no reader for.',
      advice: 'Save it with Snappy, gzip, Zstandard, Brotli or LZ4 compression, or as CSV.',
    },
    'atlas-damaged': {
      title: 'This .atlas file is damaged',
      what: 'The file is cut short or was changed: what it holds does not match its checksums.',
      advice: 'Export it again, or copy it again from where it came from.',
    },
    'atlas-newer': {
      title: 'This .atlas file is of a newer version',
      what: 'The file was made by a newer version of this app.',
      advice: 'Open it with that version, or ask for the data as CSV.',
    },
    'atlas-not-alone': {
      title: 'A .atlas file is opened alone',
      what: 'A .atlas file is a whole dataset and can’t be a part of another.',
      advice: 'Open it alone. To put datasets together, export them as CSV and open these.',
    },
    cancelled: {
      title: 'Opening was cancelled',
      what: 'The file was not opened, as you asked.',
      advice: 'What was open before is still there.',
    },
    'out-of-memory': {
      title: 'Not enough memory',
      what: 'The file needs more memory than this browser gives, or than Settings allow.',
      advice: 'Close other pages, or open a part of the file, for instance some of its years.',
    },
    'engine-lost': {
      title: 'The part of the app that reads the data has stopped',
      what: 'The browser ended it, most often because memory ran out.',
      advice: 'Close other pages, or open a part of the file, for instance some of its years.',
    },
    unexpected: {
      title: 'Something went wrong in the app',
      what: 'The app met a case that it does not know.',
      advice: 'Retry. If it happens again, reload the page and report the text below.',
    },
  } satisfies Record<string, ProblemWords>,
  wouldFit: 'Would fit',
  fittingRows: (rows: string) => `about ${rows} rows`,
  reopened:
    'The part of the app that answers had stopped, most often because memory ran out. It was started again, and data, filters and view are as before.',
  file: 'File',
  where: 'Where',
  found: 'Found',
  advice: 'What to do',
  row: (row: string) => `row ${row}`,
  column: (column: string) => `column “${column}”`,
  byte: (byte: string) => `byte ${byte}`,
  size: (file: string, size: string) => `${file}, ${size}`,
  retry: 'Retry',
  openComplete: (rows: string) => `Open the ${rows} complete rows`,
  nothingChanged: 'Nothing was changed and nothing was sent.',
};
