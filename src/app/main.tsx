// First of all imports: the policy has to stand before any library is evaluated.
import '../platform/trusted-types.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAddress } from '../platform/address.ts';
import { createAssets } from '../platform/assets.ts';
import { createMapShelf } from '../platform/map-shelf.ts';
import { createPreferences } from '../platform/preferences.ts';
import { createTilePainter } from '../platform/tile-painter.ts';
import { createWorkerEngine } from '../platform/worker/worker-engine.ts';
import { createSession } from '../session/session.ts';
import { createStreetsHold } from '../ui/map/streets.ts';
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
// `online.html` is this page with another policy, and says so.
const isOnline = document.documentElement.dataset.online !== undefined;
const isSingle = import.meta.env.MODE === 'single';
const streets = createStreetsHold(
  createMapShelf(),
  isOnline ? 'here' : isSingle ? 'never' : 'elsewhere',
);
void session.start();

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <App session={session} importer={engine} painter={painter} assets={assets} streets={streets} />
  </StrictMode>,
);
