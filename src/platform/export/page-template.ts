/**
 * The page that a saved file is made from: the app as one document, with its basemap, and without any data.
 *
 * A served app reads the one that its build has left beside it. A single file has no file beside it: it reads its own
 * code, styles and policy back from its document. Their text is what the hashes of the policy were made of, so the
 * policy holds in the new file as it does here.
 */
import type { Assets } from '../../core/model/ports.ts';

const TEMPLATE = 'template.html';

/** Where blocks go: behind everything that the app is made of. */
const END = '</body>';

/** A page in two halves; blocks go between them. */
export interface PageTemplate {
  readonly start: string;
  readonly end: string;
}

/** Rejects when the template cannot be read, or is none. */
export async function readTemplate(assets: Assets): Promise<PageTemplate> {
  const own = document.querySelector('script[data-atlas]');
  const text = own === null ? await (await assets.read(TEMPLATE)).text() : writeOwnPage();
  const at = text.lastIndexOf(END);
  if (at === -1) throw new Error(`${TEMPLATE} is not a page`);
  return { start: text.slice(0, at), end: text.slice(at) };
}

/** The app's parts of this document, as its build wrote them; nothing of what the app or the browser has added. */
function writeOwnPage(): string {
  const parts = 'meta, title, link, script[data-atlas], style[data-atlas]';
  const head = [...document.head.querySelectorAll(parts)].map((part) => part.outerHTML);
  const blocks = [...document.querySelectorAll('script[data-asset]')]
    .filter((block) => !isData(block.getAttribute('data-asset') ?? ''))
    .map((block) => block.outerHTML);
  return [
    '<!doctype html>',
    '<html lang="en" data-state="loading">',
    '<head>',
    ...head,
    '</head>',
    '<body>',
    '<noscript>Incident Atlas needs JavaScript.</noscript>',
    '<div id="root"></div>',
    ...blocks,
    END,
    '</html>',
    '',
  ].join('\n');
}

/** Whether a block holds what a user chose to save rather than the app. */
function isData(path: string): boolean {
  return path.startsWith('data/') || path.startsWith('saved/');
}
