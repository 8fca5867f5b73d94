import { setTimeout as pause } from 'node:timers/promises';

/** Waits until an expectation holds; fails with its own complaint when patience ends. */
export async function eventually<T>(expectation: () => T | Promise<T>, patienceMs = 15_000): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await pause(25)) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
