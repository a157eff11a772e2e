import type { Messages } from './messages.ts';
import { formatCount, formatSpan } from './numbers.ts';

/** A count of people in words: `main` stands large, `span` small beside it or not at all. */
export interface FigureWords {
  readonly main: string;
  readonly span: string | null;
  readonly isKnown: boolean;
}

interface Recorded {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** Says what is recorded and no more: the best figure with its range, the range alone, one limit alone, or "not known". */
export function wordFigure(
  { low, best, high }: Recorded,
  messages: Messages,
  language: string,
): FigureWords {
  const { figureWords } = messages.terms;
  const count = (number: number) => formatCount(number, language);
  if (best !== null) {
    const from = low ?? best;
    const to = high ?? best;
    const span = from === to ? null : formatSpan(from, to, language);
    return { main: count(best), span, isKnown: true };
  }
  if (low !== null && high !== null)
    return { main: formatSpan(low, high, language), span: null, isKnown: true };
  if (low !== null) return { main: figureWords.atLeast(count(low)), span: null, isKnown: true };
  if (high !== null) return { main: figureWords.atMost(count(high)), span: null, isKnown: true };
  return { main: figureWords.notKnown, span: null, isKnown: false };
}
