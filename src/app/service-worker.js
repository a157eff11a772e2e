/**
 * Keeps one version of the app in this browser, so that it opens without a network after the first visit.
 *
 * The build fills in the version and its files. A new version waits until no window shows the old one, or until the
 * user asks for it: it never takes a page's files from under it, and never reloads one.
 */
/** The page's types know no service worker. @type {any} */
const worker = self;

const VERSION = '%VERSION%';
const FILES = ['%FILES%'];
const PREFIX = 'incident-atlas ';
const CACHE = PREFIX + VERSION;

worker.addEventListener('install', (/** @type {any} */ event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((path) => new Request(path, { cache: 'no-cache' })));
  };
  event.waitUntil(keep());
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  const clean = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(clean());
});

worker.addEventListener('message', (/** @type {any} */ { data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    const path = request.mode === 'navigate' && request.url.split(/[?#]/)[0];
    const wanted = path === worker.registration.scope ? `${path}index.html` : request;
    // Servers that vary by origin would hide what is there.
    return (await cache.match(wanted, { ignoreVary: true, ignoreSearch: true })) ?? fetch(request);
  };
  event.respondWith(answer());
});
