import type { Preferences } from '../core/model/ports.ts';

const KEY = 'incident-atlas:preferences';

/** Preferences in `localStorage`, which a browser may deny. On `file:` other local pages can read it: settings only. */
export function createPreferences(): Preferences {
  return {
    read() {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(KEY, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
