import { readFile, stat } from 'node:fs/promises';
import type { SourceRecord } from '../check-cases';
import { malformedAt } from './malformed-json';
import { encodingOf } from './text-encoding';
import { UnreadableFile } from './unreadable-file';

/** A JSON file is read whole. */
const LARGEST = 256_000_000;

/** Reads `{"cases": […]}` or a bare list of cases. */
export async function* jsonRecords(path: string): AsyncGenerator<SourceRecord> {
  if ((await stat(path)).size > LARGEST) throw new UnreadableFile('file-too-large', 'JSON文件超过256MB，请拆分', 'the JSON file is larger than 256 MB; split it');
  const bytes = await readFile(path);
  const parsed = parse(new TextDecoder(await encodingOf(path)).decode(bytes));
  const cases = Array.isArray(parsed) ? parsed : (parsed as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(cases)) {
    throw new UnreadableFile('no-cases', '应为案件数组，或含有“cases”数组的对象', 'expected a list of cases, or an object with a list named "cases"');
  }
  for (let place = 0; place < cases.length; place += 1) yield { place: `cases[${place}]`, record: cases[place] as unknown };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = malformedAt(text) ?? text.length;
    const before = text.slice(0, position).split('\n');
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
    throw new UnreadableFile('malformed-json', `JSON格式有误：第${line}行第${column}列（第${position}个字符）`,
      `malformed JSON at line ${line}, column ${column} (position ${position})`, { cause: error });
  }
}
