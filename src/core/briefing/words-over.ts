/** How much of what an author has written has no room on a slide, before anybody paints it. */
import { cutWords } from './fit-words.ts';
import type { Scene } from './scene.ts';
import { LEAST_TYPE, layoutScene, SLIDE_TYPE } from './slide-layout.ts';

const SLIDE = { widthPx: 1920, heightPx: 1080 };
/** The average width of a letter in ems. */
const LETTER = 0.5;
/** Lines of a legend that stands under the words. */
const LEGEND_LINES = 6;
/** A comparison's own sentence with what to beware of, and that of a rate. */
const COMPARED_LETTERS = 190;
const RATE_LETTERS = 210;

/** About how many letters of key message, text and confidence are cut off on a 16:9 slide; 0 when all have room. Live numbers count as they are written. */
export function lettersOver(scene: Scene): number {
  const { shows, title, keyMessage, body, confidence, view } = scene;
  const { words } = layoutScene(SLIDE, {
    shows,
    title,
    sources: '',
    markings: [],
    isWide: view.hasLenses && view.comparison !== null,
  });
  const legend = shows === 'words' ? 0 : LEGEND_LINES * SLIDE_TYPE.body.line;
  const room = {
    width: (words.width * SLIDE.widthPx) / SLIDE.heightPx,
    height: words.height - legend,
    letter: LETTER,
    leastSize: LEAST_TYPE,
  };
  const letters =
    (view.comparison === null ? 0 : COMPARED_LETTERS) + (view.rateDays === 0 ? 0 : RATE_LETTERS);
  const figures = 'x '.repeat(letters / 2);
  const texts = [
    { text: keyMessage, ...SLIDE_TYPE.keyMessage },
    ...[figures, body, confidence?.reason ?? ''].map((text) => ({ text, ...SLIDE_TYPE.body })),
  ];
  const { rest } = cutWords(
    texts.filter(({ text }) => text.trim() !== ''),
    room,
  );
  return rest.reduce((sum, { text }) => sum + text.length, 0);
}
