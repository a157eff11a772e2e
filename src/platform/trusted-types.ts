/**
 * The page's only Trusted Types policy. The browser sends every string that is about to become markup or a script
 * address through it, and refuses what it answers with null. It has to be made before Leaflet is evaluated, so this
 * file is the first import of the entry.
 */

/** All the markup that Leaflet 1.9.4 makes by itself; none of it holds a word from outside. */
const leafletMarkup = new Set([
  '',
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]);
const leafletScale = /^\d{1,5} (?:m|km|ft|mi)$/;

/** Nothing else is loaded by its address; a worker that were would escape the page's policy, so it is refused here. */
const serviceWorker = 'service-worker.js';

export function trustedMarkup(text: string): string | null {
  return leafletMarkup.has(text) || leafletScale.test(text) ? text : null;
}

/** Blobs, which only our own origin can have made, and the service worker beside the page at `pageUrl`. */
export function trustedScriptUrl(address: string, pageUrl: string): string | null {
  if (address.startsWith('blob:')) return address;
  if (!URL.canParse(address, pageUrl)) return null;
  const { href } = new URL(address, pageUrl);
  return href === new URL(serviceWorker, pageUrl).href ? href : null;
}

interface TrustedTypesFactory {
  readonly defaultPolicy: unknown;
  createPolicy(
    name: string,
    rules: {
      createHTML: (text: string) => string | null;
      createScript: (text: string) => string | null;
      createScriptURL: (address: string) => string | null;
    },
  ): unknown;
}

function createDefaultPolicy(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: trustedMarkup,
    createScript: () => null,
    createScriptURL: (address) => trustedScriptUrl(address, document.baseURI),
  });
}

createDefaultPolicy();
