/** Reports against the record: in which fields does a source say something else? */
import {
  type CompleteFigure,
  FIGURE_IDS,
  type Figure,
  type FigureId,
  isKnown,
} from '../model/casualties.ts';
import type { AccountField, Report } from '../model/report.ts';
import { type DayRange, overlaps } from '../model/time.ts';
import { parseDate } from './parse-date.ts';

/** What the record holds of an incident or of a campaign; `null` and empty sets are not known. */
export interface RecordFacts {
  readonly figures: Readonly<Record<FigureId, CompleteFigure | null>>;
  readonly when: DayRange | null;
  /** As `foldName` gives them. */
  readonly groups: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/**
 * The fields in which a report differs from the record, in the order of `ACCOUNT_FIELDS`. Silence differs from nothing, and nothing differs from what the record does not know.
 *
 * Figures: the stated number, or no number of a stated range, lies between the record's lowest and highest; "at least" and "at most" are ranges open to one side.
 * `date`: no day in common. `group`: no name in common, written the same but for case and blanks; whether two names mean one group is not guessed. `claim`: another status; "unknown" is silence.
 * `statement`: the report is graded 4 or 5, doubted, whatever it states.
 */
export function findDifferences(report: Report, record: RecordFacts): readonly AccountField[] {
  const differs: AccountField[] = FIGURE_IDS.filter((id) =>
    isFigureOutside(report.figures[id], record.figures[id]),
  );
  const stated = parseDate(report.dateStated);
  if (stated !== null && record.when !== null && !overlaps(stated, record.when))
    differs.push('date');
  const groups = report.group.split('; ').map(foldName);
  if (isOther(groups, record.groups)) differs.push('group');
  if (report.claim !== 'unknown' && isOther([report.claim], record.claims)) differs.push('claim');
  if (/[45]$/.test(report.grade)) differs.push('statement');
  return differs;
}

/** A group's name as it is compared: without regard to case and to blanks. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function isFigureOutside(stated: Figure, record: CompleteFigure | null): boolean {
  if (record === null || !isKnown(stated)) return false;
  const least = stated.best ?? stated.low ?? -Infinity;
  const most = stated.best ?? stated.high ?? Infinity;
  return most < record.low || least > record.high;
}

function isOther(stated: readonly string[], known: ReadonlySet<string>): boolean {
  const terms = stated.filter((term) => term !== '');
  return terms.length > 0 && known.size > 0 && !terms.some((term) => known.has(term));
}
