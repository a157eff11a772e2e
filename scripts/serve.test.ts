import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.mjs';

const top = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
const root = join(top, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(top, 'dist-secret'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'data', 'tiles.pmtiles'), '0123456789');
  writeFileSync(join(root, 'data', 'é.csv'), 'id\n');
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'dist-secret', 'secret.txt'), 'secret');
  symlinkSync(join(top, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is written, which `fetch` would tidy first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { port } = new URL(server.url);
  return new Promise((done, fail) => {
    const request = get({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on('error', fail);
  });
}

test('serves the page under the policy, typed and not to be guessed at', async () => {
  const { status, headers, body } = await ask('/?x=1');
  expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-|https?:|\*/);
});

test('reads names outside ASCII', async () => {
  expect(await ask(`/data/${encodeURIComponent('é.csv')}`)).toMatchObject({
    status: 200,
    body: 'id\n',
  });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%2fdist-secret/secret.txt',
  '/data/../../secret.txt',
  '/..\\secret.txt',
  '/link.txt',
  '//etc/passwd',
  '/data',
  '/gone.html',
  '/%',
  '/%00',
])('gives nothing for %s', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toBe('secret');
});

test('answers only GET and HEAD', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  const head = await ask('/data/tiles.pmtiles', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe('10');
});

test('says that an unchanged file is unchanged', async () => {
  const { etag = '' } = (await ask('/')).headers;
  expect(await ask('/', { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });
});

describe('byte ranges', () => {
  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-30', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s gives %s', async (range, body, contentRange) => {
    const reply = await ask('/data/tiles.pmtiles', { Range: range });
    expect(reply).toMatchObject({ status: 206, body });
    expect(reply.headers['content-range']).toBe(contentRange);
  });

  test.each(['bytes=10-', 'bytes=-0'])('%s is past the end', async (range) => {
    const reply = await ask('/data/tiles.pmtiles', { Range: range });
    expect(reply.status).toBe(416);
    expect(reply.headers['content-range']).toBe('bytes */10');
  });

  test.each(['bytes=4-2', 'bytes=0-1,4-5', 'bytes=-', 'lines=1-2'])(
    '%s gives the whole file',
    async (range) => {
      expect(await ask('/data/tiles.pmtiles', { Range: range })).toMatchObject({
        status: 200,
        body: '0123456789',
      });
    },
  );
});

test('takes the next port when one is taken', async () => {
  const port = Number(new URL(server.url).port);
  const second = await serve({ root, port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

test('tells who listens which file was asked for', async () => {
  const asked: string[] = [];
  const heard = await serve({
    root,
    port: 0,
    base: '/a/b/',
    onRequest: (path) => asked.push(path),
  });
  expect((await fetch(heard.url)).status).toBe(200);
  expect((await fetch(`${heard.url}data/tiles.pmtiles`)).status).toBe(200);
  expect((await fetch(new URL('/a/', heard.url))).status).toBe(400);
  expect(asked).toEqual(['index.html', 'data/tiles.pmtiles']);
  await heard.close();
});

test('lets pictures from other hosts onto the page of online tiles, and onto no other', async () => {
  const policyOf = async (path: string) =>
    (await fetch(`${server.url}${path}`)).headers.get('content-security-policy') ?? '';
  const pictures = /img-src 'self' data: blob:( https:)?;/;
  expect(pictures.exec(await policyOf('online.html'))?.[1]).toBe(' https:');
  for (const path of ['', 'index.html', 'online.html/', 'a/online.html', 'data/tiles.pmtiles'])
    expect(pictures.exec(await policyOf(path))?.slice(1)).toEqual([undefined]);
  expect(await policyOf('online.html')).toContain("connect-src 'self'");
});
