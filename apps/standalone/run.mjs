/**
 * What every `npm run` goes through. Makes a fresh clone ready (packages, build) and then does what was asked, so
 * that nobody has to know the steps. It may use nothing but Node itself: there may be no packages yet. Whatever it
 * says goes to standard error; standard output belongs to the command.
 */
import Module from 'node:module';
import { withoutBrowser } from './browser.mjs';
import { build, checkNode, checkTypes, CHECKOUT, installPackages, node } from './prepare.mjs';
import { runningDatabase } from './running-database.mjs';

const [what, ...args] = process.argv.slice(2);

const commands = {
  build: () => build({ force: true }),
  start: () => {
    build();
    load('dist/apps/standalone/src/main.js');
  },
  mingjian: () => {
    build();
    const own = process.env['DATABASE_URL'] || process.env['DATABASE_OWNER_URL'] ? undefined : runningDatabase(CHECKOUT);
    if (own) process.env['DATABASE_URL'] = own;
    load('dist/apps/cli/src/main.js');
  },
  bench: () => {
    build();
    load('dist/test/bench/main.js');
  },
  // With arguments, only what they name is run: npm test -- test/integration
  test: () => {
    build();
    if (args.length === 0) checkTypes();
    const missing = args.length === 0 || args.some((arg) => arg.includes('browser')) ? withoutBrowser() : undefined;
    if (missing) process.stderr.write(missing);
    process.exitCode = node('node_modules/jest/bin/jest.js', [...args, ...(missing ? ['--testPathIgnorePatterns', 'test/browser/', '--passWithNoTests'] : [])], 'inherit');
    if (missing) process.stderr.write(missing);
  },
  // Makes libs/api-client again from the API's description; a test fails while it is behind.
  'api-client': () => {
    process.env.MINGJIAN_WRITE_CLIENT = '1';
    process.exitCode = node('node_modules/jest/bin/jest.js', ['test/integration/api-client.spec.ts'], 'inherit');
  },
  lint: () => {
    process.exitCode = node('node_modules/eslint/bin/eslint.js', args.length > 0 ? args : ['.'], 'inherit');
  },
};

const command = commands[what];
if (!command) {
  process.stderr.write(`usage: npm run ${Object.keys(commands).join(' | ')}\n`);
  process.exit(2);
}
checkNode();
installPackages();
command();

/** In this very process, so that signals, standard input and the exit status need no passing on. */
function load(program) {
  process.argv = [process.argv[0], `${CHECKOUT}/${program}`, ...args];
  Module.runMain();
}
