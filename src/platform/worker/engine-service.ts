import { keepAnswer } from '../../core/engine/keep-answer.ts';
import { createKernel, type Kernel } from '../../core/engine/kernel.ts';
import { loadSeldom, type Seldom } from '../../core/engine/seldom.ts';
import type { StartCutter } from '../../core/ingest/cells/cutter-thread.ts';
import { letOthers } from '../../core/ingest/cells/let-others.ts';
import { readDataset } from '../../core/ingest/read-dataset.ts';
import type { ReadResult } from '../../core/ingest/read-result.ts';
import type { Answer } from '../../core/model/answer.ts';
import type { Dataset, DatasetSource, OpenResult } from '../../core/model/dataset.ts';
import { createProblem, type Problem } from '../../core/model/finding.ts';
import type { VersionChanges } from '../../core/model/import-report.ts';
import type { Engine, Importer } from '../../core/model/ports.ts';
import type { Query } from '../../core/model/query.ts';
import type { Opened } from './opened.ts';

/** Findings that travel with the dataset; the rest are asked for page by page. */
const FIRST_FINDINGS = 200;

type OnProgress = Parameters<Engine['open']>[1];

/** A question works at texts no longer than this before it tells what it has, or than telling takes: else a search of millions would mostly tell. */
const PATIENCE_MS = 40;
const MOST_PATIENCE_MS = 400;
/** How long nothing must have been asked before work is done ahead, and how long it goes on without looking up: whoever asks may have to wait so long, and is then a frame late. */
const QUIET_MS = 150;
const AHEAD_MS = 2;

function createPatience(durationMs: number): () => boolean {
  const end = performance.now() + durationMs;
  return () => performance.now() > end;
}

/** The engine in this very thread: files become columns, columns a kernel. What the worker runs, and what tests run without one. What only strangers' files need is loaded on first use. `startCutter`: a way to have their rows cut in another thread. */
export function createEngineService(startCutter?: StartCutter): Engine & Importer {
  let opened: Opened | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let seldom: Seldom = {};
  let patienceMs = PATIENCE_MS;
  let ahead: ReturnType<typeof setTimeout> | undefined;

  function current(): Opened {
    if (opened === null) throw new Error('no dataset is open');
    return opened;
  }

  /** Works ahead a little at a time, until somebody asks. */
  function workAhead(delayMs: number): void {
    clearTimeout(ahead);
    const timer = setTimeout(() => void goOn(timer), delayMs);
    ahead = timer;
  }

  async function goOn(timer: typeof ahead): Promise<void> {
    try {
      while (ahead === timer && opened?.kernel.prepare(createPatience(AHEAD_MS))) await letOthers();
    } catch (error) {
      // What memory does not hold in store is worked out when it is asked for.
      if (error instanceof RangeError) return;
      // Thrown where it ends the worker, as any fault does.
      setTimeout(() => {
        throw error;
      });
    }
  }

  async function ask(query: Query): Promise<Answer> {
    seldom = await loadSeldom(query, seldom);
    const startMs = performance.now();
    const isDue = createPatience(patienceMs);
    const answer = keepAnswer(current().kernel.ask(query, isDue, seldom));
    const toldMs = performance.now() - startMs - patienceMs;
    patienceMs = answer.isComplete
      ? PATIENCE_MS
      : Math.min(MOST_PATIENCE_MS, Math.max(PATIENCE_MS, toldMs));
    // While the page draws what was found so far, more is made ready to be found.
    workAhead(answer.isComplete ? QUIET_MS : 0);
    return answer;
  }

  async function openNow(
    source: DatasetSource,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<OpenResult> {
    const read = await readDataset(source, { onProgress, signal, startCutter });
    if (!read.ok) return read;
    try {
      const kernel = createKernel(read.columns);
      const changes = await compare(opened, source, read);
      // A wish to cancel that came while this thread was busy is heard before it is too late.
      await letOthers();
      if (signal?.aborted) return { ok: false, problem: describeFailure(signal, source) };
      opened = { source, read, kernel, changes };
      if (source.files.some(({ ticket }) => ticket !== undefined)) await letGo();
      return { ok: true, dataset: describe(source, read, kernel) };
    } catch (error) {
      return { ok: false, problem: describeFailure(error, source) };
    }
  }

  const importing = () => import('./importing.ts');

  return {
    // One after the other, so that the dataset that was asked for last is the one that stands.
    open(source, onProgress, signal) {
      const result = opening.then(() => openNow(source, onProgress, signal));
      opening = result.catch(() => {});
      return result;
    },
    ask,
    headlines: async (rows) => current().kernel.headlines(rows),
    incident: async (id) => current().kernel.incident(id),
    findings: async (offset, count, kind) => {
      const { findings } = current().read;
      const wanted =
        kind === undefined
          ? findings
          : findings.filter(({ code, effect }) => code === kind.code && effect === kind.effect);
      return wanted.slice(offset, offset + count);
    },
    inspect: async (request) => (await importing()).inspect(request, startCutter),
    letGo,
    preview: async (file, plan, mapping) =>
      (await import('./describe-table.ts')).preview(file, plan, mapping),
    report: async () => (await importing()).report(current()),
    findRow: async (file, row) => (await importing()).findRow(current(), file, row),
    changes: async () => current().changes,
    exportRows: async (request) => (await importing()).exportRows(current(), request),
  };
}

/** Tables that were looked at, and left out, are not needed any longer. */
async function letGo(): Promise<void> {
  (await import('../../core/ingest/cells/held-tables.ts')).heldTables.letGo();
}

async function compare(
  before: Opened | null,
  { manifest }: DatasetSource,
  read: ReadResult & { ok: true },
): Promise<VersionChanges | null> {
  if (before === null || before.source.manifest.id !== manifest.id) return null;
  if (before.read.fingerprint === read.fingerprint) return null;
  const { compareVersions } = await import('../../core/engine/compare-versions.ts');
  return compareVersions(before.read.columns, read.columns);
}

function describe(source: DatasetSource, read: ReadResult & { ok: true }, kernel: Kernel): Dataset {
  return {
    manifest: source.manifest,
    counts: read.counts,
    ...kernel.facts,
    context: read.context,
    reportCounts: read.reportCounts,
    findings: read.findings.slice(0, FIRST_FINDINGS),
    findingCount: read.findingCount,
    fingerprint: read.fingerprint,
  };
}

/** Memory that runs out is a `RangeError` in every browser. */
function describeFailure(error: unknown, { files }: DatasetSource): Problem {
  const file = files.find(({ role }) => role === 'incidents');
  const code =
    error instanceof AbortSignal
      ? 'cancelled'
      : error instanceof RangeError
        ? 'out-of-memory'
        : 'unexpected';
  return createProblem(code, file?.name ?? '', {
    sizeBytes: file?.blob.size ?? null,
    detail: error instanceof Error ? error.message : null,
  });
}
