/** Yuan as typed, to whole fen; exact, since no fraction is ever a binary one. Undefined where it is no amount. */
export function fenFrom(yuan: string): number | undefined {
  const typed = yuan.normalize('NFKC').replace(/[,\s]/g, '');
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** 12000000 fen is 120,000.00. */
export function yuanFrom(fen: number): string {
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100).toLocaleString('en-US')}.${cents}`;
}
