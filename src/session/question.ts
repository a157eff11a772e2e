/** What a view asks of the engine. */
import { NOTHING_WANTED, type Query } from '../core/model/query.ts';
import { type QueryFrame, toQuery } from '../core/view/to-query.ts';
import type { View } from '../core/view/view.ts';

/** The query of a view with nothing asked for but one page of rows and the totals. */
export function onlyPage(view: View, frame: QueryFrame): Query {
  const query = toQuery(view, { ...frame, isOnScreen: (part) => part === 'table' });
  return { ...query, wanted: { ...NOTHING_WANTED, page: query.wanted.page } };
}

/** Whether the engine has to be asked again: looking alone (camera, theme, colours) asks nothing. */
export function isQuestionChanged(before: View, after: View): boolean {
  return JSON.stringify(questionOf(before)) !== JSON.stringify(questionOf(after));
}

function questionOf({ camera, theme, language, encoding, ...question }: View): unknown {
  return { ...question, mode: encoding.mode, coarse: encoding.coarse };
}
