import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import zh from '../../../apps/web/src/acts/zh.json';

const words: Readonly<Record<string, string>> = zh;
export const nameOf = (act: string): string => words[`act.${act}`]!;
export const label = (key: string): string => words[key]!;

/** One person and what they do at their own browser, found as they find it: by what is written on it. */
export class Desk {
  /** Whatever the browser complained of; a story ends with none. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly username: string,
  ) {}

  static async at(context: BrowserContext, username: string): Promise<Desk> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const desk = new Desk(context, page, username);
    page.on('console', (message) => {
      // A refused request is told by the page itself; the browser logs it besides.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) desk.complaints.push(`${username}: ${message.text()}`);
    });
    page.on('pageerror', (error) => desk.complaints.push(`${username}: ${error.message}`));
    return desk;
  }

  async on(day: string): Promise<void> {
    await this.context.clock.setFixedTime(`${day}T09:00:00+08:00`);
  }

  async signIn(password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('用户名').fill(this.username);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
    await this.page.waitForURL((url) => url.pathname === '/');
  }

  async openCase(caseId: string): Promise<void> {
    await this.page.goto(`/cases/${caseId}`);
    await this.page.getByRole('heading', { name: '下一步' }).waitFor();
  }

  /** Opens the form of an act from the panel of next steps, as far down as it stands there. */
  async begin(caseId: string, act: string): Promise<void> {
    await this.openCase(caseId);
    const panel = this.page.locator('.case-next');
    await panel.locator('button, a, summary').first().waitFor();
    const offered = panel.getByRole('button', { name: nameOf(act), exact: true }).or(panel.getByRole('link', { name: nameOf(act), exact: true }));
    if (!(await offered.first().isVisible())) await panel.getByText(label('others')).click();
    await offered.first().click();
    await this.page.getByRole('heading', { name: nameOf(act), exact: true }).waitFor();
    await this.page.locator('.act-form').waitFor();
  }

  fill(path: string, text: string): Promise<void> {
    return this.page.locator(`[id="act.${path}"]`).fill(text);
  }

  async choose(path: string, ...options: readonly string[]): Promise<void> {
    for (const option of options) await this.page.locator(`[id="act.${path}"]`).getByLabel(option).check();
  }

  /** Sends, confirms where the page asks, and returns what the page then says. */
  async send(act: string): Promise<string> {
    await this.page.locator('.act-form').getByRole('button', { name: nameOf(act), exact: true }).click();
    if (words[`confirm.${act}`]) await this.page.getByRole('button', { name: label('act.confirm') }).click();
    const said = this.page.getByRole('status').filter({ hasText: '已办理' });
    try {
      await said.waitFor();
    } catch (cause) {
      throw new Error(`${act}: ${await this.page.locator('.act-form').innerText()}\n${(await this.page.getByRole('alert').allInnerTexts()).join('\n')}`, { cause });
    }
    return said.innerText();
  }

  /** One act from beginning to end. */
  async act(caseId: string, act: string, entering: (desk: this) => Promise<unknown> = async () => undefined): Promise<string> {
    await this.begin(caseId, act);
    await entering(this);
    return this.send(act);
  }

  /** What axe finds wrong on the page as it stands. */
  async barriers(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
  }
}
