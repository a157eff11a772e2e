import '../platform/trusted-types.ts';
import { createRoot } from 'react-dom/client';
import { createAssets } from '../platform/assets.ts';
import { connectWorker } from '../platform/worker/connect.ts';

const root = createRoot(document.getElementById('root') ?? document.body);

async function start(): Promise<void> {
  const tasks = await connectWorker();
  const manifest = await createAssets().read('data/manifest.json');
  root.render(<main>{await tasks.readName(manifest)}</main>);
  document.documentElement.dataset.state = 'ready';
}

start().catch((error: unknown) => {
  root.render(<main>{error instanceof Error ? error.message : null}</main>);
  document.documentElement.dataset.state = 'error';
});
