import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import type { Streets } from './streets.ts';
import { OPEN_STREET_MAP } from './tile-template.ts';

/** Who has to be named while these streets are on the map. */
export function StreetsCredit({ streets }: { readonly streets: Streets }) {
  const words = basemapMessagesOf(useLanguage());
  const credit = streets.kind === 'file' ? words.creditOfFile : plainText(streets.credit);
  const isOpenStreetMap = streets.kind === 'file' || credit === OPEN_STREET_MAP.credit;
  if (!isOpenStreetMap) return <bdi>{credit}</bdi>;
  return (
    <a href={words.creditAddress} target="_blank" rel="noreferrer">
      {credit}
    </a>
  );
}
