import type { DensityPalette } from '../../core/draw/density-step.ts';
import type { ChartPalette } from '../../core/draw/paint-chart.ts';
import type { NamePalette } from '../../core/draw/paint-names.ts';
import type { MarkPalette } from '../../core/draw/palette.ts';
import type { TilePalette } from '../../core/model/ports.ts';
import { readDensityPalette } from '../../ui/map/use-density-palette.ts';
import {
  type ReadToken,
  readMarkPalette,
  readNamePalette,
  readTilePalette,
  readTokens,
} from '../../ui/map/use-palette.ts';

/** The colours and the typeface of a picture that is taken away. */
export interface PictureLook {
  readonly marks: MarkPalette;
  readonly tiles: TilePalette;
  readonly names: NamePalette;
  readonly chart: ChartPalette;
  readonly density: DensityPalette;
  readonly ground: string;
  readonly line: string;
}

/** The tokens of one theme, whatever the page has now. */
export function readLook(theme: 'light' | 'dark'): PictureLook {
  return readTokens((token, font) => readPictureLook(token, font), theme);
}

function readPictureLook(token: ReadToken, font: string): PictureLook {
  const marks = readMarkPalette(token, font);
  const ground = token('panel', 'Canvas');
  return {
    marks,
    tiles: readTilePalette(token),
    names: readNamePalette(token, font),
    chart: {
      marks,
      rest: token('rest', 'GrayText'),
      chosen: token('select', 'Highlight'),
      axis: token('control', 'CanvasText'),
      ground,
    },
    density: readDensityPalette(token, font),
    ground,
    line: token('line-strong', 'CanvasText'),
  };
}
