/** The system of coordinates that a file of GeoJSON or of ArcGIS names beside its features. */

const NAMED =
  /"crs"\s*:\s*\{\s*"type"\s*:\s*"name"\s*,\s*"properties"\s*:\s*\{\s*"name"\s*:\s*"([^"]{1,80})"/;
const CODED =
  /"crs"\s*:\s*\{\s*"type"\s*:\s*"EPSG"\s*,\s*"properties"\s*:\s*\{\s*"code"\s*:\s*"?(\d{1,6})/;
const ESRI = /"spatialReference"\s*:\s*\{[^{}]*?"(?:wkid|wkt)"\s*:\s*"?(\d{1,6}|PROJCS|GEOGCS)/;
const EPSG = /EPSG:(?:[\d.]*:)?(\d{1,6})$/i;

const WGS_84 = '4326';
/** A number for metres of a system that no number names. */
const NAMELESS = '1';

/** Its number as EPSG has it, by the beginning of a file; `null` for degrees, as GeoJSON has them unless it says otherwise. */
export function findSystem(beginning: string): string | null {
  const system = readSystem(beginning);
  return system === WGS_84 ? null : system;
}

function readSystem(beginning: string): string | null {
  const name = NAMED.exec(beginning)?.[1];
  if (name !== undefined)
    return EPSG.exec(name)?.[1] ?? (/CRS84|WGS ?84/i.test(name) ? null : NAMELESS);
  const number = ESRI.exec(beginning)?.[1];
  if (number === 'GEOGCS') return null;
  return (number === 'PROJCS' ? NAMELESS : number) ?? CODED.exec(beginning)?.[1] ?? null;
}
