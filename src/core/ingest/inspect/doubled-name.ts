/** Names of columns that say the same twice, in two languages or scripts: "Ort / Location", "Date | Fecha", "المكان Location". */

/** Between two names. A hyphen within a word joins it. */
const BETWEEN = /\s*[/|\\;,،、·•¦／｜\r\n]+\s*|\s+[-–—]\s+/u;
/** What stands in brackets may hold such signs as well: "dd/mm/yyyy". */
const BRACKETS = /[([{（【]([^)\]}）】]*)[)\]}）】]/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters of other scripts than the Latin one; signs that all scripts share have none. */
const OTHER = /(?=\p{L})\P{Script=Latin}/u;
const MOST_PARTS = 4;

/** A part of a name: what it says, whether in Latin letters, and whether a sign stands between it and the others: "ID группы" is no name twice. */
export interface NamePart {
  readonly text: string;
  readonly isLatin: boolean;
  readonly isApart: boolean;
}

/** The names within a name, in their order; empty for one that is a single name, or a list of many. */
export function partsOfName(name: string): readonly NamePart[] {
  const inBrackets: string[] = [];
  const bare = name.replaceAll(BRACKETS, (_, content: string) => {
    inBrackets.push(content);
    return ' ';
  });
  const parts = [...bare.split(BETWEEN), ...inBrackets].flatMap((part) => {
    const words = splitScripts(part).filter((text) => /\p{L}/u.test(text));
    const isApart = words.length === 1;
    return words.map((text) => ({ text: text.trim(), isLatin: LATIN.test(text), isApart }));
  });
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

/** The words of two scripts apart; words of one as they are. */
function splitScripts(text: string): readonly string[] {
  if (!LATIN.test(text) || !OTHER.test(text)) return [text];
  return (
    text.match(
      /[^\p{L}]*(?:(?:\p{Script=Latin}\P{L}*)+|(?:(?=\p{L})\P{Script=Latin}\P{L}*)+)/gu,
    ) ?? [text]
  );
}
