import { createKernel, type Kernel } from '../../core/engine/kernel.ts';
import { type ReadResult, readDataset } from '../../core/ingest/read-dataset.ts';
import type { Answer } from '../../core/model/answer.ts';
import type { Dataset, DatasetSource, OpenResult } from '../../core/model/dataset.ts';
import { createProblem, type Finding, type Problem } from '../../core/model/finding.ts';
import type { Engine } from '../../core/model/ports.ts';
import type { Query } from '../../core/model/query.ts';

/** Findings that travel with the dataset; the rest are asked for page by page. */
const FIRST_FINDINGS = 200;

type OnProgress = Parameters<Engine['open']>[1];

/** A question works at texts no longer than this before it tells what it has. */
const PATIENCE_MS = 40;
/** How long nothing must have been asked before work is done ahead, and how long it goes on without looking up. */
const QUIET_MS = 150;
const AHEAD_MS = 6;

function createPatience(durationMs: number): () => boolean {
  const end = performance.now() + durationMs;
  return () => performance.now() > end;
}

interface Opened {
  readonly kernel: Kernel;
  readonly findings: readonly Finding[];
}

/** The engine in this very thread: files become columns, columns a kernel. What the worker runs, and what tests run without one. */
export function createEngineService(): Engine {
  let opened: Opened | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let ahead: ReturnType<typeof setTimeout> | undefined;

  function current(): Opened {
    if (opened === null) throw new Error('no dataset is open');
    return opened;
  }

  /** Works ahead a little at a time, until somebody asks. */
  function workAhead(delayMs: number): void {
    clearTimeout(ahead);
    ahead = setTimeout(() => {
      if (opened?.kernel.prepare(createPatience(AHEAD_MS))) workAhead(0);
    }, delayMs);
  }

  function ask(query: Query): Answer {
    const answer = current().kernel.ask(query, createPatience(PATIENCE_MS));
    workAhead(QUIET_MS);
    return answer;
  }

  async function openNow(source: DatasetSource, onProgress?: OnProgress): Promise<OpenResult> {
    const read = await readDataset(source, onProgress);
    if (!read.ok) return read;
    try {
      const kernel = createKernel(read.columns);
      opened = { kernel, findings: read.findings };
      return { ok: true, dataset: describe(source, read, kernel) };
    } catch (error) {
      return { ok: false, problem: describeFailure(error, source) };
    }
  }

  return {
    // One after the other, so that the dataset that was asked for last is the one that stands.
    open(source, onProgress) {
      const result = opening.then(() => openNow(source, onProgress));
      opening = result.catch(() => {});
      return result;
    },
    ask: async (query) => ask(query),
    headlines: async (rows) => current().kernel.headlines(rows),
    incident: async (id) => current().kernel.incident(id),
    findings: async (offset, count) => current().findings.slice(offset, offset + count),
  };
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
  return createProblem(
    error instanceof RangeError ? 'out-of-memory' : 'unexpected',
    file?.name ?? '',
    {
      sizeBytes: file?.blob.size ?? null,
      detail: error instanceof Error ? error.message : String(error),
    },
  );
}
