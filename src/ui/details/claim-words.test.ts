import { describe, expect, it } from 'vitest';
import { withIncident } from '../../i18n/incident-messages.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { wordClaim } from './claim-words.ts';

const en = withIncident(messagesOf('en'));

const word = (status: string, group = 'Group A') => wordClaim(status, group, en);

describe('wordClaim', () => {
  it('names a group under the claim only if the group claimed it', () => {
    expect(word('claimed')).toEqual({ claim: 'By Group A', attribution: 'None recorded' });
    for (const status of ['attributed', 'inspired', 'suspected', 'unclaimed', 'unknown', ''])
      expect(word(status).claim).not.toContain('Group A');
  });

  it('names a group under the attribution only if others named it', () => {
    expect(word('attributed').attribution).toBe('Group A, by authorities');
    expect(word('suspected').attribution).toBe('Group A, suspected');
    for (const status of ['claimed', 'disputed', 'unclaimed', 'unknown', ''])
      expect(word(status).attribution).not.toContain('Group A');
  });

  it('tells "nobody claimed it" from "not known"', () => {
    expect(word('unclaimed').claim).toBe('Nobody claimed it');
    expect(word('unknown').claim).toBe('Not known');
    expect(word('').claim).toBe('Not known');
  });

  it('does not make up a name', () => {
    expect(word('attributed', '').attribution).toBe('not named, by authorities');
    expect(word('claimed', '').claim).toBe('By a group that is not named');
  });

  it('shows a status of another dataset as it is', () => {
    expect(word('constructor')).toEqual({ claim: 'constructor', attribution: 'None recorded' });
  });
});
