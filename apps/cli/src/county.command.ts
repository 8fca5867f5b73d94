import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { countyFileProblems, enterCounty, type CountyFile } from '@mingjian/county';
import { DEMO_COUNTY } from '@mingjian/demo';
import { readEnv, StartupError } from '@mingjian/platform/config';
import { assertAppCanConnect, openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { UsageError, type Command } from './command';

/** Sets a county up: its agencies, people and local rules, from one file. */
export const command: Command = {
  name: 'county',
  usage: [
    'mingjian county FILE.json --passwords OUT.txt',
    '  录入本县的机关、人员和地方规定；初始密码写入 OUT.txt，请分发后删除',
    '  enters a county; the first passwords are written to OUT.txt, readable by you alone',
    'mingjian county --template OUT.json',
    '  写出一份可以照着填写的样例  writes an example to fill in',
  ].join('\n'),

  async run(argv, { stdout, stderr }) {
    if (argv[0] === '--template' && argv.length === 2) {
      writeFileSync(argv[1]!, `${JSON.stringify(DEMO_COUNTY, null, 2)}\n`, { flag: 'wx' });
      stdout.write(`${argv[1]}\n`);
      return 0;
    }
    const [file, option, passwords] = argv;
    if (!file || option !== '--passwords' || !passwords || argv.length > 3) throw new UsageError('county takes FILE.json --passwords OUT.txt');
    const county = readCounty(file, (line) => stderr.write(`${line}\n`));
    if (!county) return 1;
    try {
      const { databaseUrl } = readEnv();
      await assertAppCanConnect(databaseUrl);
      const source = await openAppDataSource({ url: databaseUrl, max: 1, name: 'mingjian county' });
      try {
        return await enter(county, new UnitOfWork(source), passwords, stdout, stderr);
      } finally {
        await source.destroy();
      }
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

function readCounty(file: string, tell: (line: string) => void): CountyFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    tell(`无法读取 ${file}  cannot be read: ${(error as Error).message}`);
    return undefined;
  }
  const problems = countyFileProblems(value);
  problems.forEach(tell);
  return problems.length === 0 ? (value as CountyFile) : undefined;
}

async function enter(county: CountyFile, unitOfWork: UnitOfWork, passwordFile: string, stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream): Promise<number> {
  const passwords = new Map(county.agencies.flatMap((agency) => agency.people.map((person) => [person.username, randomBytes(12).toString('base64url')])));
  // Written first: an account nobody has the password of could not be used.
  writeFileSync(passwordFile, [...passwords].map(([username, password]) => `${username}\t${password}\n`).join(''), { mode: 0o600, flag: 'wx' });
  const { isNew, agencies, people } = await unitOfWork.run({ kind: 'system' }, (tx) => enterCounty(tx, county, (username) => passwords.get(username)!, new Date()));
  if (!isNew) {
    stderr.write('本库已有机关和人员，未作改动；今后由各机关管理员维护  a county is entered already; its administrators keep it\n');
    return 1;
  }
  stdout.write(`已录入 ${Object.keys(agencies).length} 个机关、${Object.keys(people).length} 人  entered ${Object.keys(agencies).length} agencies and ${Object.keys(people).length} people\n`);
  return 0;
}
