import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { County } from '../../e2e/support/story';
import { TEST_PASSWORD } from '../../e2e/support/people';
import { openBrowser } from './browser';

export const WEB_FOLDER = resolve(__dirname, '../../../dist/web');
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** The demo county behind its pages, and people who look at them in a real browser. */
export class Office {
  private readonly complaints: string[] = [];

  private constructor(
    readonly county: County,
    readonly address: string,
    private readonly browser: Browser,
  ) {}

  static async open(at: string): Promise<Office> {
    if (!existsSync(join(WEB_FOLDER, 'index.html'))) throw new Error('The web application is not built: run `npm run build`, or the tests by `npm test`.');
    const browser = await openBrowser();
    const county = await County.open(at, { webFolder: WEB_FOLDER, secureCookies: false });
    await county.api.app.listen(0, '127.0.0.1');
    return new Office(county, await county.api.app.getUrl(), browser);
  }

  /** A person at a screen of their own. */
  async sit(size = DESK, language: 'zh' | 'en' = 'zh'): Promise<{ context: BrowserContext; page: Page }> {
    const context = await this.browser.newContext({ viewport: size, hasTouch: size.width < 768, isMobile: size.width < 768, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await context.addInitScript({ content: `localStorage.setItem('mingjian.language', '${language}')` });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(this.county.api.clock.now());
    page.on('console', (message) => void (message.type() === 'error' && !expected(message.text()) && this.complaints.push(`${page.url()}: ${message.text()}`)));
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    return { context, page };
  }

  async signedIn(username: string, size = DESK, language: 'zh' | 'en' = 'zh'): Promise<Page> {
    const { page } = await this.sit(size, language);
    await page.goto(`${this.address}/sign-in`);
    await page.locator('input[autocomplete=username]').fill(username);
    await page.locator('input[autocomplete=current-password]').fill(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('#content h1').waitFor();
    return page;
  }

  /** Errors in any console since the last time somebody asked. */
  complaintsSoFar(): string[] {
    return this.complaints.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.county.close();
  }
}

/** The browser itself notes that nobody is signed in yet, which the page asks and handles. */
const expected = (text: string): boolean => /the server responded with a status of 401/.test(text);

/** Breaches of WCAG 2.2 AA on the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary?.split('\n')[1]?.trim()}`));
}

/** How many pixels the page is wider than the screen. */
export const overhang = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true], .ant-spin').first().waitFor({ state: 'detached' });
};
