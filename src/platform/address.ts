import type { Address } from '../core/model/ports.ts';

/** The page's own address. Where a browser refuses history (some `file:` pages), the view still works, without Back. */
export function createAddress(): Address {
  function write(method: 'pushState' | 'replaceState', hash: string): void {
    try {
      history[method](
        null,
        '',
        hash === '' ? `${location.pathname}${location.search}` : `#${hash}`,
      );
    } catch {
      // Too many entries in a short time, or a sandboxed frame: the next change writes again.
    }
  }
  // A page that was saved opens at the view that it was saved with.
  const read = () =>
    location.hash.slice(1) ||
    (document.querySelector<HTMLElement>('[data-view]')?.dataset.view ?? '');
  // So that Back leads there again.
  write('replaceState', read());
  return {
    read,
    push: (hash) => write('pushState', hash),
    replace: (hash) => write('replaceState', hash),
    onMove(listener) {
      const onPopState = () => listener(location.hash.slice(1));
      addEventListener('popstate', onPopState);
      return () => removeEventListener('popstate', onPopState);
    },
  };
}
