import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** Where Chrome and Chromium are found on Linux, macOS and Windows. */
function systemPaths() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const program = ['Google', 'Chrome', 'Application', 'chrome.exe'];
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
  const inPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
      inPath.filter((folder) => folder !== '').map((folder) => join(folder, name)),
    ),
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.flatMap((folder) => (folder ? [join(folder, ...program)] : [])),
  ];
}

/**
 * Whether the file starts as a browser: a snap stub, or a download without its system libraries, does not.
 *
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** The path of a Chromium that starts, or undefined. CHROMIUM_PATH goes before all others. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (starts(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is "${CHROMIUM_PATH}", and no browser starts there.`);
  }
  return [...systemPaths(), chromium.executablePath()].find(starts);
}

/** @param {string} command @param {string[]} parameters */
function run(command, parameters) {
  console.log(`> ${[command, ...parameters].join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, parameters, { stdio: 'inherit', shell, timeout: 900_000 }).status === 0;
}

function installWithApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends'];
  const [command = '', ...rest] = process.getuid?.() === 0 ? apt : ['sudo', '-n', ...apt];
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const install = () => run(command, [...rest, 'install', 'chromium']);
  return install() || (run(command, [...rest, 'update']) && install());
}

/** Finds Chromium, or installs one: Playwright's own build first, then the system's package. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium was found here. Trying to install one.');
  const installs = [() => run('npx', ['playwright', 'install', 'chromium']), installWithApt];
  for (const install of installs) {
    install();
    const path = findChromium();
    if (path) return path;
  }
  throw new Error(
    'Tests and measurements need Chromium or Chrome, and none could be found or installed.\n' +
      'Install one, or set CHROMIUM_PATH to its program file.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium());
