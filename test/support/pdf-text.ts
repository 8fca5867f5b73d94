import { execFile } from 'node:child_process';

const READER = `
  const { extractText, getDocumentProxy } = require('unpdf');
  const chunks = [];
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
    process.stdout.write(JSON.stringify((await extractText(pdf)).text));
  });
`;

/** The text of each page, read by a reader that shares nothing with the writer. It loads ES modules, hence its own process. */
export function textOfPages(pdf: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const reader = execFile(process.execPath, ['-e', READER], { cwd: __dirname, maxBuffer: 64 << 20 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout) as string[]);
    });
    reader.stdin?.end(pdf);
  });
}

/** The text of the whole document without spaces, line breaks and page numbers, to look for what it says. */
export async function plainTextOf(pdf: Buffer): Promise<string> {
  const pages = await textOfPages(pdf);
  return pages.map((page) => page.replace(/— \d+ —\s*$/, '').replace(/\s/g, '')).join('');
}
