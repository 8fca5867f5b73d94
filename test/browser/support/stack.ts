import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { createWorker } from '../../../apps/worker/src/create-worker';
import { enterDemoCounty, type EnteredCounty } from '@mingjian/demo';
import { TestApi } from '../../e2e/support/api';
import { TEST_PASSWORD } from '../../e2e/support/people';
import { openBrowser } from './browser';
import { Desk } from './desk';

const WEB = process.env['MINGJIAN_WEB'] ?? resolve(__dirname, '../../../dist/web');

/** The whole product as it is run: the API with the built web application, the worker, the demo county, and a browser before it. */
export class Stack {
  private readonly desks: Desk[] = [];
  private day = '';

  private constructor(
    readonly api: TestApi,
    readonly entered: EnteredCounty,
    readonly address: string,
    private readonly worker: INestApplicationContext,
    private readonly browser: Browser,
  ) {}

  static async open(at: string): Promise<Stack> {
    const api = await TestApi.open({ at, webFolder: WEB, secureCookies: false, poolSize: 8 });
    const entered = await api.database.unitOfWork.run({ kind: 'system' }, (tx) => enterDemoCounty(tx, TEST_PASSWORD, api.clock.now()));
    const worker = await createWorker({ databaseUrl: api.database.url, clock: api.clock, poolSize: 4, log: false });
    await api.app.listen(0, '127.0.0.1');
    const address = (await api.app.getUrl()).replace('[::1]', 'localhost');
    const browser = await openBrowser();
    const stack = new Stack(api, entered, address, worker, browser);
    stack.day = at.slice(0, 10);
    return stack;
  }

  /** Somebody at a browser of their own, signed in through the page. */
  async desk(username: string, viewport = { width: 1280, height: 900 }): Promise<Desk> {
    const context = await this.browser.newContext({ baseURL: this.address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport, hasTouch: viewport.width < 500 });
    const desk = await Desk.at(context, username);
    await desk.on(this.day);
    await desk.signIn(TEST_PASSWORD);
    this.desks.push(desk);
    return desk;
  }

  /** Moves every clock to nine in the morning of that day in China. */
  async on(day: string): Promise<void> {
    this.day = day;
    this.api.clock.set(`${day}T09:00:00+08:00`);
    for (const desk of this.desks) await desk.on(day);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.worker.close();
    await this.api.close();
  }
}
