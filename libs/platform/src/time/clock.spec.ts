import { FixedClock, SystemClock, shanghaiDay } from './clock';

describe('the clock', () => {
  it('counts days as China does, eight hours ahead of UTC', () => {
    expect(new FixedClock('2025-09-18T15:59:59.999Z').today()).toBe('2025-09-18');
    expect(new FixedClock('2025-09-18T16:00:00Z').today()).toBe('2025-09-19');
  });

  it('stands still until it is moved', () => {
    const clock = new FixedClock('2025-12-31T09:00:00+08:00');
    expect(clock.now()).toEqual(clock.now());
    clock.advance({ days: 1, hours: 1 });
    expect(clock.now().toISOString()).toBe('2026-01-01T02:00:00.000Z');
    clock.set('2026-02-17T00:00:00+08:00');
    expect(clock.today()).toBe('2026-02-17');
  });

  it('does not let a caller move it by keeping the date it was given', () => {
    const clock = new FixedClock('2025-01-01T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2025);
  });

  it('refuses an instant that does not say which time zone it is in', () => {
    expect(() => new FixedClock('2025-09-18T09:00:00')).toThrow('offset');
    expect(() => new FixedClock('nonsense Z')).toThrow('not an instant');
  });

  it('follows the machine when it is the system clock', () => {
    const before = Date.now();
    expect(new SystemClock().now().getTime()).toBeGreaterThanOrEqual(before);
    expect(shanghaiDay(new Date('2024-02-28T16:00:00Z'))).toBe('2024-02-29');
  });
});
