/** How exactly a place is known, in the words of others. */
import { PLACE_PRECISIONS, type PlacePrecision } from '../../model/place.ts';

/** Terms in files of others, our own among them. */
const TERMS: ReadonlyMap<string, PlacePrecision> = new Map([
  ...PLACE_PRECISIONS.map((term) => [term, term] as const),
  ['exact', 'site'],
  ['exact site', 'site'],
  ['address', 'site'],
  ['building', 'site'],
  ['vicinity', 'street'],
  ['neighborhood', 'neighbourhood'],
  ['city', 'town'],
  ['village', 'town'],
  ['locality', 'town'],
  ['settlement', 'town'],
  ['adm2', 'district'],
  ['adm1', 'region'],
  ['adm0', 'country'],
  ['province', 'region'],
  ['state', 'region'],
]);

/** Words within a phrase, the coarsest first: of "district or province" the province counts. A line or a circle of kilometres is no town. */
const PHRASES: readonly (readonly [RegExp, PlacePrecision])[] = [
  [/\b(?:country|countries|national(?:ly)?|nationwide)\b/, 'country'],
  [
    /\b(?:provinc\w*|states?|governorates?|regions?|regional|oblast|admin(?:istrative)?[ _-]*(?:level[ _-]*)?1)\b/,
    'region',
  ],
  [/\b(?:linear|along (?:a |the )?(?:road|river|border))\b/, 'region'],
  [
    /\b(?:districts?|counties|county|communes?|municipal\w*|admin(?:istrative)?[ _-]*(?:level[ _-]*)?2)\b|\d\s*km\b|\bkilomet/,
    'district',
  ],
  [/\b(?:city|cities|towns?|villages?|localit\w+|settlements?)\b/, 'town'],
  [/\b(?:neighbou?rhoods?|suburbs?|quarters?)\b/, 'neighbourhood'],
  [/\b(?:streets?|roads?|intersections?)\b/, 'street'],
  [/\b(?:exact(?:ly)?|precise(?:ly)?|buildings?|address(?:es)?|rooftop|gps)\b/, 'site'],
];
const DENIED = /\b(?:not|no|un\w*|non)\b/;

/** By a term, or by a word of a phrase, in lower case; `undefined` where neither is known. */
export function precisionOf(stated: string): PlacePrecision | undefined {
  const known = TERMS.get(stated);
  if (known !== undefined || !stated.includes(' ') || DENIED.test(stated)) return known;
  return PHRASES.find(([words]) => words.test(stated))?.[1];
}
