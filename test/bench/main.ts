import { BenchServer } from './bench-database';
import { benchSteps } from './step.bench';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const server = await BenchServer.open();
  try {
    await benchSteps(server, { connections: [1, 8, 16, 32], seconds: Number(process.argv[2] ?? 5), cases: 24_000, say });
  } finally {
    await server.close();
  }
}
void main();
