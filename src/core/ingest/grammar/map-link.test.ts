import { expect, test } from 'vitest';
import { isGridReference, parseMapLink, parseMapLinks } from './map-link.ts';

test.each([
  ['https://www.google.com/maps/@48.8584,2.2945,17z', 48.8584, 2.2945],
  ['https://www.google.com/maps?q=48.8584,2.2945', 48.8584, 2.2945],
  ['https://maps.google.com/?q=loc:48.8584+2.2945', 48.8584, 2.2945],
  ['https://www.google.com/maps/search/?api=1&query=-1.25%2C36.5', -1.25, 36.5],
  ['https://www.google.fr/maps/place/48.8584,2.2945', 48.8584, 2.2945],
  [
    // The pin, and not the view.
    'https://www.google.com/maps/place/Hall/@48.1,2.1,15z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d48.8584!4d2.2945',
    48.8584,
    2.2945,
  ],
  ['https://www.openstreetmap.org/#map=17/48.8584/2.2945', 48.8584, 2.2945],
  ['https://www.openstreetmap.org/?mlat=48.8584&mlon=2.2945#map=5/0/0', 48.8584, 2.2945],
  ['https://www.bing.com/maps?cp=48.8584~2.2945&lvl=15', 48.8584, 2.2945],
  ['https://yandex.com/maps/?ll=2.2945%2C48.8584&z=15', 48.8584, 2.2945],
  ['https://maps.apple.com/?ll=48.8584,2.2945', 48.8584, 2.2945],
  ['http://wikimapia.org/#lang=en&lat=48.8584&lon=2.2945&z=15', 48.8584, 2.2945],
  ['geo:48.8584,2.2945?z=3', 48.8584, 2.2945],
])('%s', (text, latitude, longitude) => {
  expect(parseMapLink(text)).toEqual({ latitude, longitude });
});

test.each([
  'https://maps.app.goo.gl/Ab12Cd34',
  'https://www.google.com/maps/place/Hall',
  'https://www.google.com/search?q=48 people',
  'https://www.google.com/search?q=7/7+london',
  'https://example.org/@48.8,2.3',
  'https://example.org/?q=48.8584,2.2945',
  '48.8584,2.2945',
  '',
])('%s has none', (text) => {
  expect(parseMapLink(text)).toBe(null);
});

test.each([
  '31U DQ 48249 11932',
  '31UDQ4825111932',
  '38SMB4488',
  '31U 448251 5411932',
  '38S 443000 mE, 3684000 mN',
])('%s is a reference to a grid', (text) => {
  expect(isGridReference(text)).toBe(true);
});

test.each(['48.8584, 2.2945', 'B 12 34', '12 March 2015', '12 Dec 2015', '31U', '12 N 36 E'])(
  '%s is none',
  (text) => {
    expect(isGridReference(text)).toBe(false);
  },
);

test('several addresses are several places, whatever is between them', () => {
  const [one, other] = ['geo:1.5,2.5', 'https://maps.test/@3.5,4.5,9z'];
  const blanks = ' '.repeat(100_000);
  expect(parseMapLinks(`${one}; ${other}`)).toHaveLength(2);
  expect(parseMapLinks(`${one}${blanks}${other}`)).toHaveLength(2);
  expect(parseMapLinks(`${one}${blanks}x`)).toHaveLength(0);
});
