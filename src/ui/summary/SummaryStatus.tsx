import type { Dataset } from '../../core/model/dataset.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import type { Answered } from '../../session/state.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSettled } from '../kit/use-settled.ts';
import { useLive, useSession, useSessionState } from '../use-session.ts';
import { summarySentence } from './summary-parts.ts';

/** The status: its figures at once, its words when they have settled. */
export function SummaryStatus({ dataset }: { readonly dataset: Dataset }) {
  const { rested } = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const answered = useSessionState((state) => state.answered, rested);
  const sentence = useSettled(
    answered === null ? '' : summarySentence(dataset, answered, { messages, language }),
  );
  const figures = useLive(
    (state) => state.answered,
    (element: HTMLElement, answered) => {
      if (answered !== null) Object.assign(element.dataset, readFigures(dataset, answered));
    },
  );
  return (
    <div
      ref={figures}
      role="status"
      aria-label={messages.summary.label}
      className="visually-hidden"
    >
      {sentence}
    </div>
  );
}

function readFigures({ counts, extent }: Dataset, { answer, view }: Answered) {
  const [totals] = answer.totals;
  const range = view.range ?? extent;
  return {
    shown: totals?.shown ?? 0,
    total: counts.total,
    unplaced: totals?.unplaced ?? 0,
    undated: answer.undated,
    rejected: counts.rejected,
    from: range === null ? '' : formatIsoDay(range.startDay),
    to: range === null ? '' : formatIsoDay(range.endDay - 1),
  };
}
