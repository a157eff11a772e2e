import { spawn } from 'node:child_process';

/**
 * Runs a command with its output shown as it comes; resolves with its exit code (1 if it could not start).
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>}
 */
export function runCommand(command, parameters, environment = {}) {
  return new Promise((done) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command !== process.execPath,
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
