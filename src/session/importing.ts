/** Opening a stranger's files, step by step: inspect, ask, load, report. What was open stays until the new data is ready, and may be gone back to at any moment. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createImportSource } from '../core/ingest/import-source.ts';
import { forgetRepairs, undoRepair } from '../core/ingest/undo-repair.ts';
import type { Dataset, DatasetSource } from '../core/model/dataset.ts';
import type { Problem } from '../core/model/finding.ts';
import type { ImportFile, TablePlan } from '../core/model/import-plan.ts';
import type { ImportReport, VersionChanges } from '../core/model/import-report.ts';
import type { Mapping, UndoneRepair } from '../core/model/mapping.ts';
import type { Importer, KeepOutcome, KeptFiles, OpenProgress } from '../core/model/ports.ts';
import type { Session } from './session.ts';
import { findTopPlaces } from './top-places.ts';
import { unexpected, unlessLost, withFittingRows } from './unexpected.ts';

/** One table of the files: how it will be read, and whether it will be. */
export interface TableDraft {
  readonly plan: TablePlan;
  /** As it was last looked at; absent while that is the plan itself. */
  readonly base?: TablePlan;
  readonly isIncluded: boolean;
}

/** A repair of one file, or, where `file` is empty, of all that are open. */
export interface RepairChoice extends UndoneRepair {
  readonly file: string;
}

/** What became of the files that were opened last. `kept` is `off` if the user does not want them kept. */
export interface LastImport {
  readonly name: string;
  readonly report: ImportReport;
  readonly changes: VersionChanges | null;
  readonly kept: KeepOutcome | 'off';
  /** The repairs that are taken back in what is open. */
  readonly undone: readonly UndoneRepair[];
}

export interface ImportState {
  readonly step: 'picking' | 'inspecting' | 'mapping' | 'loading' | 'failed';
  readonly files: readonly ImportFile[];
  readonly progress: OpenProgress | null;
  readonly tables: readonly TableDraft[];
  readonly skipped: readonly Problem[];
  readonly problem: Problem | null;
  /** The user says that rows may be published of whose licence the file says nothing. */
  readonly mayPublish: boolean;
  /** A changed mapping is being tried on the first rows, or the open file is being read again. */
  readonly isTrying: boolean;
  /** The last change of a mapping could not be tried, and was taken back. */
  readonly isTakenBack: boolean;
  readonly last: LastImport | null;
}

export interface Importing {
  readonly store: StoreApi<ImportState>;
  /** Looks at files, and then asks how to read them. */
  inspect(files: readonly ImportFile[]): Promise<void>;
  /** Reads a table under another mapping, or leaves it out. */
  changeMapping(index: number, mapping: Mapping): Promise<void>;
  include(index: number, isIncluded: boolean): void;
  /** See `mayPublish`. */
  allowPublishing(mayPublish: boolean): void;
  /** Opens the tables as they are mapped; `true` when they are open, told of and kept. `onOpen` is called before they are kept. */
  load(options?: {
    readonly acceptTruncated?: boolean;
    readonly onOpen?: () => void;
  }): Promise<boolean>;
  /** Ends whatever is under way. Nothing that was open changes. */
  cancel(): void;
  /** The incident of a data row, `null` if none was made of it. */
  readonly findRow: Importer['findRow'];
  /** Tells what became of every row of what is open, if no import has told it yet. */
  recall(): Promise<void>;
  /** Takes a repair back, or makes it again, by reading what is open once more; `false` when the files are not at hand. */
  undoRepair(choice: RepairChoice, isUndone: boolean): Promise<boolean>;
  /** Asks again how the files that are open were to be read; `false` when they are not at hand. */
  reopen(): Promise<boolean>;
}

export interface ImportingPorts {
  readonly session: Pick<Session, 'store' | 'open' | 'changeSettings' | 'listShown' | 'namePlaces'>;
  readonly importer: Importer;
  readonly keptFiles: KeptFiles;
}

const PICKING: Omit<ImportState, 'last'> = {
  step: 'picking',
  files: [],
  progress: null,
  tables: [],
  skipped: [],
  problem: null,
  mayPublish: false,
  isTrying: false,
  isTakenBack: false,
};

/** Creates the desk on which files are opened. Nothing happens until files are inspected. */
export function createImporting({ session, importer, keptFiles }: ImportingPorts): Importing {
  const store = createStore<ImportState>(() => ({ ...PICKING, last: null }));
  const { getState: get, setState: set } = store;
  let controller = new AbortController();
  /** The files that were opened last, for reading them otherwise. */
  let opened: Pick<ImportState, 'files' | 'tables' | 'skipped'> | null = null;
  let openedSource: DatasetSource | null = null;
  /** What they were opened as, or what was told of since. */
  let described: Dataset | null = null;
  let turn = 0;

  /** Tells whether nothing else was told of since, nor opened elsewhere. */
  function startTurn(): () => boolean {
    const own = ++turn;
    const open = () => session.store.getState().dataset?.manifest.id;
    const id = open();
    return () => own === turn && open() === id;
  }

  function begin(): AbortSignal {
    controller.abort();
    controller = new AbortController();
    return controller.signal;
  }

  /** What came too late for a wish to cancel is held for nobody; whoever looks at files again holds others. */
  function letGoIfIdle(): void {
    if (get().step === 'picking') void importer.letGo().catch(() => undefined);
  }

  function fail(problem: Problem): void {
    set(problem.code === 'cancelled' ? PICKING : { step: 'failed', problem, progress: null });
  }

  /** Other data may have taken the place of the files that were opened here. */
  function forgetReplaced(): void {
    if (session.store.getState().dataset === described) return;
    opened = null;
    openedSource = null;
    set({ last: null });
  }

  /** The kept files, if it is they that are open: those that could not be opened again are kept too. */
  async function readKept(): Promise<DatasetSource | null> {
    const source = await keptFiles.read();
    const { dataset } = session.store.getState();
    return source?.manifest.id === dataset?.manifest.id ? source : null;
  }

  async function keep(source: DatasetSource): Promise<LastImport['kept']> {
    if (!session.store.getState().settings.keepsFiles) return 'off';
    const outcome = await keptFiles.keep(source);
    const isKept = outcome === 'kept';
    session.changeSettings({ keptFileTries: isKept ? 0 : null });
    if (isKept)
      await keptFiles.remember(
        source.files.flatMap(({ mapping }) => (mapping ? [forgetRepairs(mapping)] : [])),
      );
    return outcome;
  }

  /** What was opened since takes the place of what is still being told. `onTold` is called when all is known of what is open, and it is still to be kept. */
  async function describe(
    source: DatasetSource,
    signal: AbortSignal,
    onTold = () => {},
  ): Promise<void> {
    const isNewest = startTurn();
    described = session.store.getState().dataset;
    const told = await Promise.all([
      importer.report(),
      importer.changes(),
      findTopPlaces(session),
    ]).catch(unlessLost);
    // Whoever has begun something since shows where it stands.
    const leave = () => {
      if (signal.aborted) return;
      set(PICKING);
      onTold();
    };
    if (!isNewest()) return leave();
    if (told === null) {
      // Without its worker the session opens the same again; its report can be recalled, and an older one is of something else.
      openedSource = source;
      set({ last: null });
      return leave();
    }
    const [report, changes, places] = told;
    session.namePlaces(places);
    // The same data, but another object.
    described = session.store.getState().dataset;
    openedSource = { ...source, manifest: { ...source.manifest, places } };
    leave();
    const kept = await keep(openedSource);
    if (!isNewest()) return;
    const undone = source.files.flatMap(({ mapping }) => mapping?.undone ?? []);
    set({ last: { name: source.manifest.name, report, changes, kept, undone } });
  }

  async function inspect(files: readonly ImportFile[]): Promise<void> {
    const signal = begin();
    set({ ...PICKING, step: 'inspecting', files });
    const remembered = await keptFiles.mappings();
    const onProgress = (progress: OpenProgress) => !signal.aborted && set({ progress });
    const result = await importer
      .inspect({ files, remembered, onProgress, signal })
      .catch((error: unknown) => ({ ok: false as const, problem: unexpected(error) }));
    if (signal.aborted) return letGoIfIdle();
    if (!result.ok) return fail(withFittingRows(result.problem, get().progress?.rows ?? 0));
    const { tables, skipped } = result.plan;
    const hasReadable = tables.some(isMeant);
    const drafts = tables.map((plan) => ({ plan, isIncluded: !hasReadable || isMeant(plan) }));
    set({ step: 'mapping', tables: drafts, skipped, progress: null });
  }

  return {
    store,
    inspect,
    async changeMapping(index, mapping) {
      const { tables, files } = get();
      const draft = tables[index];
      const file = draft === undefined ? undefined : files[draft.plan.file];
      if (draft === undefined || file === undefined) return;
      const { plan, base = plan } = draft;
      // At once, so that the control that was used shows it; what follows from it comes with the preview.
      const isTrying = { isTrying: true, isTakenBack: false };
      set({ tables: withDraft(tables, index, { plan: { ...plan, mapping }, base }), ...isTrying });
      const { signal } = controller;
      const tried = await importer.preview(file, base, mapping).catch(() => null);
      const isCurrent = get().tables[index]?.plan.mapping === mapping;
      if (signal.aborted) return letGoIfIdle();
      if (!isCurrent) return;
      set({
        tables: withDraft(get().tables, index, { plan: tried ?? base }),
        isTrying: false,
        isTakenBack: tried === null,
      });
    },
    include(index, isIncluded) {
      set({
        tables: get().tables.map((draft, i) => (i === index ? { ...draft, isIncluded } : draft)),
      });
    },
    allowPublishing: (mayPublish) => set({ mayPublish }),
    async load({ acceptTruncated = false, onOpen = () => {} } = {}) {
      const { files, tables, skipped, mayPublish } = get();
      const included = tables.filter(({ isIncluded }) => isIncluded).map(({ plan }) => plan);
      if (included.length === 0) return false;
      const signal = begin();
      set({ step: 'loading', progress: null, problem: null });
      const source = {
        ...createImportSource(files, included, { mayPublishUnstated: mayPublish }),
        acceptTruncated,
      };
      const onProgress = (progress: OpenProgress) => !signal.aborted && set({ progress });
      const problem = await session.open(source, { onProgress, signal });
      // What is shown by now is reported, even if a wish to cancel comes after it.
      if (problem !== null) {
        // A form that is no text tells its rows before it is read.
        const rows = included.reduce((sum, { rowCount }) => sum + rowCount, 0);
        if (!signal.aborted) fail(withFittingRows(problem, rows));
        return false;
      }
      opened = { files, tables, skipped };
      await describe(source, signal, () => {
        // Keeping a large file takes a while: what was told of the last one does not stand over this one.
        set({ last: null });
        onOpen();
      });
      return true;
    },
    cancel() {
      controller.abort();
      const { tables } = get();
      set(PICKING);
      if (tables.length > 0) letGoIfIdle();
    },
    findRow: (file, row) => importer.findRow(file, row),
    async recall() {
      forgetReplaced();
      const { dataset } = session.store.getState();
      if (dataset === null || get().last !== null) return;
      const [report, source] = await Promise.all([importer.report(), readKept()]);
      const undone = source?.files.flatMap(({ mapping }) => mapping?.undone ?? []) ?? [];
      const { name } = dataset.manifest;
      described = dataset;
      set({ last: { name, report, changes: null, kept: 'off', undone } });
    },
    async undoRepair({ file, ...repair }, isUndone) {
      forgetReplaced();
      const source = openedSource ?? (await readKept());
      if (source === null) return false;
      const signal = begin();
      const change = (mapping: Mapping, name: string) =>
        file === '' || file === name ? undoRepair(mapping, repair, isUndone) : mapping;
      const next = {
        ...source,
        files: source.files.map((each) =>
          each.mapping === undefined ? each : { ...each, mapping: change(each.mapping, each.name) },
        ),
      };
      set({ isTrying: true });
      const problem = await session.open(next, { signal });
      set({ isTrying: false });
      if (problem !== null) return false;
      const tables = opened?.tables.map((draft) => {
        const { plan } = draft;
        return { ...draft, plan: { ...plan, mapping: change(plan.mapping, plan.name) } };
      });
      if (opened !== null && tables !== undefined) opened = { ...opened, tables };
      const changes = get().last?.changes ?? null;
      await describe(next, signal);
      const { last } = get();
      if (last !== null) set({ last: { ...last, changes: last.changes ?? changes } });
      return true;
    },
    async reopen() {
      forgetReplaced();
      if (opened !== null) {
        begin();
        set({ ...PICKING, ...opened, step: 'mapping' });
        return true;
      }
      const source = await readKept();
      if (source === null) return false;
      await inspect(partsOf(source));
      return true;
    },
  };
}

function withDraft(
  tables: readonly TableDraft[],
  index: number,
  change: Pick<TableDraft, 'plan' | 'base'>,
): TableDraft[] {
  return tables.map((draft, i) =>
    i === index ? { isIncluded: draft.isIncluded, ...change } : draft,
  );
}

/** A sheet of notes, or of sums, beside the table makes no incident. */
function isMeant({ samples, isAside = false }: TablePlan): boolean {
  return !isAside && (samples.length === 0 || samples.some(({ headline }) => headline !== null));
}

/** A file that holds several tables stands in a source several times. */
function partsOf({ files }: DatasetSource): readonly ImportFile[] {
  return files.filter(({ blob }, i) => files.findIndex((other) => other.blob === blob) === i);
}
