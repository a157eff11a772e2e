/** Words of what opens over the map: lists of incidents, and what to do when there are none. */
export const mapLists = {
  list: {
    close: 'Close the list',
    zoom: 'Zoom to these',
    page: (first: string, last: string, count: string) => `${first}–${last} of ${count}`,
    next: 'Next page',
    previous: 'Previous page',
  },

  empty: {
    title: 'No incident matches',
    text: 'Removing one of these brings incidents back:',
    textNone: 'No single one of these brings incidents back; take away several.',
    shows: (count: string) => `shows ${count}`,
    remove: 'Remove',
    removePart: (part: string) => `Remove ${part}`,
  },
};
