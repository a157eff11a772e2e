import { DENSITY_STEPS, type DensityPalette } from '../../core/draw/density-step.ts';
import { type ReadToken, usePalette } from './use-palette.ts';

/** The colours of density as the page's tokens have them now; in forced colours, mixtures of the system's own. */
export function useDensityPalette(): DensityPalette {
  return usePalette(readDensityPalette);
}

export function readDensityPalette(token: ReadToken, fontFamily: string): DensityPalette {
  return {
    steps: DENSITY_STEPS.density.map((_, step) =>
      token(`density-${step + 1}`, `color-mix(in srgb, CanvasText ${10 + step * 18}%, Canvas)`),
    ),
    edge: token('control', 'CanvasText'),
    ink: token('ink-1', 'CanvasText'),
    halo: token('map-land', 'Canvas'),
    fontFamily,
  };
}
