/** What is thrown although nothing should be, as a problem. */
import { createProblem, type Problem } from '../core/model/finding.ts';
import { ENGINE_LOST } from '../core/model/ports.ts';

export function unexpected(error: unknown): Problem {
  const isLost = error instanceof Error && error.name === ENGINE_LOST;
  return createProblem(isLost ? 'engine-lost' : 'unexpected', '', {
    detail: error instanceof Error ? error.message : String(error),
  });
}

/** Where memory ran out after so many rows, half of them would have fitted: putting them in order holds them twice. */
export function withFittingRows(problem: Problem, readRows: number): Problem {
  const isMemory = problem.code === 'out-of-memory' || problem.code === 'engine-lost';
  return isMemory && problem.fittingRows === null && readRows > 1
    ? { ...problem, fittingRows: Math.floor(readRows / 2) }
    : problem;
}
