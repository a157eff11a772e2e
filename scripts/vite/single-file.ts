import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { contentPolicy } from '../policy.mjs';
import { withPolicy } from './content-policy.ts';
import { listBasemapFiles, listDataFiles } from './data-files.ts';

const largestBytes = 6_000_000;

/** The hash source of an inline block; a parser turns CRLF into LF before it hashes, so the text must have none. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Code as it can stand in a `<script>`: nothing in it may end the block or open a comment. */
function asInlineScript(code: string): string {
  return code.replaceAll('\r\n', '\n').replace(/<(\/script|script|!--)/gi, '\\x3C$1');
}

function asInlineStyle(css: string): string {
  if (/<\/style/i.test(css)) throw new Error('A style sheet holds "</style".');
  return css.replaceAll('\r\n', '\n');
}

/** A file as an inert block; `platform/assets.ts` reads it back by its path. */
function asAssetBlock(path: string, bytes: Buffer): string {
  const text = gzipSync(bytes, { level: 9 }).toString('base64');
  return `<script type="application/octet-stream" data-asset="${path}" data-encoding="gzip-base64">${text}</script>`;
}

function assetBlocks(): string[] {
  return [
    ...listDataFiles().map((path) => asAssetBlock(path, readFileSync(path))),
    ...listBasemapFiles().map((path) => asAssetBlock(path, readFileSync(join('public', path)))),
  ];
}

/** Links to files beside the page: the icon comes inside, and a manifest means nothing to `file://`. */
function withoutLinkedFiles(html: string): string {
  const icon = readFileSync('public/icon.svg').toString('base64');
  return html
    .replace(/\s*<link rel="manifest"[^>]*>/, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]*(")/, `$1data:image/svg+xml;base64,${icon}$2`);
}

function takeFile(bundle: Rolldown.OutputBundle, fileName: string): string {
  const file = bundle[fileName];
  if (!file) throw new Error(`${fileName} is linked from the page but was not built.`);
  delete bundle[fileName];
  if (file.type === 'chunk') return file.code;
  return Buffer.from(file.source).toString('utf8');
}

/** The page with its one script, its style sheets and every asset inside. */
function inlinePage(html: string, bundle: Rolldown.OutputBundle): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  const page = withoutLinkedFiles(html)
    .replace(/<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g, (_, name: string) => {
      const code = asInlineScript(takeFile(bundle, name));
      scripts.push(hashSource(code));
      return `<script type="module" data-atlas="">${code}</script>`;
    })
    .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
      const css = asInlineStyle(takeFile(bundle, name));
      styles.push(hashSource(css));
      return `<style data-atlas="">${css}</style>`;
    });
  // The code may speak of the end of the body too; the last one is the page's own.
  const end = page.lastIndexOf('</body>');
  const whole = `${page.slice(0, end)}${assetBlocks().join('\n')}\n${page.slice(end)}`;
  const none = ["'none'"];
  const policy = contentPolicy({
    scripts: scripts.length > 0 ? scripts : none,
    styles: styles.length > 0 ? styles : none,
    connect: "'none'",
  });
  return withPolicy(whole, policy);
}

/** A file that was built but that the page never names (the worker of the served app) can stay out; no other can. */
function checkPage(page: string, filesLeft: string[]): void {
  const needed = filesLeft.filter((name) => page.includes(basename(name)));
  if (needed.length > 0) throw new Error(`The page would need beside it: ${needed.join(', ')}`);
  if (page.includes('__VITE_PRELOAD__')) throw new Error('The page holds an unfinished import.');
  const bytes = Buffer.byteLength(page);
  if (bytes > largestBytes) {
    throw new Error(`atlas.html has ${bytes} bytes; at most ${largestBytes} are allowed.`);
  }
}

/** Turns the whole build into `atlas.html`, which opens from a disk without a server. */
export function singleFilePlugin(): Plugin {
  return {
    name: 'atlas:single-file',
    apply: 'build',
    // After Vite's own step, which still rewrites dynamic imports in the finished code.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = inlinePage(takeFile(bundle, 'index.html'), bundle);
        checkPage(page, Object.keys(bundle));
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: 'atlas.html', source: page });
      },
    },
  };
}

/** Everything but the data that the app shows: what a saved file is filled from. */
function withoutData(page: string): string {
  return page.replace(/<script type="[^"]*" data-asset="data\/[^<]*<\/script>\n?/g, '');
}

/** The single file without data, which "One HTML file" fills; `platform/export/page-template.ts` reads it. */
export async function writeTemplate(): Promise<void> {
  const built = await build({ mode: 'single', logLevel: 'warn', build: { write: false } });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const page = output.find(({ fileName }) => fileName === 'atlas.html');
  if (page?.type !== 'asset') throw new Error('The template was not built.');
  writeFileSync('dist/template.html', withoutData(String(page.source)));
}
