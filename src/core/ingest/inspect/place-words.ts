/** What the words within a column's name say of a place, a line a few languages. */
import { wordSet } from '../grammar/fold-marks.ts';
import { hasWord, wordsOf } from './name-words.ts';
import { BIRTH } from './person-words.ts';

const PLACE = wordSet(
  'place location loc address site venue town city village locality settlement district province county municipality governorate neighbourhood neighborhood',
  'ort tatort stadt lieu ville commune lugar ciudad localidad luogo città comune local cidade plaats stad gemeente',
  'místo misto obec město miesto mesto mjesto miejsce miejscowość место город місце місто населённый пункт място plats sted paikka helyszín település locație loc oraș τοποθεσία τόπος πόλη vendi',
  'yer konum şehir ilçe مکان محل شهر مقام جگہ المكان مكان الموقع موقع المدينة מקום מיקום עיר יישוב lokasi tempat kota địa điểm',
);
/** Words of what is said of a place, or is none. */
const OF_PLACE = wordSet(
  'source reporter media type kind category id ids code codes uid url link precision accuracy confidence radius number no count population time date',
);
/** Words of places where people are from, besides those of birth. */
const ELSEWHERE = wordSet(
  'residence residency home hometown origin nationality burial buried work office',
  'wohn wohnort herkunft résidence domicile origine residencia domicilio origen residenza residência',
  'bydliště pobytu pohřbení zamieszkania pochodzenia проживания жительства проживання lakóhely',
  'ikamet سکونت السكن الإقامة מגורים tinggal',
);

/** Whether a column says where something happened: "Location of death", "Tatort (Adresse)", "místo incidentu". */
export function isPlaceName(name: string): boolean {
  const words = wordsOf(name);
  return hasWord(words, PLACE) && !hasWord(words, OF_PLACE) && !isAside(name);
}

/** Whether a column says where people are from. */
export function isAside(name: string): boolean {
  const words = wordsOf(name);
  return hasWord(words, ELSEWHERE) || hasWord(words, BIRTH);
}
