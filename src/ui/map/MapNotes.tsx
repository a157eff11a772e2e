import { lazy } from 'react';
import type { TilePainter } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { useBasemapMissing } from './Basemap.tsx';
import styles from './MapPanel.module.css';
import { useStreets } from './streets.ts';

const StreetsNote = lazy(async () => ({
  default: (await import('./StreetsNote.tsx')).StreetsNote,
}));

/** What the picture can't show, over the map; nothing while it shows all. */
export function MapNotes({
  isTooMany,
  painter,
  areNamesMissing,
}: {
  readonly isTooMany: boolean;
  readonly painter: TilePainter;
  readonly areNamesMissing: boolean;
}) {
  const { map } = useMessages();
  const language = useLanguage();
  const isBasemapMissing = useBasemapMissing(painter);
  const { problem } = useStreets();
  const placed = useSessionState(({ answered }) => isTooMany && answered?.answer.totals[0]?.placed);
  if (!isTooMany && !isBasemapMissing && !areNamesMissing && problem === null) return null;
  return (
    <div className={styles.note} data-furniture>
      {isTooMany && <p>{map.tooMany(formatCount(placed || 0, language))}</p>}
      {isBasemapMissing && <p>{map.noBasemap}</p>}
      {areNamesMissing && <p>{map.noNames}</p>}
      {problem !== null && (
        <OnDemand>
          <StreetsNote problem={problem} />
        </OnDemand>
      )}
    </div>
  );
}
