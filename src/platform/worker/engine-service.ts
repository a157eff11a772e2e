import { createKernel, type Kernel } from '../../core/engine/kernel.ts';
import { type ReadResult, readDataset } from '../../core/ingest/read-dataset.ts';
import type { Dataset, DatasetSource, OpenResult } from '../../core/model/dataset.ts';
import { createProblem, type Finding } from '../../core/model/finding.ts';
import type { Engine } from '../../core/model/ports.ts';

/** Findings that travel with the dataset; the rest are asked for page by page. */
const FIRST_FINDINGS = 200;

interface Opened {
  readonly kernel: Kernel;
  readonly findings: readonly Finding[];
}

/** The engine in this very thread: files become columns, columns a kernel. What the worker runs, and what tests run without one. */
export function createEngineService(): Engine {
  let opened: Opened | null = null;
  function current(): Opened {
    if (opened === null) throw new Error('no dataset is open');
    return opened;
  }
  return {
    async open(source, onProgress) {
      const read = await readDataset(source, onProgress);
      if (!read.ok) return read;
      try {
        const kernel = createKernel(read.columns);
        const dataset = describe(source, read, kernel);
        opened = { kernel, findings: read.findings };
        return { ok: true, dataset };
      } catch (error) {
        return failed(error);
      }
    },
    ask: async (query) => current().kernel.ask(query),
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
    findings: read.findings.slice(0, FIRST_FINDINGS),
    findingCount: read.findingCount,
    fingerprint: read.fingerprint,
  };
}

function failed(error: unknown): OpenResult {
  const detail = error instanceof Error ? error.message : String(error);
  const isMemory = error instanceof RangeError;
  return {
    ok: false,
    problem: createProblem(isMemory ? 'out-of-memory' : 'unexpected', '', { detail }),
  };
}
