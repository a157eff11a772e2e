/** The engine on one dataset: questions in, answers out, columns untouched. */
import type { Answer } from '../model/answer.ts';
import type { Columns } from '../model/columns.ts';
import type { Headline, Incident } from '../model/incident.ts';
import type { Query } from '../model/query.ts';
import { answerQuery } from './answer-query.ts';
import type { Facts } from './facts.ts';
import { createDimensions } from './filter/dimensions.ts';
import { createFailMask } from './filter/fail-mask.ts';
import { createGround } from './ground.ts';
import { readHeadline, readIncident } from './records.ts';
import { createRowSelector } from './row-selector.ts';

/** Answers questions about one dataset. It keeps its filter marks, sort orders and folded text from one question to the next. */
export interface Kernel {
  readonly facts: Facts;
  /** Every array of an answer is new: the caller may keep, change or transfer it. Throws `RangeError` for a query without a period. */
  readonly ask: (query: Query) => Answer;
  /** Short records in the order of `rows`. Throws `RangeError` for a row that the dataset does not have. */
  readonly headlines: (rows: Iterable<number>) => readonly Headline[];
  /** `null` when the dataset has no such id. */
  readonly incident: (id: string) => Incident | null;
}

/** Makes the kernel of some columns, which must not change afterwards. Cost is one pass a column. */
export function createKernel(columns: Columns): Kernel {
  const ground = createGround(columns);
  const mask = createFailMask(columns.rowCount);
  const selector = createRowSelector();
  const toDimensions = createDimensions(columns, ground.lookup);
  return {
    facts: ground.facts,
    ask(query) {
      mask.update(toDimensions(query.filters));
      return answerQuery({ ground, mask, selector }, query);
    },
    headlines: (rows) => Array.from(rows, (row) => readHeadline(columns, ground.lookup, row)),
    incident(id) {
      const row = ground.findRow(id);
      return row < 0 ? null : readIncident(columns, ground.lookup, row);
    },
  };
}
