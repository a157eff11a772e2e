/** Columns that tell what happened, and with what, known by a word of their names where none has a plain one. */
import { wordSet } from '../grammar/fold-marks.ts';
import { hasWord, wordsOf } from './name-words.ts';
import { find, give, has, type Sheet } from './sheet-fields.ts';

const DESCRIPTION = wordSet(
  'description descriptions summary narrative narratives synopsis details account beschreibung zusammenfassung sachverhalt descripción resumen relato description résumé descrizione riassunto descrição resumo omschrijving opis popis описание опис açıklama الوصف وصف شرح توضیحات תיאור',
);
const WEAPON = wordSet(
  'weapon weapons weaponry waffe waffen tatmittel arme armes arma armas оружие silah سلاح נשק',
);
/** Words of what is told of a weapon besides which it was. */
const BESIDE = wordSet(
  'detail details number no count total source obtained legally legal origin purchase purchased recovered seized id code notes description',
);
/** Words of descriptions of something else. */
const OF_OTHER = wordSet(
  'url urls link links href id code weapon weapons damage damages source photo image media suspect shooter victim victims address location place',
);
/** Shorter texts on average are terms. */
const LEAST_LETTERS = 25;

/** A description of the event, the longest of several; and the first column of weapons. */
export function takeWords(sheet: Sheet): void {
  const { header, votes } = sheet;
  const words = header.map(wordsOf);
  const isTold = (at: number) =>
    hasWord(words[at] ?? [], DESCRIPTION) && !hasWord(words[at] ?? [], OF_OTHER);
  if (!has(sheet, 'summary')) {
    const lengths = votes.map((own, at) =>
      own.type() === 'text' && isTold(at) ? own.textLength() : 0,
    );
    const longest = Math.max(LEAST_LETTERS, ...lengths);
    give(
      sheet,
      find(sheet, (_, at) => lengths[at] === longest),
      'summary',
      'name',
    );
  }
  if (has(sheet, 'weapon')) return;
  const isWeapon = (at: number) =>
    hasWord(words[at] ?? [], WEAPON) && !hasWord(words[at] ?? [], BESIDE);
  give(
    sheet,
    find(sheet, (own, at) => own.type() === 'text' && isWeapon(at)),
    'weapon',
    'name',
  );
}
