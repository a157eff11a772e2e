import { foldPoints } from '../grammar/fold-marks.ts';
import { normaliseHeader } from '../match-headers.ts';

const MOST_LETTERS = 500;

/** As much of a name as is looked at: looking for the ends of brackets takes the square of its length. */
export function beginningOf(name: string): string {
  return name.slice(0, MOST_LETTERS);
}

/** A name whose ending stands in brackets: `Tué(s)`, `blessé(e)s`. A side does so in capitals. */
export function joinEndings(name: string): string {
  return name.replaceAll(
    /(\p{Ll})\((e?s|os|as|en)\)|é\(e\)/gu,
    (_, letter?: string, end?: string) => (letter === undefined ? 'ée' : `${letter}${end}`),
  );
}

/** A header of a home-made sheet as it is looked up: without units and notes in brackets, signs, and "number of". */
export function bareHeader(header: string): string {
  const bare = normaliseHeader(
    joinEndings(foldPoints(beginningOf(header))).replaceAll(/[([{][^)\]}]*[)\]}]/g, ' '),
  )
    .replaceAll(/[.:;,!?#*/\\|&"'’·•¦–—،、]+/g, '_')
    .replaceAll(/_{2,}/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^(?:the_)?(?:no|nr|number|total(?:_number)?|count)_of_/, '')
    .replace(/^number_|_count$/, '');
  return bare === '' ? normaliseHeader(header) : bare;
}
