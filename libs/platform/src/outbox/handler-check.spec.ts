import { assertEveryJobHasOneHandler } from './handler-check';
import { Consumer, ScheduledJob } from './message';

class Reader extends Consumer {
  constructor(
    override readonly name: string,
    override readonly topic: string,
  ) {
    super();
  }
  override async consume(): Promise<void> {}
}

class Clockwork extends ScheduledJob {
  constructor(override readonly name: string) {
    super();
  }
  override async run(): Promise<void> {}
}

const JOBS = { consumersOf: { news: ['file-it', 'read-it'] }, schedule: { tidy: { everyMs: 1_000 } } };
const HANDLERS = [new Reader('file-it', 'news'), new Reader('read-it', 'news'), new Clockwork('tidy')];

describe('at start every job', () => {
  it('has exactly one handler', () => {
    expect(() => assertEveryJobHasOneHandler(JOBS, HANDLERS)).not.toThrow();
  });

  it.each([
    ['none', HANDLERS.slice(1), 'file-it has 0 handlers'],
    ['two', [...HANDLERS, new Clockwork('tidy')], 'tidy has 2 handlers'],
    ['one that nobody listed', [...HANDLERS, new Reader('burn-it', 'news')], 'burn-it handles a job that is not listed'],
    ['one that listens elsewhere', [new Reader('file-it', 'gossip'), ...HANDLERS.slice(1)], 'is a consumer of gossip'],
    ['one of the wrong kind', [new Clockwork('file-it'), ...HANDLERS.slice(1)], 'is a scheduled job'],
  ])('is refused %s', (_case, handlers, complaint) => {
    expect(() => assertEveryJobHasOneHandler(JOBS, handlers)).toThrow(complaint);
  });

  it('has a name of its own', () => {
    const twice = { consumersOf: { news: ['tidy'] }, schedule: { tidy: { everyMs: 1_000 } } };
    expect(() => assertEveryJobHasOneHandler(twice, [new Clockwork('tidy')])).toThrow('tidy is listed twice');
  });
});
