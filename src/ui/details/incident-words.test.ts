import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../../core/model/casualties.ts';
import type { Campaign, Headline, Incident } from '../../core/model/incident.ts';
import { parseIsoDate } from '../../core/model/time.ts';
import { withIncident } from '../../i18n/incident-messages.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { citeIncident } from './citation.ts';
import { listFacts } from './fact-rows.ts';
import { listFigures } from './figure-rows.ts';
import { wordWhen } from './when-words.ts';

const en = withIncident(messagesOf('en'));

const exactly = (number: number) => ({ low: null, best: number, high: null });

const headline: Headline = {
  row: 0,
  id: 'city-2017-06-07',
  title: 'An attack',
  when: parseIsoDate('2017-06-07'),
  timeLocal: '10:50',
  position: [-0.0761, -35.69],
  placePrecision: 'street',
  figures: { killed: UNKNOWN_FIGURE, wounded: exactly(0), perpetratorsKilled: exactly(3) },
  terms: {
    city: ['Tehran'],
    territory: ['Iran'],
    claimStatus: ['claimed'],
    group: ['Group A'],
    weapon: ['Firearms', 'Explosives'],
    region: ['North'],
  },
  campaign: null,
};

const incident: Incident = {
  headline,
  municipality: 'Tehran',
  place: 'A street',
  summary: '',
  sources: [],
  campaign: null,
  accounts: [],
  claims: [],
  others: [{ name: 'coordinate_basis', value: 'unchecked' }],
};

const campaign: Campaign = {
  id: 'c',
  title: 'Tehran, 7 June 2017',
  figures: {
    killed: { low: 17, best: null, high: 18 },
    wounded: UNKNOWN_FIGURE,
    perpetratorsKilled: { low: 5, best: null, high: 6 },
  },
  rows: [0, 1],
};

describe('wordWhen', () => {
  const word = (change: Partial<Headline>) => wordWhen({ ...headline, ...change }, en, 'en');

  it('gives the weekday and the local time', () => {
    expect(word({})).toMatch(/^Wednesday,? 7 June 2017 · 10:50 local time$/);
  });

  it('says which part of a date is missing', () => {
    expect(word({ when: parseIsoDate('2017-06'), timeLocal: '' })).toBe(
      'June 2017 · day not known',
    );
    expect(word({ when: parseIsoDate('2017'), timeLocal: '' })).toBe('2017 · month not known');
    expect(word({ when: null, timeLocal: '' })).toBe('Date not known');
  });
});

describe('listFacts', () => {
  const textOf = (key: string, of = incident) =>
    listFacts(of, en, { language: 'en', bearing: null }).find((fact) => fact.key === key)?.text;

  it('names a place once, from the street to the territory', () => {
    expect(textOf('where')).toBe('A street, Tehran, Iran');
  });

  it('gives coordinates with their hemispheres, and what they rest on', () => {
    const where = listFacts(incident, en, { language: 'en', bearing: null }).find(
      ({ key }) => key === 'where',
    );
    expect(where?.notes[0]?.replaceAll('\u00a0', ' ')).toContain('35.6900 S 0.0761 W');
    expect(where?.notes[1]).toBe('No source that was read confirms the position.');
  });

  it('gives no coordinate where there is none', () => {
    const where = listFacts({ ...incident, headline: { ...headline, position: null } }, en, {
      language: 'en',
      bearing: null,
    });
    expect(where.find(({ key }) => key === 'where')?.notes).toEqual([
      'Not on the map: no usable coordinate',
    ]);
  });

  it('names every value, and columns that only this dataset has', () => {
    expect(textOf('weapon')).toBe('Firearms; Explosives');
    expect(textOf('region')).toBe('North');
  });

  it('leaves out what the dataset has no column for', () => {
    const bare = { ...incident, headline: { ...headline, terms: { city: [''] } } };
    expect(listFacts(bare, en, { language: 'en', bearing: null }).map(({ key }) => key)).toEqual([
      'where',
    ]);
  });
});

describe('listFigures', () => {
  const textsOf = (of: Incident) =>
    listFigures(of, en, 'en').figures.map(({ label, words }) => `${label}: ${words.main}`);

  it('tells unknown from zero', () => {
    expect(textsOf(incident)).toEqual(['Killed, victims: not known', 'Wounded: 0']);
  });

  it('puts a figure of the whole attack beside that of the site', () => {
    expect(textsOf({ ...incident, campaign })).toEqual([
      'Killed here, victims: not known',
      'Killed in all, 2 sites: 17–18',
      'Wounded: 0',
    ]);
  });

  it('counts attackers apart', () => {
    expect(listFigures({ ...incident, campaign }, en, 'en').attackers).toEqual([
      'Attackers killed: 3, counted apart',
      'Attackers killed in all: 5–6, counted apart',
    ]);
  });
});

describe('citeIncident', () => {
  const manifest = { name: 'Five cities', citation: 'Incident Atlas, Five cities (CC BY 4.0).' };
  const words = { messages: en, language: 'en' };

  it('says what, when, where, in which dataset and after whom', () => {
    const sources = [
      { publisher: 'A paper', title: 'A report', date: '2017', url: 'https://example.org/a' },
      { publisher: 'Another', title: '', date: '', url: 'javascript:alert(1)' },
    ];
    expect(citeIncident({ ...incident, sources }, manifest, words)).toBe(
      '“An attack”, 7 June 2017, A street, Tehran. In: Incident Atlas, Five cities (CC BY 4.0). ' +
        'Incident city-2017-06-07. Sources: A paper, “A report”, 2017, https://example.org/a; Another.',
    );
  });

  it('names the dataset where its citation is missing', () => {
    const text = citeIncident(incident, { ...manifest, citation: '' }, words);
    expect(text).toContain('In: Five cities. Incident');
    expect(text).not.toContain('Sources');
  });
});
