import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROGRAM = process.env['MINGJIAN_CHROMIUM'] ?? '/usr/bin/chromium';
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * Sees to the browser that the browser stories need: Debian's Chromium, brought where that may be done.
 * Where it is not to be had they are left out of the run, loudly; under CI=true they stay in it, and fail.
 */
export function withoutBrowser() {
  if (existsSync(PROGRAM) || bring() || process.env['CI'] === 'true') return undefined;
  return [
    '',
    `!! ${PROGRAM} is missing: THE BROWSER STORIES WERE NOT RUN.`,
    `!! Install it (apt-get install ${PACKAGES.join(' ')}) or set MINGJIAN_CHROMIUM.`,
    '',
  ].join('\n');
}

function bring() {
  if (process.env['MINGJIAN_CHROMIUM'] !== undefined || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stderr.write(`Installing ${PACKAGES.join(' and ')}…\n`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES) && existsSync(PROGRAM);
}
