import { ACTS, actSpec } from '../../acts/all-acts';
import type { CaseDeadline, PossibleAct, PossibleActs, RecordEntry, Workflow } from './case-queries';

/** An act as the panel shows it: what still bars it, apart from what it answers itself. */
export interface NextAct extends PossibleAct {
  readonly barred: PossibleAct['unmet'];
  readonly open: boolean;
}

export interface NextSteps {
  readonly primary: NextAct | undefined;
  readonly open: readonly NextAct[];
  readonly barred: readonly NextAct[];
  readonly others: readonly NextAct[];
  /** Whose turn it is, where nothing waits for the reader: the next act of the way and who may do it. */
  readonly waiting: { readonly act: PossibleAct; readonly by: readonly string[] } | undefined;
}

/** The first day by which this act is due, by what now runs. */
export type DueBy = (act: string) => string | undefined;

export const dueByClocks = (clocks: readonly CaseDeadline[], workflow: Workflow | undefined): DueBy => (act) => {
  const meets = workflow?.acts.find(({ id }) => id === act)?.meets ?? [];
  return clocks.filter(({ status, period }) => status === 'running' && meets.includes(period)).map(({ dueOn }) => dueOn).sort()[0];
};

/** Sorts what may happen next: the act that leads on first, the usual ones, those still barred, and the rare ones apart. */
export function nextSteps({ acts, ahead }: PossibleActs, roles: readonly string[], record: readonly RecordEntry[], dueBy: DueBy = () => undefined): NextSteps {
  const done = new Set(record.map(({ kind }) => kind));
  const leadsOn = ({ to }: PossibleAct): boolean => to === ahead[0];
  const mine = acts.filter(({ id, by }) => actSpec(id) && by.some((role) => roles.includes(role))).map((act): NextAct => {
    const barred = act.unmet.filter(({ id }) => !act.answeredByAct.includes(id));
    return { ...act, barred, open: barred.length === 0 };
  });
  const isUsual = (act: NextAct): boolean => !actSpec(act.id)?.seldom && !(actSpec(act.id)?.once && done.has(act.id));
  const pressing = ({ id }: NextAct): string => dueBy(id) ?? '9999';
  const usual = mine.filter(isUsual).sort((a, b) => Number(leadsOn(b)) - Number(leadsOn(a)) || pressing(a).localeCompare(pressing(b)));
  const open = usual.filter((act) => act.open);
  const primary = open[0];
  const onward = acts.find((act) => leadsOn(act) && ACTS.some(({ id, seldom }) => id === act.id && !seldom));
  return {
    primary,
    open: open.slice(1),
    barred: usual.filter((act) => !act.open && !act.barred.some(({ id }) => NOT_MINE.includes(id))),
    others: mine.filter((act) => act.open && !isUsual(act)),
    waiting: !primary && onward ? { act: onward, by: onward.by.filter((role) => role !== 'system') } : undefined,
  };
}

/** Where this is unmet the act is another person's, and the reader can mend nothing. */
const NOT_MINE: readonly string[] = ['actor-handles-the-case', 'actor-is-the-reviewer', 'actor-is-a-sitting-member', 'actor-is-the-chief', 'actor-presides', 'one-opinion-each'];

const MENDED_BY: Readonly<Record<string, readonly string[]>> = {
  'two-officers-assigned': ['assign-officer'],
  'no-open-recusal': ['decide-recusal'],
  'evidence-collected': ['record-investigation-act'],
  'penalty-proposed': ['propose-penalty'],
  'report-covers-draft': ['report-investigation'],
  'notice-covers-draft': ['issue-notice', 'repeat-gates'],
  'notice-served': ['record-notice-service'],
  'defence-heard-or-window-ended': ['record-defence'],
  'hearing-window-ended-or-waived': ['record-defence', 'request-hearing'],
  'defence-re-examined': ['re-examine-defence'],
  'requested-hearing-concluded': ['hold-hearing', 'notify-hearing'],
  'reviewed-before-notice-where-due': ['submit-for-review'],
  'legal-review-passed': ['submit-for-review'],
  'review-binds-draft': ['submit-for-review'],
  'reviewer-assigned': ['assign-reviewer'],
  'discussed-collectively': ['convene-discussion'],
  'quorum-present': ['convene-discussion'],
  'every-member-gave-an-opinion': ['give-discussion-opinion'],
  'decision-served': ['record-decision-service'],
  'record-filing-received': ['submit-record-filing', 'receive-record-filing'],
  'duties-met': ['record-decision-service', 'submit-record-filing', 'record-disclosure', 'record-credit-disclosure', 'record-payment', 'dispose-preserved-evidence'],
};

/** The acts the reader can do now that would meet this requirement. */
export function mendingActs(requirement: string, { acts }: PossibleActs, roles: readonly string[], record: readonly RecordEntry[]): readonly string[] {
  const done = new Set(record.map(({ kind }) => kind));
  return (MENDED_BY[requirement] ?? []).filter((id) => {
    const act = acts.find((one) => one.id === id);
    return act !== undefined && act.by.some((role) => roles.includes(role)) && act.unmet.every((unmet) => act.answeredByAct.includes(unmet.id)) && !(actSpec(id)?.once && done.has(id));
  });
}
