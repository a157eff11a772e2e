/** A small category symbol beside a word; its colour is one of the seven category tokens. The word says the same, so it is hidden from assistive technology. */
export function Glyph({
  path,
  colour,
  isOpen = false,
  sizePx = 14,
}: {
  readonly path: string;
  readonly colour: number;
  readonly isOpen?: boolean;
  readonly sizePx?: number;
}) {
  const paint = `var(--category-${colour})`;
  return (
    <svg
      aria-hidden="true"
      width={sizePx}
      height={sizePx}
      viewBox="-8 -8 16 16"
      style={{ flex: 'none', overflow: 'visible', forcedColorAdjust: 'none' }}
    >
      <path d={path} fill={isOpen ? 'none' : paint} stroke={paint} strokeWidth={isOpen ? 2 : 0} />
    </svg>
  );
}
