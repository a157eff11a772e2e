import '../platform/trusted-types.ts';
import { wrap } from 'comlink';
import { createRoot } from 'react-dom/client';
import { createAssets } from '../platform/assets.ts';
import { createWorker } from '../platform/worker/create-worker.ts';
import type { WorkerTasks } from '../platform/worker/worker.ts';

const root = createRoot(document.getElementById('root') ?? document.body);

async function start(): Promise<void> {
  const tasks = wrap<WorkerTasks>(await createWorker());
  const manifest = await createAssets().read('data/manifest.json');
  root.render(<main>{await tasks.readName(manifest)}</main>);
  document.documentElement.dataset.state = 'ready';
}

start().catch((error: unknown) => {
  root.render(<main>{error instanceof Error ? error.message : null}</main>);
  document.documentElement.dataset.state = 'error';
});
