import { type IncidentMessages, withIncident } from '../../i18n/incident-messages.ts';
import { useMessages } from '../kit/use-messages.ts';

/** The words of the page with those of an opened incident. */
export function useIncidentMessages(): IncidentMessages {
  return withIncident(useMessages());
}
