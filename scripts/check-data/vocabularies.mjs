export const CITIES = [
  'Berlin',
  'Brussels',
  'Jerusalem',
  'London',
  'Manchester',
  'Nice',
  'Paris',
  'Tehran',
];

/** Boxes of the cities that the manifest does not list: west, south, east, north. */
export const OTHER_BOXES = {
  Berlin: { west: 13.09, south: 52.34, east: 13.76, north: 52.68 },
  Manchester: { west: -2.32, south: 53.34, east: -2.14, north: 53.55 },
  Nice: { west: 7.18, south: 43.64, east: 7.33, north: 43.77 },
};

export const TERRITORIES = [
  'Belgium',
  'East Jerusalem (disputed)',
  'France',
  'Germany',
  'Iran',
  'Israel',
  'United Kingdom',
];

export const PLACE_PRECISIONS = [
  'site',
  'street',
  'neighbourhood',
  'town',
  'district',
  'region',
  'country',
  'none',
];

export const ATTACK_TYPES = [
  'Armed Assault',
  'Assassination',
  'Bombing/Explosion',
  'Facility/Infrastructure Attack',
  'Hostage Taking (Barricade Incident)',
  'Hostage Taking (Kidnapping)',
  'Unarmed Assault',
  'Unknown',
];

export const WEAPONS = ['Explosives', 'Firearms', 'Incendiary', 'Melee', 'Unknown', 'Vehicle'];

export const TARGETS = [
  'Airports & Aircraft',
  'Business',
  'Government (Diplomatic)',
  'Government (General)',
  'Journalists & Media',
  'Military',
  'NGO',
  'Police',
  'Private Citizens & Property',
  'Religious Figures/Institutions',
  'Transportation',
];

export const GROUPS = [
  'Al-Qaida in the Arabian Peninsula',
  'Conspiracy of Fire Nuclei',
  'Crowd, no known group',
  'Hamas',
  'Individual, Islamic State-inspired',
  'Individual, Jewish extremist',
  'Individual, al-Qaida-inspired',
  'Individual, far right',
  'Individual, no known group',
  'Islamic State',
  'Palestinian Islamic Jihad',
];

export const CLAIM_STATUSES = [
  'claimed',
  'attributed',
  'inspired',
  'suspected',
  'disputed',
  'unclaimed',
  'unknown',
];

export const CLAIM_KINDS = [
  'claimed',
  'attributed',
  'inspired',
  'denied',
  'disputed',
  'withdrawn',
  'unclaimed',
];

export const REACHES = ['local', 'national', 'international'];
