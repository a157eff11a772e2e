/** Words for the killed and the wounded, in names of columns, behind numbers and of persons, a line a language. */
import { foldPoints, wordSet } from './fold-marks.ts';

/** In lower case. */
export const KILLED = wordSet(
  'killed kills death deaths fatalities fatality dead died slain murdered homicides murders martyrs nkill kia',
  'tote toten toter todesopfer getötet getötete',
  'morts mort tués tué décès décédés tuées',
  'muerto muerta muertos muertas muertes mortales fatales fallecido fallecidos fallecidas asesinados asesinadas homicidios asesinatos',
  'morti uccisi',
  'morto mortos mortas mortes óbitos fatais homicídios',
  'doden dodelijk gedood',
  'zabici zabitych śmiertelne śmiertelnych zginęło',
  'döda dödade døde drept dræbte',
  'погибших погибшие погибли погибло убито убитые убитых',
  'загиблі загиблих загинуло вбито вбитих убитих',
  'ölü ölüler ölen öldürülen şehit',
  'tewas meninggal',
  'قتلى القتلى قتيل قتيلا قتيلاً شهداء الشهداء شهيد شهيدا شهيداً',
  'کشته کشته‌شدگان کشته‌ها جان‌باخته شهید',
  'ہلاک شہید جاں',
  'הרוגים ההרוגים נהרגו נרצחו חללים',
);

export const WOUNDED = wordSet(
  'wounded wound wounds injured injury injuries hurt nwound wia',
  'verletzte verletzten verletzter verletzt verwundete',
  'blessé blessés blessées blesses',
  'herido herida heridos heridas lesionados',
  'feriti ferite',
  'ferido feridos feridas',
  'gewonden',
  'ranni rannych ranne',
  'skadade skadet sårade sårede',
  'раненых раненые ранены ранено пострадавших',
  'поранені поранених поранено',
  'yaralı yaralılar yaralanan',
  'luka luka-luka terluka cedera',
  'جرحى الجرحى جريح جريحا جريحاً مصابين المصابين إصابات',
  'زخمی مجروح مجروحان مصدوم',
  'פצועים הפצועים נפצעו',
);

const LETTERS = new Map([
  ['k', 'killed'],
  ['d', 'killed'],
  ['i', 'wounded'],
  ['w', 'wounded'],
] as const);
/** What is said of one person, and hardly of a number of them or in the name of a column: "tot" there is a total. */
const ONE_KILLED = wordSet(
  'deceased tot verstorben tuée morte décédé décédée assassiné assassinée fallecida asesinado asesinada',
  'morta ucciso uccisa deceduto deceduta overleden vermoord dood zabity zabita zginął zginęła zmarł zmarła död død',
  'убит убита погиб погибла вбитий вбита загинув загинула öldü öldürüldü',
  'قتل قتلت قتيلة شهيدة توفي توفيت متوفى נהרג נהרגה נרצח נרצחה',
);
const ONE_WOUNDED = wordSet(
  'verwundet blessée lesionado lesionada ferito ferita ferida gewond ranny ranna skadad sårad såret',
  'ранен ранена поранений поранена yaralandı',
  'جريحة مصاب مصابة أصيب أصيبت נפצע נפצעה פצוע פצועה',
);
/** "Un" alone is none of them: it counts one person in French and Spanish. */
const NOT = wordSet(
  'not no never non nicht pas не لم لا לא without ohne sans sin senza sem zonder bez без',
);

const DEADLY = wordSet(
  'fatal fatally mortal mortel mortelle tödlich letal dodelijk śmiertelny смертельный',
);
const YES = wordSet('y yes true 1 ja j oui o si sí sì sim tak да evet نعم بله כן');
const NO = wordSet('n no false 0 nein nee non não nie нет hayır لا خیر לא');

/** Whether a name asks if somebody died, such as "Fatal (Y/N)": not whether they lived, or were hurt. */
export function asksOfDeath(name: string): boolean {
  const words = listWords(name);
  // "Yes/no" denies nothing.
  const isDenied = words.some((word) => NOT.has(word)) && !words.some((word) => YES.has(word));
  const isOther = isDenied || /surviv|alive/i.test(name);
  const isAny = words.some((word) => KILLED.has(word) || ONE_KILLED.has(word) || DEADLY.has(word));
  return isAny && !isOther && !words.some((word) => WOUNDED.has(word));
}

/** A yes or a no alone; `null` for everything else. */
export function answerOf(text: string): boolean | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** What became of a person, by the words of a cell or the first letter alone: who was wounded and died is killed. `null`: neither, or nothing is said. */
export function outcomeOf(text: string): 'killed' | 'wounded' | null {
  const words = listWords(text);
  if (words.some((word) => NOT.has(word))) return null;
  if (words.some((word) => KILLED.has(word) || ONE_KILLED.has(word))) return 'killed';
  if (words.some((word) => WOUNDED.has(word) || ONE_WOUNDED.has(word))) return 'wounded';
  const [letter] = words;
  return words.length === 1 ? (LETTERS.get(letter as 'k') ?? null) : null;
}

function listWords(text: string): readonly string[] {
  return foldPoints(text.toLowerCase())
    .replaceAll(/(?<!\p{L})un-(?=\p{L})/gu, 'not ')
    .split(/[^\p{L}\p{M}\u200c]+/u)
    .filter((word) => word !== '');
}
