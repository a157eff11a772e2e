import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../model/time.ts';
import { openFiles } from '../read-text.ts';
import { INCIDENTS } from './example-record.ts';

describe('context', () => {
  test('comes in time order, from the first day to the last', async () => {
    const { context } = await openFiles({
      incidents: INCIDENTS,
      context:
        'id,date,date_end,title,note,article_says,source_publisher,source_title,source_url,basis\n' +
        'late,2017-10,,Late,,,,,,\n' +
        'early,2016-10-17,2017-07,Early,A note.,So,Paper,Head,https://example.org/,read\n' +
        'tie,2017-10-01,,Tie,,,,,ftp://example.org/,\n',
    });
    expect(context.map(({ id }) => id)).toEqual(['early', 'late', 'tie']);
    expect(context[0]).toEqual({
      id: 'early',
      title: 'Early',
      note: 'A note.',
      when: {
        startDay: parseIsoDate('2016-10-17')?.startDay,
        endDay: parseIsoDate('2017-07')?.endDay,
      },
      articleSays: 'So',
      publisher: 'Paper',
      sourceTitle: 'Head',
      url: 'https://example.org/',
      isRead: true,
    });
    expect(context[2]?.url).toBeNull();
  });
});
