/** The service worker beside the page: with it the app opens without a network after the first visit. */

const FILE = 'service-worker.js';

/** A version that waits until it is asked for. */
export interface WaitingVersion {
  /** Shows the new version in the place of this one; nothing else ever does. */
  takeOver(): void;
}

/** Whether this page can have a service worker: not from a disk, and not where the browser has none. */
export function canWorkOffline(): boolean {
  return /^https?:$/.test(location.protocol) && 'serviceWorker' in navigator;
}

/** Keeps the app in this browser, and calls back when a newer version is there. Where the browser refuses, the app works as long as its server does. */
export async function keepOffline(onWaiting: (version: WaitingVersion) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration: ServiceWorkerRegistration | undefined = await serviceWorker
    .register(new URL(FILE, document.baseURI).href)
    .catch(() => undefined);
  if (registration === undefined) return;
  const tell = () => {
    const { waiting } = registration;
    if (waiting !== null && serviceWorker.controller !== null) onWaiting(asVersion(waiting));
  };
  tell();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', tell);
  });
}

function asVersion(worker: ServiceWorker): WaitingVersion {
  return {
    takeOver() {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
        once: true,
      });
      worker.postMessage('take-over');
    },
  };
}
