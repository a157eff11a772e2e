import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBreaches, findLongFiles, type SourceFile } from '../scripts/layers/breaches.ts';
import { readD3Modules } from '../scripts/layers/d3-modules.ts';

const d3Modules = readD3Modules();

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return readSources(path);
    return [{ path, source: readFileSync(path, 'utf8') }];
  });
}

/** What the rules say of a small house: the file in question, and empty files that it can import. */
function breachesOf(path: string, source: string): string[] {
  const others = [
    'src/core/model/time.ts',
    'src/core/engine/mask.ts',
    'src/core/view/view.ts',
    'src/i18n/messages.ts',
    'src/platform/assets.ts',
    'src/session/session.ts',
    'src/ui/use-session.ts',
    'src/ui/kit/Button.tsx',
    'src/ui/table/Table.tsx',
    'src/app/App.tsx',
  ].map((other) => ({ path: other, source: '' }));
  const files = [...others.filter((other) => other.path !== path), { path, source }];
  const folders = new Set(files.map((file) => file.path.replace(/[^/]*$/, '')));
  const architecture = [...folders].map((folder) => `\`${folder}\``).join(' ');
  return findBreaches(files, { architecture, d3Modules });
}

test('the house keeps its rules', () => {
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
  expect(findBreaches(readSources('src'), { architecture, d3Modules })).toEqual([]);
});

test('code beside the house is no longer than code in it', () => {
  const files = ['e2e', 'scripts', 'bench'].flatMap(readSources);
  expect(findLongFiles(files.filter(({ path }) => !path.endsWith('.json')))).toEqual([]);
});

describe('rooms', () => {
  test.each([
    ['src/core/engine/a.ts', `import { day } from '../model/time.ts';`],
    ['src/core/briefing/a.ts', `import { view } from '../view/view.ts';`],
    ['src/platform/a.ts', `import { day } from '../core/model/time.ts';`],
    ['src/session/a.ts', `import { en } from '../i18n/messages.ts';`],
    ['src/ui/map/A.tsx', `import { useSession } from '../use-session.ts';`],
    ['src/ui/map/A.tsx', `import { Button } from '../kit/Button.tsx';`],
    ['src/app/main.tsx', `import { createAssets } from '../platform/assets.ts';`],
    ['src/app/main.tsx', `import { Table } from '../ui/table/Table.tsx';`],
    ['src/platform/b.ts', `import url from './assets.ts?worker&url';`],
  ])('%s may say: %s', (path, source) => {
    expect(breachesOf(path, source)).toEqual([]);
  });

  test.each([
    [
      'src/core/model/a.ts',
      `import { view } from '../view/view.ts';`,
      'core/model may import nothing',
    ],
    [
      'src/core/view/a.ts',
      `import { mask } from '../engine/mask.ts';`,
      'core/view may import core/model',
    ],
    [
      'src/core/draw/a.ts',
      `import type { Mask } from '../engine/mask.ts';`,
      'core/draw may import core/model',
    ],
    [
      'src/core/view/a.ts',
      `const later = import('../engine/mask.ts');`,
      'imports src/core/engine/mask.ts',
    ],
    [
      'src/core/view/a.ts',
      `type Mask = import('../engine/mask.ts').Mask;`,
      'imports src/core/engine/mask.ts',
    ],
    ['src/i18n/a.ts', `import { day } from '../core/model/time.ts';`, 'i18n may import nothing'],
    [
      'src/platform/a.ts',
      `import { Session } from '../session/session.ts';`,
      'platform may import core, i18n',
    ],
    [
      'src/session/a.ts',
      `import { createAssets } from '../platform/assets.ts';`,
      'session may import core, i18n',
    ],
    [
      'src/session/a.test.ts',
      `import { createAssets } from '../platform/assets.ts';`,
      'session may import',
    ],
    [
      'src/ui/use-session.ts',
      `import { Button } from './kit/Button.tsx';`,
      'ui may import session, core, i18n',
    ],
    [
      'src/ui/kit/A.tsx',
      `import { useSession } from '../use-session.ts';`,
      'ui/kit may import i18n',
    ],
    [
      'src/ui/kit/A.tsx',
      `import { day } from '../../core/model/time.ts';`,
      'ui/kit may import i18n',
    ],
    ['src/ui/map/A.tsx', `import { Table } from '../table/Table.tsx';`, 'ui/map may import ui/kit'],
    ['src/ui/map/A.tsx', `import { App } from '../../app/App.tsx';`, 'ui/map may import ui/kit'],
    [
      'src/ui/map/A.tsx',
      `import { createAssets } from '../../platform/assets.ts';`,
      'ui/map may import ui/kit',
    ],
  ])('%s is caught saying: %s', (path, source, message) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(message)]);
  });

  test('a breach names file, line and what would be allowed', () => {
    const source = `import { day } from '../../core/model/time.ts';\n\nimport { Table } from '../table/Table.tsx';\n`;
    expect(breachesOf('src/ui/map/A.tsx', source)).toEqual([
      'src/ui/map/A.tsx:3 imports src/ui/table/Table.tsx; ui/map may import ui/kit, ui, session, core, i18n',
    ]);
  });

  test.each([
    ['src/core/model/a.ts', `import { gone } from './gone.ts';`, 'does not exist'],
    [
      'src/core/model/a.ts',
      `import data from '../../../data/manifest.json';`,
      'which is not in src',
    ],
    ['src/core/model/a.ts', 'const later = import(name);', 'computed address'],
  ])('%s is caught saying: %s', (path, source, message) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(message)]);
  });

  test('a test may read the embedded data', () => {
    expect(breachesOf('src/core/model/a.test.ts', `import '../../../data/manifest.json';`)).toEqual(
      [],
    );
  });

  test.each([
    'src/ui/anything.ts',
    'src/core/anything.ts',
    'src/features/anything.ts',
    'src/main.ts',
  ])('%s stands in no room', (path) => {
    expect(breachesOf(path, '')).toEqual([`${path} stands in no room`]);
  });
});

describe('packages', () => {
  test.each([
    ['src/session/a.ts', `import { createStore } from 'zustand/vanilla';`],
    ['src/ui/map/A.tsx', `import 'leaflet/dist/leaflet.css';`],
    ['src/ui/timeline/A.tsx', `import { type D3BrushEvent, brushX, scaleUtc } from 'd3';`],
    ['src/core/draw/a.ts', `import { type GeoProjection, bin, geoMercator, scaleSqrt } from 'd3';`],
    ['src/platform/worker/a.ts', `import { wrap } from 'comlink';`],
    ['src/core/ingest/a.ts', `import * as v from 'valibot';`],
    [
      'src/core/engine/a.test.ts',
      `import fc from 'fast-check'; import { readFileSync } from 'node:fs';`,
    ],
  ])('%s may say: %s', (path, source) => {
    expect(breachesOf(path, source)).toEqual([]);
  });

  test.each([
    [
      'src/ui/use-session.ts',
      `import { useStore } from 'zustand';`,
      'zustand, which lives only in session',
    ],
    ['src/ui/table/A.tsx', `import { CRS } from 'leaflet';`, 'leaflet, which lives only in ui/map'],
    [
      'src/app/A.tsx',
      `import { useMap } from 'react-leaflet';`,
      'react-leaflet, which lives only in ui/map',
    ],
    [
      'src/core/draw/a.ts',
      `import type { Map } from 'leaflet';`,
      'leaflet, which lives only in ui/map',
    ],
    [
      'src/ui/table/A.tsx',
      `import { x } from '@react-leaflet/core';`,
      '@react-leaflet/core, which lives only',
    ],
    [
      'src/ui/map/A.tsx',
      `import { brushX } from 'd3';`,
      'brushX from d3, which lives only in ui/timeline',
    ],
    [
      'src/core/draw/a.ts',
      `import { select } from 'd3';`,
      'select from d3, which lives only in ui/timeline',
    ],
    [
      'src/ui/map/A.tsx',
      `import type { ZoomTransform } from 'd3';`,
      'ZoomTransform from d3, which lives only',
    ],
    [
      'src/core/engine/a.ts',
      `import { bin } from 'd3';`,
      'bin from d3, which lives only in core/draw, ui/timeline',
    ],
    [
      'src/ui/timeline/A.tsx',
      `import { geoMercator } from 'd3';`,
      'geoMercator from d3, which lives only in core/draw',
    ],
    [
      'src/ui/timeline/A.tsx',
      `import { csvParse } from 'd3';`,
      'csvParse from d3, which no room may use',
    ],
    ['src/ui/timeline/A.tsx', `import * as d3 from 'd3';`, 'all of d3'],
    ['src/ui/timeline/A.tsx', `const d3 = import('d3');`, 'all of d3'],
    [
      'src/platform/a.ts',
      `import { wrap } from 'comlink';`,
      'comlink, which lives only in platform/worker',
    ],
    [
      'src/session/a.ts',
      `import * as v from 'valibot';`,
      'valibot, which lives only in core, platform',
    ],
    [
      'src/core/view/a.ts',
      `import { useMemo } from 'react';`,
      'react, which lives only in ui, app',
    ],
    [
      'src/session/a.ts',
      `import type { ReactNode } from 'react';`,
      'react, which lives only in ui, app',
    ],
    [
      'src/platform/a.tsx',
      `import { createRoot } from 'react-dom/client';`,
      'react-dom, which lives only in ui, app',
    ],
    ['src/core/model/a.ts', `import fc from 'fast-check';`, 'fast-check, which no room may use'],
    [
      'src/core/model/a.ts',
      `import { readFileSync } from 'node:fs';`,
      'node:fs, which no room may use',
    ],
    ['src/app/a.ts', `import lodash from 'lodash';`, 'lodash, which no room may use'],
  ])('%s is caught saying: %s', (path, source, message) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(message)]);
  });
});

describe('what only tests import', () => {
  const suite = { path: 'src/session/suite.ts', source: `import { expect } from 'vitest';` };
  const rows = { path: 'src/session/rows.ts', source: `import fc from 'fast-check';` };
  const user = (path: string, name: string) => ({
    path,
    source: `import { x } from './${name}.ts';`,
  });
  const breaches = (...files: SourceFile[]) =>
    findBreaches(files, { architecture: '`src/session/`', d3Modules });

  test('may use what tests may, also at second hand', () => {
    const linked = { ...suite, source: `${suite.source} import { row } from './rows.ts';` };
    expect(breaches(linked, rows, user('src/session/a.test.ts', 'suite'))).toEqual([]);
  });

  test('is caught once the app imports it too', () => {
    const files = [
      suite,
      user('src/session/a.test.ts', 'suite'),
      user('src/session/b.ts', 'suite'),
    ];
    expect(breaches(...files)).toEqual([
      'src/session/suite.ts:1 imports vitest, which no room may use',
    ]);
  });

  test('is caught when nothing imports it', () => {
    expect(breaches(suite)).toEqual([
      'src/session/suite.ts:1 imports vitest, which no room may use',
    ]);
  });
});

describe('files', () => {
  test('a circle is caught, types included', () => {
    const time = `import type { View } from './place.ts';`;
    const place = { path: 'src/core/model/place.ts', source: `import { day } from './time.ts';` };
    const files = [{ path: 'src/core/model/time.ts', source: time }, place];
    expect(findBreaches(files, { architecture: '`src/core/model/`', d3Modules })).toEqual([
      'src/core/model/time.ts → src/core/model/place.ts → src/core/model/time.ts is a circle',
    ]);
  });

  test('a file that imports itself is a circle', () => {
    expect(breachesOf('src/core/model/a.ts', `import { a } from './a.ts';`)).toEqual([
      'src/core/model/a.ts → src/core/model/a.ts is a circle',
    ]);
  });

  test.each([
    `export * from './time.ts';`,
    `export { day } from './time.ts';`,
    `export type { Day } from './time.ts';`,
    `import { day } from './time.ts';\nexport { day };`,
  ])('a re-export is caught: %s', (source) => {
    expect(breachesOf('src/core/model/a.ts', source)).toEqual([
      expect.stringContaining('exports what another file defines'),
    ]);
  });

  test.each([
    'src/core/model/utils.ts',
    'src/ui/kit/index.ts',
    'src/session/types.test.ts',
    'src/app/common.module.css',
  ])('a name that says nothing is caught: %s', (path) => {
    expect(breachesOf(path, '')).toEqual([expect.stringContaining('which says nothing')]);
  });

  test('a folder whose name says nothing is caught', () => {
    expect(breachesOf('src/core/model/helpers/day.ts', '')).toEqual([
      expect.stringContaining('named "helpers"'),
    ]);
  });

  test('a file over 400 lines is caught, a message table is not', () => {
    expect(breachesOf('src/core/model/a.ts', '\n'.repeat(400))).toEqual([]);
    expect(breachesOf('src/core/model/a.ts', '\n'.repeat(401))).toEqual([
      'src/core/model/a.ts has 401 lines; at most 400',
    ]);
    expect(breachesOf('src/i18n/en/map.ts', '\n'.repeat(401))).toEqual([]);
  });

  test('a folder that ARCHITECTURE.md does not name is caught', () => {
    const files = [{ path: 'src/core/model/time.ts', source: '' }];
    expect(findBreaches(files, { architecture: '`src/core/`', d3Modules })).toEqual([
      'src/core/model has no line in ARCHITECTURE.md',
    ]);
  });
});
