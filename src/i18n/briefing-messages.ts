import { briefing, briefingFindings, presenting, source } from './en/briefing.ts';

const en = { briefing, briefingFindings, presenting, source };

/** Like `messagesOf`, for the words of scenes and of the show: they load with them. */
export function briefingMessagesOf(_language: string): typeof en {
  return en;
}

export type BriefingMessages = typeof en;
