import { mkdirSync } from 'node:fs';
import { Course } from './support/course';
import { Stack } from './support/stack';

jest.setTimeout(300_000);

const PICTURES = process.env['MINGJIAN_PICTURES'];

describe('a major case through the pages alone', () => {
  let stack: Stack;
  let people: Course['people'];
  beforeAll(async () => {
    stack = await Stack.open('2026-02-09T09:00:00+08:00');
    const [officer, unitHead, reviewer, chief, second, third, supervisor] = await Promise.all(
      ['zhang.wei', 'liu.qiang', 'li.na', 'chen.jing', 'yang.jun', 'zhao.min', 'tang.yan'].map((name) => stack.desk(name)),
    );
    people = { officer: officer!, unitHead: unitHead!, reviewer: reviewer!, heads: [chief!, second!, third!], supervisor: supervisor! };
  });
  afterAll(() => stack?.close());

  const aCase = (): Promise<Course> => Course.open(stack, people);
  const picture = async (name: string): Promise<void> => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await people.officer.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  it('is carried from its lead to closing by officer, unit head, reviewer, three heads and supervisor', async () => {
    const { officer, heads, supervisor } = people;
    const course = await aCase();
    const id = course.caseId;
    await course.toInvestigationClosed('120,000');
    await course.submitForReview();
    await course.appointReviewer();
    await course.passReview();
    await course.notice('2026-03-02');
    await course.defence();
    await course.discuss('2026-04-28');
    expect(await course.decide()).toContain('重大行政处罚决定备案');

    await stack.on('2026-04-30');
    const served = await officer.act(id, 'record-decision-service', async (desk) => {
      await desk.fill('place', '当事人住所');
      await desk.fill('receivedBy', '吴某');
    });
    expect(served).toMatch(/“缴纳罚款”，2026年5月15日 周五 到期/);
    await picture('case-decided');
    await officer.page.setViewportSize({ width: 360, height: 740 });
    await officer.openCase(id);
    await picture('case-decided-phone');
    const sideways = await officer.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(sideways).toBe(0);
    await officer.page.setViewportSize({ width: 1280, height: 900 });
    const filed = await officer.act(id, 'submit-record-filing', async (desk) => {
      await desk.choose('items', '备案报告', '处罚决定书', '法制审核意见书', '集体讨论记录');
      await desk.fill('report', '各环节依法进行。');
    });
    expect(filed).toContain('已完成“重大行政处罚决定备案”');
    await supervisor.act(id, 'receive-record-filing');
    await officer.act(id, 'record-disclosure');
    await officer.act(id, 'record-credit-disclosure');
    await officer.act(id, 'record-payment', (desk) => desk.fill('details.amountFen', '120000'));
    expect(await heads[0].act(id, 'close-case')).toContain('案件现处于“结案”阶段');
    expect(Object.values(people).flat().flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('is returned by the reviewer, mended, and passes in the second round', async () => {
    await stack.on('2026-02-09');
    const course = await aCase();
    await course.toInvestigationClosed('150000');
    await course.submitForReview();
    await course.appointReviewer();
    const returned = await people.reviewer.act(course.caseId, 'return-review', async (desk) => {
      await desk.page.locator('[id="act.findings.facts-and-evidence"]').getByLabel('不符合').check();
      await desk.page.getByLabel('第 4 项的意见').fill('货值认定缺少依据。');
      await desk.page.getByRole('button', { name: '其余各项均符合' }).click();
      await desk.fill('requiredAction', '补充货值依据后重新送审。');
    });
    expect(returned).toContain('审核退回');
    await course.propose('130000', '当事人于2026年1月5日销售超过保质期的食品，经核对进货单，货值金额四千八百元。');
    await course.report('补充进货单后调查终结。');
    await course.submitForReview();
    await course.appointReviewer();
    expect(await course.passReview()).toContain('审核通过');
  });

  it('shows the second of two officers what the first did meanwhile, and keeps every word typed', async () => {
    await stack.on('2026-02-09');
    const course = await aCase();
    await course.toInvestigationClosed('120000');
    const other = await stack.desk('wang.fang');
    const typed = '王芳补写的调查终结报告。';
    await other.begin(course.caseId, 'report-investigation');
    await other.fill('report', typed);
    await course.report('张伟先提交的报告。');
    await other.page.locator('.act-form').getByRole('button', { name: '撰写调查终结报告' }).click();
    const notice = other.page.getByRole('alert').filter({ hasText: '案件已由他人办理' });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/张伟：撰写调查终结报告/);
    expect(await other.page.locator('[id="act.report"]').inputValue()).toBe(typed);
    await other.page.reload();
    expect(await other.page.locator('[id="act.report"]').inputValue()).toBe(typed);
    await other.fill('report', `${typed}已核对。`);
    await other.send('report-investigation');
  });

  it('has no barrier on the case page or in a form', async () => {
    const { officer } = people;
    const course = await aCase();
    await course.toInvestigationClosed('120000');
    const found: string[] = [];
    for (const tab of ['timeline', 'parties', 'documents', 'review', 'filing', 'deadlines', 'record']) {
      await officer.page.goto(`/cases/${course.caseId}?tab=${tab}`);
      await officer.page.getByRole('heading', { name: '下一步' }).waitFor();
      found.push(...(await officer.barriers()));
    }
    await picture('record');
    await officer.page.goto(`/cases/${course.caseId}?tab=documents`);
    await officer.page.getByRole('button', { name: /^打开《/ }).first().click();
    await officer.page.locator('iframe').waitFor();
    await picture('documents');
    await officer.begin(course.caseId, 'propose-penalty');
    await picture('propose');
    await officer.page.setViewportSize({ width: 360, height: 740 });
    await picture('propose-phone');
    found.push(...(await officer.barriers()));
    expect([...new Set(found)]).toEqual([]);
  });
});
