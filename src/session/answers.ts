/** The only asynchronous loop of the session: asks the engine, and publishes the newest answer with every record it names. */
import type { Answer } from '../core/model/answer.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Engine } from '../core/model/ports.ts';
import type { Query } from '../core/model/query.ts';

/** Asks on until texts are searched and sorted: for whatever shows or saves one answer and no later one. */
export async function askWhole(engine: Pick<Engine, 'ask'>, query: Query): Promise<Answer> {
  for (;;) {
    const answer = await engine.ask(query);
    if (answer.isComplete) return answer;
  }
}

export interface AskLoop<Tag> {
  /** Asks soon; while one question is with the engine only the newest next one is kept. */
  ask(query: Query, tag: Tag): void;
  /** Forgets what is under way: its answer will not be published. */
  cancel(): void;
}

export interface AskLoopEvents<Tag> {
  /** Rows whose record is not known yet. */
  readonly missing: (rows: Iterable<number>) => number[];
  readonly onAnswer: (answer: Answer, news: readonly Headline[], tag: Tag) => void;
  readonly onError: (error: unknown) => void;
}

/** Creates the loop on one open dataset. */
export function createAskLoop<Tag>(
  engine: Pick<Engine, 'ask' | 'headlines'>,
  events: AskLoopEvents<Tag>,
): AskLoop<Tag> {
  let next: { readonly query: Query; readonly tag: Tag } | null = null;
  let isBusy = false;
  let epoch = 0;

  async function answer(query: Query, tag: Tag): Promise<void> {
    const asked = epoch;
    const found = await engine.ask(query);
    const missing = events.missing(rowsOf(found));
    const news = missing.length === 0 ? [] : await engine.headlines(Uint32Array.from(missing));
    if (asked !== epoch) return;
    events.onAnswer(found, news, tag);
    // Asked again, the engine goes on from there; a newer question comes first.
    if (!found.isComplete) next ??= { query, tag };
  }

  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    while (next !== null) {
      const { query, tag } = next;
      next = null;
      const asked = epoch;
      try {
        await answer(query, tag);
      } catch (error) {
        if (asked === epoch) events.onError(error);
      }
    }
    isBusy = false;
  }

  return {
    ask(query, tag) {
      next = { query, tag };
      void run();
    },
    cancel() {
      next = null;
      epoch++;
    },
  };
}

/** Every row that an answer shows; the incidents of a campaign are shown when it is unfolded. */
export function* rowsOf(answer: Answer): Iterable<number> {
  for (const rows of answer.marks) if (rows !== null) yield* rows;
  for (const timeline of answer.timelines) {
    if (timeline.dots !== null) yield* timeline.dots;
    yield* timeline.wide;
  }
  if (answer.page === null) return;
  yield* answer.page.rows;
}
