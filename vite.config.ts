import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { BuildEnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';
import { nameClass } from './scripts/vite/class-names.ts';
import { contentPolicyPlugin, onlinePagePlugin } from './scripts/vite/content-policy.ts';
import { dataFilesPlugin } from './scripts/vite/data-files.ts';
import { leafletPartsPlugin } from './scripts/vite/leaflet-parts.ts';
import { offlinePlugin } from './scripts/vite/offline.ts';
import { reactPartsPlugin } from './scripts/vite/react-parts.ts';
import { singleFilePlugin } from './scripts/vite/single-file.ts';
import { squeezePlugin } from './scripts/vite/squeeze.ts';

const served: BuildEnvironmentOptions = {
  // Scripts of later parts find their own way; listing them all in the first one costs every visitor.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
  },
  assetsInlineLimit: 0,
  // What every visitor loads is one file, in the order of its imports: the policy stands before any library is evaluated.
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'first', tags: ['$initial'], priority: 2 },
          // Names come a moment later, together.
          {
            name: 'names',
            test: /(?:IdleLayers|TakenBoxes|taken-wish|PlaceNames|NamesOverlay|names-layer|map-names|paint-names|place-names|map-name|distance-rings|landmark)\.tsx?$/,
            priority: 1,
          },
        ],
      },
    },
  },
};

const single: BuildEnvironmentOptions = {
  outDir: 'dist-single',
  copyPublicDir: false,
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: Number.POSITIVE_INFINITY,
  rolldownOptions: { output: { codeSplitting: false } },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single';
  const chromium = process.env.VITEST ? findChromium() : undefined;
  return {
    base: './',
    define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
    css: { modules: { generateScopedName: nameClass } },
    // protomaps-leaflet brings an older copy.
    resolve: { dedupe: ['pmtiles'] },
    plugins: [
      react(),
      leafletPartsPlugin(),
      reactPartsPlugin(),
      ...(isSingle
        ? [singleFilePlugin()]
        : [
            squeezePlugin(),
            contentPolicyPlugin(),
            onlinePagePlugin(),
            dataFilesPlugin(),
            offlinePlugin(),
          ]),
    ],
    worker: {
      format: isSingle ? 'iife' : 'es',
      plugins: () => (isSingle ? [] : [squeezePlugin()]),
      rolldownOptions: {
        // Its module of all compressors starts WebAssembly, which the policy refuses; the single ones are imported by name.
        treeshake: { moduleSideEffects: (id) => !id.includes('hyparquet-compressors/') },
        ...(!isSingle && {
          output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
        }),
      },
    },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      ...(isSingle ? single : served),
    },
    test: {
      testTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: { name: 'node', environment: 'node', include: ['{src,scripts}/**/*.test.ts'] },
        },
        {
          extends: true,
          test: { name: 'suites', environment: 'node', include: ['src/**/*.suite.ts'] },
        },
        {
          extends: true,
          // Found while a suite runs, a package would make Vite reload the page under it.
          optimizeDeps: {
            include: [
              '@react-leaflet/core',
              'comlink',
              'idb',
              'leaflet',
              'pmtiles',
              'protomaps-leaflet',
              'react-dom/client',
              'react-leaflet',
              'vitest-browser-react',
            ],
          },
          test: {
            name: 'browser',
            include: ['src/**/*.browser.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright(chromium ? { launchOptions: { executablePath: chromium } } : {}),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  };
});
