import { chart } from './en/chart.ts';

/** Like `messagesOf`, for what can be added to the timeline: rate, gaps and lanes. They load with it. */
export function chartMessagesOf(_language: string): typeof chart {
  return chart;
}
