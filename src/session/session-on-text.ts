/** For tests: a session on a dataset written out as text, read and answered in this very thread. */
import { countByCampaign } from '../core/engine/answer/campaign-units.ts';
import { createSpreads } from '../core/engine/answer/figure-spread.ts';
import { countLanes } from '../core/engine/answer/lanes.ts';
import { createTextSearch } from '../core/engine/filter/text-search.ts';
import { keepAnswer } from '../core/engine/keep-answer.ts';
import { createKernel } from '../core/engine/kernel.ts';
import { ENDLESS } from '../core/engine/patience.ts';
import { openText, sourceOf } from '../core/ingest/read-text.ts';
import { createAreaTest } from '../core/model/area.ts';
import { createSession, type Session } from './session.ts';

const SELDOM = { countByCampaign, countLanes, createSpreads, createAreaTest, createTextSearch };

/** Starts a session on a table in our own layout and waits for its first answer. `hash` is what the address says. */
export async function startSessionOn(csv: string, hash = ''): Promise<Session> {
  const { columns, counts, context, reportCounts } = await openText(csv);
  const kernel = createKernel(columns);
  const source = sourceOf(new Blob([csv]));
  const session = createSession({
    engine: {
      open: async () => ({
        ok: true,
        dataset: {
          manifest: source.manifest,
          counts,
          ...kernel.facts,
          context,
          reportCounts,
          findings: [],
          findingCount: 0,
          fingerprint: '',
        },
      }),
      ask: async (query) => keepAnswer(kernel.ask(query, ENDLESS, SELDOM)),
      headlines: async (rows) => kernel.headlines(rows),
      incident: async (id) => kernel.incident(id),
      findings: async () => [],
    },
    address: {
      read: () => hash,
      push: () => undefined,
      replace: () => undefined,
      onMove: () => () => undefined,
    },
    preferences: { read: () => null, write: () => false },
    loadSource: async () => source,
  });
  await session.start();
  await new Promise<void>((resolve) => {
    if (session.store.getState().answered !== null) resolve();
    session.store.subscribe(({ answered }) => {
      if (answered !== null) resolve();
    });
  });
  return session;
}
