import { useLayoutEffect, useRef, useState } from 'react';

/** As long as the words do not fit they are set smaller, step by step; the last is the smallest that a room can read. */
const FITS = [1, 0.92, 0.84, 0.76] as const;
/** The search for where to cut stops at so many letters. */
const FINE = 6;

interface Fitting {
  readonly said: string;
  readonly step: number;
  /** Letters that are known to fit, and that are known not to; `null` while nothing needs to be cut. */
  readonly cut: { readonly low: number; readonly high: number } | null;
}

/** Sets words as large as their box allows; what does not fit at the smallest size is cut. `said` names everything that the size depends on. */
export function useFittedWords(said: string, letterCount: number) {
  const box = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<Fitting>({ said, step: 0, cut: null });
  const now = fitting.said === said ? fitting : { said, step: 0, cut: null };
  if (now !== fitting) setFitting(now);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const next = stepOn(now, { isOver: isOver(element, now.cut !== null), letterCount });
    if (next !== now) setFitting(next);
  });
  const { cut, step } = now;
  const letters = cut === null ? null : cut.high - cut.low <= FINE ? cut.low : middleOf(cut);
  return { box, fit: FITS[step] ?? 1, letters };
}

/** Whether the box has less room than its parts need. Where they stand side by side (`data-part`), cutting words gives room to the words alone. */
function isOver(box: Element, isCutting: boolean): boolean {
  const parts = [...box.querySelectorAll(isCutting ? '[data-part="words"]' : '[data-part]')];
  return (parts.length === 0 ? [box] : parts).some(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
  );
}

function middleOf({ low, high }: NonNullable<Fitting['cut']>): number {
  return Math.floor((low + high) / 2);
}

function stepOn(
  now: Fitting,
  { isOver, letterCount }: { readonly isOver: boolean; readonly letterCount: number },
): Fitting {
  const { step, cut } = now;
  if (cut === null) {
    if (!isOver) return now;
    return step < FITS.length - 1
      ? { ...now, step: step + 1 }
      : { ...now, cut: { low: 0, high: letterCount } };
  }
  if (cut.high - cut.low <= FINE) return now;
  const middle = middleOf(cut);
  return {
    ...now,
    cut: isOver ? { low: cut.low, high: middle } : { low: middle, high: cut.high },
  };
}

/** Paragraphs as far as so many letters go; the last ends in an ellipsis where something was left out. */
export function cutParagraphs(
  paragraphs: readonly string[],
  letters: number | null,
): readonly string[] {
  if (letters === null) return paragraphs;
  const kept: string[] = [];
  let left = letters;
  for (const text of paragraphs) {
    if (text.length <= left) {
      kept.push(text);
      left -= text.length;
      continue;
    }
    const part = text.slice(0, left).replace(/\s*\S*$/, '');
    if (part !== '' || kept.length === 0) kept.push(`${part} …`);
    else kept[kept.length - 1] += ' …';
    break;
  }
  return kept;
}
