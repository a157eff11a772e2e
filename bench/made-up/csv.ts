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
  const writeRow = createRowWriter(columns);
  for (let from = 0; from < rowCount; from += ROWS_A_PART) {
    let lines = '';
    for (let row = from; row < Math.min(rowCount, from + ROWS_A_PART); row++)
      lines += `${writeRow(row)}\n`;
    yield lines;
  }
}

function createRowWriter(columns: Columns): (row: number) => string {
  const termsOf = (id: string) => {
    const column = columns.categories.find((category) => category.id === id);
    if (column === undefined) throw new Error(`made-up rows have no ${id}`);
    const { offsets, codes, values } = column;
    return (row: number) => {
      const first = offsets[row] as number;
      let text = values[codes[first] as number] as string;
      for (let at = first + 1; at < (offsets[row + 1] as number); at++)
        text += `; ${values[codes[at] as number]}`;
      return text;
    };
  };
  const [city, territory, attackType] = ['city', 'territory', 'attackType'].map(termsOf);
  const [weapon, target, outcome] = ['weapon', 'target', 'outcome'].map(termsOf);
  const [group, claimStatus] = ['group', 'claimStatus'].map(termsOf);
  const [killed, wounded] = ['killed', 'wounded'].map((id) =>
    columns.figures.find((column) => column.id === id),
  );
  const people = (value: number | undefined) =>
    value === undefined || value < 0 ? '' : String(value);
  return (row) => {
    const longitude = columns.longitude[row] as number;
    const isPlaced = !Number.isNaN(longitude);
    const attack = attackType?.(row) ?? '';
    return [
      `made-up-${row}`,
      `${attack.split(';')[0]} no. ${row}`,
      writeDate(columns, row),
      city?.(row),
      territory?.(row),
      isPlaced ? (columns.latitude[row] as number).toFixed(4) : '',
      isPlaced ? longitude.toFixed(4) : '',
      isPlaced ? PLACE_PRECISIONS[columns.placePrecision[row] as number] : '',
      attack,
      weapon?.(row),
      target?.(row),
      people(killed?.best[row]),
      people(killed?.low[row]),
      people(killed?.high[row]),
      people(wounded?.best[row]),
      outcome?.(row),
      group?.(row),
      claimStatus?.(row),
    ].join(',');
  };
}

function writeDate({ startDay, endDay }: Columns, row: number): string {
  const day = startDay[row] as number;
  if (day === UNDATED_DAY) return '';
  const text = formatIsoDay(day);
  return (endDay[row] as number) - day > 1 ? text.slice(0, 7) : text;
}
