import { useMemo, useSyncExternalStore } from 'react';
import type { NamePalette } from '../../core/draw/paint-names.ts';
import type { MarkPalette } from '../../core/draw/palette.ts';
import type { TilePalette } from '../../core/model/ports.ts';

const FORCED = '(forced-colors: active)';

/** The colours of marks and labels as the page's tokens have them now; in forced colours the system's own. */
export function useMarkPalette(): MarkPalette {
  return usePalette(readMarkPalette);
}

/** The basemap's colours, likewise. */
export function useTilePalette(): TilePalette {
  return usePalette(readTilePalette);
}

/** Colours that `read` makes of tokens; `read` stays the same function. */
export function usePalette<Palette>(read: (token: ReadToken, font: string) => Palette): Palette {
  const key = useSyncExternalStore(subscribe, readKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the tokens have other values
  return useMemo(() => readTokens(read), [key, read]);
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-stage'] });
  const forced = matchMedia(FORCED);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  forced.addEventListener('change', onChange);
  scheme.addEventListener('change', onChange);
  return function unsubscribe() {
    observer.disconnect();
    forced.removeEventListener('change', onChange);
    scheme.removeEventListener('change', onChange);
  };
}

function readKey(): string {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const { theme, stage } = document.documentElement.dataset;
  return `${theme} ${stage} ${matchMedia(FORCED).matches} ${isDark}`;
}

/** A token's colour as a canvas understands it, or the system colour that stands for it. */
export type ReadToken = (token: string, system: string) => string;

/** A canvas knows no custom property and no system colour: a probe element resolves them. With a `theme` the tokens are that theme's, and never the system's colours. */
export function readTokens<Palette>(
  read: (token: ReadToken, font: string) => Palette,
  theme?: 'light' | 'dark',
): Palette {
  const probe = document.createElement('span');
  if (theme !== undefined) probe.dataset.theme = theme;
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const isForced = theme === undefined && matchMedia(FORCED).matches;
  const palette = read((token, system) => {
    probe.style.color = isForced ? system : `var(--${token})`;
    return style.color;
  }, style.fontFamily);
  probe.remove();
  return palette;
}

export function readMarkPalette(token: ReadToken, fontFamily: string): MarkPalette {
  return {
    categories: [1, 2, 3, 4, 5, 6, 7].map((n) => token(`category-${n}`, 'CanvasText')),
    outline: token('mark-outline', 'Canvas'),
    ink: token('ink-1', 'CanvasText'),
    note: token('ink-2', 'CanvasText'),
    focus: token('focus', 'Highlight'),
    selected: token('ink-1', 'Highlight'),
    halo: token('map-land', 'Canvas'),
    fontFamily,
  };
}

export function readTilePalette(token: ReadToken): TilePalette {
  return {
    land: token('map-land', 'Canvas'),
    water: token('map-water', 'Canvas'),
    coast: token('map-coast', 'CanvasText'),
    border: token('map-border', 'CanvasText'),
    urban: token('map-urban', 'Canvas'),
    river: token('map-river', 'GrayText'),
    park: token('map-park', 'Canvas'),
    road: token('map-road', 'GrayText'),
    relief: token('map-relief', 'Canvas'),
    admin: token('map-admin', 'GrayText'),
    building: token('map-building', 'Canvas'),
    street: token('map-street', 'Canvas'),
    name: token('map-name', 'CanvasText'),
  };
}

export function readNamePalette(token: ReadToken, fontFamily: string): NamePalette {
  return {
    name: token('map-name', 'CanvasText'),
    halo: token('map-land', 'Canvas'),
    fontFamily,
  };
}
