import { memo } from 'react';

const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'm10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  close: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  left: 'm10 3-5 5 5 5',
  right: 'm6 3 5 5-5 5',
  up: 'm3 10 5-5 5 5',
  down: 'm3 6 5 5 5-5',
  wholeSpan: 'M2.5 3v10M13.5 3v10M5 8h6M7 6 5 8l2 2M9 6l2 2-2 2',
  zoomToRange: 'M5 3H2.5v10H5M11 3h2.5v10H11M6 8h4',
  play: 'M5 3.5v9l7-4.5Z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 0 1 0 11',
  share: 'M8 10V2.5M5 5l3-3 3 3M3 8.5v5h10v-5',
  settings: 'M3 5h6m3 0h1M3 11h1m3 0h6M10.5 3.5v3M5.5 9.5v3',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 7.5V11M8 5.2v.01',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M8 12.3v.01',
  target:
    'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.3v.01',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  layers: 'm8 2.5 5.5 3L8 8.5l-5.5-3ZM2.5 8.2l5.5 3 5.5-3M2.5 10.8l5.5 3 5.5-3',
  external: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 px line drawing; always beside a word or inside a control that has a name. Arrows turn round in right-to-left text. */
export const Icon = memo(function Icon({
  name,
  sizePx = 16,
}: {
  readonly name: IconName;
  readonly sizePx?: number;
}) {
  const isDirected = name === 'left' || name === 'right' || name === 'undo' || name === 'redo';
  return (
    <svg
      aria-hidden="true"
      className={isDirected ? 'directed' : undefined}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 16 16"
      fill="none"
    >
      <path
        d={PATHS[name]}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill={name === 'theme' ? undefined : 'none'}
      />
    </svg>
  );
});
