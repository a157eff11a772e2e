/** Words about the basemap under the marks, which load when it is chosen or fails. */
export const basemap = {
  title: 'Basemap',
  choices: {
    embedded: 'Embedded',
    file: 'My map file',
    online: 'Online tiles',
  },
  embeddedNote:
    'Drawn from files of this app: coasts, borders, rivers, towns, and schematic streets in five cities. Nobody is asked for anything.',

  fileNote:
    'A .pmtiles file with the Protomaps basemap of your area brings every street and its name. It is read in this browser and sent to nobody.',
  fileNow: (name: string) => `Shown now: ${name}`,
  file: 'Map file',
  opening: 'Opening the file …',
  kept: 'Kept in this browser; it will be here next time.',
  notKept: 'This browser did not keep the file. It is shown now; choose it again next time.',
  forget: 'Forget the file',
  forgotten: 'Forgotten. The file on your disk is as it was.',
  address: 'Or a file beside the app',
  addressExample: 'maps/five.pmtiles',
  open: 'Open',
  addressNever: 'Opened from a disk, the app can read no file beside it. Choose the file itself.',
  guide: 'How to make one',
  guideText:
    'With the pmtiles command of go-pmtiles, on a computer with a network. YYYYMMDD is a day of maps.protomaps.com/builds; the box is west, south, east, north, here for Paris:',
  guideCommand:
    'pmtiles extract https://build.protomaps.com/YYYYMMDD.pmtiles paris.pmtiles --bbox=2.20,48.78,2.48,48.95 --maxzoom=14',

  onlineNote:
    'Pictures from a server on the internet. They are loaded on a page of their own, whose policy allows it, and nowhere else in the app.',
  onlineNever:
    'This edition is one file that never asks another host for anything. Online tiles are there when the app comes from a server.',
  service: 'Service',
  openStreetMap: 'OpenStreetMap, standard style',
  own: 'Another one',
  template: 'Address of its tiles',
  templateHint: 'https only, with {z}, {x} and {y}; {s} and {r} may be in it.',
  credit: 'Credit that it asks for',
  host: (name: string) => `${name} will be asked.`,
  learnsTitle: 'What it will learn',
  learns: [
    'the address of this computer in the network, and the name and version of this browser',
    'which parts of the map you look at, how closely, and when: a close look tells the street',
    'the address of the host that this app comes from',
  ],
  learnsNot: 'It does not learn your incidents, filters or dates.',
  openStreetMapRules:
    'OpenStreetMap’s servers run on donations: for normal looking at a map only, never for loading areas in stock, and without any promise. Its credit stays on the map. For more, use your own map file or a service you pay.',
  go: (host: string) => `Go online with ${host}`,
  use: (host: string) => `Use ${host}`,
  stop: 'Load no more tiles',
  templateFaults: {
    'no-address': 'This is no address. It begins with https:// and has {z}, {x} and {y} in it.',
    'not-https': 'Only https addresses can be used.',
    'no-place': 'The address needs {z}, {x} and {y} behind the name of the host.',
    'unknown-part': 'Only {z}, {x}, {y}, {s} and {r} are known.',
    password: 'An address with a user name in it cannot be used.',
  },

  mark: (host: string) => `Online: ${host} sees which parts of the map you look at.`,
  markIdle: 'This page may load map tiles from other hosts. None is asked now.',
  back: 'Back to the offline page',

  creditOfFile: '© OpenStreetMap',
  creditAddress: 'https://www.openstreetmap.org/copyright',

  faults: {
    'not-pmtiles': () => 'This is not a .pmtiles file.',
    'old-version': (found: string) =>
      `This .pmtiles file is of version ${found}; only version 3 can be read. Make it again with a newer pmtiles command.`,
    truncated: (found: string) =>
      `The map file ends too early${found === '' ? '' : ` (${found})`}. Copy or download it again.`,
    pictures: (found: string) =>
      `This map file holds pictures (${found}), not the vector tiles that are needed.`,
    'other-schema': (found: string) =>
      `This map file has another schema than Protomaps basemap 4${found === '' ? '' : `: ${found}`}. It cannot be drawn.`,
    corrupt: () => 'The map file is damaged and cannot be read.',
    'part-missing': () =>
      'A part of your map file is damaged; the embedded basemap is shown there.',
    absent: (found: string) => `There is no map file at ${found}.`,
    'no-ranges': (found: string) =>
      `The server gives ${found} only as a whole; it has to answer range requests.`,
    elsewhere: () => 'Only files beside the app can be opened by address.',
    forgotten: () => 'This browser no longer has your map file. Choose it again.',
    'no-code': () => 'The part of the app that reads map files could not be loaded.',
  },
  tilesMissing: (host: string) =>
    `Some tiles of ${host} do not come; the embedded basemap is shown there.`,
  tilesOver: (host: string) =>
    `${host} does not answer with tiles; the embedded basemap is shown, and it is asked no more.`,
  tryAgain: 'Try again',
};
