import workerUrl from './worker.ts?worker&url';

/**
 * The one place where a worker starts, so that none escapes the page's policy.
 *
 * A worker loaded by its URL has the policy of its own response, which a static host does not send; one that
 * starts from a blob inherits the policy of the page. From `file://` there is no other way than a blob anyway.
 */
export async function createWorker(): Promise<Worker> {
  if (import.meta.env.MODE === 'single') {
    const { default: InlineWorker } = await import('./worker.ts?worker&inline');
    return new InlineWorker();
  }
  const url = new URL(workerUrl, import.meta.url).href;
  const bootstrap = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const bootstrapUrl = URL.createObjectURL(bootstrap);
  return new Worker(bootstrapUrl, { type: 'module' });
}
