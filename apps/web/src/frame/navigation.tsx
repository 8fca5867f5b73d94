import { AuditOutlined, FileAddOutlined, FolderOpenOutlined, IdcardOutlined, ScheduleOutlined, TeamOutlined } from '@ant-design/icons';
import type { PersonRole } from '@mingjian/law';
import type { ReactNode } from 'react';
import type { Actor } from '../identity/session';

export interface Entry {
  readonly to: string;
  /** A key of frame's words. */
  readonly words: string;
  readonly icon: ReactNode;
  /** Left out: for everybody. */
  readonly for?: readonly PersonRole[];
}

/** At most seven for any one person; on a phone the first four become tabs. */
const ENTRIES: readonly Entry[] = [
  { to: '/', words: 'today', icon: <ScheduleOutlined />, for: ['officer', 'unit-head', 'agency-head', 'legal-reviewer', 'hearing-presider'] },
  { to: '/cases', words: 'cases', icon: <FolderOpenOutlined /> },
  { to: '/cases/new', words: 'newCase', icon: <FileAddOutlined />, for: ['officer'] },
  { to: '/supervision', words: 'supervision', icon: <AuditOutlined />, for: ['supervisor'] },
  { to: '/people', words: 'people', icon: <TeamOutlined />, for: ['administrator'] },
  { to: '/certificates', words: 'certificates', icon: <IdcardOutlined />, for: ['administrator'] },
];

export function entriesOf(actor: Actor): readonly Entry[] {
  return ENTRIES.filter(({ for: roles }) => !roles || roles.some((role) => actor.roles.includes(role)));
}

/** The entry a page belongs to: the longest that begins its address. */
export function entryAt(entries: readonly Entry[], path: string): Entry | undefined {
  return [...entries].sort((a, b) => b.to.length - a.to.length).find(({ to }) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)));
}
