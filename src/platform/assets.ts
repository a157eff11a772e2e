import type { Assets } from '../core/model/ports.ts';

/** A file of the app that could not be read; `status` is the server's, null when nothing answered. */
export class AssetError extends Error {
  readonly path: string;
  readonly status: number | null;

  constructor(path: string, status: number | null, options?: ErrorOptions) {
    super(`${path} could not be read (${status ?? 'no answer'})`, options);
    this.name = 'AssetError';
    this.path = path;
    this.status = status;
  }
}

/** Where a page that a user saved keeps its briefing. */
export const SAVED_BRIEFING = 'saved/briefing.json';

/** The briefing that the page was saved with, as text; `null` when it was saved with none, or is no saved page. */
export async function readSavedBriefing(): Promise<string | null> {
  const block = findBlock(SAVED_BRIEFING);
  return block === null ? null : (await decodeBlock(SAVED_BRIEFING, block)).text();
}

/** Tells pages apart that were saved with a briefing, and so what their browser keeps of each; empty for the app itself. */
export function savedPageKey(): string {
  const text = findBlock(SAVED_BRIEFING)?.textContent ?? '';
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = ((hash * 33) ^ text.charCodeAt(i)) >>> 0;
  return text === '' ? '' : `${text.length}-${hash.toString(36)}`;
}

function findBlock(path: string): Element | null {
  return document.querySelector(`script[data-asset="${CSS.escape(path)}"]`);
}

/** Undoes what the single-file build did: base64 of gzip, in an inert block of the page. */
async function decodeBlock(path: string, block: Element): Promise<Blob> {
  if (block.getAttribute('data-encoding') !== 'gzip-base64') throw new AssetError(path, null);
  try {
    const compressed = Uint8Array.from(atob(block.textContent ?? ''), (letter) =>
      letter.charCodeAt(0),
    );
    const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).blob();
  } catch (cause) {
    throw new AssetError(path, null, { cause });
  }
}

async function fetchFile(path: string): Promise<Blob> {
  const base = new URL('.', document.baseURI);
  const url = new URL(path, base);
  if (!url.href.startsWith(base.href)) throw new AssetError(path, null);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new AssetError(path, response.status);
    return await response.blob();
  } catch (cause) {
    throw cause instanceof AssetError ? cause : new AssetError(path, null, { cause });
  }
}

/** The app's own files: inside the page when it is a single file, else beside it on the server. */
export function createAssets(): Assets {
  return {
    async read(path) {
      const block = findBlock(path);
      return block ? decodeBlock(path, block) : fetchFile(path);
    },
  };
}
