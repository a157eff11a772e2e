import { describe, expect, it } from 'vitest';
import { type Figure, UNKNOWN_FIGURE } from '../../core/model/casualties.ts';
import type { Campaign, Headline, Incident } from '../../core/model/incident.ts';
import type { Account, ClaimRecord, Report } from '../../core/model/report.ts';
import { parseIsoDate } from '../../core/model/time.ts';
import { en } from '../../i18n/messages.ts';
import { pickNamed, placeStrip } from './account-strip.ts';
import { countDiffering, tabulateAccounts } from './account-table.ts';
import { listClaims } from './claim-entries.ts';
import { listGrades, wordGrade } from './grade-words.ts';

const exactly = (number: number): Figure => ({ low: null, best: number, high: null });
const NONE = {
  killed: UNKNOWN_FIGURE,
  wounded: UNKNOWN_FIGURE,
  perpetratorsKilled: UNKNOWN_FIGURE,
};

function report(id: string, change: Partial<Report> = {}): Report {
  return {
    id,
    isOfCampaign: false,
    source: null,
    title: '',
    date: '2017-06-08',
    url: null,
    isRead: true,
    grade: 'F6',
    figures: NONE,
    dateStated: '',
    placeStated: '',
    group: '',
    claim: '',
    method: '',
    statement: '',
    ...change,
  };
}

const killed = (id: string, figure: Figure, change: Partial<Report> = {}): Account => ({
  report: report(id, { figures: { ...NONE, killed: figure }, ...change }),
  differs: [],
});

const headline: Headline = {
  row: 0,
  id: 'a',
  title: 'An attack',
  when: parseIsoDate('2017-06-19'),
  timeLocal: '',
  position: null,
  placePrecision: 'none',
  figures: { ...NONE, killed: exactly(17) },
  terms: { group: ['Group A'], claimStatus: ['claimed'], weapon: ['Firearms'] },
  campaign: null,
};

const campaign: Campaign = {
  id: 'c',
  title: 'Both',
  figures: { ...NONE, killed: { low: 17, best: null, high: 18 } },
  rows: [0, 1],
};

function incidentOf(accounts: readonly Account[], change: Partial<Incident> = {}): Incident {
  return {
    headline,
    municipality: '',
    place: 'A street',
    summary: '',
    sources: [],
    campaign: null,
    accounts,
    claims: [],
    others: [],
    ...change,
  };
}

const words = { messages: en, language: 'en' };

describe('tabulateAccounts', () => {
  const seven: Account = { ...killed('seven', exactly(7)), differs: ['killed'] };
  const silent: Account = { report: report('silent', { placeStated: 'A hall' }), differs: [] };
  const incident = incidentOf([seven, silent]);

  it('puts silence apart from a figure, and marks the cell that differs alone', () => {
    const table = tabulateAccounts(incident, words, false);
    const row = table.rows.find(({ id }) => id === 'killed');
    expect(row?.record).toEqual(['17']);
    expect(row?.cells).toEqual([
      { text: '7', differs: true },
      { text: null, differs: false },
    ]);
  });

  it('has no row for what no report speaks of', () => {
    const { rows } = tabulateAccounts(incident, words, false);
    expect(rows.map(({ id }) => id)).toEqual(['killed', 'place']);
  });

  it('leaves only rows and reports that differ, if asked', () => {
    const { rows, columns } = tabulateAccounts(incident, words, true);
    expect(rows.map(({ id }) => id)).toEqual(['killed']);
    expect(columns).toEqual([seven]);
  });

  it('sets the figure of one site beside that of all sites', () => {
    const site = { ...headline, figures: NONE };
    const { rows } = tabulateAccounts(
      incidentOf([seven], { headline: site, campaign }),
      words,
      false,
    );
    expect(rows[0]?.record).toEqual(['here: not known', 'all sites: 17–18']);
  });

  it('counts a field once, however many reports differ in it', () => {
    expect(countDiffering([seven, seven, { ...seven, differs: ['date', 'killed'] }])).toBe(2);
  });
});

describe('placeStrip', () => {
  it('needs two figures of the same kind of place', () => {
    const inAll = killed('b', exactly(3), { isOfCampaign: true });
    expect(placeStrip(incidentOf([killed('a', exactly(2)), inAll], { campaign }))).toBeNull();
  });

  it('shows all sites where the record knows no figure of this one', () => {
    const site = { ...headline, figures: NONE };
    const accounts = [
      killed('a', exactly(1)),
      killed('b', exactly(2)),
      killed('c', exactly(7), { isOfCampaign: true }),
      killed('d', exactly(17), { isOfCampaign: true }),
    ];
    const strip = placeStrip(incidentOf(accounts, { headline: site, campaign }));
    expect(strip?.dots.map(({ report: { id } }) => id)).toEqual(['c', 'd']);
    expect(strip?.band).toMatchObject({ low: 17, high: 18 });
  });

  it('stacks what would lie on each other, and holds every figure', () => {
    const accounts = [exactly(17), exactly(17), { low: 2, best: null, high: 7 }, exactly(7)].map(
      (figure, i) => killed(`${i}`, figure),
    );
    const strip = placeStrip(incidentOf(accounts));
    expect(strip?.dots.map(({ level }) => level)).toEqual([0, 1, 0, 1]);
    expect(strip?.most).toBeGreaterThanOrEqual(17);
    expect(strip?.ticks.at(-1)).toBe(strip?.most);
  });

  it('holds nothing but zeros too', () => {
    const strip = placeStrip(incidentOf([killed('a', exactly(0)), killed('b', exactly(0))]));
    expect(strip?.dots.map(({ high }) => high)).toEqual([0, 0]);
    expect(strip?.most).toBeGreaterThan(0);
  });

  it('names no two dots that are too near for their dates', () => {
    const accounts = [0, 1, 2, 10, 20].map((figure) => killed(`${figure}`, exactly(figure)));
    const strip = placeStrip(incidentOf(accounts));
    if (strip === null) throw new Error('no strip');
    expect(pickNamed(strip, 0.24).map(({ high }) => high)).toEqual([0, 10, 20]);
  });
});

describe('listClaims', () => {
  const claim = (change: Partial<ClaimRecord>): ClaimRecord => ({
    id: 'x',
    isOfCampaign: false,
    who: 'Group A',
    kind: 'claimed',
    when: parseIsoDate('2017-07-13'),
    note: '',
    publisher: '',
    isRead: true,
    ...change,
  });
  const said = (change: Partial<ClaimRecord>) =>
    listClaims([claim(change)], headline.when, 'en').claim[0];

  it('counts the days from the incident to the claim', () => {
    expect(said({})?.text).toBe('Group A: claimed after 24 days');
    expect(said({ when: parseIsoDate('2017-06-20') })?.text).toBe('Group A: claimed after 1 day');
    expect(said({ when: headline.when })?.text).toBe('Group A: claimed the same day');
    expect(said({ when: parseIsoDate('2017-06-17') })?.text).toBe('Group A: claimed 2 days before');
  });

  it('counts no days from a date that is no day', () => {
    expect(said({ when: parseIsoDate('2017-07') })).toMatchObject({
      text: 'Group A: claimed',
      notes: ['July 2017'],
    });
    expect(said({ when: null })?.text).toBe('Group A: claimed');
  });

  it.each(['denied', 'disputed', 'withdrawn'])('tells a claim from one that is %s', (kind) => {
    expect(said({ kind })).toMatchObject({ isDoubt: true, text: `Group A: ${kind} after 24 days` });
    expect(said({})?.isDoubt).toBe(false);
  });

  it('says when there was still no claim, which doubts none', () => {
    expect(said({ kind: 'unclaimed' })).toMatchObject({
      isDoubt: false,
      text: 'Group A: still no claim after 24 days',
    });
  });

  it('keeps attributions apart, and says what was not read again', () => {
    const { claim: claims, attribution } = listClaims(
      [claim({ kind: 'attributed', isRead: false })],
      null,
      'en',
    );
    expect(claims).toEqual([]);
    expect(attribution[0]?.notes[0]).toContain('compiled, source not re-read');
  });
});

describe('grades', () => {
  it('are spelled out, letter and number', () => {
    expect(wordGrade('D4', 'en')).toBe('not usually reliable, doubtful');
    expect(wordGrade('Z9', 'en')).toBeNull();
    expect(wordGrade('', 'en')).toBeNull();
  });

  it('are listed once each', () => {
    const accounts = [killed('a', exactly(1)), killed('b', exactly(1), { grade: 'B1' })];
    expect(
      listGrades([...accounts, ...accounts], 'en').grades.map((line) => line.slice(0, 2)),
    ).toEqual(['B1', 'F6']);
  });
});
