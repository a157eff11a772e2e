/** A reader's way to say, from within a stream, why it goes no further. */
import type { Problem } from '../../model/finding.ts';

export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
