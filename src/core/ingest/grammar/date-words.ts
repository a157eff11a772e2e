/** Words that stand with dates, a line a language: a date is less, or less sure, than what is left without them. */

const words = (...lines: readonly string[]) => lines.join('|');

/** Before a month or a year: a part of it. Blanks may be hyphens. */
const PARTS = words(
  'early|mid|late|sometime in|some time in|(?:the )?(?:beginning|start|middle|end|first half|second half) of|(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) week of',
  'anfang|mitte|ende|irgendwann',
  'début|debut|mi|fin|courant|(?:au )?(?:début|milieu) de',
  '(?:a )?(?:principios|comienzos|inicios|mediados|finales|fines) de|(?:en )?algún momento de',
  "(?:all[’']?)?inizio(?: di)?|metà(?: di)?|fine(?: di)?",
  '(?:no )?(?:início|meados|fim|final) de',
  'begin|eind|medio',
  'początek|połowa|koniec|na początku|pod koniec',
  'начало|середина|конец|в начале|в конце|в середине',
  'أوائل|منتصف|أواخر|اوایل|اواسط|اواخر|ראשית|אמצע|סוף',
);
/** Before a month, a year or a day: nobody is sure. */
const ABOUT = words(
  'about|around|approx(?:\\.|imately)?|circa|ca?\\.?|on or about|on or around|possibly|probably',
  'etwa|um|ungefähr|vers|environ|hacia|alrededor de|verso|cerca de|omstreeks|około|около|примерно|حوالي|حدود',
);
const SEASONS = words(
  'spring|summer|autumn|fall|frühling|frühjahr|sommer|herbst|printemps|été|automne|primavera|verano|otoño|estate|autunno|verão|outono|lente|zomer|herfst|wiosna|lato|jesień|весна|весной|лето|летом|осень|осенью|الربيع|الصيف|الخريف|بهار|تابستان|پاییز',
);
const WINTER = 'winter|hiver|invierno|inverno|zima|зима|зимой|الشتاء|زمستان';
const OF = '(?:(?:in|of|de|del|di|do|im|von|van)\\s+(?:the\\s+|the year\\s+)?)?';

export const PART_OF = new RegExp(`^(?:the )?(?:${PARTS}|${ABOUT}|${SEASONS})[\\s-]+${OF}`, 'iu');
export const ABOUT_DAY = new RegExp(
  `^(?:${ABOUT})\\s+(?=\\d|\\p{L}{3,12}\\.?\\s+\\d{1,2}\\D)`,
  'iu',
);
/** Of one year or, in two writings, of two. */
export const WINTER_OF = new RegExp(
  `^(?:the )?(?:${PARTS})?\\s*(?:${WINTER})\\s+${OF}(\\d{4})(?:\\s*[-–/]\\s*(\\d{2}|\\d{4}))?$`,
  'iu',
);
const FROM = words(
  'between|from|(?:the )?(?:over)?night (?:of|between)|overnight',
  'zwischen(?: dem)?|vom|von|(?:in der )?nacht (?:vom|zum)',
  'entre (?:el|le|les|los)|entre|du|nuit du|del|tra il|dal',
  'от|с|между|в ночь (?:с|на)|بين|من|از|בין',
);
/** What stands before the first of two days. */
export const BEFORE_SPAN = new RegExp(`^(?:${FROM})\\s+`, 'iu');
const ARTICLES = 'le|el|il|am|den|on|the';
export const ARTICLE_BEFORE = new RegExp(`^(?:${ARTICLES})\\s+(?=\\d)`, 'i');
const WEEKDAYS = 'mon|tue|wed|thu|fri|sat|sun';
export const WEEKDAY_BEFORE = new RegExp(`^(?:${WEEKDAYS})[a-z]{0,6}\\.?,?\\s+`, 'i');
const DAYTIMES = 'night|evening|morning|afternoon';
/** What stands beside a date and is none of it: a bracket, a note of an encyclopaedia, a question mark, a part of the day. */
export const WORDS_BESIDE = new RegExp(
  `\\s*(?:\\([^()]{1,60}\\)|(?:\\[[^\\][]{1,12}\\])+|\\?|[*†‡]{1,3})$|^(?:the )?(?:(?:${DAYTIMES}) of (?:the )?|overnight )|\\s+(?:${DAYTIMES})$`,
  'gi',
);
/** From one day, month or year to another. */
export const TO_WORDS =
  /\s*(?:[–—]|\s-\s|\s(?:to|until|till|through|bis|auf(?: den)?|au|al|a|до|по|إلى|تا)\s)\s*/iu;
/** Between two of which the one follows the other, unless "between" stands before them. */
export const AND_WORDS =
  /\s+(?:and|or|und|oder|et(?: le)?|ou|y(?: el)?|o|e(?: il)?|и|или|و|یا)\s+/iu;

/** The words with which a date may begin before its day, month or year; behind a blank stands a second word. */
export const FIRST_WORDS: readonly string[] =
  words(PARTS, ABOUT, SEASONS, WINTER, FROM, ARTICLES, WEEKDAYS, DAYTIMES).match(
    /(?<![\p{L}\s\\])\p{L}+/gu,
  ) ?? [];
