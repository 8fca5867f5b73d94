/** What to stop, services before what they stand on. */
export class Stop {
  requested = false;
  private readonly services: (() => Promise<void>)[] = [];
  private readonly ground: (() => Promise<void>)[] = [];
  private done: Promise<void> | undefined;

  constructor(private readonly onRequest: () => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.requested) return;
        this.requested = true;
        this.onRequest();
        void this.now().then(() => process.exit(0));
      });
    }
  }

  first(...work: (() => Promise<void>)[]): void {
    this.services.push(...work);
    if (this.requested) void Promise.all(work.map((stop) => stop()));
  }

  afterwards(work: () => Promise<void>): void {
    this.ground.push(work);
  }

  now(): Promise<void> {
    this.requested = true;
    this.done ??= Promise.all(this.services.map((stop) => stop())).then(async () => {
      for (const stop of this.ground.reverse()) await stop();
    });
    return this.done;
  }
}
