import { createReadStream, realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onlineHeaders, onlinePage, policyHeaders } from './policy.mjs';

const defaultPort = 4173;
const portsTried = 20;

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves a folder of files and resolves once it listens; `url` ends with the base path.
 * `base` plays a host that keeps the app under a sub-path; `headers` replaces the policy headers;
 * `onRequest` hears the path of each file that is asked for, relative to `root`.
 *
 * @param {{
 *   root: string, port?: number, host?: string, base?: string,
 *   headers?: Record<string, string>, onRequest?: (path: string) => void,
 * }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(options) {
  const { root, port = defaultPort, host = '127.0.0.1', base = '/' } = options;
  const { headers = policyHeaders, onRequest = () => {} } = options;
  const folder = realpathSync(root);
  const server = createServer((request, response) => {
    const site = { folder, base, headers, onRequest };
    answer(site, request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  const taken = await listen(server, host, port);
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} first
 * @returns {Promise<number>}
 */
async function listen(server, host, first) {
  for (let port = first; ; port++) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || first === 0 || port >= Math.min(first + portsTried, 65535)) throw error;
    }
  }
}

/**
 * @param {{ folder: string, base: string, headers: Record<string, string>, onRequest: (path: string) => void }} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(site, request, response) {
  // Only where the usual headers are sent: a host that sends none leaves the policy to the page.
  const isOnline =
    site.headers === policyHeaders &&
    requestedPath(request.url ?? '/', site.base) === onlinePage.name;
  const headers = isOnline ? onlineHeaders : site.headers;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered here.');
  }
  const path = requestedPath(request.url ?? '/', site.base);
  if (path === null) return refuse(response, 400, 'This address cannot be read.');
  const file = await findFile(site.folder, path);
  if (file === null) return refuse(response, 404, `There is no file ${path}.`);
  site.onRequest(file.path.slice(site.folder.length + 1).replaceAll(sep, '/'));
  send(file, request, response);
}

/**
 * The decoded path below `base`, or null when the address is malformed or outside of it.
 *
 * @param {string} address
 * @param {string} base
 */
function requestedPath(address, base) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    if (!path.startsWith(base) || path.includes('\0') || path.includes('\\')) return null;
    return path.slice(base.length);
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function findFile(folder, path) {
  try {
    const wanted = resolve(folder, `./${path}`);
    const found = await realpath(
      path === '' || path.endsWith('/') ? join(wanted, 'index.html') : wanted,
    );
    if (!found.startsWith(folder + sep)) return null;
    const entry = await stat(found);
    if (!entry.isFile()) return null;
    const { size, mtimeMs } = entry;
    return { path: found, size, tag: `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"` };
  } catch {
    return null;
  }
}

/**
 * @param {{ path: string, size: number, tag: string }} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function send(file, request, response) {
  response.setHeader(
    'Content-Type',
    mediaTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
  );
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', file.tag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (request.headers['if-none-match'] === file.tag) return void response.writeHead(304).end();

  const range = wantedRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    return refuse(response, 416, 'The file has no such bytes.');
  }
  const { start, end } = range ?? { start: 0, end: file.size };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end - 1}/${file.size}`);
  response.setHeader('Content-Length', end - start);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || end === start) return void response.end();
  pipeline(createReadStream(file.path, { start, end: end - 1 }), response, () => {});
}

/**
 * The half-open byte range of a `Range` header; null for the whole file (no range, or several).
 *
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null}
 */
export function wantedRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const isSuffix = match[1] === '';
  const start = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = isSuffix || match[2] === '' ? size : Math.min(size, Number(match[2]) + 1);
  if (!isSuffix && match[2] !== '' && Number(match[2]) < start) return null;
  return start >= size || start >= end ? 'unsatisfiable' : { start, end };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} message
 */
function refuse(response, status, message) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${message}\n`);
}

/** Serves `dist` at PORT (or the next free port) on HOST, until the process is stopped. */
export async function serveDist() {
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  const port = process.env.PORT === undefined ? defaultPort : Number(process.env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
  const { url } = await serve({ root, port, host: process.env.HOST || '127.0.0.1' });
  console.log(`Incident Atlas is at ${url}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveDist();
