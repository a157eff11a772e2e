import { memo } from 'react';
import { scaleBarOf } from '../../core/draw/legend-values.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './MapPanel.module.css';

const MOST_PX = 92;

/** How long a round distance is here. */
export const ScaleBar = memo(function ScaleBar({
  latitude,
  zoom,
  mostPx = MOST_PX,
}: {
  readonly latitude: number;
  readonly zoom: number;
  readonly mostPx?: number;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  const { metres, widthPx } = scaleBarOf(latitude, zoom, Math.min(MOST_PX, mostPx));
  return (
    <span className={styles.scale}>
      <svg aria-hidden="true" width={widthPx + 2} height={8} viewBox={`-1 0 ${widthPx + 2} 8`}>
        <path d={`M0,0.6V7H${widthPx}V0.6`} fill="none" stroke="currentColor" strokeWidth={1.2} />
      </svg>
      {metres >= 1000
        ? map.kilometres(formatCount(metres / 1000, language))
        : map.metres(formatCount(metres, language))}
    </span>
  );
});
