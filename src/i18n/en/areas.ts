/** Words of the dialog that keeps the areas on the map. */
export const areas = {
  title: 'Areas',
  what: 'Only incidents in any of these areas are counted; those without a place are in none.',
  none: 'No area yet.',
  unnamed: (number: string) => `Area ${number}`,
  name: (number: string) => `Name of area ${number}`,
  remove: (name: string) => `Remove ${name}`,
  inside: (count: string) => `${count} inside`,
  kinds: { box: 'Box', circle: 'Circle', polygon: 'Polygon' },
  addBox: 'Add what the map shows',
  circle: 'Add a circle',
  latitude: 'Latitude',
  longitude: 'Longitude',
  radius: 'Radius in km',
  add: 'Add circle',
  invalid: {
    latitude: 'Latitude is a number from −90 to 90, such as 48.85.',
    longitude: 'Longitude is a number from −180 to 180, such as 2.35.',
    radius: 'The radius is a number of km above 0 and up to 20,000.',
  },
};
