/** Words of everything that leaves the app as a file or a link: they load with it. */
import { takeaway } from './en/takeaway.ts';

/** Like `messagesOf`, for exports. */
export function takeawayMessagesOf(_language: string): typeof takeaway {
  return takeaway;
}
