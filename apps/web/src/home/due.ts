/** One thing somebody must do, wherever it comes from. */
export interface Due {
  readonly key: string;
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly party: string | null;
  readonly violation: string;
  readonly agencyName?: string;
  /** What is owed, in words. */
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueAt?: string | null;
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  /** The clock behind it, which explains itself. */
  readonly period?: string;
  readonly act: { readonly to: string; readonly label: string };
}

const SOON = 3;
export const GROUPS = ['overdue', 'soon', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** A duty without a clock waits, and comes last. */
export function groupOf({ overdue, dueOn, workingDaysLeft }: Due): Group {
  if (dueOn === null || workingDaysLeft === null) return 'waiting';
  if (overdue) return 'overdue';
  return workingDaysLeft <= SOON ? 'soon' : 'later';
}

export const byUrgency = (a: Due, b: Due): number => (a.dueAt ?? a.dueOn ?? '9').localeCompare(b.dueAt ?? b.dueOn ?? '9');
