/** Words of the Summary sentence. */
export const summary = {
  label: 'Summary',
  incidents: (shown: string, total: string, total_: number) =>
    `${shown} of ${total} ${total_ === 1 ? 'incident' : 'incidents'}`,
};
