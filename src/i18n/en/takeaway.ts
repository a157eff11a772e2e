/** Words of exports: the dialog, the pictures, the files. */
export const takeaway = {
  picture: {
    alt: (view: string, gaps: string) => `Map: ${view}.${gaps === '' ? '' : ` ${gaps}.`}`,
    legend: (category: string, count: string) => `${category}, ${count} on the map`,
    size: {
      killed: 'Area: killed. Hollow: not known.',
      wounded: 'Area: wounded. Hollow: not known.',
      count: '',
    },
    sizeDotted: {
      killed: 'Area: killed. Dotted: not known.',
      wounded: 'Area: wounded. Dotted: not known.',
      count: '',
    },
  },
};
