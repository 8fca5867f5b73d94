/** Randomness that can be had again: a failing run prints its seed, and MINGJIAN_FAULT_SEED repeats it. */
export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  static ofThisRun(name: string): Chance {
    const seed = Number(process.env['MINGJIAN_FAULT_SEED'] ?? Date.now() % 1_000_000);
    process.stderr.write(`${name}: MINGJIAN_FAULT_SEED=${seed}\n`);
    return new Chance(seed);
  }

  /** A number from `least` up to `most`. */
  between(least: number, most: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (most - least);
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.between(0, choices.length))]!;
  }
}
