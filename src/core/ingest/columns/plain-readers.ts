/** Readers of our own layout: strict grammars, nothing guessed. The only ones that the embedded dataset needs. */
import { FIGURE_IDS } from '../../model/casualties.ts';
import { PLACE_PRECISIONS, type PlacePrecision } from '../../model/place.ts';
import type { DayRange } from '../../model/time.ts';
import { hasCoordinates, type Layout, NO_COLUMN } from '../match-headers.ts';
import { parsePosition } from '../parse-coordinate.ts';
import { parseDate } from '../parse-date.ts';
import type { Preset, PresetCategory } from '../presets/preset.ts';
import { readFigure } from './figure-reader.ts';
import type { RowReader } from './row-reader.ts';
import type { CampaignReader, CategoryReader, RowReaders } from './row-readers.ts';
import { readSources } from './source-reader.ts';

/**
 * What a coordinate counts as when the file does not say how exact it is: a town, the level at which most datasets place an incident.
 * So it is drawn as an area and the camera stays out of its streets; a point would claim what nobody said.
 */
export const ASSUMED_PRECISION: PlacePrecision = 'town';

const precisionByTerm = new Map<string, PlacePrecision>(
  PLACE_PRECISIONS.map((term) => [term, term]),
);

/** Readers of a file of ours whose header has been matched. */
export function createPlainReaders(layout: Layout, preset: Preset): RowReaders {
  const { header, single, texts } = layout;
  const isLocated = hasCoordinates(layout);
  const idColumn = texts.get('id') ?? NO_COLUMN;
  const titleColumn = texts.get('title') ?? NO_COLUMN;
  return {
    header,
    when: (row) =>
      readDays(row, single) ?? {
        code: row.cell(single.date) === '' ? 'date-missing' : 'date-unreadable',
        column: single.date,
      },
    position(row) {
      const position = parsePosition(row.raw(single.latitude), row.raw(single.longitude));
      if (!('code' in position)) return position;
      return { code: position.code, column: isLocated ? single[position.cell] : NO_COLUMN };
    },
    precision: (row) => readPrecision(row, single.placePrecision),
    idColumn,
    statedId: (row) => row.cell(idColumn),
    repeated: null,
    titleColumn,
    statedTitle: (row) => row.cell(titleColumn),
    composedTitle: () => '',
    timeLocalColumn: single.timeLocal,
    textColumn: (id) => texts.get(id) ?? NO_COLUMN,
    categories: preset.categories.map((category) => toCategoryReader(category, layout)),
    figure: (row, id) => readFigure(row, layout.figures[id]),
    campaign: toCampaignReader(layout),
    sources: (row) => readSources(row, layout.sources),
    others: layout.others,
  };
}

function toCategoryReader(
  category: PresetCategory,
  { categories, single }: Layout,
): CategoryReader {
  const isPrecision = category.id === 'placePrecision';
  const column = isPrecision ? single.placePrecision : (categories.get(category.id) ?? NO_COLUMN);
  return {
    ...category,
    column,
    read: isPrecision ? (_, precision) => precision : (row) => row.raw(column),
  };
}

function toCampaignReader({ single, campaignFigures }: Layout): CampaignReader {
  const columns = FIGURE_IDS.flatMap((id) => Object.values(campaignFigures[id]));
  return {
    id: (row) => row.cell(single.campaign),
    titleColumn: single.campaignTitle,
    figureColumns: columns.filter((column) => column !== NO_COLUMN),
    figure: (row, id) => readFigure(row, campaignFigures[id]),
    columnOf: (id) => {
      const { best, low } = campaignFigures[id];
      return best === NO_COLUMN ? low : best;
    },
  };
}

/** The precision that a placed row states. A stated `none` contradicts the position and counts as not stated. */
function readPrecision(row: RowReader, column: number): PlacePrecision {
  if (column === NO_COLUMN) return ASSUMED_PRECISION;
  const stated = row.cell(column).toLowerCase();
  const known = precisionByTerm.get(stated);
  if (known !== undefined && known !== 'none') return known;
  if (stated !== '' && known === undefined) row.tell('term-unknown', column);
  row.tell('precision-assumed', column, { value: ASSUMED_PRECISION });
  return ASSUMED_PRECISION;
}

/** The row's date; to the last day of the second column where that is a later one. */
function readDays(row: RowReader, { date, dateEnd }: Layout['single']): DayRange | null {
  const when = parseDate(row.raw(date));
  const end = when === null || dateEnd === NO_COLUMN ? null : parseDate(row.raw(dateEnd));
  return when !== null && end !== null && end.endDay > when.endDay
    ? { ...when, endDay: end.endDay }
    : when;
}
