/** How much of a scene's words has room on a slide, for whoever cannot measure them. */

/** A paragraph; sizes as shares of the slide's height. */
export interface SizedText {
  readonly text: string;
  readonly size: number;
  readonly line: number;
}

/** A place for words, in the unit of their sizes. `letter` is the average width of a letter in ems. */
export interface WordRoom {
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  /** No text is set smaller than this size. */
  readonly leastSize: number;
}

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/** A text as it is set at a step, never below the least size. */
function setAt<Text extends SizedText>(text: Text, step: number, { leastSize }: WordRoom): Text {
  const share = Math.max(step, Math.min(1, leastSize / text.size));
  return { ...text, size: text.size * share, line: text.line * share };
}

/** By how much words must be set smaller to fit into a room: the largest step that fits, or the smallest there is. */
export function fitWords(texts: readonly SizedText[], room: WordRoom): number {
  const gap = 0.25 * Math.max(0, texts.length - 1) * (texts[0]?.line ?? 0);
  const fits = STEPS.find((step) => {
    const needed = texts.reduce((sum, text) => {
      const set = setAt(text, step, room);
      return sum + breakLines(text.text, mostLetters(set, room)).length * set.line;
    }, 0);
    return needed + gap <= room.height;
  });
  return fits ?? (STEPS.at(-1) as number);
}

/** Texts set as large as fits; what has no room even at the smallest size is taken off their end, where an ellipsis shows it; `rest` is in the sizes that were given. */
export function cutWords<Text extends SizedText>(
  texts: readonly Text[],
  room: WordRoom,
): { readonly kept: readonly Text[]; readonly rest: readonly Text[] } {
  const step = fitWords(texts, room);
  const kept: Text[] = [];
  const rest: Text[] = [];
  let height = room.height;
  for (const text of texts) {
    const set = setAt(text, step, room);
    const lines = breakLines(text.text, mostLetters(set, room));
    const most = rest.length > 0 ? 0 : Math.floor((height + 0.0001) / set.line);
    if (lines.length <= most) kept.push(set);
    else {
      if (most > 0) kept.push({ ...set, text: `${lines.slice(0, most).join(' ').trimEnd()} …` });
      rest.push({ ...text, text: lines.slice(most).join(' ') });
    }
    height -= (Math.min(most, lines.length) + 0.25) * set.line;
  }
  const last = kept.at(-1);
  if (rest.length > 0 && last !== undefined && !last.text.endsWith(' …'))
    kept[kept.length - 1] = { ...last, text: `${last.text} …` };
  return { kept, rest };
}

function mostLetters({ size }: SizedText, { width, letter }: WordRoom): number {
  return Math.max(1, Math.floor(width / (size * letter)));
}

/** Lines of at most so many letters; a longer word has a line of its own. */
function breakLines(text: string, most: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && longer.length > most) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}
