import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runCommand } from './command.mjs';

/**
 * One line of the final table. A step without a report is one check, passed or failed as a whole.
 *
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, note?: string }} Outcome
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{
 *   name: string, run: () => Promise<number>, needs?: string[],
 *   report?: string, read?: (report: any) => Counts,
 * }} Step
 */

const reports = 'test-results';
const oxlintRules = ['typescript/no-floating-promises', 'typescript/no-misused-promises'];

/** @type {Step[]} */
const checks = [
  { name: 'lock file', run: () => runCommand(process.execPath, ['scripts/check-lock.mjs']) },
  { name: 'notices', run: () => runCommand(process.execPath, ['scripts/notices.mjs', '--check']) },
  { name: 'data', run: () => runCommand(process.execPath, ['scripts/check-data.mjs']) },
  { name: 'types', run: () => runCommand('tsc', ['--noEmit']) },
  { name: 'format and lint', run: () => runCommand('biome', ['check', '.']) },
  {
    name: 'promises',
    run: () => {
      const rules = oxlintRules.flatMap((rule) => ['-D', rule]);
      return runCommand('oxlint', ['-A', 'all', ...rules, '--type-aware', 'src', 'e2e']);
    },
  },
  { name: 'unused code', run: () => runCommand('knip', []) },
];

/** @type {Step} */
const browser = {
  name: 'browser',
  async run() {
    const { ensureChromium } = await import('./chromium.mjs');
    process.env.CHROMIUM_PATH = ensureChromium();
    console.log(process.env.CHROMIUM_PATH);
    return 0;
  },
};

/** @type {Step[]} */
const proofs = [
  vitestStep('unit tests', 'node'),
  { ...vitestStep('component tests', 'browser'), needs: ['browser'] },
  { name: 'build', run: () => runCommand('vite', ['build']) },
  { name: 'build single file', run: () => runCommand('vite', ['build', '--mode', 'single']) },
  {
    name: 'first-load budget',
    needs: ['browser', 'build'],
    run: () => runCommand(process.execPath, ['scripts/budget.mjs']),
  },
  {
    name: 'journeys',
    needs: ['browser', 'build', 'build single file'],
    report: `${reports}/journeys.json`,
    run: () =>
      runCommand('playwright', ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/journeys.json`,
      }),
    read: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  },
];

/** @param {string} name @param {string} project @returns {Step} */
function vitestStep(name, project) {
  const report = `${reports}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    report,
    run: () => runCommand('vitest', ['run', '--project', project, ...reporters]),
    read: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
  };
}

/** @param {Step} step @param {number} code @returns {Counts & { note?: string }} */
function countOutcome(step, code) {
  const failedAsAWhole = { passed: 0, failed: 1, skipped: 0 };
  if (!step.report || !step.read)
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : failedAsAWhole;
  if (!existsSync(step.report)) return { ...failedAsAWhole, note: 'left no report' };
  const counts = step.read(JSON.parse(readFileSync(step.report, 'utf8')));
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, note: `ended with code ${code}` };
  if (counts.passed + counts.failed === 0) return { ...failedAsAWhole, note: 'no test ran' };
  return counts;
}

/** @param {Step} step @param {Outcome[]} before @returns {Promise<Outcome>} */
async function runStep(step, before) {
  console.log(`\n──── ${step.name}`);
  const missing = before.find(({ name, failed }) => failed > 0 && step.needs?.includes(name));
  if (missing) {
    console.log(`Not run, because "${missing.name}" failed.`);
    return { name: step.name, passed: 0, failed: 1, skipped: 0, seconds: 0, note: 'not run' };
  }
  const startMs = performance.now();
  const code = await step.run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  const seconds = (performance.now() - startMs) / 1000;
  return { name: step.name, ...countOutcome(step, code), seconds };
}

/** @param {Outcome[]} outcomes */
function printTable(outcomes) {
  const cells = (/** @type {unknown[]} */ values) =>
    values
      .map((value, column) => (column === 0 ? String(value).padEnd(20) : String(value).padStart(9)))
      .join('');
  console.log(`\n${cells(['step', 'passed', 'failed', 'skipped', 'seconds'])}`);
  for (const { name, passed, failed, skipped, seconds, note } of outcomes) {
    console.log(
      cells([name, passed, failed, skipped, seconds.toFixed(1)]) + (note ? `  ${note}` : ''),
    );
  }
}

/** Runs the steps in order and prints the table and the total; resolves with the exit code. @param {Step[]} steps */
async function runSteps(steps) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step, outcomes));
  printTable(outcomes);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

/** Everything: browser, checks, tests, builds, budget, journeys. */
export const runTests = () => runSteps([browser, ...checks, ...proofs]);

/** What needs neither a build nor a browser. */
export const runChecks = () => runSteps(checks);
