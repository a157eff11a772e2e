/** Words of campaigns in the table and on the map. */
export const campaign = {
  incidents: (shown: string, all: string, number: number) =>
    shown === all
      ? `${all} ${number === 1 ? 'incident' : 'incidents'}`
      : `${shown} of ${all} incidents`,
  members: (title: string) => `Incidents of ${title}`,
  more: (count: string) => `${count} more: count by incident to list them.`,
  atLeast: (count: string, unknown: string) => `${count}, ${unknown} not known`,
  links: 'Lines join the incidents of one campaign.',
};
