/** What is thrown although nothing should be, as a problem. */
import { createProblem, type Problem } from '../core/model/finding.ts';
import { ENGINE_LOST } from '../core/model/ports.ts';

export function unexpected(error: unknown): Problem {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  // What engines throw for an array, a map or a string that they cannot hold.
  const isMemory = name === 'RangeError';
  const code = name === ENGINE_LOST ? 'engine-lost' : isMemory ? 'out-of-memory' : 'unexpected';
  return createProblem(code, '', { detail: message });
}

/** For what is asked of a worker that may have ended: `null` if it has; throws anything else again. */
export function unlessLost(error: unknown): null {
  if (unexpected(error).code === 'engine-lost') return null;
  throw error;
}

/** Where memory ran out after so many rows, half of them would have fitted: putting them in order holds them twice. */
export function withFittingRows(problem: Problem, readRows: number): Problem {
  const isMemory = problem.code === 'out-of-memory' || problem.code === 'engine-lost';
  return isMemory && problem.fittingRows === null && readRows > 1
    ? { ...problem, fittingRows: Math.floor(readRows / 2) }
    : problem;
}
