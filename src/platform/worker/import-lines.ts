/** For tests: what was made of a stranger's file, a line a row. */
import type { Figure } from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import type { Imported } from './import-text.ts';

const word = ({ low, best, high }: Figure) =>
  low === null && high === null ? String(best ?? '?') : `${low ?? ''}/${best ?? ''}/${high ?? ''}`;

/** `date..last day | title | latitude,longitude | killed | wounded`, in file order. */
export function rowsOf({ headlines }: Imported): readonly string[] {
  const days = ({ when }: Headline) => {
    if (when === null) return '?';
    const [first, last] = [when.startDay, when.endDay - 1].map(formatIsoDay);
    return first === last ? first : `${first}..${last}`;
  };
  const place = ({ position }: Headline) =>
    position === null ? '?' : `${position[1].toFixed(2)},${position[0].toFixed(2)}`;
  return headlines.map((each) => {
    const { killed, wounded } = each.figures;
    return [days(each), each.title, place(each), word(killed), word(wounded)].join(' | ');
  });
}

/** Some parts of those lines. */
const pick =
  (...parts: readonly number[]) =>
  (imported: Imported): readonly string[] =>
    rowsOf(imported).map((row) => {
      const all = row.split(' | ');
      return parts.map((part) => all[part]).join(' ');
    });
export const daysOf = pick(0);
export const titlesOf = pick(1);
export const placesOf = pick(2);
export const killedOf = pick(3);
export const figuresOf = pick(3, 4);

/** `count code effect`, without what is told of most sheets. */
export const toldOf = ({ report }: Imported) =>
  report.groups
    .filter(({ code }) => code !== 'id-missing' && code !== 'precision-assumed')
    .map(({ code, effect, count }) => `${count} ${code} ${effect}`);
