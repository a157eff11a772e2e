/** What the founding article states stands beside what the other reports say. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readEmbeddedSource } from '../../core/ingest/embedded-source.ts';
import type { Engine } from '../../core/model/ports.ts';
import type { Account, AccountField } from '../../core/model/report.ts';
import { formatIsoDay } from '../../core/model/time.ts';
import { createEngineService } from './engine-service.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngineService();
  const result = await engine.open(readEmbeddedSource());
  if (!result.ok) throw new Error(result.problem.code);
});

/** Where a statement of the founding article stands: incident, what is stated, and how it differs. */
type Statement = readonly [
  incident: string,
  stated: string | RegExp,
  differs: readonly AccountField[],
];

const BRUSSELS = 'brussels-2017-06-20-central-station';
const ELYSEES = 'paris-2017-06-19-champs-elysees';
const MAJLIS = 'tehran-2017-06-07-majlis';
const MAUSOLEUM = 'tehran-2017-06-07-mausoleum';
const OLD_CITY = 'jerusalem-2017-06-16-damascus-gate';
const SULEIMAN = 'jerusalem-2017-06-16-sultan-suleiman';

const STATEMENTS: readonly Statement[] = [
  [BRUSSELS, 'date 2017-06-20', []],
  [BRUSSELS, /central train station/, []],
  [BRUSSELS, /Moroccan, 36/, []],
  [BRUSSELS, /known to the police/, ['statement']],
  [BRUSSELS, /nail bomb/, ['statement']],
  [BRUSSELS, /for Syria/, ['statement']],
  [BRUSSELS, /soldiers/, []],
  [BRUSSELS, /second attack by the Islamic State/, ['claim', 'statement']],
  [BRUSSELS, 'killed 0', []],
  [ELYSEES, 'date 2017-06-19', []],
  [ELYSEES, /variant spelling/, []],
  [ELYSEES, /31 and on the watch list/, []],
  [ELYSEES, /police van/, []],
  [ELYSEES, /Nine assorted weapons/, ['statement']],
  [ELYSEES, /gas canisters/, []],
  [ELYSEES, /swore allegiance/, []],
  [ELYSEES, /shot the perpetrator/, ['statement']],
  [ELYSEES, /attack by the Islamic State/, ['claim', 'statement']],
  [ELYSEES, 'killed 0', []],
  [MAJLIS, 'date 2017-06-07', []],
  [MAJLIS, /past ten days/, ['statement']],
  [MAJLIS, /as far as the chamber/, ['statement']],
  [MAJLIS, 'killed 7', ['killed', 'statement']],
  [MAUSOLEUM, 'killed 7', ['killed', 'statement']],
  [MAUSOLEUM, /second site and gives no figure/, []],
  [MAJLIS, /no number of attackers/, []],
  [MAJLIS, /sleeper cell/, ['statement']],
  [MAJLIS, /undetected/, ['statement']],
  [MAJLIS, 'claim claimed', []],
  [OLD_CITY, /ten days after the attack in Tehran/, ['statement']],
  [OLD_CITY, /Walls of the Old City/, []],
  [SULEIMAN, /Deir al-Meshaal/, ['statement']],
  [OLD_CITY, /Three Palestinians, all shot dead/, []],
  [OLD_CITY, /diversion/, []],
  [SULEIMAN, /cut the throat/, ['statement']],
  [OLD_CITY, /no other wounded/, []],
  [OLD_CITY, /signature of the Islamic State/, ['claim', 'statement']],
  [OLD_CITY, /Sixty Islamic State detainees/, ['statement']],
  ['london-2017-06-03-london-bridge', /only the city, twice/, ['statement']],
  ['london-2017-06-03-borough-market', /past ten days/, ['statement']],
  ['london-2017-06-19-finsbury-park', /not mention this attack/, []],
];

function wordsOf({ report }: Account): string {
  return [
    `date ${report.dateStated}`,
    `killed ${report.figures.killed.best ?? ''}`,
    `claim ${report.claim}`,
    report.placeStated,
    report.method,
    report.statement,
  ].join('\n');
}

describe('the founding article', () => {
  const accountsOf = async (id: string) =>
    ((await engine.incident(id))?.accounts ?? []).filter(
      ({ report }) => report.source?.publisher === 'DEBKA Weekly',
    );

  test.each(STATEMENTS)('%s: %s', async (id, stated, differs) => {
    const accounts = await accountsOf(id);
    const isStated = (account: Account) =>
      typeof stated === 'string'
        ? wordsOf(account).split('\n').includes(stated)
        : stated.test(wordsOf(account));
    const found = accounts.filter(isStated);
    expect(found.map((account) => account.differs)).toContainEqual(differs);
  });

  test('is one source among others wherever it speaks', async () => {
    for (const id of new Set(STATEMENTS.map(([incident]) => incident))) {
      const others = ((await engine.incident(id))?.accounts ?? []).filter(
        ({ report }) => report.source?.publisher !== 'DEBKA Weekly',
      );
      expect(others.length, id).toBeGreaterThan(0);
    }
  });
});

test('"claimed after 24 days" can be read off: the Champs-Élysées of 19 June 2017', async () => {
  const incident = await engine.incident(ELYSEES);
  const claim = incident?.claims.find(({ kind }) => kind === 'claimed');
  expect(formatIsoDay(claim?.when?.startDay ?? 0)).toBe('2017-07-13');
  expect((claim?.when?.startDay ?? 0) - (incident?.headline.when?.startDay ?? 0)).toBe(24);
});

test('"how many were killed in Tehran on 7 June 2017, according to whom" is answered by its accounts', async () => {
  const incident = await engine.incident(MAJLIS);
  expect(incident?.headline.figures.killed).toEqual({ low: null, best: null, high: null });
  expect(incident?.campaign?.figures.killed).toEqual({ low: 17, best: null, high: 18 });
  const accounts = incident?.accounts.filter(({ report }) => report.isOfCampaign);
  const killedBy = (source: string) =>
    accounts
      ?.filter(({ report }) => report.source?.id === source)
      .map(({ report, differs }) => [report.figures.killed, differs.includes('killed')]);
  expect(killedBy('debka-weekly')).toContainEqual([{ low: null, best: 7, high: null }, true]);
  expect(killedBy('reuters')).toEqual([[{ low: null, best: 17, high: null }, false]]);
  expect(killedBy('wikipedia-en')).toEqual([[{ low: 17, best: 17, high: 18 }, false]]);
});
