/** Made-up incidents as a file in the app's own layout. */
import type { Columns } from '../../src/core/model/columns.ts';
import { PLACE_PRECISIONS } from '../../src/core/model/place.ts';
import { formatIsoDay, UNDATED_DAY } from '../../src/core/model/time.ts';
import { makeUpColumns } from './columns.ts';

const HEADER = [
  'id,title,date,city,territory,latitude,longitude,place_precision,attack_type,weapon,target',
  'killed,killed_low,killed_high,wounded,outcome,group,claim_status',
].join(',');

const ROWS_A_PART = 20_000;

/** The file in parts, the header first. */
export function* writeCsv(rowCount: number): Generator<string> {
  yield `${HEADER}\n`;
  const columns = makeUpColumns({ rowCount });
  for (let from = 0; from < rowCount; from += ROWS_A_PART) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(rowCount, from + ROWS_A_PART); row++)
      lines.push(`${writeRow(columns, row)}\n`);
    yield lines.join('');
  }
}

function writeRow(columns: Columns, row: number): string {
  const terms = (id: string) => {
    const column = columns.categories.find((category) => category.id === id);
    const codes = column?.codes.subarray(column.offsets[row], column.offsets[row + 1]) ?? [];
    return Array.from(codes, (code) => column?.values[code] ?? '').join('; ');
  };
  const figure = (id: string) => columns.figures.find((column) => column.id === id);
  const people = (value: number | undefined) =>
    value === undefined || value < 0 ? '' : String(value);
  const longitude = columns.longitude[row] as number;
  const isPlaced = !Number.isNaN(longitude);
  const killed = figure('killed');
  return [
    `made-up-${row}`,
    `${terms('attackType').split(';')[0]} no. ${row}`,
    writeDate(columns, row),
    terms('city'),
    terms('territory'),
    isPlaced ? (columns.latitude[row] as number).toFixed(4) : '',
    isPlaced ? longitude.toFixed(4) : '',
    isPlaced ? PLACE_PRECISIONS[columns.placePrecision[row] as number] : '',
    terms('attackType'),
    terms('weapon'),
    terms('target'),
    people(killed?.best[row]),
    people(killed?.low[row]),
    people(killed?.high[row]),
    people(figure('wounded')?.best[row]),
    terms('outcome'),
    terms('group'),
    terms('claimStatus'),
  ].join(',');
}

function writeDate({ startDay, endDay }: Columns, row: number): string {
  const day = startDay[row] as number;
  if (day === UNDATED_DAY) return '';
  const text = formatIsoDay(day);
  return (endDay[row] as number) - day > 1 ? text.slice(0, 7) : text;
}
