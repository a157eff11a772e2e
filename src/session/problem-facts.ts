/** A problem in words: which file, where in it, what was found. */
import type { Problem } from '../core/model/finding.ts';
import { errorMessagesOf } from '../i18n/error-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { wordBytes } from '../i18n/word-bytes.ts';

/** Name and value of each fact that is known. */
export function problemFacts(
  problem: Problem,
  language: string,
): readonly (readonly [name: string, value: string])[] {
  const errors = errorMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const where = [
    problem.row === null ? null : errors.row(count(problem.row)),
    problem.field === null ? null : errors.column(problem.field),
    problem.byteOffset === null ? null : errors.byte(count(problem.byteOffset)),
  ].filter((part) => part !== null);
  const size = problem.sizeBytes === null ? null : wordBytes(problem.sizeBytes, language);
  const facts: (readonly [string, string])[] = [];
  if (problem.file !== '')
    facts.push([errors.file, size === null ? problem.file : errors.size(problem.file, size)]);
  if (where.length > 0) facts.push([errors.where, where.join(', ')]);
  if (problem.detail !== null && problem.detail !== '') facts.push([errors.found, problem.detail]);
  if (problem.fittingRows !== null)
    facts.push([errors.wouldFit, errors.fittingRows(count(problem.fittingRows))]);
  return facts;
}
