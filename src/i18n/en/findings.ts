/** What was found in a file, by the code of the finding, and what was done about it. */
export const findings = {
  codes: {
    'encoding-assumed': 'The encoding was guessed, since the file is not UTF-8',
    'quote-misplaced': 'A quotation mark stands in the middle of a cell; kept as it is',
    'row-empty': 'The row says neither when nor where nor what',
    'row-header': 'The row is the column names once more',
    'row-total': 'The row is a total, not an incident',
    'row-note': 'The row is a note, not an incident',
    'row-heading': 'The row is a heading, not an incident',
    'row-too-long': 'The row has more cells than there are columns; the rest is kept apart',
    'row-too-short': 'The row has fewer cells than there are columns; the missing ones are blank',
    'id-missing': 'There is no id; the row number stands for it',
    'id-repeated': 'Two rows share one id; both kept',
    'id-rounded':
      'A spreadsheet has rounded the ids, so that many rows share one; the row number stands for it',
    'date-missing': 'There is no date; kept without one',
    'date-from-id':
      'No column states the whole date; it is taken from the first eight digits of the ids (GTD code book, eventid: “date recorded yyyymmdd”; 00 is not known), which may differ from the day of the incident',
    'date-unreadable': 'The date can’t be read or is not in the calendar; kept without one',
    'time-unreadable': 'The time of day can’t be read; left out',
    'coordinate-missing': 'Latitude or longitude is blank',
    'coordinate-unreadable': 'A coordinate can’t be read',
    'coordinate-parts':
      'Degrees, minutes and seconds stand in columns of their own, which are not put together: no place is made of the degrees alone',
    'coordinate-grid':
      'A column holds references to a grid (UTM or MGRS) or short plus codes, of which no place is made. Metres are read where a column, or a name, says their UTM zone with its letter or hemisphere (38N); whole references where their column is taken as latitude and longitude',
    'coordinate-from-grid':
      'Places are worked out from metres of UTM and their zones, on WGS 84; metres on another datum lie up to a few hundred metres away',
    'coordinate-in-words':
      'No column states coordinates alone; those behind or before the words of this one are taken',
    'coordinate-several': 'A cell holds links to several places; the first of them is taken',
    'hemisphere-named':
      'The name of a column says south or west; its numbers without a sign are read so',
    'coordinate-zero': 'Coordinates 0, 0 are taken as not known',
    'coordinate-out-of-range': 'A coordinate is outside the world',
    'number-unreadable': 'A number can’t be read; taken as not known',
    'number-negative': 'A negative number stands for not known',
    'range-out-of-order': 'Lowest, best and highest are out of order; put in order',
    'term-unknown': 'A term is not in the vocabulary; taken as not known',
    'precision-assumed': 'How exact the places are is not stated; taken as towns',
    'link-refused': 'A link is not http or https; left out',
    'sources-cut': 'A cell cites more than 50 sources; the first 50 are kept',
    'campaign-missing': 'A figure for a campaign stands where no campaign is named; left out',
    'campaign-figures-differ': 'Rows of one campaign state different figures for it',
    'reference-missing': 'A row refers to nothing',
    'reference-unknown': 'A row refers to something that is not in the data',
    'reference-ambiguous': 'A row refers to more than one thing',
    'grade-unreadable': 'A grade can’t be read; left out',
    'column-unknown': 'A column has no meaning for the app; kept with the row',
    'preamble-skipped': 'Lines before the column names are left out',
    'tag-row-skipped': 'A second row of column names is left out',
    'header-missing': 'There is no row of column names',
    'row-duplicate': 'An earlier row has the same id; left out, as chosen',
    'row-folded':
      'An earlier row is of the same event; this one is counted in that incident, as chosen',
    'people-counted':
      'Rows are people: those of one event are one incident, and their number is the lowest figure of it',
    'date-range-reversed': 'The end lies before the start; the end is left out',
    'date-century-assumed': 'The year has two digits; 30 to 99 are read as 1930 to 1999',
    'date-year-assumed': 'No date of a column says its year; this one is taken for all of them',
    'date-widened': 'A part of a month or year is stated; taken as the whole of it',
    'date-worded':
      'Words, a bracket or a question mark stand beside a date; the date alone is taken',
    'date-lunar':
      'A date of the lunar Hijri calendar, whose months begin by sighting; read as that day and those beside it',
    'date-reported':
      'No column says when it happened; the date on which it was reported or written down stands for it',
    'header-again':
      'A row looks like the column names of another table; rows below it may be read as something else',
    'calendar-assumed':
      'A date of another calendar than the rest of its column; read by the Gregorian one',
    'date-far':
      'The date lies in the Middle Ages or far ahead, unlike others of the file; it may be of another calendar, and is read as it stands',
    'coordinates-swapped': 'Latitude and longitude were swapped; turned round',
    'number-approximate': 'A number is stated with words or as a range; the number is taken',
    'number-rounded': 'A number of people has a fraction; rounded',
    'number-grouped': 'Signs between thousands are left out of a number',
    'code-unknown': 'A code is not in the code book; taken as not known',
    'perpetrators-unknown':
      'It is not known how many of the killed or wounded were attackers; kept as a figure of at most',
    'figures-added':
      'Columns are added up, as chosen; where one of them is blank, the sum is a lowest figure',
    'figure-of-some':
      'A column counts some of the killed or wounded alone; taken as the lowest figure of all',
    'geometry-not-a-point': 'A shape is not a point; no place is made of it',
    'geometry-projected':
      'A point is not in degrees but in metres of another system; export the file as WGS 84 (EPSG:4326) to have it placed',
    'cell-merged': 'One cell stands for several rows; each of them has its text',
    'rows-shared':
      'Rows of this table stand in another one of the same file too; read together they would count twice',
    'rows-are-sums':
      'A column counts several events in one row: each row is shown as one incident, and its figures are those of all its events together',
    'list-skipped': 'The file holds another list of records, which is left out',
    'date-parts-differ':
      'The date and the columns of its year, month and day say different days; the date is taken, unless day and month have changed places in it or its century is another',
  } as Readonly<Record<string, string>>,
  effects: {
    rejected: 'rejected',
    unplaced: 'not on the map',
    undated: 'without a date',
    repaired: 'repaired',
    undone: 'taken back: counts as not known',
    notice: 'noted',
  } as Readonly<Record<string, string>>,
  place: (row: string, field: string) => (field === '' ? `row ${row}` : `row ${row}, ${field}`),
  whole: 'the file as a whole',
};
