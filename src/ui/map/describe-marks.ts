import type { Mark } from '../../core/draw/mark.ts';
import { ROOMY_AREA_PX } from '../../core/draw/paint-marks.ts';
import type { LabelText } from '../../core/draw/place-labels.ts';
import { SINGLE_MARKS_ZOOM } from '../../core/draw/place-marks.ts';
import type { LegendLine } from '../../core/draw/slot.ts';
import {
  type CompleteFigure,
  completeFigure,
  type Figure,
  UNKNOWN_FIGURE,
} from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { Measure } from '../../core/model/query.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import { precisionOf } from '../../core/model/time.ts';
import { formatDays, formatWhen } from '../../i18n/dates.ts';
import { wordFigure } from '../../i18n/figure-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';

/** What words need to be found. */
export interface Words {
  readonly messages: Messages;
  readonly language: string;
}

type Counted = 'killed' | 'wounded';

/** The people that a measure of marks speaks of; a plain count of incidents still says who was killed. */
export function countedBy(measure: Measure): Counted {
  return measure === 'wounded' ? 'wounded' : 'killed';
}

/** "3 June 2017 · 22:06 local time", in no more detail than it is known. */
export function describeWhen({ when, timeLocal }: Headline, { messages, language }: Words): string {
  const date = formatWhen(when, when === null ? 'day' : precisionOf(when), {
    language,
    unknown: messages.map.noDate,
  });
  return timeLocal === '' ? date : `${date} · ${messages.map.timeLocal(plainText(timeLocal))}`;
}

/** "6 killed (5–6)", "killed: not known". */
export function describeFigure(incident: Headline, id: Counted, words: Words): string {
  return wordToll(incident.figures[id], id, words);
}

function wordToll(figure: Figure, id: Counted, { messages, language }: Words): string {
  const { map } = messages;
  const { main, span, isKnown } = wordFigure(figure, messages, language);
  if (!isKnown) return map.tollNotKnown[id];
  return span === null ? map.toll[id](main) : map.tollWithSpan(map.toll[id](main), span);
}

interface Tolls {
  readonly sum: CompleteFigure;
  readonly unknownCount: number;
  readonly count: number;
}

/** What is known of several incidents, added up. What is known only of a whole campaign is added as totals add it. */
function addTolls(incidents: readonly Headline[], id: Counted): Tolls {
  const unknown = new Map<number, Headline>();
  const sum = { low: 0, best: 0, high: 0 };
  const add = ({ low, best, high }: CompleteFigure) => {
    sum.low += low;
    sum.best += best;
    sum.high += high;
  };
  for (const incident of incidents) {
    const figure = completeFigure(incident.figures[id]);
    if (figure === null) unknown.set(incident.row, incident);
    else add(figure);
  }
  for (const { campaign } of unknown.values()) {
    const figure = campaign && completeFigure(campaign.figures[id]);
    if (!figure || !campaign.rows.every((row) => unknown.has(row))) continue;
    for (const row of campaign.rows) unknown.delete(row);
    add(figure);
  }
  return { sum, unknownCount: unknown.size, count: incidents.length };
}

function wordTolls(
  { unknownCount, count, ...tolls }: Omit<Tolls, 'sum'> & { readonly sum: Figure },
  id: Counted,
  words: Words,
): string {
  const { map } = words.messages;
  const number = (value: number) => formatCount(value, words.language);
  if (unknownCount === count && count === 1) return map.tollNotKnown[id];
  if (unknownCount > 0 && tolls.sum.best === 0)
    return map.notKnownOf(number(unknownCount), number(count));
  const toll = wordToll(tolls.sum, id, words);
  return unknownCount === 0 ? toll : map.andNotKnown(toll, number(unknownCount));
}

/** The toll of several incidents: the sum of what is known with its range, and how many are not. Nothing but unknown ones and zeros says only how many are not known. */
export function describeToll(incidents: readonly Headline[], id: Counted, words: Words): string {
  return wordTolls(addTolls(incidents, id), id, words);
}

/** The same without the range, for what stands on the map. */
function labelToll(incidents: readonly Headline[], id: Counted, words: Words): string {
  const tolls = addTolls(incidents, id);
  return wordTolls({ ...tolls, sum: { ...UNKNOWN_FIGURE, best: tolls.sum.best } }, id, words);
}

/** "Paris", "Paris, Brussels", "Paris and 3 more"; empty when no incident names a city. */
export function describeCity(
  incidents: readonly Headline[],
  { messages, language }: Words,
): string {
  const counts = new Map<string, number>();
  for (const { terms } of incidents)
    for (const city of terms.city ?? [])
      if (city !== '') counts.set(city, (counts.get(city) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => plainText(name));
  const [first = ''] = names;
  return names.length <= 2
    ? names.join(', ')
    : messages.map.andMore(first, formatCount(names.length - 1, language));
}

export function countIncidents(count: number, { messages, language }: Words): string {
  return messages.map.incidents(formatCount(count, language), count === 1);
}

/** What stands beside a mark on the map, or `null` for none: places from far, areas with room, never each single mark. */
export function labelMark(
  mark: Mark,
  {
    words,
    measure,
    zoom,
  }: { readonly words: Words; readonly measure: Measure; readonly zoom: number },
): LabelText | null {
  const note = labelToll(mark.incidents, countedBy(measure), words);
  if (mark.kind === 'area') {
    if (mark.radiusPx < ROOMY_AREA_PX) return null;
    const precision = words.messages.map.precision[mark.precision];
    return {
      title: countIncidents(mark.incidents.length, words),
      note: `${precision} · ${note}`,
    };
  }
  if (zoom >= SINGLE_MARKS_ZOOM) return null;
  return { title: describeCity(mark.incidents, words), note };
}

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

/** The words of a slot: its term, or what its terms have in common. */
export function labelLine(
  { slot, terms }: LegendLine,
  category: string,
  messages: Messages,
): string {
  const { legend } = messages.map;
  const [term = ''] = terms;
  if (terms.length === 1) return plainText(labelTerm(messages, category, term));
  return category === 'attackType' && slot.colour === 5 ? legend.hostageTaking : legend.others;
}
