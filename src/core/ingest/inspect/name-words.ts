/** The words of a column's name, by which it is told what the column holds. */
import { wordSet } from '../grammar/fold-marks.ts';
import { bareHeader, joinEndings } from './bare-header.ts';

/** Words between others, which say nothing themselves. */
export const LITTLE = wordSet('of the de del la las los l le les du d des der di da das do dos');

/** The words of a name: `Civilians reported killed`, `eventLat` and `location_latitude` are two or three each. What stands in brackets is left out. */
export function wordsOf(name: string): readonly string[] {
  return bareHeader(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')).split('_');
}

/** The words of a name, those in brackets among them. */
export function allWordsOf(name: string): readonly string[] {
  return wordsOf(joinEndings(name).replaceAll(/[()[\]{}]/g, ' '));
}

/** Whether a name says more in brackets than without. */
export function isQualified(name: string): boolean {
  return allWordsOf(name).length > wordsOf(name).length;
}

/** Whether one of the words is of a kind. */
export function hasWord(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  return words.some((word) => wanted.has(word));
}
