/** What the name of a column says of the people that it counts. */
import { KILLED, WOUNDED } from '../grammar/casualty-words.ts';
import { GENERIC_PRESET } from '../presets/generic.ts';
import { beginningOf } from './bare-header.ts';
import {
  ANY_DEADLY,
  ANYONE,
  ATTACK_AFTER,
  ATTACK_BEFORE,
  ATTACKERS,
  BY,
  DEADLY_INJURY,
  HIGH,
  LOW,
  NOT_DEADLY,
  PART,
  SAID_BY,
  SOME,
  SOURCES,
  TOTAL,
  WITH,
  WITHOUT,
} from './figure-words.ts';
import { allWordsOf, hasWord, wordsOf } from './name-words.ts';

/**
 * `inAll`: attackers included; `victims`: without them, in so many words; `part`: people of one kind alone; `some`: nothing is said of whom;
 * `unsure`: words that are not known stand beside, so it may be of some alone; `lowPart`: the least of some.
 */
export type FigureName =
  | 'some'
  | 'unsure'
  | 'part'
  | 'total'
  | 'victims'
  | 'inAll'
  | 'attackers'
  | 'low'
  | 'lowPart'
  | 'high';

/** `null` for a name that is of something else. What stands in brackets has a say, but not as to what is counted. */
export function figureNameOf(header: string, field: 'killed' | 'wounded'): FigureName | null {
  const name = nameDeadly(beginningOf(header).replaceAll(SAID_BY, ' '));
  const [wanted, other] = field === 'killed' ? [KILLED, WOUNDED] : [WOUNDED, KILLED];
  const bare = wordsOf(name);
  if (!hasWord(bare, wanted) || hasWord(bare, other)) return null;
  const words = allWordsOf(name);
  const hasOthers = hasWord(words, WITH);
  const isPart = hasWord(beforeBy(words), SOME) && !hasOthers;
  if (namesAttackers(beforeBy(words))) {
    if (hasWord(words, WITHOUT)) return isPart ? 'part' : 'victims';
    return hasOthers ? 'inAll' : 'attackers';
  }
  const isUnsure = !isPart && !hasOthers && !beforeBy(words).every((word) => isPlain(word, wanted));
  // The least of some is the least of all, and the most of some is nothing of all; "high school" is neither.
  if (hasWord(words, LOW) !== hasWord(words, HIGH)) {
    if (hasWord(words, LOW)) return isPart || isUnsure ? 'lowPart' : 'low';
    return isPart || isUnsure ? null : 'high';
  }
  if (hasWord(beforeBy(bare), PART)) return null;
  if (isPart) return 'part';
  if (isUnsure) return 'unsure';
  return TOTAL.test(name.toLowerCase()) ? 'total' : 'some';
}

/** Fatal injuries are deaths, non-fatal ones are injuries; a name of both is of neither. */
function nameDeadly(header: string): string {
  const name = header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const rest = name.replaceAll(NOT_DEADLY, ' ');
  if (rest !== name && ANY_DEADLY.test(rest)) return '';
  return rest.replaceAll(DEADLY_INJURY, ' killed ');
}

/** Whether a name is a word for the killed or the wounded, and nothing else is said. */
export function isFigureGroup(name: string): boolean {
  const words = wordsOf(nameDeadly(name));
  const isFigure = hasWord(words, KILLED) !== hasWord(words, WOUNDED);
  const isPlainWord = (word: string) => KILLED.has(word) || WOUNDED.has(word) || ANYONE.has(word);
  return isFigure && words.every(isPlainWord);
}

/** Whether a name says whom a figure counts, and not what: civilians, or all of them. */
export function isPartName(name: string): boolean {
  const words = allWordsOf(name);
  const isWhose = (word: string) => SOME.has(word) || ATTACKERS.has(word);
  const isTold = words.some(isWhose) || TOTAL.test(name.toLowerCase());
  return isTold && words.every((word) => isWhose(word) || ANYONE.has(word));
}

/** All the words in names that are known as those of the whole. */
const KNOWN: ReadonlySet<string> = new Set(
  GENERIC_PRESET.rows
    .filter(({ field }) => field === 'killed' || field === 'wounded')
    .flatMap(({ headers }) => headers.flatMap((header) => header.split('_'))),
);

/** Words that leave it at all the people: those of attackers belong to the attack where they are not the killed. */
const PLAIN = [ANYONE, SOURCES, KNOWN, LOW, HIGH, ATTACKERS, ATTACK_AFTER, ATTACK_BEFORE];

/** No number but the first ones and years: others may be ages. */
const NUMBER = /^(?:\d?|(?:19|20)\d\d)$/;

function isPlain(word: string, wanted: ReadonlySet<string>): boolean {
  return PLAIN.some((kind) => kind.has(word)) || wanted.has(word) || NUMBER.test(word);
}

/** Without those by whom: who was killed by attackers is none, and an attacker killed by the police is one. */
function beforeBy(words: readonly string[]): readonly string[] {
  const by = words.findIndex((word) => BY.has(word));
  return by < 0 ? words : words.slice(0, by);
}

/** Whether a name is of attackers; those who died in terrorist attacks are none. */
export function namesAttackers(words: readonly string[]): boolean {
  return words.some((word, i) => {
    const isOfAttack =
      ATTACK_AFTER.has(words[i + 1] ?? '') || ATTACK_BEFORE.has(words[i - 1] ?? '');
    return ATTACKERS.has(word) && !isOfAttack;
  });
}
