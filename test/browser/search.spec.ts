import { mkdirSync } from 'node:fs';
import { investigated } from '../e2e/support/major-case';
import { DESK, Office, PHONE, barriers, overhang, settled } from './support/office';

jest.setTimeout(120_000);

const SHOTS = process.env['MINGJIAN_SCREENSHOTS'];

describe('searching', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open('2026-01-12T09:00:00+08:00');
    for (const filedOn of ['2026-01-05', '2026-01-06']) await investigated(office.county, { filedOn });
  });
  afterAll(() => office?.close());

  it.each([['desk', DESK], ['phone', PHONE]] as const)('leads from any page to a case by the keyboard alone, at a %s', async (place, size) => {
    const page = await office.signedIn('zhang.wei', size);
    await page.goto(office.address);
    await settled(page);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: '搜索案号、当事人、全文' });
    await field.waitFor();
    await field.fill('超过保质期');
    const found = page.getByRole('option').filter({ hasText: '涉嫌违法行为' });
    await found.first().waitFor();
    expect(await found.first().locator('mark').textContent()).toBe('超过保质期');
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${place}-search.png` });
    }
    expect(await barriers(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    const first = await field.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect(page.url()).not.toContain(encodeURIComponent('保质期'));
    await settled(page);
    expect(office.complaintsSoFar()).toEqual([]);
    await page.context().close();
  });

  it('shows the cases just read before anything is typed, and closes by Esc', async () => {
    const page = await office.signedIn('zhang.wei', DESK);
    await page.goto(`${office.address}/cases`);
    const read = page.waitForResponse((answer) => /\/api\/v1\/cases\/[0-9a-f-]{36}$/.test(answer.url()));
    await page.getByRole('table').getByRole('link').first().click();
    await read;
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await settled(page);
    await page.keyboard.press('/');
    await page.getByRole('group', { name: '最近查看的案件' }).getByRole('option').first().waitFor();
    expect(await page.getByRole('group', { name: '前往' }).getByRole('option').allTextContents()).toEqual(['今日待办', '案件', '立案']);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '搜索案号、当事人、全文' }).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
