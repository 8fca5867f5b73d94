import { FINDING_WEIGHTS, type ImportSummary } from '@mingjian/case-import';

interface About {
  readonly path: string;
  readonly check: boolean;
  readonly report: string | undefined;
}

/** What the command prints at its end. */
export function importSummary({ total, imported, doubtful, refused, already, codes }: ImportSummary, { path, check, report }: About): string {
  const [zh, en] = check ? ['可导入', 'would be imported'] : ['已导入', 'imported'];
  const lines = [
    `${check ? '核对' : '导入'} ${check ? 'checked' : 'import of'} ${path}`,
    `  共 ${total} 件 cases in all`,
    `  ${zh} ${imported} 件 ${en}`,
    `  存疑 ${doubtful} 件（${check ? '可导入' : '已导入'}，请核查） doubtful: ${en}, and to be looked at`,
    `  拒绝 ${refused} 件 refused`,
    ...(check ? [] : [`  其中此前已入库 ${already} 件 of these already there before`]),
  ];
  const byWeight = (notes: boolean): [string, number][] =>
    [...codes].filter(([code]) => (FINDING_WEIGHTS[code] === 'notes') === notes).sort((a, b) => b[1] - a[1]);
  const found = byWeight(false);
  if (found.length > 0) lines.push('  发现 found:', ...found.map(([code, count]) => `    ${String(count).padStart(6)}  ${code}`));
  const notes = byWeight(true);
  if (notes.length > 0) lines.push('  未公开故未判断 not published, so not judged:', ...notes.map(([code, count]) => `    ${String(count).padStart(6)}  ${code}`));
  if (report !== undefined) lines.push(`  报告 report: ${report}`);
  return `${lines.join('\n')}\n`;
}
