import { lastDayBeforeTimeBar } from './time-bar';

it('bars a penalty two years after the violation ended, five where harm to life, health or money was done', () => {
  expect(lastDayBeforeTimeBar('2023-01-06', false)).toBe('2025-01-06');
  expect(lastDayBeforeTimeBar('2024-02-29', false)).toBe('2026-02-28');
  expect(lastDayBeforeTimeBar('2023-01-06', true)).toBe('2028-01-06');
});
