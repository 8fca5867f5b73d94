import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { decided, investigated, reviewed, notified } from '../e2e/support/major-case';
import { Office, DESK, PHONE, barriers, overhang, settled } from './support/office';

jest.setTimeout(120_000);

/** Every page somebody opens from the entries, with what stands on it when the county is as arranged below. */
const PAGES: readonly (readonly [username: string, path: string, shows: string])[] = [
  ['zhang.wei', '/', '我承办的案件'],
  ['zhang.wei', '/cases', '销售超过保质期的食品'],
  ['zhang.wei', '/cases/new', '登记线索'],
  ['zhang.wei', '/nowhere', '没有这一页'],
  ['zhang.wei', '/people', '由管理员使用'],
  ['liu.qiang', '/', '本机关的期限'],
  ['li.na', '/', '等我审核'],
  ['chen.jing', '/', '召集集体讨论'],
  ['tang.yan', '/supervision', '逾期'],
  ['admin.market', '/people', '张伟'],
  ['admin.market', '/certificates', 'YS-430001'],
];
const SHOTS = process.env['MINGJIAN_SCREENSHOTS'];

describe('every page', () => {
  let office: Office;
  const open = new Map<string, Page>();

  beforeAll(async () => {
    office = await Office.open('2026-01-12T09:00:00+08:00');
    const { county } = office;
    await decided(county, '2026-04-28');
    const waiting = await investigated(county, { filedOn: '2026-03-30' });
    await waiting.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    await waiting.act('chen.jing', 'assign-reviewer', { reviewerId: county.id('li.na'), reason: '轮值' });
    const ready = await investigated(county, { filedOn: '2026-03-02' });
    await reviewed(ready);
    await notified(ready, '2026-03-09', '2026-04-09');
    county.on('2026-05-12');
  });
  afterAll(() => office?.close());

  async function visit(username: string, path: string, size: typeof DESK): Promise<Page> {
    const seat = `${username} ${size.width}`;
    const page = open.get(seat) ?? (await office.signedIn(username, size));
    open.set(seat, page);
    await page.goto(office.address + path);
    await page.locator('#content').waitFor();
    await settled(page);
    return page;
  }

  describe.each([['a desk', DESK], ['a phone', PHONE]] as const)('at %s', (place, size) => {
    it.each(PAGES)('%s opens %s, finds it in order and reads “%s”', async (username, path, shows) => {
      const page = await visit(username, path, size);
      await page.getByText(shows).first().waitFor();
      if (SHOTS) {
        mkdirSync(SHOTS, { recursive: true });
        await page.screenshot({ path: `${SHOTS}/${place.slice(2)}-${username}${path.replaceAll('/', '-')}.png`, fullPage: true });
      }
      expect(await barriers(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
      expect(office.complaintsSoFar()).toEqual([]);
    });
  });

  it('has words in English for all of it', async () => {
    for (const username of new Set(PAGES.map(([who]) => who))) {
      const page = await office.signedIn(username, DESK, 'en');
      for (const [, path] of PAGES.filter(([who]) => who === username)) {
        await page.goto(office.address + path);
        await settled(page);
      }
      await page.context().close();
    }
    expect(office.complaintsSoFar()).toEqual([]);
  });
});
