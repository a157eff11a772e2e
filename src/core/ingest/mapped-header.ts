/** A mapping and a header → readers for the rows of a stranger's file. */
import type { FieldId, Mapping } from '../model/mapping.ts';
import { ASSUMED_PRECISION } from './columns/plain-readers.ts';
import type { RowReader } from './columns/row-reader.ts';
import type { BulkHints, RowReaders } from './columns/row-readers.ts';
import { missColumns } from './header-findings.ts';
import type { ReadHeader } from './incident-table.ts';
import { createCampaignReader } from './mapped/campaign-reader.ts';
import { createCategoryReaders } from './mapped/category-readers.ts';
import { ColumnSet } from './mapped/column-set.ts';
import { createDateReader } from './mapped/date-reader.ts';
import { createFigureReader } from './mapped/figure-reader.ts';
import { createKeyReader } from './mapped/incident-key.ts';
import { createPersonReader } from './mapped/person-reader.ts';
import {
  createPositionReader,
  createPrecisionReader,
  hasPrecision,
} from './mapped/position-reader.ts';
import { createSourceReader } from './mapped/source-list.ts';
import { createTitleReaders, readNoHeadings } from './mapped/title-reader.ts';
import { NO_COLUMN, nameColumns } from './match-headers.ts';

/** Columns whose cells say more than what is made of them: they are kept beside it. */
const KEPT: ReadonlySet<FieldId> = new Set([
  'other',
  'datePrecision',
  'isClaimed',
  'isClaimDisputed',
  'isGroupUncertain',
  'killedInAll',
  'woundedInAll',
  'killedPart',
  'woundedPart',
  'perpetratorsWounded',
  'personOutcome',
  'related',
  'actor',
]);

const REPEATED = { keep: null, 'keep-first': 'row-duplicate', fold: 'row-folded' } as const;

/** Readers by a mapping. `columns-missing` if it names neither a date nor a place, so that every row would be rejected. */
export function createHeaderReader(mapping: Mapping): ReadHeader {
  return (fileHeader, file, findings) => {
    const header = nameColumns(fileHeader);
    const columns = new ColumnSet(mapping, header);
    const { datingId } = columns;
    const { assumedYear } = columns;
    const isDated =
      columns.has('date') ||
      columns.has('year') ||
      datingId !== NO_COLUMN ||
      assumedYear !== undefined;
    const isPlaced = hasPlace(columns);
    if (!isDated && !isPlaced && !columns.has('title'))
      return missColumns(file, ['date', 'latitude', 'longitude'], header);
    const tell = (
      code: 'date-missing' | 'coordinate-missing' | 'id-missing',
      effect: 'undated' | 'unplaced' | 'notice',
    ) => findings.add({ code, effect, row: 0, field: '', value: '' });
    if (!isDated) tell('date-missing', 'undated');
    if (!isPlaced) tell('coordinate-missing', 'unplaced');
    if (datingId !== NO_COLUMN) {
      const field = header[datingId] ?? '';
      findings.add({ code: 'date-from-id', effect: 'notice', row: 0, field, value: '' });
    }
    if (assumedYear !== undefined) {
      const field = header[columns.first('dayAndMonth')] ?? '';
      const value = String(assumedYear);
      findings.add({ code: 'date-year-assumed', effect: 'notice', row: 0, field, value });
    }
    const { incidentKey = [] } = mapping;
    if (!columns.has('id') && incidentKey.length === 0) tell('id-missing', 'notice');
    if (mapping.duplicates === 'fold') {
      const value = incidentKey.map((column) => header[column]).join(', ');
      findings.add({ code: 'people-counted', effect: 'notice', row: 0, field: '', value });
    }
    if (isPlaced && !hasPrecision(columns)) {
      const value = ASSUMED_PRECISION;
      findings.add({ code: 'precision-assumed', effect: 'notice', row: 0, field: '', value });
    }
    for (const parts of [columns.all('killedPart'), columns.all('woundedPart')]) {
      if (parts.length === 0) continue;
      const value = parts.map((column) => header[column]).join(' + ');
      const code = parts.length > 1 ? 'figures-added' : 'figure-of-some';
      findings.add({ code, effect: 'notice', row: 0, field: '', value });
    }
    if (columns.isUtm) {
      const field = header[columns.first('easting')] ?? '';
      findings.add({ code: 'coordinate-from-grid', effect: 'notice', row: 0, field, value: '' });
    }
    const { wordsWithPosition } = columns;
    const words = header[wordsWithPosition];
    if (words !== undefined)
      findings.add({
        code: 'coordinate-in-words',
        effect: 'notice',
        row: 0,
        field: words,
        value: '',
      });
    const hasBoth = columns.has('latitude') && columns.has('longitude');
    const lone = columns.has('position') ? 'position' : 'geometry';
    const field = header[columns.first(hasBoth ? 'latitude' : lone)] ?? words;
    if (mapping.isSwapped && field !== undefined) {
      const effect = columns.isSwapped ? 'repaired' : 'undone';
      findings.add({ code: 'coordinates-swapped', effect, row: 0, field, value: '' });
    }
    return createReaders(columns, header);
  };
}

function hasPlace(columns: ColumnSet): boolean {
  const hasBoth = columns.has('latitude') && columns.has('longitude');
  const isElse = columns.isUtm || columns.wordsWithPosition !== NO_COLUMN;
  return hasBoth || isElse || columns.has('position') || columns.has('geometry');
}

function createReaders(columns: ColumnSet, header: readonly string[]): RowReaders {
  const { mapping } = columns;
  const idColumn = mapping.incidentKey === undefined ? columns.first('id') : NO_COLUMN;
  const isSheet = mapping.preset === 'generic' && header.length > 2;
  const readDate = createDateReader(columns);
  const when = isSheet ? readNoHeadings(readDate, columns) : readDate;
  // Programs that hold ids as numbers write a fraction of zeros behind them.
  const readId = (row: RowReader) => {
    const id = row.cell(idColumn);
    return id.endsWith('0') && id.includes('.0') ? id.replace(/^(\d{1,20})\.0+$/, '$1') : id;
  };
  return {
    header,
    when,
    position: createPositionReader(columns),
    precision: createPrecisionReader(columns),
    idColumn,
    statedId: mapping.incidentKey === undefined ? readId : createKeyReader(columns, header, when),
    repeated: REPEATED[mapping.duplicates],
    titleColumn: columns.first('title'),
    ...createTitleReaders(columns, header),
    timeLocalColumn: columns.first('timeLocal'),
    textColumn: createTextColumns(columns),
    categories: createCategoryReaders(columns, header),
    figure:
      mapping.duplicates === 'fold'
        ? createPersonReader(columns, header, createFigureReader(columns))
        : createFigureReader(columns),
    campaign: createCampaignReader(columns),
    sources: createSourceReader(columns),
    others: header.flatMap((_, column) => (isKept(columns, column) ? [column] : [])),
    hints: {
      plainPosition: findPlainPosition(columns),
      plainDate: findPlainDate(columns),
      dateColumn: columns.first(columns.has('date') ? 'date' : 'year'),
      linkColumns: columns.all('sourceUrl'),
      ownRows: new Set(mapping.undone?.map(({ row }) => row)),
    },
  };
}

/** Fractions after a comma are not plain, nor degrees whose sign is a letter elsewhere. */
function findPlainPosition(columns: ColumnSet): BulkHints['plainPosition'] {
  const { isSwapped } = columns;
  if (columns.has('latitudeHemisphere') || columns.has('longitudeHemisphere')) return null;
  const latitude = columns.first(isSwapped ? 'longitude' : 'latitude');
  const longitude = columns.first(isSwapped ? 'latitude' : 'longitude');
  if (latitude === NO_COLUMN || longitude === NO_COLUMN) return null;
  if (columns.sideOf(latitude) !== '' || columns.sideOf(longitude) !== '') return null;
  const isPoint = columns.decimal(latitude) === 'point' && columns.decimal(longitude) === 'point';
  return isPoint ? { latitude, longitude } : null;
}

/** A stated precision, another calendar, years of two digits, dates in ids and a year beside the date leave no date plain. */
function findPlainDate(columns: ColumnSet): BulkHints['plainDate'] {
  if (columns.has('datePrecision') || columns.has('dayAndMonth') || columns.datingId !== NO_COLUMN)
    return null;
  const date = columns.first('date');
  if (columns.of(date).calendar !== undefined) return null;
  if (columns.of(date).codes !== null) return null;
  if (date !== NO_COLUMN && columns.has('year')) return null;
  const { calendar, codes } = columns.of(columns.first('year'));
  if (calendar !== undefined || codes !== null) return null;
  const [year, month, day] = [columns.first('year'), columns.first('month'), columns.first('day')];
  return { date, year, month, day, end: columns.first('dateEnd') };
}

function isKept(columns: ColumnSet, column: number): boolean {
  const { field, codes } = columns.of(column);
  return KEPT.has(field) || codes !== null || (field !== 'ignored' && !isFirst(columns, column));
}

/** Whether a column is one that is read: of most fields only the first counts. */
function isFirst(columns: ColumnSet, column: number): boolean {
  const { field } = columns.of(column);
  const all = columns.all(field);
  return all[0] === column || SHARED.has(field);
}

/** Fields of which every column is read. */
const SHARED: ReadonlySet<FieldId> = new Set([
  'city',
  'territory',
  'attackType',
  'weapon',
  'target',
  'group',
  'outcome',
  'eventType',
  'category',
  'sourcePublisher',
  'sourceTitle',
  'sourceDate',
  'sourceUrl',
]);

function createTextColumns(columns: ColumnSet): RowReaders['textColumn'] {
  const byId = new Map<string, number>(
    (['municipality', 'place', 'summary'] as const).map((id) => [id, columns.first(id)]),
  );
  return (id) => byId.get(id) ?? NO_COLUMN;
}
