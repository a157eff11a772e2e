/** A paragraph; sizes as shares of the slide's height. */
interface SizedText {
  readonly text: string;
  readonly size: number;
  readonly line: number;
}

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/**
 * By how much words must be set smaller to fit into a room, for a writer that cannot measure them: the largest step
 * that fits, or the smallest there is. `letter` is the average width of a letter in ems; the room is in the unit of the sizes.
 */
export function fitWords(
  texts: readonly SizedText[],
  {
    width,
    height,
    letter,
  }: { readonly width: number; readonly height: number; readonly letter: number },
): number {
  const fits = STEPS.find((step) => {
    const needed = texts.reduce((sum, { text, size, line }) => {
      const most = Math.max(1, Math.floor(width / (size * step * letter)));
      return sum + countLines(text, most) * line * step;
    }, 0);
    return needed + 0.5 * Math.max(0, texts.length - 1) * (texts[0]?.line ?? 0) * 0.5 <= height;
  });
  return fits ?? (STEPS.at(-1) as number);
}

/** Lines of at most so many letters. */
function countLines(text: string, most: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > most) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
    }
    return sum + lines;
  }, 0);
}
