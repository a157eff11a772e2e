import { useEffect, useMemo, useState } from 'react';
import type { Theme } from '../core/view/view.ts';
import type { Settings } from '../session/state.ts';
import type { Appearance } from '../ui/kit/appearance.ts';

/** Whether a media query holds, now and whenever it changes. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const [isMatch, setIsMatch] = useState(list.matches);
  useEffect(
    function watchMedia() {
      const onChange = () => setIsMatch(list.matches);
      onChange();
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [list],
  );
  return isMatch;
}

/** Resolves theme, motion and size, and tells the style sheets by attributes of the root element. */
export function useResolvedAppearance(chosen: Theme, motion: Settings['motion']): Appearance {
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isSystemReduced = useMedia('(prefers-reduced-motion: reduce)');
  const isPhone = useMedia('(max-width: 767px)');
  const theme = chosen === 'system' ? (isSystemDark ? 'dark' : 'light') : chosen;
  const isMotionReduced = motion === 'system' ? isSystemReduced : motion === 'reduced';
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.motion = isMotionReduced ? 'reduced' : 'full';
  return useMemo(() => ({ theme, isMotionReduced, isPhone }), [theme, isMotionReduced, isPhone]);
}
