import tseslint from 'typescript-eslint';

const CLOCK = 'The law knows no clock: take a CivilDate as an argument.';

/** What the compiler does not see. Layout is nobody's business here. */
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'apps/web/**', '.mingjian/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-debugger': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) => ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'A test runs, or is deleted.' }))),
      ],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name=/Exception$/]", message: 'HTTP belongs to the apps: throw a Refusal.' }],
    },
  },
  {
    files: ['libs/law/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The law knows no environment.' },
        { name: 'performance', message: CLOCK },
        { name: 'crypto', message: 'The law knows no chance.' },
        { name: 'fetch', message: 'The law knows no network.' },
        { name: 'setTimeout', message: CLOCK },
        { name: 'setInterval', message: CLOCK },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The law knows no chance.' },
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'globalThis', message: 'The law knows no surroundings.' },
      ],
    },
  },
  {
    files: ['libs/law/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/law/src/calendar/**'],
    rules: {
      'no-restricted-globals': ['error', ...['Date', 'process', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval'].map((name) => ({ name, message: name === 'Date' ? CLOCK : 'The law knows no surroundings.' }))],
    },
  },
  {
    // Inside the calendar a Date may be computed from a given day, never asked for the present one.
    files: ['libs/law/src/calendar/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK }],
    },
  },
);
