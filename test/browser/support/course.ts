import type { Desk } from './desk';
import type { Stack } from './stack';

/** What the people of a major case enter, act by act. */
export class Course {
  constructor(
    readonly stack: Stack,
    readonly caseId: string,
    readonly people: { officer: Desk; unitHead: Desk; reviewer: Desk; heads: readonly [Desk, Desk, Desk]; supervisor: Desk },
  ) {}

  private get id(): string {
    return this.caseId;
  }

  /** Registers the lead as an officer does, and begins its story. */
  static async open(stack: Stack, people: Course['people']): Promise<Course> {
    const { page } = people.officer;
    await page.goto('/cases/new');
    await page.getByLabel('涉嫌违法行为').fill('销售超过保质期的食品');
    await page.getByLabel('涉嫌违反的规定').fill('《中华人民共和国食品安全法》第三十四条第（十）项');
    await page.getByLabel('发现日期').fill('2026-01-05');
    await page.getByLabel('违法行为终了日期').fill('2026-01-05');
    await page.getByLabel('管辖依据').fill('违法行为发生地在本县');
    await page.getByLabel('姓名或者名称').fill('某某食品有限公司');
    await page.getByLabel('住址或者住所').fill('本县龙溪路8号');
    await page.getByRole('button', { name: '登记线索' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    return new Course(stack, new URL(page.url()).pathname.split('/').at(-1)!, people);
  }

  async toInvestigationClosed(yuan: string): Promise<void> {
    const { officer, unitHead, heads } = this.people;
    await heads[0].act(this.id, 'file-case', async (desk) => {
      await desk.fill('handlerOpinion', '建议立案。');
      await desk.fill('unitOpinion', '同意。');
      await desk.fill('headOpinion', '同意立案。');
      await desk.choose('officers', '张伟', '王芳');
    });
    for (const name of ['张伟', '王芳']) await unitHead.act(this.id, 'assign-officer', (desk) => desk.choose('officerId', name));
    await unitHead.act(this.id, 'begin-investigation');
    await officer.act(this.id, 'record-investigation-act', async (desk) => {
      await desk.fill('place', '本局询问室');
      await desk.fill('content', '问：……答：……');
    });
    await this.propose(yuan);
    await this.report('案件调查终结，建议处罚。');
    await officer.act(this.id, 'close-investigation');
  }

  propose(yuan: string, facts = '当事人于2026年1月5日销售超过保质期的食品，货值金额五千元。'): Promise<string> {
    return this.people.officer.act(this.id, 'propose-penalty', async (desk) => {
      await desk.fill('facts', facts);
      await desk.fill('evidence.0.name', '现场笔录');
      await desk.fill('evidence.0.pages', '3');
      await desk.fill('violated', '《中华人民共和国食品安全法》第三十四条第（十）项');
      await desk.fill('penaltyBasis', '《中华人民共和国食品安全法》第一百二十四条第一款第（五）项');
      await desk.fill('discretion.reasons', '货值较大，无从轻情节。');
      await desk.fill('items.0.amountFen', yuan);
    });
  }

  report(text: string): Promise<string> {
    return this.people.officer.act(this.id, 'report-investigation', (desk) => desk.fill('report', text));
  }

  submitForReview(): Promise<string> {
    return this.people.officer.act(this.id, 'submit-for-review', (desk) => desk.fill('materials', '调查终结报告\n证据材料'));
  }

  /** Appoints the reviewer, whoever the system has chosen meanwhile. */
  appointReviewer(): Promise<string> {
    return this.people.heads[0].act(this.id, 'assign-reviewer', async (desk) => {
      await desk.choose('reviewerId', '李娜');
      await desk.fill('reason', '轮值');
    });
  }

  passReview(): Promise<string> {
    return this.people.reviewer.act(this.id, 'pass-review', (desk) => desk.page.getByRole('button', { name: '其余各项均符合' }).click());
  }

  async notice(servedOn: string): Promise<void> {
    await this.stack.on(servedOn);
    await this.people.officer.act(this.id, 'issue-notice');
    await this.people.officer.act(this.id, 'record-notice-service', async (desk) => {
      await desk.fill('place', '当事人住所');
      await desk.fill('receivedBy', '吴某');
    });
  }

  async defence(): Promise<void> {
    const { officer } = this.people;
    await officer.act(this.id, 'record-defence', async (desk) => {
      await desk.fill('content', '请求从轻。');
      await desk.page.getByLabel('当事人放弃听证').check();
    });
    await officer.act(this.id, 're-examine-defence', (desk) => desk.fill('opinion', '不予采纳。'));
    await officer.act(this.id, 'conclude-defence');
  }

  async discuss(day: string): Promise<void> {
    const [chief, second, third] = this.people.heads;
    await this.stack.on(day);
    await chief.act(this.id, 'convene-discussion', async (desk) => {
      await desk.fill('startedAt', `${day}T08:30`);
      await desk.fill('place', '局会议室');
      await desk.fill('recorder', '周管理');
      await desk.choose('presenterId', '张伟');
      await desk.fill('handlerReport', '汇报案情、证据和拟处罚意见。');
    });
    const opinions: readonly [Desk, string, string][] = [[second, '同意', '事实清楚，同意。'], [third, '不同意', '数额偏高，建议从轻。'], [chief, '同意', '同意。']];
    for (const [head, stance, text] of opinions) {
      await head.act(this.id, 'give-discussion-opinion', async (desk) => {
        await desk.page.locator('[id="act.stance"]').getByRole('radio', { name: stance, exact: true }).check();
        await desk.fill('opinion', text);
      });
    }
    await chief.act(this.id, 'resolve-discussion', async (desk) => {
      await desk.fill('content', '同意按拟处罚意见作出决定。');
      await desk.fill('endedAt', `${day}T08:55`);
    });
  }

  decide(): Promise<string> {
    return this.people.heads[0].act(this.id, 'decide-after-discussion', async (desk) => {
      await desk.fill('course', '2026年1月5日本局检查发现线索，2月9日立案。');
      await desk.fill('defenceTreatment', '不予采纳，理由如前。');
      await desk.fill('payment.institution', '中国农业银行演示县支行');
      await desk.fill('payment.institutionAddress', '演示县人民路9号');
      await desk.fill('disclosureChannel', '县人民政府网站');
    });
  }
}
