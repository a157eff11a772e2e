import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { tableFromArrays } from 'apache-arrow';
import { classOf, type EnginePeer, type PeerAnswer } from './engine-peer.ts';
import { BRUSH_DAYS, MOST_KILLED, type Position, termsOf } from './question.ts';
import { NO_CELL, type PeerRows } from './rows.ts';

/** Counts of one view are rows of one answer; these come before those of the facets. */
const SHOWN = -1;
const KILLED = -2;
const CELLS = -3;
const BINS = -4;
const NOT_KNOWN = 32;

/** DuckDB-WASM over integer columns in its own worker: each move is one statement, a `GROUP BY` for each view. */
export async function openDuckdb(rows: PeerRows): Promise<EnginePeer> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
  await database.instantiate(new URL('duckdb-eh.wasm', location.href).href);
  const connection = await database.connect();
  await fill(connection, rows);
  let lists: readonly (ArrayLike<unknown> | undefined)[] = [];
  return {
    async move(position) {
      const answer = await connection.query(ask(rows, position));
      lists = [0, 1, 2].map((i) => answer.getChildAt(i)?.toArray());
    },
    read: () => readAnswer(rows, lists),
    async close() {
      await connection.close();
      await database.terminate();
    },
  };
}

function readAnswer(
  rows: PeerRows,
  [views, keys, counts]: readonly (ArrayLike<unknown> | undefined)[],
): PeerAnswer {
  const found = new Map<number, Record<number, number>>();
  for (let i = 0; i < (views?.length ?? 0); i++) {
    const view = Number(views?.[i]);
    const ofView = found.get(view) ?? {};
    ofView[Number(keys?.[i])] = Number(counts?.[i]);
    found.set(view, ofView);
  }
  const of = (view: number) => found.get(view) ?? {};
  return {
    shown: of(SHOWN)[0] ?? 0,
    killed: of(KILLED)[0] ?? 0,
    counts: [...rows.codes, ...rows.figures].map((_, i) => of(i)),
    cells: of(CELLS),
    bins: of(BINS),
  };
}

async function fill(connection: AsyncDuckDBConnection, rows: PeerRows): Promise<void> {
  const classes = rows.figures.map((best) =>
    Uint8Array.from(best, (people) => (people < 0 ? NOT_KNOWN : classOf(people))),
  );
  await connection.insertArrowTable(
    tableFromArrays({
      day: rows.day,
      bin: Uint16Array.from(rows.day, (day) => rows.binOfDay[day] as number),
      cell: rows.cell,
      killed: rows.figures[0] as Int32Array,
      ...Object.fromEntries(rows.codes.map((codes, i) => [`facet${i}`, codes])),
      ...Object.fromEntries(classes.map((of, i) => [`class${i}`, of])),
    }),
    { name: 'incidents' },
  );
}

function ask(rows: PeerRows, position: Position): string {
  const { startDay } = position;
  const time = `day >= ${startDay} and day < ${startDay + BRUSH_DAYS}`;
  const codes = termsOf(position).map((term) => rows.facetValues.indexOf(term));
  const chosen = `facet${rows.facetIndex} in (${codes.join(', ')})`;
  const few = `killed <= ${MOST_KILLED}`;
  const all = `${time} and ${chosen} and ${few}`;
  const group = (view: number, key: string, where: string) =>
    `select ${view} as view, ${key}::integer as key, count(*)::double as n from incidents where ${where} group by ${key}`;
  const at = rows.codes.length;
  return [
    `select ${SHOWN} as view, 0 as key, count(*)::double as n from incidents where ${all}`,
    `select ${KILLED}, 0, coalesce(sum(greatest(killed, 0)), 0)::double from incidents where ${all}`,
    group(CELLS, 'cell', `${all} and cell < ${NO_CELL}`),
    group(BINS, 'bin', `${chosen} and ${few}`),
    ...rows.codes.map((_, i) =>
      group(i, `facet${i}`, i === rows.facetIndex ? `${time} and ${few}` : all),
    ),
    group(at, 'class0', `${time} and ${chosen}`),
    group(at + 1, 'class1', all),
  ].join(' union all ');
}
