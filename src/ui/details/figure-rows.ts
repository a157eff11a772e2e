import { isKnown } from '../../core/model/casualties.ts';
import type { Incident } from '../../core/model/incident.ts';
import { type FigureWords, wordFigure } from '../../i18n/figure-words.ts';
import type { IncidentMessages } from '../../i18n/incident-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';

/** One of the large figures. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly words: FigureWords;
  readonly note: string | null;
}

/** The figures of an incident and, where its attack has figures as a whole, those beside them; attackers apart, never added up. */
export interface FigureRows {
  readonly figures: readonly FigureRow[];
  readonly attackers: readonly string[];
}

export function listFigures(
  { headline, campaign }: Incident,
  messages: IncidentMessages,
  language: string,
): FigureRows {
  const { details } = messages;
  const sites = formatCount(campaign?.rows.length ?? 0, language);
  const pair = (id: 'killed' | 'wounded', [alone, here, inAll]: readonly string[]): FigureRow[] => {
    const whole = campaign?.figures[id];
    const own = headline.figures[id];
    const hasWhole = whole !== undefined && isKnown(whole);
    const site: FigureRow = {
      key: id,
      label: (hasWhole ? here : alone) ?? '',
      words: wordFigure(own, messages, language),
      note: hasWhole && !isKnown(own) ? details.onlyInAll : null,
    };
    if (!hasWhole) return [site];
    const words = wordFigure(whole, messages, language);
    return [site, { key: `${id} in all`, label: inAll ?? '', words, note: null }];
  };
  return {
    figures: [
      ...pair('killed', [details.killed, details.killedHere, details.killedInAll(sites)]),
      ...pair('wounded', [details.wounded, details.woundedHere, details.woundedInAll(sites)]),
    ],
    attackers: wordAttackers({ headline, campaign }, messages, language),
  };
}

function wordAttackers(
  { headline, campaign }: Pick<Incident, 'headline' | 'campaign'>,
  messages: IncidentMessages,
  language: string,
): readonly string[] {
  const { details } = messages;
  const lines: string[] = [];
  const say = ({ main, span }: FigureWords) => (span === null ? main : `${main} (${span})`);
  const own = headline.figures.perpetratorsKilled;
  const whole = campaign?.figures.perpetratorsKilled;
  if (isKnown(own)) lines.push(details.attackers(say(wordFigure(own, messages, language))));
  if (whole !== undefined && isKnown(whole))
    lines.push(details.attackersInAll(say(wordFigure(whole, messages, language))));
  return lines;
}
