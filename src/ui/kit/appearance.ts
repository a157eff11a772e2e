import { createContext, useContext } from 'react';

/** How things look on this screen, resolved from the view, the settings and the system. */
export interface Appearance {
  readonly theme: 'light' | 'dark';
  readonly isMotionReduced: boolean;
  /** Below 768 px: one panel at a time, in tabs. */
  readonly isPhone: boolean;
}

export const AppearanceContext = createContext<Appearance>({
  theme: 'light',
  isMotionReduced: false,
  isPhone: false,
});

export function useAppearance(): Appearance {
  return useContext(AppearanceContext);
}
