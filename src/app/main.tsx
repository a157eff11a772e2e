// First of all imports: the policy has to stand before any library is evaluated.
import '../platform/trusted-types.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAddress } from '../platform/address.ts';
import { createAssets } from '../platform/assets.ts';
import { createPreferences } from '../platform/preferences.ts';
import { createTilePainter } from '../platform/tile-painter.ts';
import { createWorkerEngine } from '../platform/worker/worker-engine.ts';
import { createSession } from '../session/session.ts';
import { App } from './App.tsx';
import { loadEmbedded } from './load-source.ts';
import './theme.css';

const assets = createAssets();
const engine = createWorkerEngine();
const session = createSession({
  engine,
  address: createAddress(),
  preferences: createPreferences(),
  loadSource: () => loadEmbedded(assets),
  loadKept: async () => (await import('../platform/kept-files.ts')).createKeptFiles().read(),
});
const painter = createTilePainter(assets);
void session.start();

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <App session={session} importer={engine} painter={painter} assets={assets} />
  </StrictMode>,
);
