import type { ClaimStatus } from '../../core/model/claim.ts';
import type { IncidentMessages } from '../../i18n/incident-messages.ts';

/** Who says that they did it, and who is said to have done it: never one for the other. */
export interface ClaimWords {
  readonly claim: string;
  readonly attribution: string;
}

/** Words the claim and the attribution of an incident. `group` is empty where it is not known; a status that is not ours is shown as it is. */
export function wordClaim(
  status: string,
  group: string,
  { details }: IncidentMessages,
): ClaimWords {
  const name = group === '' ? details.noName : group;
  const claim: Record<ClaimStatus | '', string> = {
    claimed: group === '' ? details.claimedByUnnamed : details.claimedBy(group),
    attributed: details.noClaim,
    inspired: details.noClaim,
    suspected: details.noClaim,
    disputed: details.claimDisputed,
    unclaimed: details.nobodyClaimed,
    unknown: details.claimUnknown,
    '': details.claimUnknown,
  };
  const attribution: Partial<Record<string, string>> = {
    attributed: details.attributedTo(name),
    inspired: details.inspiredBy(name),
    suspected: details.suspectedOf(name),
    disputed: details.attributionDisputed,
  };
  return {
    claim: Object.hasOwn(claim, status) ? claim[status as ClaimStatus] : status,
    attribution:
      (Object.hasOwn(attribution, status) ? attribution[status] : undefined) ??
      details.noAttribution,
  };
}
