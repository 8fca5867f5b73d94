import { computeDeadline } from '../periods/deadline';
import { lengthIn } from '../periods/sector-procedure';
import { everHandled } from './investigation.requirements';
import { hearingWindowEnds } from './notice.requirements';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';

export const HEARING_OFFERED: Requirement = {
  id: 'hearing-offered',
  source: apl(63, 1),
  unmet: ({ facts }) => whether(Boolean(facts.notice?.offersHearing)),
};

export const HEARING_ASKED_IN_TIME: Requirement = {
  id: 'hearing-asked-in-time',
  source: apl(64, 1, 1),
  unmet: (situation) => {
    const ends = hearingWindowEnds(situation);
    const asked = situation.facts.hearing?.requestedOn ?? situation.on;
    return ends === null || asked <= ends ? null : { lastDay: ends, requestedOn: asked };
  },
};

/** Seven clear working days lie between the notice of a hearing and the hearing. */
export const HEARING_NOTIFIED_SEVEN_DAYS_AHEAD: Requirement = {
  id: 'hearing-notified-seven-days-ahead',
  source: apl(64, 1, 2),
  unmet: ({ facts, rules, calendar }) => {
    const { noticeServedOn, fixedFor, heldOn } = facts.hearing ?? {};
    const hearingOn = heldOn ?? fixedFor;
    if (!noticeServedOn || !hearingOn) return { noticeServedOn: noticeServedOn ?? null, hearingOn: hearingOn ?? null };
    const lastWaitingDay = computeDeadline(
      { period: 'hearing-notice', startedOn: noticeServedOn, ...lengthIn(rules.sector, 'hearing-notice') },
      calendar,
    ).due;
    return hearingOn > lastWaitingDay ? null : { lastWaitingDay, hearingOn };
  },
};

export const PRESIDER_IS_NO_INVESTIGATOR: Requirement = {
  id: 'presider-is-no-investigator',
  source: apl(64, 1, 4),
  unmet: ({ facts }) => whether(!facts.hearing?.presiderId || !everHandled(facts, facts.hearing.presiderId)),
};

export const ACTOR_PRESIDES: Requirement = {
  id: 'actor-presides',
  source: apl(64, 1, 4),
  unmet: ({ facts, actor }) => whether(facts.hearing?.presiderId === actor.id),
};

export const HEARING_OUTCOME_RECORDED: Requirement = {
  id: 'hearing-outcome-recorded',
  source: apl(64, 1, 8),
  unmet: ({ facts }) => whether(Boolean(facts.hearing?.outcome)),
};
