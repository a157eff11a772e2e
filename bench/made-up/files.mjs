import { createWriteStream, existsSync, statSync } from 'node:fs';

const GTD_COLUMNS =
  'eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,doubtterr,alternative,alternative_txt,multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype2_txt,attacktype3,attacktype3_txt,targtype1,targtype1_txt,targsubtype1,targsubtype1_txt,corp1,target1,natlty1,natlty1_txt,targtype2,targtype2_txt,targsubtype2,targsubtype2_txt,corp2,target2,natlty2,natlty2_txt,targtype3,targtype3_txt,targsubtype3,targsubtype3_txt,corp3,target3,natlty3,natlty3_txt,gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,individual,nperps,nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim,weaptype1,weaptype1_txt,weapsubtype1,weapsubtype1_txt,weaptype2,weaptype2_txt,weapsubtype2,weapsubtype2_txt,weaptype3,weaptype3_txt,weapsubtype3,weapsubtype3_txt,weaptype4,weaptype4_txt,weapsubtype4,weapsubtype4_txt,weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related'.split(
    ',',
  );
const WORDS =
  'the attack took place near a market in the northern part of the city and several people were hurt by fragments of glass'.split(
    ' ',
  );

/** @param {number} seed */
function createRandom(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */

/** @param {Random} random @param {number} count */
const words = (random, count) =>
  Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');
const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** An invented row in the layout of GTD, about as full as real ones. @param {Random} random @param {number} i */
function wideRow(random, i) {
  const [year, month, day] = [1970 + random(50), 1 + random(12), 1 + random(28)];
  /** @type {Record<string, string | number>} */
  const cells = {
    eventid: `${year}${two(month)}${two(day)}${String(i % 10_000).padStart(4, '0')}`,
    iyear: year,
    imonth: month,
    iday: day,
    country_txt: `Country ${random(150)}`,
    region_txt: `Region ${random(12)}`,
    provstate: `Province ${random(900)}`,
    city: `City ${random(20_000)}`,
    latitude: (random(160_000) / 1000 - 80).toFixed(6),
    longitude: (random(340_000) / 1000 - 170).toFixed(6),
    specificity: 1 + random(4),
    summary: `"${words(random, 40)}, ${words(random, 8)}"`,
    attacktype1: 1 + random(9),
    attacktype1_txt: 'Armed Assault',
    targtype1: 1 + random(22),
    target1: words(random, 3),
    gname: `Group ${random(3000)}`,
    claimed: random(2),
    weaptype1: 1 + random(13),
    weapdetail: words(random, 6),
    nkill: random(20),
    nkillter: random(3),
    nwound: random(40),
    nwoundte: 0,
    scite1: `"${words(random, 6)}, ""${words(random, 4)},"" 2015."`,
    dbsource: 'Made up',
  };
  return GTD_COLUMNS.map((name) => cells[name] ?? (name.startsWith('INT') ? 0 : '')).join(',');
}

/** @param {Random} random @param {number} i */
function longRow(random, i) {
  const date = `${1990 + random(35)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const latitude = (random(160_000) / 1000 - 80).toFixed(4);
  const longitude = (random(340_000) / 1000 - 170).toFixed(4);
  return `e${i},${date},City ${random(20_000)},Country ${random(150)},${latitude},${longitude},Type ${random(9)},${random(20)},${random(40)},${words(random, 5)}`;
}

/** @type {Record<'wide' | 'long', { header: string, row: typeof longRow }>} */
const KINDS = {
  wide: { header: GTD_COLUMNS.join(','), row: wideRow },
  long: {
    header: 'id,date,city,country,latitude,longitude,attack_type,killed,wounded,summary',
    row: longRow,
  },
};

/**
 * Writes an invented CSV once, and returns its path.
 *
 * @param {string} folder
 * @param {'wide' | 'long'} kind
 * @param {number} rowCount
 */
export async function writeFile(folder, kind, rowCount) {
  const path = `${folder}/${kind}-${rowCount}.csv`;
  if (existsSync(path) && statSync(path).size > 0) return path;
  const { header, row } = KINDS[kind];
  const random = createRandom(1);
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let i = 0; i < rowCount; i++) {
    if (stream.write(`${row(random, i)}\n`)) continue;
    await new Promise((resolve) => stream.once('drain', () => resolve(null)));
  }
  await new Promise((resolve) => stream.end(() => resolve(null)));
  return path;
}
