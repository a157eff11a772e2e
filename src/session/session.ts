/** The session: hands the user's changes to the view, the view to the engine, and the answer to whoever watches the store. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset, DatasetSource, NamedPlace } from '../core/model/dataset.ts';
import { createProblem, type Problem } from '../core/model/finding.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Bounds } from '../core/model/place.ts';
import type { Address, Engine, OnOpenProgress, Preferences } from '../core/model/ports.ts';
import { type Action, setSelection } from '../core/view/actions.ts';
import type { MapFrame } from '../core/view/cell-grid.ts';
import { findLinkData } from '../core/view/link-data.ts';
import { startView } from '../core/view/start-view.ts';
import { isMapBound, type QueryFrame, type ScreenPart, toQuery } from '../core/view/to-query.ts';
import { decodeView, encodeView } from '../core/view/url.ts';
import type { View } from '../core/view/view.ts';
import { askWhole, createAskLoop, rowsOf } from './answers.ts';
import { readFirstState } from './first-state.ts';
import { addHeadlines } from './headline-cache.ts';
import { createHeldView } from './held-view.ts';
import { amend, commit, createHistory, type History, redo, undo } from './history.ts';
import { openSource } from './open-source.ts';
import type { OpenOptions } from './opening.ts';
import { isQuestionChanged, onlyPage } from './question.ts';
import { createScreenParts } from './screen-parts.ts';
import { readSettings, writeSettings } from './settings.ts';
import type { Answered, SessionState, Settings } from './state.ts';
import { unexpected, withFittingRows } from './unexpected.ts';
import { createWaitingState, type StateSource } from './waiting-state.ts';

/** The outside, handed in by the entry. */
export interface SessionPorts {
  readonly engine: Engine;
  readonly address: Address;
  readonly preferences: Preferences;
  /** Finds the dataset to open at start and on Retry. */
  readonly loadSource: () => Promise<Omit<DatasetSource, 'acceptTruncated'> | Problem>;
  /** The file that was opened last and kept in this browser; asked for only if the settings say there is one. */
  readonly loadKept?: () => Promise<DatasetSource | null>;
}

/**
 * How a change enters the history: `commit` is a step of Undo and of Back; `drag` is a gesture under way, ended by a commit;
 * `look` changes what is looked at and adds no step.
 */
export type ChangeKind = 'commit' | 'drag' | 'look';

export interface ChangeOptions {
  readonly kind?: ChangeKind;
  /** The gesture's `event.timeStamp`, for measuring how long the answer took. */
  readonly gestureMs?: number;
  /** A hand that moves on whatever is shown: view and answer are shown in one frame, unless the answer is long in coming. */
  readonly isShownWithAnswer?: boolean;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** The state as it was when a hand last rested: for what is heard, which nobody can follow forty times a second. */
  readonly rested: StateSource;
  /** For pictures of other views than the one on screen: scenes, exports. */
  readonly engine: Engine;
  /** Opens the file that is kept, or what `loadSource` finds. Never rejects: what went wrong is the state's problem. */
  start(options?: {
    readonly acceptTruncated?: boolean;
    readonly isKeptLeft?: boolean;
  }): Promise<void>;
  /** Opens a source; the old dataset stays until the new one is ready and not called off, and filters stay if it is a version of the same. Says why it could not. */
  open(source: DatasetSource, options?: OpenOptions): Promise<Problem | null>;
  /** Gives the open dataset places to go to. */
  namePlaces(places: readonly NamedPlace[]): void;
  change(action: Action, options?: ChangeOptions): void;
  undo(): void;
  redo(): void;
  hover(rows: readonly number[]): void;
  /** Fetches the records of these rows that are not here. */
  fetch(rows: readonly number[]): Promise<void>;
  select(id: string | null): void;
  /** Selects the incident `step` places on in the table's order. */
  step(step: -1 | 1): Promise<void>;
  showRows(offset: number, count: number): void;
  /** While two periods are compared: which one's incidents the table lists. */
  listPeriod(period: number): void;
  /** Tells that a part is on the screen; returns what tells that it is not. Hidden parts are not answered. */
  show(part: ScreenPart): () => void;
  /** Tells what the map shows now. */
  setMapBounds(bounds: Bounds, frame: MapFrame): void;
  setPlaying(isPlaying: boolean): void;
  changeSettings(settings: Partial<Settings>): void;
  /** How many incidents each of these views would show; for "removing this brings back…". */
  countShown(views: readonly View[]): Promise<readonly number[]>;
  /** Up to `count` incidents that another view would list, from `offset` on. */
  listShown(view: View, count: number, offset?: number): Promise<readonly Headline[]>;
  readonly listFindings: Engine['findings'];
}

/** How often the opening of a kept file may have been cut short, by a crash or by a reload, before it is left alone. */
const MOST_TRIES = 3;
/** How often an engine that was lost is given its data again. */
const MOST_LOSSES = 3;
/** A hand that is still for as long rests, although it holds on. */
const REST_MS = 400;

/** Creates a session on its ports. Nothing happens until `start`. */
export function createSession({
  engine,
  address,
  preferences,
  loadSource,
  loadKept,
}: SessionPorts): Session {
  const store = createStore<SessionState>(() =>
    readFirstState(address.read(), readSettings(preferences)),
  );
  let history: History = createHistory(store.getState().view);
  /** A map moved before there is data writes an address too, which is no link, and stays where it is. */
  let isLinked = address.read() !== '';
  let opened: DatasetSource | null = null;
  let isReopening = false;
  let reopenings = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  const rested = createWaitingState(store, () => true);
  store.subscribe(rested.follow);
  const get = store.getState;
  const set = store.setState;
  const fail = (problem: Problem) => set({ phase: 'error', problem });
  const held = createHeldView(() => set({ view: takeView() }));
  const viewNow = () => held.over(get().view);
  const takeView = () => held.take(get().view);

  const loop = createAskLoop<Omit<Answered, 'answer'>>(engine, {
    missing: (rows) => [...new Set(rows)].filter((row) => !get().headlines.has(row)),
    onAnswer(answer, news, tag) {
      const { headlines: known, hovered } = get();
      const headlines = addHeadlines(known, news, () => [...rowsOf(answer), ...hovered]);
      if (tag.gestureMs !== null && answer.isComplete)
        performance.measure('atlas:answer', { start: tag.gestureMs, end: performance.now() });
      set({
        view: takeView(),
        headlines,
        answered: { answer, ...tag },
        phase: 'ready',
        problem: null,
      });
    },
    onError: (error) => fail(withFittingRows(unexpected(error), get().dataset?.counts.read ?? 0)),
  });

  const screen = createScreenParts(() => ask());

  function frame(): QueryFrame | null {
    const { dataset, mapBounds, mapFrame, rowOffset, rowCount, listedPeriod } = get();
    if (dataset === null || isReopening) return null;
    const rows = { rowOffset, rowCount, listedPeriod };
    return { dataset, mapBounds, mapFrame, ...rows, isOnScreen: screen.has };
  }

  function ask(gestureMs: number | null = null, view: View = viewNow()): void {
    const on = frame();
    screen.remember();
    if (on !== null) loop.ask(toQuery(view, on), { view, gestureMs, mapFrame: on.mapFrame });
  }

  /** Makes a view the current one, and asks what it needs. The address follows `history.present`, so a gesture under way is not in it. */
  function enter(view: View, gestureMs: number | null = null, isHeld = false): void {
    const before = viewNow();
    if (view.sort !== before.sort || view.unit !== before.unit) set({ rowOffset: 0 });
    // First of all: the engine works while the page draws what it knows already.
    if (isQuestionChanged(before, view)) ask(gestureMs, view);
    held.hold(view);
    clearTimeout(restTimer);
    if (isHeld) restTimer = setTimeout(() => set({ isMoving: false }), REST_MS);
    if (!isHeld) {
      const [canUndo, canRedo] = [history.past.length > 0, history.future.length > 0];
      set({ view: takeView(), canUndo, canRedo, isMoving: false });
    } else if (!get().isMoving) set({ isMoving: true });
    if (view.selection !== before.selection) void fetchIncident();
  }

  async function fetchIncident(): Promise<void> {
    const id = get().view.selection;
    if (frame() === null) return;
    const incident = id === null ? null : await engine.incident(id).catch(() => undefined);
    if (get().view.selection === id && incident !== undefined) set({ incident });
  }

  function travel(step: History | null): void {
    if (step === null) return;
    history = step;
    address.replace(encodeView(step.present));
    enter(step.present);
  }

  function commitView(view: View): void {
    const old = encodeView(history.present);
    history = commit(history, view);
    if (encodeView(view) !== old) address.push(encodeView(view));
  }

  function look(action: Action): void {
    history = amend(history, action(history.present));
    address.replace(encodeView(history.present));
  }

  /** What a dataset that takes the place of another one changes in the view; a link's own view stays as it is. */
  function enterDataset(dataset: Dataset): void {
    const before = get().dataset;
    const isNew =
      before === null
        ? dataset.manifest.preset !== undefined && !isLinked
        : before.manifest.id !== dataset.manifest.id;
    if (!isNew) return;
    const view = { ...startView(dataset)(takeView()), camera: before ? null : get().view.camera };
    history = createHistory(view);
    address.replace(encodeView(view));
    set({ view, canUndo: false, canRedo: false, isKeptFileStuck: false });
  }

  /** Whether the file that is kept is open now. Counts its tries, so that a file that brings the page down is not opened for ever. */
  async function openKept(): Promise<boolean> {
    const tries = get().settings.keptFileTries;
    if (tries === null || loadKept === undefined) return false;
    session.changeSettings({ keptFileTries: tries + 1 });
    const source = tries >= MOST_TRIES ? null : await loadKept().catch(() => null);
    const isOpen = source !== null && (await session.open(source)) === null;
    if (isOpen) session.changeSettings({ keptFileTries: 0 });
    set(isOpen ? {} : { phase: 'loading', problem: null, isKeptFileStuck: true });
    return isOpen;
  }

  /** Opens again what was open; view and screen stay as they are. An engine that is lost meanwhile calls for this again, and not for ever. */
  async function reopen(losses = get().losses): Promise<void> {
    if (opened === null) return;
    loop.cancel();
    isReopening = true;
    const reopening = ++reopenings;
    set({ losses });
    if (losses > MOST_LOSSES) return fail(createProblem('engine-lost', ''));
    const result = await engine
      .open(opened)
      .catch((error: unknown) => ({ ok: false as const, problem: unexpected(error) }));
    // Lost again, and opened again already.
    if (reopening !== reopenings) return;
    isReopening = false;
    if (!result.ok) return fail(result.problem);
    ask();
    await fetchIncident();
  }
  engine.onLost?.(() => void reopen(get().losses + 1));

  address.onMove((hash) => {
    const { view, ignored } = decodeView(hash);
    isLinked = hash !== '';
    set({ ignored, linkedData: findLinkData(hash) });
    history = commit(history, view);
    enter(view);
  });

  const session: Session = {
    store,
    rested,
    engine,
    async start({ acceptTruncated = false, isKeptLeft = false } = {}) {
      set({ phase: get().dataset === null ? 'loading' : 'ready', problem: null, losses: 0 });
      // What was open is opened again: it may be a file that nobody kept.
      if (opened !== null && !isKeptLeft && !acceptTruncated) {
        const problem = await session.open(opened);
        return problem === null ? undefined : fail(problem);
      }
      if (!isKeptLeft && (await openKept())) return;
      const source = await loadSource().catch((error: unknown) => unexpected(error));
      if ('code' in source) fail(source);
      else await session.open({ ...source, acceptTruncated });
    },
    async open(source, { onProgress, signal } = {}) {
      let readRows = 0;
      const tell: OnOpenProgress = (progress) => {
        readRows = progress.rows;
        if (onProgress === undefined) set({ progress });
        else onProgress(progress);
      };
      const result = await openSource(
        { engine, source, tell, signal },
        get().settings.mostMemoryMiB,
      ).catch((error: unknown) => ({ ok: false as const, problem: unexpected(error) }));
      if (!result.ok) {
        const problem = withFittingRows(result.problem, readRows);
        const phase = get().dataset === null ? 'error' : 'ready';
        set({ phase, problem, progress: null });
        return problem;
      }
      if (signal?.aborted) {
        // Too late for the engine, in time for the screen.
        set({ progress: null });
        await reopen();
        return createProblem('cancelled', '');
      }
      opened = source;
      isReopening = false;
      loop.cancel();
      enterDataset(result.dataset);
      set({
        dataset: result.dataset,
        headlines: new Map(),
        hovered: [],
        incident: null,
        answered: null,
        rowOffset: 0,
        progress: null,
      });
      ask();
      await fetchIncident();
      return null;
    },
    namePlaces(places) {
      const { dataset } = get();
      if (dataset !== null)
        set({ dataset: { ...dataset, manifest: { ...dataset.manifest, places } } });
    },
    change(action, { kind = 'commit', gestureMs, isShownWithAnswer } = {}) {
      const view = action(viewNow());
      // A hand that is back where it began has come to rest all the same.
      if (view === viewNow() && kind !== 'commit' && !get().isMoving) return;
      if (kind === 'commit') commitView(view);
      if (kind === 'look') look(action);
      enter(view, gestureMs, isShownWithAnswer);
    },
    undo: () => travel(undo(history)),
    redo: () => travel(redo(history)),
    hover(rows) {
      const old = get().hovered;
      if (rows.length !== old.length || rows.some((row, i) => row !== old[i]))
        set({ hovered: rows });
    },
    async fetch(rows) {
      const { dataset, headlines } = get();
      const missing = rows.filter((row) => !headlines.has(row));
      if (missing.length === 0) return;
      const news = await engine.headlines(Uint32Array.from(missing)).catch(() => []);
      const { answered, headlines: known } = get();
      const needed = () => [...rows, ...(answered === null ? [] : rowsOf(answered.answer))];
      if (get().dataset === dataset) set({ headlines: addHeadlines(known, news, needed) });
    },
    select: (id) => session.change(setSelection(id), { kind: 'look' }),
    async step(step) {
      const on = frame();
      const located = get().answered?.answer.page?.locatedAt ?? -1;
      if (on === null || located + step < 0) return;
      const offset = located === -1 ? 0 : located + step;
      const { page } = await askWhole(
        engine,
        onlyPage(get().view, { ...on, rowOffset: offset, rowCount: 1 }),
      );
      const row = page?.rows[0];
      if (row === undefined) return;
      const [headline] = await engine.headlines(Uint32Array.of(row));
      if (headline !== undefined) session.select(headline.id);
    },
    showRows(rowOffset, rowCount) {
      if (rowOffset === get().rowOffset && rowCount === get().rowCount) return;
      set({ rowOffset, rowCount });
      ask();
    },
    listPeriod(listedPeriod) {
      set({ listedPeriod, rowOffset: 0 });
      ask();
    },
    show: screen.add,
    setMapBounds(mapBounds, mapFrame) {
      set({ mapBounds, mapFrame });
      const { view, dataset } = get();
      if (view.isOnlyInView || (dataset !== null && isMapBound(view, dataset))) ask();
    },
    setPlaying: (isPlaying) => set({ isPlaying }),
    changeSettings(change) {
      const settings = { ...get().settings, ...change };
      set({ settings });
      writeSettings(preferences, settings);
    },
    async countShown(views) {
      const on = frame();
      if (on === null) return views.map(() => 0);
      const answers = await Promise.all(
        views.map((view) => askWhole(engine, onlyPage(view, { ...on, rowOffset: 0, rowCount: 0 }))),
      );
      return answers.map(({ totals }) => totals[0]?.shown ?? 0);
    },
    listFindings: (offset, count, kind) => engine.findings(offset, count, kind),
    async listShown(view, count, rowOffset = 0) {
      const on = frame();
      if (on === null) return [];
      const { page } = await askWhole(
        engine,
        onlyPage(
          { ...view, unit: 'incidents' },
          { ...on, listedPeriod: 0, rowOffset, rowCount: count },
        ),
      );
      return page === null ? [] : engine.headlines(page.rows);
    },
  };
  return session;
}
