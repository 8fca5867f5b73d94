import { TEST_PASSWORD } from '../e2e/support/people';
import { decided } from '../e2e/support/major-case';
import { Office, barriers, settled } from './support/office';

jest.setTimeout(120_000);

describe('signing in', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open('2026-01-12T09:00:00+08:00');
    await decided(office.county, '2026-04-28');
    office.county.on('2026-05-12');
  });
  afterAll(() => office?.close());

  it('tells a wrong password from a right one, and is possible without a mouse', async () => {
    const { page } = await office.sit();
    await page.goto(`${office.address}/cases`);
    await page.waitForURL('**/sign-in');
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('zhang.wei');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.locator('input[autocomplete=current-password]').press('ControlOrMeta+a');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases');
    await page.getByText('某某食品有限公司').first().waitFor();
    expect(office.complaintsSoFar()).toEqual([]);
  });

  it('leads to what is due, which says day by day why it is due then', async () => {
    const page = await office.signedIn('zhang.wei');
    await page.getByRole('button', { name: /^为什么.*重大行政处罚决定备案/ }).click();
    await page.getByText('逐日计算').waitFor();
    await page.getByText('开始的当日不计入').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(office.complaintsSoFar()).toEqual([]);
  });

  it('keeps what is typed of a lead, names a mistyped number, and registers it', async () => {
    const page = await office.signedIn('wang.fang');
    await page.goto(`${office.address}/cases/new`);
    await page.getByLabel('涉嫌违法行为').fill('无证经营食品');
    await page.getByLabel('姓名或者名称').fill('某小吃店');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
    await page.getByLabel('联系电话').focus();
    await page.getByText('校验位不对').waitFor();
    await page.reload();
    await page.getByText('已恢复').waitFor();
    expect(await page.getByLabel('涉嫌违法行为').inputValue()).toBe('无证经营食品');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43');
    await page.getByRole('button', { name: '登记线索' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.getByText('无证经营食品').first().waitFor();
    expect(office.complaintsSoFar()).toEqual([]);
  });

  it('ends with signing out', async () => {
    const page = await office.signedIn('zhang.wei');
    await page.getByRole('button', { name: /我的账户/ }).click();
    await page.getByText('退出登录').click();
    await page.waitForURL('**/sign-in');
  });
});
