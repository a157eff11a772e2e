/** A reader's way to say, from within a stream, why it goes no further. */
import { createProblem, type Problem } from '../../model/finding.ts';
import type { ImportFile } from '../../model/import-plan.ts';
import { MAX_FILE_BYTES } from './limits.ts';

export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Throws for a file that is larger than any may be. */
export function refuseLarge({ name, blob }: ImportFile): void {
  if (blob.size <= MAX_FILE_BYTES) return;
  const detail = `file > ${MAX_FILE_BYTES} B`;
  throw new Refusal(createProblem('file-too-large', name, { detail }));
}
