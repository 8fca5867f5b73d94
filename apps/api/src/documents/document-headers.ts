import type { DrawnUpDocument } from '@mingjian/cases';

/** Content-Disposition with the title in UTF-8 (RFC 6266, RFC 5987), and its kind for programs that read ASCII only. */
export function attachmentName({ kind, title, number }: Pick<DrawnUpDocument, 'kind' | 'title' | 'number'>): string {
  const name = `${title}${number ?? ''}.pdf`.replace(/[\\/:*?"<>|\p{C}]/gu, '_');
  return `inline; filename="${kind}.pdf"; filename*=UTF-8''${encoded(name)}`;
}

/** Whether an If-None-Match names this tag; weak tags compare alike here (RFC 9110, 13.1.2). */
export function isAmong(tag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === `"${tag}"`);
}

/** encodeURIComponent leaves four characters that RFC 5987 does not allow. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
