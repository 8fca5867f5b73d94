import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { PERIODS } from '@mingjian/law';
import { runCommandLine } from './main';

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function run(argv: string[], stdin: Iterable<string | Buffer> = []): Promise<Outcome> {
  const texts = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write: (chunk, _encoding, done) => {
        texts[name] += String(chunk);
        done();
      },
    });
  const status = await runCommandLine(argv, { stdin: Readable.from(stdin), stdout: into('out'), stderr: into('err') });
  return { status, ...texts };
}

const batch = async (lines: string) => {
  const { status, out } = await run(['deadline', '--batch'], [lines]);
  return { status, answers: out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) };
};

const codeOf = (answer: Record<string, unknown>) => (answer.error as { code: string } | undefined)?.code ?? 'none';

describe('mingjian deadline --batch', () => {
  it('answers each line in order with exactly the agreed keys', async () => {
    const { status, answers } = await batch(
      '{"period":"record-filing","startedOn":"2025-09-18"}\n{"period":"urgent-coercive-approval","startedAt":"2025-09-18T10:00:00+08:00"}\n',
    );
    expect(status).toBe(0);
    expect(answers).toEqual([
      { period: 'record-filing', startedOn: '2025-09-18', nominal: '2025-10-03', due: '2025-10-09', safe: '2025-09-30', provisional: false },
      {
        period: 'urgent-coercive-approval', startedAt: '2025-09-18T10:00:00+08:00', nominal: '2025-09-19T10:00:00+08:00',
        due: '2025-09-19T10:00:00+08:00', safe: '2025-09-19T10:00:00+08:00', provisional: false,
      },
    ]);
    expect(Object.keys(answers[0]!)).toEqual(['period', 'startedOn', 'nominal', 'due', 'safe', 'provisional']);
  });

  it('counts overlapping exclusions once and adds the extension', async () => {
    const { answers } = await batch(JSON.stringify({
      period: 'decision', startedOn: '2025-03-03', extensionDays: 30,
      excluded: [{ from: '2025-05-06', to: '2025-06-05', basis: 'b' }, { from: '2025-04-07', to: '2025-05-09', basis: 'a' }],
    }));
    expect(answers[0]).toMatchObject({ nominal: '2025-08-29', due: '2025-08-29' });
  });

  it('answers every kind of bad line with a code, goes on, and exits with 1', async () => {
    const lines: [string, string][] = [
      ['{"period":', 'malformed-json'],
      ['[]', 'not-an-object'],
      ['null', 'not-an-object'],
      ['"decision"', 'not-an-object'],
      ['{"period":"decision","startedOn":"2025-03-03","note":1}', 'unknown-field'],
      ['{"startedOn":"2025-03-03"}', 'missing-field'],
      ['{"period":"no-such-period","startedOn":"2025-03-03"}', 'unknown-period'],
      ['{"period":"__proto__","startedOn":"2025-03-03"}', 'unknown-period'],
      ['{"period":"decision"}', 'start-day-required'],
      ['{"period":"decision","startedOn":20250303}', 'wrong-type'],
      ['{"period":"decision","startedOn":"2025-02-30"}', 'impossible-date'],
      ['{"period":"decision","startedOn":"2025-03-03","extensionDays":"30"}', 'wrong-type'],
      ['{"period":"decision","startedOn":"2025-03-03","extensionDays":1.5}', 'impossible-extension'],
      ['{"period":"decision","startedOn":"2025-03-03","excluded":{}}', 'wrong-type'],
      ['{"period":"decision","startedOn":"2025-03-03","excluded":[{"from":"2025-04-07","to":"2025-05-09"}]}', 'exclusion-without-basis'],
      ['{"period":"decision","startedOn":"2025-03-03","excluded":[{"from":"2025-04-07","basis":"a"}]}', 'missing-field'],
      ['{"period":"decision","startedOn":"2025-03-03","excluded":[{"from":"2025-04-07","to":"2025-05-09","basis":"a","x":1}]}', 'unknown-field'],
      ['{"period":"record-filing","startedOn":"2025-09-18","excluded":[{"from":"2025-04-07","to":"2025-05-09","basis":"a"}],"extensionDays":30}', 'none'],
      ['{"period":"service","startedOn":"2025-09-18","extensionDays":30}', 'extension-not-allowed'],
      ['{"period":"police-forwarding","startedAt":"2025-03-03T10:00:00"}', 'offset-required'],
      ['{"period":"payment","startedOn":"2025-03-03"}', 'none'],
    ];
    const { status, answers } = await batch(lines.map(([line]) => line).join('\n'));
    expect(status).toBe(1);
    expect(answers.map(codeOf)).toEqual(lines.map(([, code]) => code));
  });

  it('passes over blank lines, takes CRLF and a byte order mark, and needs no last newline', async () => {
    const line = '{"period":"payment","startedOn":"2025-03-03"}';
    const { status, answers } = await batch(`\uFEFF${line}\r\n\r\n   \n${line}`);
    expect([status, answers.map(codeOf)]).toEqual([0, ['none', 'none']]);
  });

  it('puts characters cut between chunks together again', async () => {
    const bytes = Buffer.from('{"period":"decision","startedOn":"2025-03-03","excluded":[{"from":"2025-04-07","to":"2025-05-09","basis":"程序规定"}]}\n');
    const { out } = await run(['deadline', '--batch'], [...bytes].map((byte) => Buffer.from([byte])));
    expect(JSON.parse(out)).toMatchObject({ due: '2025-07-03' });
  });

  it('answers a line before the next one comes', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const status = runCommandLine(['deadline', '--batch'], { stdin, stdout, stderr: new PassThrough() });
    for (const day of ['2025-03-03', '2025-03-04']) {
      stdin.write(`{"period":"payment","startedOn":"${day}"}\n`);
      const [answer] = (await once(stdout, 'data')) as [Buffer];
      expect(JSON.parse(answer.toString())).toMatchObject({ startedOn: day });
    }
    stdin.end();
    expect(await status).toBe(0);
  });

  it('refuses a line of more than a million characters without keeping it, and reads on', async () => {
    const long = 'x'.repeat(300_000);
    const { out, status } = await run(['deadline', '--batch'], [long, long, long, long, '\n{"period":"payment","startedOn":"2025-03-03"}\n']);
    const answers = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([status, answers.map(codeOf)]).toEqual([1, ['line-too-long', 'none']]);
  });
});

describe('mingjian deadline', () => {
  it('prints the dates with weekdays, the article and the days, Chinese first', async () => {
    const { status, out } = await run(['deadline', '--period', 'service', '--from', '2025-09-18']);
    expect(status).toBe(0);
    expect(out).toContain('《行政处罚法》第六十一条第一款');
    expect(out).toMatch(/截止 due\s+2025-09-28 星期日 Sun/);
    expect(out).toMatch(/2025-09-28 星期日 Sun\s+7 {2}调休上班日/);
  });

  it('takes exclusions and an extension, and shows the basis', async () => {
    const { status, out } = await run([
      'deadline', '--period', 'decision', '--from', '2025-03-03', '--exclude', '2025-04-07..2025-05-09:规定第64条: 鉴定', '--extend', '30',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('依规扣除 excluded  [规定第64条: 鉴定]');
    expect(out).toMatch(/截止 due\s+2025-08-04/);
  });

  it('says what may first be done after a waiting period', async () => {
    const { out } = await run(['deadline', '--period', 'demand', '--from', '2026-11-09']);
    expect(out).toMatch(/最早可为 earliest act\s+2026-11-24 星期二 Tue/);
  });

  it('refuses on its error stream with 1, and shows its usage with 2 when wrongly called', async () => {
    const refused = await run(['deadline', '--period', 'decision', '--from', '2025-03-03', '--exclude', '2025-04-07..2025-05-09']);
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('exclusion-without-basis');
    for (const argv of [['deadline'], ['deadline', '--colour'], ['deadline', '--period', 'decision', '--from', '2025-03-03', '--extend', 'x'], ['nothing']]) {
      expect((await run(argv)).status).toBe(2);
    }
  });

  it('prints every period of the catalogue without fault', async () => {
    for (const { id, versions } of PERIODS) {
      const from = versions[0].unit === 'hour' ? '2026-02-13T10:00:00+08:00' : '2026-02-13';
      const { status, out } = await run(['deadline', '--period', id, '--from', from]);
      expect([id, status, out.includes('undefined')]).toEqual([id, 0, false]);
      if (versions[0].reading) expect(out).not.toContain(versions[0].reading);
    }
  });

  it('lists the periods and its usage', async () => {
    expect((await run(['deadline', '--list'])).out.split('\n')).toHaveLength(PERIODS.length + 1);
    expect((await run(['deadline', '--help'])).status).toBe(0);
    expect((await run(['--help'])).out).toContain('deadline');
  });
});
