/** One mark in words: on the card under the pointer, and as a screen reader says it. Loaded when a mark is first met. */
import type { Mark } from '../../core/draw/mark.ts';
import type { Headline } from '../../core/model/incident.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';
import {
  countIncidents,
  describeCity,
  describeFigure,
  describeToll,
  type Words,
} from './describe-marks.ts';
import { describeWhen } from './describe-when.ts';

/** The hover card: at most five short lines. */
export interface CardText {
  readonly when: string;
  readonly title: string;
  readonly toll: string;
  readonly note: string;
  /** That its reports disagree, or `null`. */
  readonly doubt: string | null;
}

export function describeCard(mark: Mark, words: Words): CardText {
  const [incident] = mark.incidents;
  if (mark.incidents.length > 1 || incident === undefined)
    return describeMany(mark.incidents, words);
  const { map } = words.messages;
  const [claim = ''] = incident.terms.claimStatus ?? [];
  return {
    when: describeWhen(incident, words),
    title: plainText(incident.title),
    toll: `${describeFigure(incident, 'killed', words)} · ${describeFigure(incident, 'wounded', words)}`,
    note: [
      claim === '' ? '' : labelTerm(words.messages, 'claimStatus', claim),
      map.precision[incident.placePrecision],
    ]
      .filter(Boolean)
      .join(' · '),
    doubt: (incident.terms[ACCOUNTS] ?? []).includes('disagree') ? map.disagree : null,
  };
}

function describeMany(incidents: readonly Headline[], words: Words): CardText {
  const { map } = words.messages;
  const city = describeCity(incidents, words);
  const count = countIncidents(incidents.length, words);
  const dated = incidents.flatMap(({ when }) => when ?? []);
  const range = {
    startDay: Math.min(...dated.map(({ startDay }) => startDay)),
    endDay: Math.max(...dated.map(({ endDay }) => endDay)),
  };
  return {
    when: dated.length === 0 ? map.noDate : formatDays(range, words.language),
    title: city === '' ? count : map.incidentsAt(count, city),
    toll: `${describeToll(incidents, 'killed', words)} · ${describeToll(incidents, 'wounded', words)}`,
    note: map.opensList,
    doubt: null,
  };
}

/** What a screen reader hears when a mark has the keyboard. */
export function speakMark(
  mark: Mark,
  {
    index,
    count,
    words,
  }: { readonly index: number; readonly count: number; readonly words: Words },
): string {
  const { map } = words.messages;
  const [incident] = mark.incidents;
  const city = describeCity(mark.incidents, words);
  const parts =
    mark.incidents.length === 1 && incident !== undefined
      ? [
          plainText(incident.title),
          city,
          describeWhen(incident, words),
          describeFigure(incident, 'killed', words),
          map.precision[incident.placePrecision],
        ]
      : [
          countIncidents(mark.incidents.length, words),
          city,
          describeToll(mark.incidents, 'killed', words),
          mark.kind === 'area' ? map.precision[mark.precision] : '',
          map.opensList,
        ];
  return map.spoken(
    parts.filter(Boolean),
    formatCount(index, words.language),
    formatCount(count, words.language),
  );
}
