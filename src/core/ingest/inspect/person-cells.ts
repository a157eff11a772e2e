/** Whether the cells of a column are names of persons, by which nobody should be listed, filtered or titled. */
import { wordSet } from '../grammar/fold-marks.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isWhoName } from './person-words.ts';

/** Two to four words in capitals, initials among them. */
const NAME = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u;
const CAPITALS = /^[^\p{Ll}]+$/u;
/** Words of groups, of which names look like those of persons. */
const OF_GROUP = wordSet(
  'state islamic islamist islamists army armed front party brigade brigades battalion liberation movement group gang cartel forces force security police military militia militias militant militants rebels extremist extremists separatists insurgents guerrillas terrorists jihad jihadist jihadi mujahideen taliban qaeda qaida haram shabaab hamas hezbollah hizballah ansar lashkar path popular national people revolutionary resistance republican volunteer union society order league',
  'lone wolf actor wing left right far supremacist supremacists white neo nazi anti anarchists individual individuals person persons unknown unidentified attacker attackers gunman gunmen',
);
const UNNAMED = /^(?:unidentified|unclaimed|unnamed|anonymous)$/i;
const LEAST_NAMES = 0.8;
/** Fewer tell nothing. */
const LEAST_TOLD = 3;
/** Between several persons. */
const BETWEEN = /[;,&/\n]|\s(?:and|und|et|y|e)\s/u;

/** Whether a column says who people are, and nearly all of its different texts are one or several persons. */
export function namesPersons(name: string, { distinct }: Pick<ColumnVotes, 'distinct'>): boolean {
  if (!isWhoName(name)) return false;
  const texts = [...distinct].filter((text) => !isNotKnown(text) && !UNNAMED.test(text));
  const named = texts.filter((text) => text.split(BETWEEN).every((part) => isPerson(part.trim())));
  return named.length >= LEAST_TOLD && named.length >= texts.length * LEAST_NAMES;
}

function isPerson(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return NAME.test(text) && !CAPITALS.test(text) && !words.some((word) => OF_GROUP.has(word));
}
