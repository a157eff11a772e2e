/** Settings of this browser's user, as text in the preferences; anything unreadable counts as not set. */
import type { Preferences } from '../core/model/ports.ts';
import { THEMES } from '../core/view/view.ts';
import type { Settings } from './state.ts';

const DEFAULTS: Settings = {
  motion: 'system',
  hasSingleKeys: true,
  hasContext: true,
  theme: 'system',
  keepsFiles: true,
  keptFileTries: null,
  basemap: 'embedded',
  mapAddress: '',
  tileTemplate: '',
  tileCredit: '',
  mostMemoryMiB: null,
};

export function readSettings(preferences: Preferences): Settings {
  try {
    const stored: unknown = JSON.parse(preferences.read() ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULTS;
    const {
      motion,
      hasSingleKeys,
      hasContext,
      theme,
      keepsFiles,
      keptFileTries,
      basemap,
      mostMemoryMiB,
      ...texts
    } = stored as Record<string, unknown>;
    const text = (key: string) => (typeof texts[key] === 'string' ? texts[key] : '');
    return {
      motion: motion === 'reduced' || motion === 'full' ? motion : DEFAULTS.motion,
      hasSingleKeys: typeof hasSingleKeys === 'boolean' ? hasSingleKeys : DEFAULTS.hasSingleKeys,
      hasContext: typeof hasContext === 'boolean' ? hasContext : DEFAULTS.hasContext,
      theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
      keepsFiles: keepsFiles !== false,
      keptFileTries: typeof keptFileTries === 'number' ? keptFileTries : null,
      basemap: basemap === 'file' || basemap === 'address' ? basemap : DEFAULTS.basemap,
      mapAddress: text('mapAddress'),
      tileTemplate: text('tileTemplate'),
      tileCredit: text('tileCredit'),
      mostMemoryMiB: typeof mostMemoryMiB === 'number' ? mostMemoryMiB : null,
    };
  } catch {
    return DEFAULTS;
  }
}

/** `false` when this browser keeps nothing. */
export function writeSettings(preferences: Preferences, settings: Settings): boolean {
  return preferences.write(JSON.stringify(settings));
}
