/** What the words within a column's name say of people: whose names a column holds, or what became of them. */
import { KILLED, WOUNDED } from '../grammar/casualty-words.ts';
import { wordSet } from '../grammar/fold-marks.ts';
import { namesAttackers } from './figure-names.ts';
import { ANYONE } from './figure-words.ts';
import { hasWord, LITTLE, wordsOf } from './name-words.ts';

/** Words of days on which people were born, and of places. */
export const BIRTH = wordSet(
  'birth born dob birthday birthdate nacimiento naissance geburt geburtsdatum geboren nascita nascimento geboorte urodzenia рождения doğum',
  'narození narodenia rojstva rođenja рођења раждане народження születési születés nașterii naștere γέννησης födelsedatum född fødselsdato født syntymäaika syntynyt lahir',
  'الميلاد الولادة تولد לידה پیدائش जन्म 生年月日 出生日期 생년월일',
);
/** What is said of a person, by kind. */
const OF_PERSON: readonly (readonly [kind: string, words: ReadonlySet<string>])[] = [
  ['age', wordSet('age aged alter âge edad età idade возраст العمر سن גיל yaş')],
  [
    'sex',
    wordSet(
      'sex gender geschlecht sexe género genero genere sexo пол جنس الجنس جنسیت מין cinsiyet',
    ),
  ],
  [
    'name',
    wordSet(
      'victim victims casualty deceased opfer victime victimes víctima vittima vítima жертва ضحية الضحية قربانی קורבן kurban',
    ),
  ],
  [
    'name',
    wordSet(
      'name names surname forename firstname lastname nom prénom nombre apellido nome имя фамилия الاسم نام שם ad soyad',
    ),
  ],
];
/** Attackers by words that no column of figures has, and those who tell of an event or write it down. */
const OTHER_PERSON = wordSet(
  'offender offenders auteur auteurs autor autores author user account reporter witness analyst editor coder researcher reviewer verifier',
);
const NOT_PERSON = wordSet(
  'place location city site event incident attack file group country region type range',
);
const OUTCOME = wordSet('status outcome fate condition estado état zustand статус الحالة');
/** Words that leave a name of people at that: how sure it is, which of them. */
const BESIDE = wordSet('full main reported suspected alleged presumed accused identified known');

/** What a column says of a person, and whether of another than a victim. */
export function personWordsOf(name: string): {
  readonly words: readonly string[];
  readonly isOfOther: boolean;
} {
  const words = wordsOf(name);
  const kinds = OF_PERSON.flatMap(([kind, known]) => (hasWord(words, known) ? [kind] : []));
  // "Place name" and "event name" are names of something else.
  const isOfThing = words.length > 1 && hasWord(words, NOT_PERSON);
  return {
    words: isOfThing ? [] : [...new Set(kinds)],
    isOfOther: isOther(words) || words.includes('source'),
  };
}

/** Attackers, and those who tell. */
function isOther(words: readonly string[]): boolean {
  return namesAttackers(words) || hasWord(words, OTHER_PERSON);
}

function isNameOf(words: readonly string[]): boolean {
  return OF_PERSON.some(([kind, known]) => kind === 'name' && hasWord(words, known));
}

/** Whether a column names people, or may. */
export function isPersonName(name: string): boolean {
  const words = wordsOf(name);
  return isNameOf(words) || isOther(words);
}

/** Whether a column says who people are, and nothing else of them: "Shooter", "Name of suspect", "perpetrator 1". */
export function isWhoName(name: string): boolean {
  const isWho = (word: string) => isNameOf([word]) || isOther([word]);
  const isBeside = (word: string) => BESIDE.has(word) || LITTLE.has(word) || /^\d$/.test(word);
  const words = wordsOf(name);
  return words.some(isWho) && words.every((word) => isWho(word) || isBeside(word));
}

/** Whether a column says what became of somebody, and of nobody but victims. */
export function isOutcomeName(name: string): boolean {
  const words = wordsOf(name);
  const isHurt = (word: string) => KILLED.has(word) || WOUNDED.has(word);
  const isOutcome = hasWord(words, OUTCOME) || (hasWord(words, KILLED) && hasWord(words, WOUNDED));
  return isOutcome && words.every((word) => OUTCOME.has(word) || ANYONE.has(word) || isHurt(word));
}
