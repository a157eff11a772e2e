/** For tests: the desk on which files are opened, with gates in place of an engine. */
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DatasetSource } from '../core/model/dataset.ts';
import type { Problem } from '../core/model/finding.ts';
import type { ImportFile, InspectResult, TablePlan } from '../core/model/import-plan.ts';
import { type Mapping, PLAIN_COLUMN } from '../core/model/mapping.ts';
import type { Importer, InspectRequest, KeepOutcome, KeptFiles } from '../core/model/ports.ts';
import { createImporting, type ImportingPorts } from './importing.ts';
import type { OpenOptions } from './opening.ts';
import type { SessionState } from './state.ts';

export const file: ImportFile = { name: 'a.csv', blob: new Blob(['id\n1\n']) };
export const mapping: Mapping = {
  version: 1,
  preset: 'generic',
  format: 'csv',
  part: null,
  delimiter: ',',
  encoding: 'utf-8',
  preambleRows: 0,
  hasHeader: true,
  tagRows: 0,
  columns: [PLAIN_COLUMN],
  titleColumns: [],
  isSwapped: false,
  duplicates: 'keep',
  headerSignature: 'abc',
};
export const plan: TablePlan = {
  file: 0,
  name: 'a.csv',
  sizeBytes: 5,
  rowCount: 1,
  preset: {
    id: 'generic',
    label: '',
    licence: { name: '', url: null },
    mayPublish: false,
    citation: '',
    startSets: null,
  },
  layouts: [],
  forecast: {
    counts: { read: 1, total: 1, placed: 0, unplaced: 1, undated: 1, rejected: 0 },
    isWhole: true,
  },
  columns: [],
  samples: [],
  warnings: [],
  questions: [],
  mapping,
};
export const counts = { read: 1, total: 1, placed: 0, unplaced: 1, undated: 1, rejected: 0 };
export const report = { counts, tables: [], groups: [], duplicates: { count: 0, first: [] } };

/** Something that ends when the test says so. */
export function createGate<Result>() {
  let open: (result: Result) => void = () => undefined;
  const result = new Promise<Result>((resolve) => {
    open = resolve;
  });
  return { result, open };
}

export function createDesk({ keeps = true, outcome = 'kept' as KeepOutcome } = {}) {
  const inspected = createGate<InspectResult>();
  const openedGate = createGate<Problem | null>();
  const requests: InspectRequest[] = [];
  const opened: { source: DatasetSource; options: OpenOptions | undefined }[] = [];
  const importer = {
    inspect: (request: InspectRequest) => {
      requests.push(request);
      return inspected.result;
    },
    preview: vi.fn(async (_file, old: TablePlan, next: Mapping) => ({
      ...old,
      mapping: next,
      rowCount: 9,
    })),
    letGo: vi.fn(async () => undefined),
    report: async () => report,
    changes: async () => null,
  } as unknown as Importer;
  const store = createStore<SessionState>(
    () => ({ settings: { keepsFiles: keeps }, dataset: null }) as unknown as SessionState,
  );
  const session = {
    store,
    open: (source: DatasetSource, options?: OpenOptions) => {
      opened.push({ source, options });
      return openedGate.result;
    },
    changeSettings: vi.fn(),
    listShown: async () => [],
    namePlaces: vi.fn(),
  } satisfies ImportingPorts['session'];
  const keptFiles = {
    keep: vi.fn(async () => outcome),
    mappings: async () => [mapping],
    remember: vi.fn(async () => undefined),
    read: async () => null,
  } as unknown as KeptFiles;
  const importing = createImporting({ session, importer, keptFiles });
  return { importing, importer, session, keptFiles, inspected, openedGate, requests, opened };
}
