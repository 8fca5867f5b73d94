import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { CaseChecker, type CheckedCase } from '../check-cases';
import { writeTemplate } from '../template/write-template';
import { malformedAt } from './malformed-json';
import { openCaseFile } from './open-case-file';

const folder = mkdtempSync(join(tmpdir(), 'case-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(path: string): Promise<CheckedCase[]> {
  const checker = new CaseChecker('2026-11-22');
  const checked: CheckedCase[] = [];
  for await (const source of openCaseFile(path)) checked.push(checker.check(source));
  return checked;
}

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const codes = (checked: CheckedCase | undefined): string[] => checked?.findings.map(({ code }) => code) ?? ['absent'];
const failure = (path: string): Promise<unknown> => check(path).then(() => 'no failure', (error: unknown) => error);

const GB18030 = Buffer.concat([
  '案件编号,执法机关,违法行为,立案日期,决定日期,罚款金额（元）,处罚种类\r\n', 'G1,某局,无证经营,2025年3月3日,2025.4.1,1200元,罚款\r\n',
].map(gb18030));

/** Built by turning the decoder round: Node reads this encoding and cannot write it. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) table.set(decoder.decode(Buffer.from([lead, trail])), [lead, trail]);
  }
  return Buffer.from([...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : table.get(character)!)));
}

describe('a CSV ledger', () => {
  const HEAD = '案件编号,执法机关,违法行为,立案日期,决定日期,罚款金额（元）,处罚种类';

  it('is read with a byte-order mark, quotes, CRLF, full-width digits and blank rows', async () => {
    const path = write('mark.csv', `\ufeff${HEAD}\r\n\r\nA1,"某局","无证经营,\r\n情节""轻微""",２０２５／１／６,2025年2月6日,"１，２００．５０",罚款；警告\r\n,,,,,,\r\nA2,某局,无证经营,—,未公开,,\r\n`);
    const [first, second, ...more] = await check(path);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: 'A1', outcome: 'imported', place: '第3行', historical: { violation: '无证经营,\r\n情节"轻微"', fineFen: 120_050, penaltyKinds: ['罚款', '警告'] } });
    expect(first?.historical?.timeline.map(({ code, when }) => [code, when.text])).toEqual([['filing', '2025-01-06'], ['decision', '2025-02-06']]);
    expect(second?.historical).toMatchObject({ id: 'A2', fineFen: null, timeline: [] });
  });

  it('is read in GB18030 and in UTF-16', async () => {
    expect((await check(write('gb.csv', GB18030)))[0]).toMatchObject({ id: 'G1', outcome: 'imported', historical: { authority: '某局', fineFen: 120_000 } });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${HEAD}\nU1,某局,无证经营,,,,\n`, 'utf16le')]);
    expect((await check(write('wide.csv', wide)))[0]).toMatchObject({ id: 'U1', historical: { authority: '某局' } });
  });

  it('is read with tabs or semicolons, and a title above its headers', async () => {
    expect((await check(write('tabs.tsv', `2025年台账\n${HEAD.replaceAll(',', '\t')}\nT1\t某局\t无证\t2025-01-06\t\t3.5万元\t罚款\n`)))[0]?.historical).toMatchObject({ id: 'T1', fineFen: 3_500_000 });
    expect((await check(write('semi.csv', `${HEAD.replaceAll(',', ';')}\nS1;某局;无证;2025-01-06;;;\n`)))[0]?.historical).toMatchObject({ id: 'S1' });
  });

  it('names unknown and repeated headers with their row', async () => {
    const [unknown] = await check(write('unknown.csv', `案件编号,执法机关,违法行为,心情\nA1,某局,无证,好\n`));
    expect(unknown?.findings).toMatchObject([{ code: 'unknown-header', detail: expect.stringContaining('第1行表头“心情”') as string }, { code: 'no-dated-step' }]);
    const [nameless] = await check(write('nameless.csv', `案件编号,执法机关,违法行为,,序号\nA1,某局,无证,要紧的话,1\n`));
    expect(codes(nameless)).toEqual(['unknown-header', 'no-dated-step']);
    const [repeated] = await check(write('repeated.csv', `案件编号,执法机关,违法行为,立案日期,立案日期\nA1,某局,无证,2025-01-06,2025-01-07\n`));
    expect([repeated?.outcome, ...codes(repeated)]).toEqual(['refused', 'duplicate-header']);
    const [lacking] = await check(write('lacking.csv', `案件编号,违法行为,立案日期\nA1,无证,2025-01-06\n`));
    expect([lacking?.outcome, ...codes(lacking)]).toEqual(['refused', 'missing-header', 'missing-authority']);
  });

  it('keeps the number of the row for a row without an id, and refuses a row with cells beyond its headers', async () => {
    const [noId, beyond] = await check(write('rows.csv', `案件编号,执法机关,违法行为\n,某局,无证\nA2,某局,无证,经营\n`));
    expect([noId?.id, noId?.outcome, ...codes(noId)]).toEqual(['第2行', 'refused', 'missing-id']);
    expect([beyond?.outcome, ...codes(beyond)]).toEqual(['refused', 'wrong-column-count']);
  });

  it('takes quotes inside a cell, lists of penalties, and marks for nothing', async () => {
    const [only] = await check(write('habits.csv', `案件编号,执法机关,违法行为,处罚种类,是否举行听证,重大案件,当事人类型\nA1,某局,使用5"管,罚款、没收违法所得,无,—,有限责任公司\n`));
    expect(only?.historical).toMatchObject({ violation: '使用5"管', penaltyKinds: ['罚款', '没收违法所得'], hearingHeld: false, major: null, partyKind: 'organisation' });
  });

  it('turns a column in 万元 exactly', async () => {
    const [exact, tooFine] = await check(write('wan.csv', `案件编号,执法机关,违法行为,罚款金额（万元）\nA1,某局,无证,1.23456\nA2,某局,无证,0.0000001\n`));
    expect(exact?.historical?.fineFen).toBe(1_234_560);
    expect([tooFine?.outcome, ...codes(tooFine)]).toEqual(['refused', 'fraction-of-a-fen']);
  });

  it('says from which line on it is malformed', async () => {
    expect(await failure(write('open.csv', `${HEAD}\nA1,某局,无证,,,,\nA2,"某局,无证\n`))).toMatchObject({ name: 'UnreadableFile', code: 'malformed-csv', zh: expect.stringContaining('第3行') as string });
    expect(await failure(write('headless.csv', `甲,乙\n1,2\n`))).toMatchObject({ code: 'no-header-row' });
    expect(await failure(write('empty.csv', ''))).toMatchObject({ code: 'empty-file' });
    expect(await failure(join(folder, 'absent.csv'))).toMatchObject({ code: 'no-such-file' });
    expect(await failure(write('case.pdf', 'x'))).toMatchObject({ code: 'unknown-file-type' });
  });

  it('is not held in memory however long it is', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `L${n},某局,无证经营${'。'.repeat(60)},2025-01-06,2025-02-06,100,罚款\n`);
    const path = write('long.csv', `${HEAD}\n${rows.join('')}`);
    rows.length = 0;
    const checker = new CaseChecker('2026-11-22');
    let [count, most] = [0, 0];
    const before = process.memoryUsage().rss;
    for await (const source of openCaseFile(path)) {
      if (checker.check(source).outcome === 'imported') count += 1;
      if (count % 5_000 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
    expect(count).toBe(30_000);
    expect(most - before).toBeLessThan(250_000_000);
  }, 60_000);
});

describe('an XLSX ledger', () => {
  async function workbook(rows: unknown[][], arrange: (book: Workbook) => void = () => undefined): Promise<string> {
    const book = new Workbook();
    const sheet = book.addWorksheet('台账');
    for (const row of rows) sheet.addRow(row);
    arrange(book);
    const path = join(folder, `${Math.random().toString(36).slice(2)}.xlsx`);
    await book.xlsx.writeFile(path);
    return path;
  }
  const HEAD = ['案件编号', '执法机关', '违法行为', '立案日期', '决定日期', '罚款金额（元）', '处罚种类'];

  it('is read with serials, dates, texts, formulas and rich text', async () => {
    const rich = { richText: [{ text: '无证' }, { text: '经营' }] };
    const path = await workbook([
      HEAD,
      ['A1', '某局', rich, 45663, new Date('2025-02-06T00:00:00Z'), { formula: '0.1+0.2', result: 0.1 + 0.2 }, '罚款'],
      ['A2', '某局', '无证', 20250106, '45694', '３万元', '罚款'],
      [3, '某局', '无证', '2025年1月', 202502, '1,000.00', '罚款'],
      ['A4', '某局', '无证', 60, null, null, null],
      ['A5', '某局', '无证', { error: '#REF!' }, null, { formula: 'B9' }, null],
    ]);
    const checked = await check(path);
    const dates = (place: number) => checked[place]?.historical?.timeline.map(({ when }) => when.text);
    expect(checked[0]?.historical).toMatchObject({ violation: '无证经营', fineFen: 30 });
    expect(dates(0)).toEqual(['2025-01-06', '2025-02-06']);
    expect(dates(1)).toEqual(['2025-01-06', '2025-02-06']);
    expect(checked[1]?.historical?.fineFen).toBe(3_000_000);
    expect(checked[2]).toMatchObject({ id: '3', historical: { fineFen: 100_000 } });
    expect(dates(2)).toEqual(['2025-01', '2025-02']);
    expect([checked[3]?.outcome, ...codes(checked[3])]).toEqual(['refused', 'impossible-date']);
    expect([checked[4]?.outcome, ...codes(checked[4])]).toEqual(['refused', 'unreadable-cell', 'unreadable-cell']);
  });

  it('knows workbooks that count their days from 1904', async () => {
    const path = await workbook([HEAD, ['A1', '某局', '无证', 45663 - 1462, new Date('2025-02-06T00:00:00Z')]], (book) => {
      book.properties.date1904 = true;
    });
    expect((await check(path))[0]?.historical?.timeline.map(({ when }) => when.text)).toEqual(['2025-01-06', '2025-02-06']);
  });

  it('fills merged cells, and passes over titles, blank rows and sheets of notes', async () => {
    const path = await workbook([['2025年度行政处罚案件台账'], [], HEAD, ['A1', '某局', '无证', '2025/1/6'], ['A2', null, '无证', '2025/1/7'], []], (book) => {
      const sheet = book.worksheets[0]!;
      sheet.mergeCells('A1:G1');
      sheet.mergeCells('B4:B5');
      book.addWorksheet('说明').addRow(['随便写写']);
    });
    expect((await check(path)).map(({ id, place, historical }) => [id, place, historical?.authority])).toEqual([['A1', '第4行', '某局'], ['A2', '第5行', '某局']]);
  });

  it('is not made a million rows long by one formatted cell at its foot', async () => {
    const path = await workbook([HEAD, ['A1', '某局', '无证', '2025/1/6']], (book) => {
      book.worksheets[0]!.getCell('XFD1048576').font = { bold: true };
    });
    expect((await check(path)).map(({ id }) => id)).toEqual(['A1']);
  });

  it('is refused as a whole where it is none', async () => {
    expect(await failure(write('fake.xlsx', 'PK not a workbook'))).toMatchObject({ code: 'malformed-workbook' });
  });
});

describe('the template', () => {
  it.each(['xlsx', 'csv'])('as %s is read back as the sound case it shows', async (kind) => {
    const path = join(folder, `template.${kind}`);
    await writeTemplate(path);
    const checked = await check(path);
    expect(checked.map(({ outcome, findings }) => [outcome, findings])).toEqual([['imported', []]]);
    expect(checked[0]?.historical).toMatchObject({ hearingOffered: true, hearingHeld: false, fineFen: 500_000, confiscatedFen: 8_650, partyKind: 'organisation', procedure: 'ordinary' });
  });

  it('as xlsx explains each column and offers lists', async () => {
    const book = new Workbook();
    await book.xlsx.readFile(join(folder, 'template.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['台账', '填写说明']);
    const sheet = book.worksheets[0]!;
    const place = (sheet.getRow(1).values as string[]).indexOf('当事人类型');
    expect(sheet.getCell(2, place).dataValidation).toMatchObject({ type: 'list', formulae: ['"自然人,个体工商户,法人或其他组织,单位和自然人,未知"'] });
  });
});

describe('a JSON file', () => {
  it('is a list of cases, or holds one', async () => {
    const record = { id: 'A1', authority: '某局', violation: '无证', timeline: [{ code: 'filing', date: '2025-01-06' }] };
    expect((await check(write('list.json', JSON.stringify([record])))).map(({ id }) => id)).toEqual(['A1']);
    expect((await check(write('marked.json', `\ufeff${JSON.stringify({ _meta: {}, cases: [record] })}`))).map(({ id }) => id)).toEqual(['A1']);
    expect(await failure(write('other.json', '{"a":1}'))).toMatchObject({ code: 'no-cases' });
  });

  it('says where it is malformed', async () => {
    expect(await failure(write('bad.json', '[\n {"id": "A1",\n  "authority": oops}\n]'))).toMatchObject({ code: 'malformed-json', zh: expect.stringContaining('第3行第16列') as string });
    expect(await failure(write('cut.json', '[{"id": "A1"'))).toMatchObject({ en: expect.stringContaining('line 1, column 13 (position 12)') as string });
  });

  it.each([
    ['', 0], ['[1,]', 3], ['{"a" 1}', 5], ['{"a":1,}', 7], ['{a:1}', 1], ['[1] 2', 4], ['"\t"', 0], ['[01]', 1], ['[tru]', 1], ['[1}', 2],
    ['[]', null], ['{"a":[1,-2.5e3,true,null,"\\u4e00",{}]}', null],
  ])('%j is no JSON from %p', (text, at) => {
    expect(malformedAt(text)).toBe(at);
  });

  it('is refused, and is no fault, where it is a hundred thousand brackets', () => {
    expect(malformedAt('['.repeat(100_000))).toBe(100_000);
  });
});
