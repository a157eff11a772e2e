/** `npm run check:suites`: what PapaParse's own cases ask of a reader of delimited text, stated again for this one where it applies. Counts are printed. */
import { expect, test } from 'vitest';
import { readTableRows } from '../../core/ingest/formats/table-rows.ts';
import { fileOf, planOf } from './import-text.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

interface Read {
  readonly rows: readonly (readonly string[])[];
  /** Codes of remarks and of the problem that ended the reading. */
  readonly told: readonly string[];
}

async function read(text: string, delimiter: string): Promise<Read> {
  const rows: (readonly string[])[] = [];
  const told: string[] = [];
  const choice = {
    format: 'csv',
    part: null,
    encoding: 'utf-8',
    delimiter,
    preambleRows: 0,
    hasHeader: false,
    tagRows: 0,
  } as const;
  for await (const batch of readTableRows(fileOf(text), choice)) {
    rows.push(...batch.rows);
    told.push(...batch.remarks.map(({ code }) => code));
    if (batch.problem !== null) told.push(batch.problem.code);
  }
  return { rows, told };
}

type Case = readonly [
  name: string,
  text: string,
  rows: readonly (readonly string[])[],
  told?: string | undefined,
  delimiter?: string,
];

const ABC = ['A', 'b', 'c'];
const DEF = ['d', 'e', 'f'];

const CASES: readonly Case[] = [
  ['one row', 'A,b,c', [ABC]],
  ['two rows', 'A,b,c\nd,E,f', [ABC, ['d', 'E', 'f']]],
  ['two rows, CR', 'A,b,c\rd,e,f', [ABC, DEF]],
  ['two rows, CRLF', 'A,b,c\r\nd,e,f', [ABC, DEF]],
  ['a line break at the end', 'A,b,c\nd,e,f\n', [ABC, DEF]],
  ['CRLF at the end', 'A,b,c\r\nd,e,f\r\n', [ABC, DEF]],
  ['line ends of all kinds in one file', 'A,b,c\nd,e,f\r\nA,b,c\rd,e,f', [ABC, DEF, ABC, DEF]],
  ['whitespace at edges of a plain cell stays', 'a,\tb ,c', [['a', '\tb ', 'c']]],
  ['a quoted cell', 'A,"B",C', [['A', 'B', 'C']]],
  ['a quoted cell at the beginning', '"A",b,c', [ABC]],
  ['a quoted cell at the end', 'A,b,"c"', [ABC]],
  ['all cells quoted', '"A","b","c"\n"d","e","f"', [ABC, DEF]],
  ['a delimiter in quotes', 'A,"B,B",C', [['A', 'B,B', 'C']]],
  ['LF in quotes', 'A,"B\nB",C', [['A', 'B\nB', 'C']]],
  ['CRLF in quotes', 'A,"B\r\nB",C', [['A', 'B\r\nB', 'C']]],
  ['CR in quotes', 'A,"B\rB",C', [['A', 'B\rB', 'C']]],
  ['several line breaks in quotes', 'A,"B\n\n\nB",C\nd,e,f', [['A', 'B\n\n\nB', 'C'], DEF]],
  ['a doubled quote', 'A,"B""B""B",C', [['A', 'B"B"B', 'C']]],
  ['a doubled quote at both ends', 'A,"""B""",C', [['A', '"B"', 'C']]],
  ['a doubled quote at the end', '1,"cnonce="""",nc="""""\n2\n', [['1', 'cnonce="",nc=""'], ['2']]],
  [
    'a quote right before the end of a line',
    'a,b,"c,c"\n"e",f,g',
    [
      ['a', 'b', 'c,c'],
      ['e', 'f', 'g'],
    ],
  ],
  ['only quotes within quotes', 'A,"""""",c', [['A', '""', 'c']]],
  ['an empty quoted cell', 'A,"",c', [['A', '', 'c']]],
  ['an empty quoted cell at the end', 'A,b,""\n""\n', [['A', 'b', ''], ['']]],
  ['a row of empty quoted cells', '"","",""', [['', '', '']]],
  ['a blank in quotes', 'A," ",c', [['A', ' ', 'c']]],
  ['a delimiter at the end of a quoted cell', '"a,",b,c', [['a,', 'b', 'c']]],
  [
    'quotes of the next row do not belong to this one',
    'a,"b\nc",d\n"e",f,g',
    [
      ['a', 'b\nc', 'd'],
      ['e', 'f', 'g'],
    ],
  ],
  ['a quote in the middle of a plain cell is a sign', 'A,B"B,C', [['A', 'B"B', 'C']]],
  ['quotes in the middle of a plain cell', 'A,B "B" B,C', [['A', 'B "B" B', 'C']]],
  ['a quote at the end of a plain cell', 'A,B",C', [['A', 'B"', 'C']]],
  ['blanks before a quote make the cell a plain one', 'A, "B" ,C', [['A', ' "B" ', 'C']]],
  ['blanks after the closing quote belong to the cell', 'A,"B" ,c', [['A', 'B ', 'c']]],
  [
    'text after the closing quote is kept, and told',
    'A,"B"x,c',
    [['A', 'Bx', 'c']],
    'quote-misplaced',
  ],
  [
    'a quote after the closing quote is kept, and told',
    'A,"B"x",c',
    [['A', 'Bx"', 'c']],
    'quote-misplaced',
  ],
  ['a quote that is never closed is told', 'a,b\nc,"d,e\nf,g', [['a', 'b']], 'file-truncated'],
  ['a quote opened at the very end is told', 'a,b\nc,"', [['a', 'b']], 'file-truncated'],
  ['a quote opened in the first cell and never closed', '"a,b,c', [], 'file-truncated'],
  [
    'a doubled quote at the end of the file is not a closed one',
    'a,b\nc,"d""',
    [['a', 'b']],
    'file-truncated',
  ],
  [
    'a closed quote at the end of the file',
    'a,b\nc,"d"',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an empty first cell', ',b,c', [['', 'b', 'c']]],
  ['an empty last cell', 'A,b,\nd,e,f', [['A', 'b', ''], DEF]],
  ['an empty last cell at the end of the file', 'A,b,c\nd,e,', [ABC, ['d', 'e', '']]],
  ['only delimiters', ',,', [['', '', '']]],
  ['only one delimiter', ',', [['', '']]],
  ['a blank line in between', 'a,b\n\nc,d\ne,f', [['a', 'b'], [''], ['c', 'd'], ['e', 'f']]],
  [
    'a line of blanks in between',
    'a,b\n  \nc,d\ne,f',
    [['a', 'b'], ['  '], ['c', 'd'], ['e', 'f']],
  ],
  ['several line breaks at the end', 'a,b\nc,d\n\n\n', [['a', 'b'], ['c', 'd'], [''], ['']]],
  [
    'line breaks at the beginning do not count',
    '\n\na,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a row that is too long keeps its cells',
    'a,b\nc,d,e\nf,g',
    [
      ['a', 'b'],
      ['c', 'd', 'e'],
      ['f', 'g'],
    ],
  ],
  [
    'a row that is too short in the middle',
    'a,b,c\nd,e\nA,b,c',
    [['a', 'b', 'c'], ['d', 'e'], ABC],
  ],
  [
    'a last row that alone is too short is told',
    'a,b,c\nA,b,c\nd,e',
    [['a', 'b', 'c'], ABC],
    'file-truncated',
  ],
  ['one cell', 'a', [['a']]],
  ['one column', 'a\nb\nc', [['a'], ['b'], ['c']]],
  ['a mark of byte order', '\ufeffA,b,c', [ABC]],
  ['a mark of byte order before a quote', '\ufeff"A",b,c', [ABC]],
  ['a mark of byte order within is a sign', 'A,\ufeffb,c', [['A', '\ufeffb', 'c']]],
  [
    'other scripts',
    'å,ب,漢\n😀,e\u0301,\u202e',
    [
      ['å', 'ب', '漢'],
      ['😀', 'e\u0301', '\u202e'],
    ],
  ],
  [
    'separators of lines of Unicode are no line ends',
    'a\u2028b,c\u2029d,e\u0085f',
    [['a\u2028b', 'c\u2029d', 'e\u0085f']],
  ],
  [
    'vertical tabs and form feeds are no line ends',
    'a\u000bb,c\u000cd',
    [['a\u000bb', 'c\u000cd']],
  ],
  [
    'numbers, words and dates stay texts',
    '007,1e5,true,null,2015-02-30',
    [['007', '1e5', 'true', 'null', '2015-02-30']],
  ],
  [
    'a comment is a row as any other',
    '#x,y\na,b',
    [
      ['#x', 'y'],
      ['a', 'b'],
    ],
  ],
  ['apostrophes are no quotes', "'a,b',c", [["'a", "b'", 'c']]],
  ['a backslash escapes nothing', 'a\\,b,c', [['a\\', 'b', 'c']]],
  [
    'a backslash before a quote escapes nothing, and is told',
    'a,"b\\"c",d\n',
    [['a', 'b\\c"', 'd']],
    'quote-misplaced',
  ],
  ['with tabs', 'A\tb\tc\nd\te\tf', [ABC, DEF], undefined, '\t'],
  ['with bars', 'A|b|c\nd|e|f', [ABC, DEF], undefined, '|'],
  ['with semicolons and commas in cells', 'A;b,b;c', [['A', 'b,b', 'c']], undefined, ';'],
  ['with the separator of ASCII', 'A\u001fb\u001fc', [ABC], undefined, '\u001f'],
  ['with a delimiter that does not occur', 'A,b,c', [['A,b,c']], undefined, ';'],
  ['a zero byte ends the reading', 'a,b\nc,\u0000', [], 'file-not-text'],
];

test('delimited text: every case is read as stated, or told', async () => {
  const wrong: string[] = [];
  for (const [name, text, rows, told, delimiter = ','] of CASES) {
    const found = await read(text, delimiter);
    const isSame = JSON.stringify(found.rows) === JSON.stringify(rows);
    if (!isSame || (found.told[0] ?? undefined) !== told)
      wrong.push(`${name}: ${JSON.stringify(found)}`);
  }
  print(`delimited text: ${CASES.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});

/** The delimiter that is found when nobody says it. */
const GUESSED: readonly (readonly [name: string, text: string, delimiter: string])[] = [
  ['comma', 'id,date,x\n1,2015,b\n2,2016,d\n', ','],
  ['semicolon', 'id;date;x\n1;2015;b\n2;2016;d\n', ';'],
  ['tab', 'id\tdate\tx\n1\t2015\tb\n', '\t'],
  ['bar', 'id|date|x\n1|2015|b\n', '|'],
  ['caret', 'id^date^x\n1^2015^b\n', '^'],
  ['the separator of ASCII', 'id\u001fdate\u001fx\n1\u001f2015\u001fb\n', '\u001f'],
  ['semicolon beside decimal commas', 'date;lat;lon\n2015;48,85;2,35\n2016;50,85;4,35\n', ';'],
  ['comma beside semicolons in cells', 'date,title,x\n2015,"a;b;c",1\n2016,"d;e;f",2\n', ','],
  ['tab beside commas in cells', 'date\ttitle\n2015\ta, b, c\n2016\td, e\n', '\t'],
  ['comma in a file of one row', 'date,title,x\n2015,a,b', ','],
  ['what stands in quotes does not vote', 'date;title\n2015;"a,b,c,d"\n2016;"e,f,g,h"\n', ';'],
  ['rows of different lengths', 'date,title,x\n2015,a\n2016,b,c\n2017,d,e\n', ','],
  [
    'long rows beyond the first bytes',
    `date,title\n${`2015,"${'x;'.repeat(3000)}"\n`.repeat(40)}`,
    ',',
  ],
  ['sep= wins', 'sep=|\ndate|a,b\n2015|c,d\n', '|'],
];

test('delimited text: the delimiter is found', async () => {
  const wrong: string[] = [];
  for (const [name, text, delimiter] of GUESSED) {
    const [table] = (await planOf(fileOf(text))).tables;
    if (table?.mapping.delimiter !== delimiter) wrong.push(`${name}: ${table?.mapping.delimiter}`);
  }
  print(`delimited text, delimiter: ${GUESSED.length} cases, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});

test('delimited text: cut into windows anywhere, it is read the same', async () => {
  let cuts = 0;
  for (const [, text, rows, told, delimiter = ','] of CASES) {
    if (told !== undefined) continue;
    // A first cell that fills the first window up to each byte of the case.
    const bytes = new TextEncoder().encode(text.replace(/^[\ufeff\n]+/, ''));
    for (let at = 0; at <= Math.min(bytes.length, 12); at++) {
      const filling = 'x'.repeat(64 * 1024 - 1 - at);
      const found = await read(
        `${filling}\n${new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)}`,
        delimiter,
      );
      expect(found.rows.slice(1)).toEqual(rows);
      cuts++;
    }
  }
  print(`delimited text, cut by windows: ${cuts} cuts, wrong: 0`);
});
