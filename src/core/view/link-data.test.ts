import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeLinkData, findLinkData, LINK_DATA_KEY, linkDataOf } from './link-data.ts';
import { decodeView } from './url.ts';

const fingerprints = fc.stringMatching(/^[0-9a-f]{64}$/);

function linkWith(value: string): string {
  return `v=1&${new URLSearchParams({ [LINK_DATA_KEY]: value })}`;
}

describe('the data of a link', () => {
  test('comes back as it was written, whatever the dataset is called', () => {
    fc.assert(
      fc.property(
        fingerprints,
        fc.stringMatching(/^[\p{L}\p{N} &=#;,.%'"<>-]{0,80}$/u),
        (fingerprint, name) => {
          const data = { fingerprint, name };
          const link = linkWith(encodeLinkData(data));
          expect(findLinkData(`#${link}`)).toEqual(linkDataOf(data));
          expect(decodeView(link).ignored).toEqual([]);
        },
      ),
    );
  });

  test('is nothing where it cannot be read, and the link says so', () => {
    for (const value of [
      '',
      'abc',
      'ABCDEF123456,x',
      '<img>,x',
      `${'a'.repeat(12)},${'x'.repeat(81)}`,
    ]) {
      expect(findLinkData(linkWith(value))).toBeNull();
      expect(decodeView(linkWith(value)).ignored).toHaveLength(1);
    }
    expect(findLinkData('v=1&q=data')).toBeNull();
  });
});
