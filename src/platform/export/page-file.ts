import type { PageTemplate } from './page-template.ts';

/** A file inside the page. Paths are the app's own, never a stranger's. */
export interface PageBlock {
  readonly path: string;
  readonly text: string;
}

/** A template with blocks inside: one document that opens without anything beside it. */
export async function writePage(
  template: PageTemplate,
  { blocks, view }: { readonly blocks: readonly PageBlock[]; readonly view: string },
): Promise<Blob> {
  const parts = [writeView(view)];
  for (const block of blocks) parts.push(await writeBlock(block));
  return new Blob([template.start, ...parts, template.end], { type: 'text/html' });
}

/** An inert block, as `platform/assets.ts` reads it: base64 of gzip, in which nothing can end the element. */
async function writeBlock({ path, text }: PageBlock): Promise<string> {
  if (!/^[\w./-]+$/.test(path)) throw new Error(`a block cannot be called ${path}`);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const base64 = toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
  return `<script type="application/octet-stream" data-asset="${path}" data-encoding="gzip-base64">${base64}</script>\n`;
}

/** What the page shows first, as an address holds it (`platform/address.ts` reads it); nothing for the view of a fresh visitor. */
function writeView(view: string): string {
  const text = view.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return text === ''
    ? ''
    : `<script type="application/octet-stream" data-asset="saved/view" data-view="${text}"></script>\n`;
}

const CHUNK = 0x6000;

/** In chunks whose length is a multiple of three, so that their texts can be joined. */
function toBase64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    texts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return texts.join('');
}
