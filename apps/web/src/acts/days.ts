/** The day in China now, YYYY-MM-DD. The server alone decides what a day counts for. */
export function todayInChina(now = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A day as it is written here: 2026年4月30日 周四, or Thu, 30 Apr 2026. */
export function dayInWords(day: string, language: string): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  if (!language.startsWith('zh')) {
    return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
  }
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }).format(at);
  return `${new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(at)} ${weekday}`;
}

/** An instant as a day and time in China. */
export function instantInWords(instant: string, language: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(at);
  return `${dayInWords(todayInChina(at), language)} ${time}`;
}
