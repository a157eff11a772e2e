import { campaign } from './en/campaign.ts';

/** Like `messagesOf`, for campaigns as one: these words load with the first of them. */
export function campaignMessagesOf(_language: string): typeof campaign {
  return campaign;
}
