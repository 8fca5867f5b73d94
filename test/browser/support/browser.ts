import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PROGRAM = process.env['MINGJIAN_CHROMIUM'] ?? '/usr/bin/chromium';
const ADVICE = `${PROGRAM} is not there. The browser stories need it: apt-get install chromium fonts-noto-cjk, or set MINGJIAN_CHROMIUM.`;

/** Nothing of the browser's own may call out while a story is played. */
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(PROGRAM)) throw new Error(ADVICE);
  return chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
}
