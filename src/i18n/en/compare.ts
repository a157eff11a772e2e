/** Words of the comparison of two periods. Counts, ratios and dates come formatted. Never a cause, never a likelihood. */

const counted = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;

export const compare = {
  label: 'Comparison',
  tools: 'Change what is compared',
  /** One, and several. */
  units: {
    incidents: ['incident', 'incidents'],
    campaigns: ['campaign', 'campaigns'],
  } as const,
  sentence: (a: string, b: string, unit: string) => `${b} ${unit} in B against ${a} in A`,
  times: (ratio: string) => `${ratio} times the rate`,
  noRatio: 'no ratio can be made, because A has none',
  interval: (low: string, high: string, hasOne: boolean) =>
    `The 95% interval, ${low} to ${high}, ${hasOne ? 'includes' : 'excludes'} 1 (no change).`,
  noLimit: 'no upper limit',
  nothing: 'Nothing was counted in A or in B: there is nothing to compare.',
  perThirtyDays: (a: string, b: string) => `Per 30 days: ${a} in A, ${b} in B.`,
  killed: (a: string, b: string, unknown: string) =>
    `Killed: ${b} in B, ${a} in A${unknown === '0' ? '' : `, ${counted(unknown, 'incident')} not known`}.`,
  killedRatio: (ratio: string, units: string, [low, high]: readonly [low: string, high: string]) =>
    `Per day ${ratio} times as many; drawing ${units} again gives ${low} to ${high} in 95 of 100 draws.`,
  axis: 'Rate in B as a multiple of A, exact 95% interval',
  noChange: 'no change',
  warnings: {
    few: (least: string, units: string) => `Few ${units}: fewer than ${least} in one period`,
    method: (day: string) => `The data was collected otherwise from ${day} on`,
    campaigns: 'A campaign in both periods counts in both',
    overlap: (days: string) => `The periods share ${days}`,
    beyondData: 'A period reaches beyond the dates in the data',
    coarse: (count: string) => `${count} placed by town or coarser`,
    undated: (count: string) => `${count} without a date are in neither`,
    lengths: (a: string, b: string) => `A has ${counted(a, 'day')}, B has ${b}`,
    selection: 'Counts depend on which incidents the dataset holds',
    filters: 'Same filters in both',
  },
  maps: {
    perThirtyDays: (count: string) => `${count} per 30 days`,
    legend: 'Legend of both maps',
    atLeast: (count: string) => `${count}+`,
    oneScale: 'One camera and one scale in A and B.',
  },
  reading: (a: string, b: string, text: string) => `A: ${a}. B: ${b}. ${text}`,
  copy: 'Copy sentence',
  copied: 'Copied.',
  notCopied: 'This browser did not let the text be copied: select it instead.',
  /** What folds away where there is little height. */
  careful: (count: string) => (count === '1' ? 'Rates, 1 caution' : `Rates, ${count} cautions`),
  change: 'Change',
  around: 'Before and after…',
  yearBefore: 'Same period last year',
  equal: 'Equal lengths',
  swap: 'Swap',
  byCampaign: 'By campaign',
  leave: 'Leave compare',
  list: 'Incidents listed',
  listPeriod: (period: 'A' | 'B', count: string) => `List ${period}, ${count}`,
  difference: 'B − A',
};
