import { useCallback, useMemo } from 'react';
import { linkCampaigns } from '../../core/draw/campaign-links.ts';
import { paintLinks } from '../../core/draw/paint-links.ts';
import type { Headline } from '../../core/model/incident.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './CampaignLinks.module.css';
import { PaintingOverlay } from './PaintingOverlay.tsx';
import type { Painting } from './painting-layer.ts';
import { useMarkPalette } from './use-palette.ts';

const UNDER_MARKS = 445;

/** Lines between the marks of one campaign, as a child of the map. */
export function CampaignLinks({
  headlines,
  hasNote = false,
  textScale = 1,
}: {
  readonly headlines: readonly Headline[];
  /** Says what the lines mean. */
  readonly hasNote?: boolean;
  readonly textScale?: number;
}) {
  const desk = useMarkPalette();
  const words = campaignMessagesOf(useLanguage());
  const palette = useMemo(() => ({ ...desk, textScale }), [desk, textScale]);
  const links = useMemo(() => linkCampaigns(headlines), [headlines]);
  const paint = useCallback<Painting['paint']>(
    (canvas, viewport) => paintLinks(canvas, links, { viewport, palette }),
    [links, palette],
  );
  return (
    <>
      <PaintingOverlay pane="links" level={UNDER_MARKS} paint={paint} />
      {hasNote && links.length > 0 && (
        <p className={styles.note} data-furniture="bare">
          {words.links}
        </p>
      )}
    </>
  );
}
