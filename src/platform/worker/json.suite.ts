/** `npm run check:suites`: JSON that must be read, must not be, and may be either, in the spirit of JSONTestSuite; all cases are our own. Counts are printed. */
import { expect, test } from 'vitest';
import { createImportSource } from '../../core/ingest/import-source.ts';
import { createEngineService } from './engine-service.ts';
import { fileOf } from './import-text.ts';
import { NOT_READ, READ } from './json-cases.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A value inside the record of an incident, after which another, sound one stands. */
const inRecord = (value: string) =>
  `[{"date":"2015-11-13","title":"A","v":${value}},{"date":"2016-03-22","title":"B"}]`;
const RECORD = '{"date":"2015-11-13","title":"A"}';

type Outcome = 'read' | 'told' | 'refused';

/** What became of a file: all of its rows read without a word, some of them told of, or none of it. The accounts have to add up. */
async function outcomeOf(content: BlobPart): Promise<Outcome> {
  const engine = createEngineService();
  const file = fileOf(content, 'x.json');
  const inspected = await engine.inspect({ files: [file] });
  if (!inspected.ok) return 'refused';
  const opened = await engine.open(createImportSource([file], inspected.plan.tables));
  if (!opened.ok) return 'refused';
  const { counts, groups } = await engine.report();
  expect(counts.read).toBe(counts.placed + counts.unplaced + counts.rejected);
  const isTold = groups.some(
    ({ code, effect }) => code === 'row-unreadable' || effect === 'rejected',
  );
  return isTold ? 'told' : 'read';
}

/** Left open by the standard, or read by some and not by others. */
const EITHER: readonly BlobPart[] = [
  ...[
    '123.456e-789',
    '0.4e006699999999999999999999999999999999999999999999999999999999999999999999999999969999999006',
    '-1e+9999',
    '1.5e+9999',
    '-123123e100000',
    '123123e100000',
    '123e-10000000',
    '-123123123123123123123123123123',
    '100000000000000000000',
    '-237462374673276894279832749832423479823246327846',
    '{"\\uDFAA":0}',
    '"\\uDADA"',
    '"\\uD888\\u1234"',
    '"\\uD800\\n"',
    '"\\uDd1ea"',
    '"\\uD800\\uD800\\n"',
    '"\\ud800"',
    '"\\ud800abc"',
    '"\\uDd1e\\uD834"',
    '"\\uDFAA"',
    `${'['.repeat(90)}${']'.repeat(90)}`,
    `${'['.repeat(500)}${']'.repeat(500)}`,
    `"${'x'.repeat(2_000_000)}"`,
  ].map(inRecord),
  ...[
    [0xff],
    [0xc0, 0x80],
    [0xe0, 0xff],
    [0xed, 0xa0, 0x80],
    [0xf4, 0xbf, 0xbf, 0xbf],
    [0xfc, 0x83, 0xbf, 0xbf, 0xbf, 0xbf],
    [0x81],
    [0xe9],
  ].map((broken) => joinBytes(inRecord('"'), broken, '"')),
  `\ufeff${inRecord('1')}`,
  '\ufeff',
  '\ufeff{}',
  utf16(inRecord('"é"'), true),
  utf16(inRecord('"é"'), false),
  utf16('[]', true).slice(2),
  '[]',
  '{}',
  '[1]',
  '["a"]',
  'null',
  '1',
  '"x"',
  ' ',
  '',
  '[[]]',
  '[{}]',
  '[null]',
  `${RECORD}\n${RECORD}`,
  `${RECORD}${RECORD}`,
  `\u001e${RECORD}\n\u001e${RECORD}\n`,
];

/** Damage between and around records, where a reader that cuts records out could overlook it. */
const AROUND_BROKEN: readonly string[] = [
  `[${RECORD},]`,
  `[,${RECORD}]`,
  `[${RECORD},,${RECORD}]`,
  `[${RECORD} ${RECORD}]`,
  `[${RECORD}`,
  `[${RECORD},`,
  `[${RECORD}]]`,
  `[${RECORD}]x`,
  `[${RECORD}],`,
  `[${RECORD}][${RECORD}]`,
  `[${RECORD}}`,
  `[${RECORD}]#`,
  `[${RECORD};${RECORD}]`,
  `[${RECORD}:${RECORD}]`,
  `[${RECORD}]\u0000`,
  `[${RECORD}] // x`,
  `[x${RECORD}]`,
  `[1 ${RECORD}]`,
  `[${RECORD} 1]`,
  `{"features":[${RECORD}]`,
  `{"features":[${RECORD}]}}`,
  `{"features":[${RECORD}],}`,
  `{"features" [${RECORD}]}`,
  `{features:[${RECORD}]}`,
  `{"features":[${RECORD}]]}`,
  `{"a":1 "features":[${RECORD}]}`,
  `{,"features":[${RECORD}]}`,
  `{"features":[${RECORD}],"a"}`,
  `{"features":[${RECORD}],"a":}`,
  `{"features":[${RECORD}],"a":1}x`,
  `{"features":[${RECORD}],"a":tru}`,
  `{"a":[1,],"features":[${RECORD}]}`,
  `{"a":"\\x","features":[${RECORD}]}`,
  `{"features":[${RECORD},]}`,
  `{"features":[,${RECORD}]}`,
  `{"features":[${RECORD} ${RECORD}]}`,
  `{"features":[${RECORD}`,
  `{"features":[${RECORD},${RECORD.slice(0, 20)}`,
  `{"features":[${RECORD}],"crs":{"a":1}`,
];
const AROUND_SOUND: readonly string[] = [
  `[${RECORD}]`,
  ` \r\n\t[ ${RECORD} , ${RECORD} ]\n`,
  `{"features":[${RECORD}]}`,
  `{"type":"FeatureCollection","crs":{"a":[1,{"b":null}]},"features":[${RECORD}],"bbox":[1,2,3,4],"features2":[]}\n`,
  `{"status":200,"success":true,"count":1,"data":[${RECORD}]}`,
  `{"a":"features","features":[${RECORD}]}`,
  `{"a":"\\"[{","features":[${RECORD}],"b":"]}"}`,
];

function joinBytes(
  before: string,
  broken: readonly number[],
  after: string,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const at = before.indexOf('"v":"') + 5;
  return Uint8Array.from([
    ...encoder.encode(before.slice(0, at)),
    ...broken,
    ...encoder.encode(after + before.slice(at)),
  ]);
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++)
    view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

async function listWrong(
  cases: readonly BlobPart[],
  isRight: (outcome: Outcome) => boolean,
): Promise<{ wrong: string[]; counts: Record<Outcome, number> }> {
  const counts = { read: 0, told: 0, refused: 0 };
  const wrong: string[] = [];
  for (const content of cases) {
    const outcome = await outcomeOf(content);
    counts[outcome]++;
    if (!isRight(outcome)) wrong.push(`${outcome}: ${String(content).slice(0, 160)}`);
  }
  return { wrong, counts };
}

test.each([
  ['y: values that must be read', READ.map(inRecord), ['read']],
  ['y: around records', AROUND_SOUND, ['read']],
  ['n: values that must not be read', NOT_READ.map(inRecord), ['told', 'refused']],
  ['n: around records', AROUND_BROKEN, ['told', 'refused']],
  ['i: may be either', EITHER, ['read', 'told', 'refused']],
] as const)('JSON, %s', async (name, cases, outcomes: readonly string[]) => {
  const { wrong, counts } = await listWrong(cases, (outcome) => outcomes.includes(outcome));
  print(`JSON, ${name}: ${cases.length} cases, ${JSON.stringify(counts)}, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});
