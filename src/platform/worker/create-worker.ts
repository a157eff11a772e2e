import cutterWorkerUrl from './cutter-worker.ts?worker&url';
import tileWorkerUrl from './tile-worker.ts?worker&url';
import engineWorkerUrl from './worker.ts?worker&url';

/** The app's workers: one answers questions about the data, one paints the basemap, one cuts the rows of a long file while it is read. */
export type WorkerName = 'engine' | 'tiles' | 'cutter';

const urls: Record<WorkerName, string> = {
  engine: engineWorkerUrl,
  tiles: tileWorkerUrl,
  cutter: cutterWorkerUrl,
};

/**
 * The one place where a worker starts, so that none escapes the page's policy.
 *
 * A worker loaded by its URL has the policy of its own response, which a static host does not send; one that
 * starts from a blob inherits the policy of the page. From `file://` there is no other way than a blob anyway.
 */
export async function createWorker(name: WorkerName): Promise<Worker> {
  if (import.meta.env.MODE === 'single') {
    const { default: InlineWorker } =
      name === 'tiles'
        ? await import('./tile-worker.ts?worker&inline')
        : name === 'cutter'
          ? await import('./cutter-worker.ts?worker&inline')
          : await import('./worker.ts?worker&inline');
    return new InlineWorker();
  }
  return startFrom(new URL(urls[name], import.meta.url).href, name);
}

/** Resolves once the file at `url` has run in the worker; rejects when it cannot be loaded or fails at once. */
function startFrom(url: string, name: WorkerName): Promise<Worker> {
  const bootstrap = `import ${JSON.stringify(url)}; postMessage('started');`;
  const blob = new Blob([bootstrap], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(blob), { type: 'module', name });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', () => reject(new Error(`${url} did not start`)), {
      once: true,
    });
  });
}
