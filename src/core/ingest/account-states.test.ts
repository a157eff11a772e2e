import { describe, expect, test } from 'vitest';
import { openText } from './read-text.ts';
import { INCIDENTS, statesOf, withReports } from './records/example-record.ts';

describe('the category of accounts', () => {
  test('is made only of a dataset with reports, and is blank where there are none', async () => {
    expect(statesOf(await openText(INCIDENTS))).toBeNull();
    expect(statesOf(await withReports([]))).toEqual(['', '', '', '', '']);
  });

  test('tells one source from several, and agreement from difference', async () => {
    const dataset = await withReports([
      'a,,s,,3,,,,B2',
      'a,,s,,4,,,,B2',
      'b,,s,,1,,,,B2',
      ',c,t,,3,,,,F2',
      'e,,s,,,,,,B5',
      'g,,s,,5,,,,B2',
      'g,,t,,,,,,F6',
    ]);
    expect(statesOf(dataset)).toEqual(['single', 'agree', 'single', 'disagree', 'agree']);
  });

  test("counts a campaign's reports for each of its incidents, and one incident's for itself", async () => {
    expect(statesOf(await withReports([',c,s,,9,,,,B2']))).toEqual([
      '',
      'disagree',
      'disagree',
      '',
      '',
    ]);
    expect(statesOf(await withReports(['b,,s,,9,,,,B2', ',c,s,,,,,,B2']))).toEqual([
      '',
      'disagree',
      'single',
      '',
      '',
    ]);
  });

  test('takes sources that are not known for one', async () => {
    expect(statesOf(await withReports(['a,,,,3,,,,F2', 'a,,,,3,,,,F2']))?.[0]).toBe('single');
  });
});
