import { setTimeout as pause } from 'node:timers/promises';
import type { FaultSite, Victim } from './fault-site';

export const VICTIMS: readonly Victim[] = ['api', 'worker', 'postgres'];

/** Starts again what has fallen, as the operator's supervisor does, and notes what fell without being killed. */
export class Supervisor {
  /** What ended although nobody had killed it, with its last words. */
  readonly fallen: string[] = [];
  private readonly watching: Promise<void>[];
  private readonly ready = new Set<Victim>(VICTIMS);
  private ending = false;

  constructor(private readonly site: FaultSite) {
    this.watching = VICTIMS.map((victim) => this.keepUp(victim));
  }

  /** kill -9. @returns false when it is down or just starting */
  async kill(victim: Victim): Promise<boolean> {
    if (!this.ready.has(victim) || !this.site[victim].isRunning) return false;
    this.ready.delete(victim);
    await this.site.kill(victim);
    return true;
  }

  /** Returns once everything runs again; from then on nothing is watched. */
  async end(): Promise<void> {
    for (const until = Date.now() + 60_000; this.ready.size < VICTIMS.length && Date.now() < until; ) await pause(50);
    this.ending = true;
    await Promise.all(this.watching);
  }

  private async keepUp(victim: Victim): Promise<void> {
    for (; !this.ending; await pause(50)) {
      if (this.site[victim].isRunning) continue;
      if (this.ready.delete(victim) && victim !== 'postgres') this.fallen.push(`${victim}: ${this.site[victim].output}`);
      // Without its database a program says so and ends; then it is tried again.
      await this.site.restart(victim).then(() => this.ready.add(victim), () => pause(200));
    }
  }
}
