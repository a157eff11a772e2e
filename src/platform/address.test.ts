import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAddress } from './address.ts';

/** A page at an address, with the entries that Back leads to. */
function openPage(hash: string, savedView: string | null) {
  const entries = [hash];
  let onPopState = () => {};
  const location = {
    pathname: '/page.html',
    search: '',
    get hash() {
      return entries.at(-1) ?? '';
    },
  };
  const hashOf = (url: string) => (url.startsWith('#') ? url : '');
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    pushState: (_: null, _title: string, url: string) => entries.push(hashOf(url)),
    replaceState: (_: null, _title: string, url: string) => entries.splice(-1, 1, hashOf(url)),
  });
  vi.stubGlobal('document', {
    querySelector: () => (savedView === null ? null : { dataset: { view: savedView } }),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    onPopState = listener;
  });
  return {
    back() {
      entries.pop();
      onPopState();
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address of a page that was saved', () => {
  it('is the view that it was saved with, and Back leads there again', () => {
    const page = openPage('', 'q=bomb');
    const address = createAddress();
    const moves: string[] = [];
    address.onMove((hash) => moves.push(hash));
    expect(address.read()).toBe('q=bomb');
    address.push('q=knife');
    // Everything, of which an address says nothing.
    address.push('');
    address.push('q=gun');
    page.back();
    page.back();
    page.back();
    expect(moves).toEqual(['', 'q=knife', 'q=bomb']);
  });

  it('is that of a link into it where there is one', () => {
    openPage('#q=link', 'q=bomb');
    expect(createAddress().read()).toBe('q=link');
  });
});

it('is empty for a page that is as it comes', () => {
  openPage('', null);
  expect(createAddress().read()).toBe('');
});
