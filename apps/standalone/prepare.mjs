import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const BUILT = join(CHECKOUT, 'dist/.built');
const WEB_BUILT = join(CHECKOUT, 'dist/.web-built');
const SOURCES = ['apps', 'libs', 'migrations', 'test/bench', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
/** The web application is made of these alone, so most changes leave it as it is. */
const WEB_SOURCES = ['apps/web', 'libs/law', 'libs/api-client', 'package-lock.json'];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** `npm ci`, unless what is installed is what package-lock.json asks for. */
export function installPackages() {
  if (packagesAreFresh()) return;
  alone('install', () => {
    if (packagesAreFresh()) return;
    say('Installing packages (npm ci)…');
    const npm = process.env.npm_execpath;
    // Silence asked for by `npm run -s` must not swallow the reason of a failure; a production setting not the tools.
    const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
    const options = { cwd: CHECKOUT, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: '' } };
    const { status, error } = npm?.endsWith('js')
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
    if (status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}. Is the package registry reachable? Then try again.`);
  });
}

/** npm leaves a list of what it installed; it is written last, so a run that was cut short leaves none. */
function packagesAreFresh() {
  const list = join(CHECKOUT, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, integrity }]) =>
      path === '' || (optional && !installed[path]) || (installed[path]?.version === version && installed[path]?.integrity === integrity),
  );
}

/** Compiles apps, libs and migrations into dist/, and the web application into dist/web, unless nothing has changed since. */
export function build({ force = false } = {}) {
  made(BUILT, SOURCES, 'Building…', ['node_modules/@nestjs/cli/bin/nest.js', ['build']], force);
  made(WEB_BUILT, WEB_SOURCES, 'Building the web application…', ['node_modules/vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn']], force);
}

/** Runs a program unless it has run on the same sources before, which the mark remembers. */
function made(mark, names, saying, [program, args], force) {
  const isFresh = (sources) => existsSync(mark) && readFileSync(mark, 'utf8') === sources;
  if (!force && isFresh(fingerprint(names))) return;
  alone('build', () => {
    const sources = fingerprint(names);
    if (!force && isFresh(sources)) return;
    say(saying);
    rmSync(mark, { force: true });
    if (node(program, args, ['ignore', 2, 2]) !== 0) fail('The build failed; see the messages above.');
    writeFileSync(mark, sources);
  });
}

/** Of names, sizes and times: enough to notice an edit, a checkout of another version, and a deleted file. */
function fingerprint(names) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) {
      if (!path.endsWith('.spec.ts')) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) {
      if (name !== 'node_modules') visit(join(path, name));
    }
  };
  for (const name of names) {
    visit(join(CHECKOUT, name));
  }
  return hash.digest('hex');
}

/** The build leaves the tests out, so they are checked by themselves. */
export function checkTypes() {
  for (const [project, memory] of [['tsconfig.json', 'dist/.typecheck'], ['apps/web/tsconfig.json', 'dist/.typecheck-web']]) {
    const args = ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory];
    if (node('node_modules/typescript/bin/tsc', args, ['ignore', 2, 2]) !== 0) fail('The type check failed; see the messages above.');
  }
}

export function node(program, args, stdio) {
  const { status } = spawnSync(process.execPath, [join(CHECKOUT, program), ...args], { cwd: CHECKOUT, stdio });
  return status ?? 1;
}

/** Two commands started at once on a fresh clone must not install into the same folder. */
function alone(what, work) {
  const folder = join(CHECKOUT, '.mingjian');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const lock = join(folder, `${what}.lock`);
  let waited = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld(lock)) {
        rmSync(lock, { force: true });
        continue;
      }
      if (!waited) say(`Waiting for another command to finish its ${what}…`);
      waited = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // An empty file is one whose owner has not written its number yet, if it is young.
    if (!pid) return Date.now() - statSync(lock).mtimeMs < 5_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(reason) {
  say(`\n${reason}`);
  process.exit(1);
}
