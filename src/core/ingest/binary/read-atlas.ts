/** A `.atlas` file → columns, or why not. Nothing in it is believed: it may be cut short, damaged, newer, or made to do harm. */
import { FIGURE_IDS, type Figure, type FigureId } from '../../model/casualties.ts';
import type { CategoryColumn, Columns, FigureColumn, RowTexts } from '../../model/columns.ts';
import type { OtherCell, SourceReference } from '../../model/incident.ts';
import { MAX_ROWS } from '../formats/limits.ts';
import { parseLink } from '../parse-link.ts';
import { areDistinct, checkDays, checkFigure, checkPlaces, isAscending } from './check-numbers.ts';
import { areDistinctTexts } from './distinct-texts.ts';
import { Damage, Excess, Fields, hasMagic } from './fields.ts';
import {
  ALIGNMENT,
  checksumOf,
  FIRST_VERSION,
  OTHERS,
  PREFIX_BYTES,
  SOURCES,
  VERSION,
} from './layout.ts';
import { type Create, type NumberArray, readTexts, SectionReader } from './section-reader.ts';

/** What such a file says of itself. */
export interface AtlasFacts {
  readonly rowCount: number;
  readonly placedCount: number;
  readonly undatedCount: number;
  readonly name: string;
  readonly licence: { readonly name: string; readonly url: string | null };
  readonly mayPublish: boolean;
  readonly citation: string;
}

export interface AtlasFile {
  readonly facts: AtlasFacts;
  /** Reads and checks everything; throws `Damage`. */
  readonly columns: () => Columns;
}

/** Reads the header. Throws `Damage`, and nothing else, for whatever is no such file, or not a whole one. */
export function readAtlas(bytes: Uint8Array<ArrayBuffer>): AtlasFile {
  if (!hasMagic(bytes)) throw new Damage('beginning');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES) throw new Damage('header');
  const version = view.getUint32(8, true);
  if (version < FIRST_VERSION || version > VERSION) throw new Damage(`version ${version}`);
  const length = view.getUint32(12, true);
  if (PREFIX_BYTES + length > bytes.length) throw new Damage('header');
  const json = bytes.slice(PREFIX_BYTES, PREFIX_BYTES + length);
  if (checksumOf(json) !== view.getUint32(16, true)) throw new Damage('header');
  const header = new Fields(parse(new TextDecoder().decode(json)), 'header');
  const start = Math.ceil((PREFIX_BYTES + length) / ALIGNMENT) * ALIGNMENT;
  const facts = readFacts(header);
  return {
    facts,
    columns: () =>
      readColumns(
        header,
        new SectionReader(bytes.subarray(Math.min(start, bytes.length))),
        facts.rowCount,
      ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Damage('header');
  }
}

function readFacts(header: Fields): AtlasFacts {
  const licence = header.fields('licence');
  const url = licence.textOrNull('url');
  return {
    rowCount: readRowCount(header),
    placedCount: header.whole('placedCount', MAX_ROWS),
    undatedCount: header.whole('undatedCount', MAX_ROWS),
    name: header.text('name'),
    licence: { name: licence.text('name'), url: url === null ? null : parseLink(url) },
    mayPublish: header.flag('mayPublish'),
    citation: header.text('citation'),
  };
}

function readRowCount(header: Fields): number {
  const rowCount = header.whole('rowCount', Number.MAX_SAFE_INTEGER);
  if (rowCount > MAX_ROWS) throw new Excess(`${rowCount} rows`);
  return rowCount;
}

function readColumns(header: Fields, sections: SectionReader, rowCount: number): Columns {
  const named = header.fields('numbers');
  const read = <A extends NumberArray>(name: string, create: Create<A>) =>
    sections.read(named.fields(name), create, rowCount);
  const startDay = read('startDay', Int32Array);
  const endDay = read('endDay', Int32Array);
  const longitude = read('longitude', Float64Array);
  const latitude = read('latitude', Float64Array);
  const placePrecision = read('placePrecision', Uint8Array);
  const campaign = read('campaign', Int32Array);
  checkDays(startDay, endDay);
  checkPlaces({ longitude, latitude, placePrecision });
  const texts = new Map(
    header
      .list('texts')
      .map((text) => [text.text('id'), readTexts(text, sections, rowCount)] as const),
  );
  const ids = texts.get('id');
  if (ids === undefined || !areDistinctTexts(ids)) throw new Damage('ids');
  const json = (id: string) => texts.get(id) ?? NO_TEXTS;
  // 0, 1, … and the number of rows, which are also the numbers of rows from 1 on.
  const offsets = countTo(rowCount);
  return {
    ...{ rowCount, startDay, endDay, longitude, latitude, placePrecision, campaign },
    categories: readCategories(header, sections, offsets),
    figures: readFigures(header, sections, rowCount),
    texts: [...texts].filter(([id]) => !id.startsWith('~')).map(([id, values]) => ({ id, values })),
    sources: {
      length: rowCount,
      isBlank: json(SOURCES).isBlank ?? false,
      at: (row) => readSources(json(SOURCES).at(row) ?? ''),
    },
    campaigns: readCampaigns(header, campaign),
    accounts: { ofRow: new Map(), ofCampaign: new Map() },
    claims: { ofRow: new Map(), ofCampaign: new Map() },
    ...(header.has('others')
      ? readOtherTexts(header, sections, rowCount)
      : { others: (row: number) => readOthers(json(OTHERS).at(row) ?? '') }),
    fileRow: offsets.subarray(1),
  };
}

function countTo(last: number): Uint32Array {
  const numbers = new Uint32Array(last + 1);
  for (let at = 1; at <= last; at++) numbers[at] = at;
  return numbers;
}

const NO_TEXTS: RowTexts = { length: 0, isBlank: true, at: () => undefined, indexOf: () => -1 };

function readCategories(
  header: Fields,
  sections: SectionReader,
  single: Uint32Array,
): CategoryColumn[] {
  const rowCount = single.length - 1;
  const ids = new Set<string>();
  return header.list('categories').map((category) => {
    const id = category.text('id');
    const values = category.texts('values');
    if (ids.has(id) || values[0] !== '') throw new Damage(`category ${id}`);
    ids.add(id);
    const given = category.has('offsets')
      ? sections.read(category.fields('offsets'), Uint32Array, single.length)
      : null;
    if (given !== null && (given[0] !== 0 || !isAscending(given, 1)))
      throw new Damage(`category ${id}`);
    const codeCount = given === null ? rowCount : (given[rowCount] as number);
    const codes = sections.readCodes(category.fields('codes'), codeCount, values.length);
    if (given !== null && !areDistinct(given, codes)) throw new Damage(`category ${id}`);
    return { id, values, offsets: given ?? single, codes };
  });
}

function readFigures(header: Fields, sections: SectionReader, rowCount: number): FigureColumn[] {
  const figures = new Map(header.list('figures').map((figure) => [figure.text('id'), figure]));
  return FIGURE_IDS.map((id) => {
    const figure = figures.get(id);
    if (figure === undefined) throw new Damage(id);
    const read = (part: string) => sections.read(figure.fields(part), Int32Array, rowCount);
    const column = { id, low: read('low'), best: read('best'), high: read('high') };
    checkFigure(column);
    return column;
  });
}

function readCampaigns(header: Fields, campaign: Int32Array): Columns['campaigns'] {
  const campaigns = header.list('campaigns').map((one) => {
    const figures = {} as Record<FigureId, Figure>;
    for (const id of FIGURE_IDS) figures[id] = one.fields('figures').fields(id).figure();
    return { id: one.text('id'), title: one.text('title'), figures, rows: [] as number[] };
  });
  for (let row = 0; row < campaign.length; row++) {
    const index = campaign[row] as number;
    if (index === -1) continue;
    const own = campaigns[index];
    if (own === undefined) throw new Damage('campaign');
    own.rows.push(row);
  }
  return campaigns;
}

/** References as they were written; addresses are judged again, for the file is a stranger's. */
function readSources(text: string): readonly SourceReference[] {
  return listItems(text).map((source) => ({
    publisher: source.textOr('publisher', ''),
    title: source.textOr('title', ''),
    date: source.textOr('date', ''),
    url: parseLink(source.textOr('url', '')),
  }));
}

/** Of files of version 2 and later. */
function readOtherTexts(
  header: Fields,
  sections: SectionReader,
  rowCount: number,
): Required<Pick<Columns, 'others' | 'otherTexts'>> {
  const otherTexts = header
    .list('others')
    .map((text) => ({ id: text.text('id'), values: readTexts(text, sections, rowCount) }));
  const others = (row: number) =>
    otherTexts.flatMap(({ id, values }) => {
      const value = values.at(row) ?? '';
      return value === '' ? [] : [{ name: id, value }];
    });
  return { others, otherTexts };
}

function readOthers(text: string): readonly OtherCell[] {
  return listItems(text).map((cell) => ({
    name: cell.textOr('name', ''),
    value: cell.textOr('value', ''),
  }));
}

function listItems(text: string): readonly Fields[] {
  if (text === '') return [];
  try {
    return Fields.listOf(JSON.parse(text), 'row');
  } catch {
    return [];
  }
}
