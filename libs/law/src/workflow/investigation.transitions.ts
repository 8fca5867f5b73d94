import { DECISION_PERIOD_RUNNING, EXCLUSION_HAS_BASIS, EXTENSION_HAS_BASIS } from './duties.requirements';
import { DRAFT_CHANGED_SINCE_GATE } from './decision.requirements';
import {
  ACTOR_HANDLES_THE_CASE, ACTS_BY_ASSIGNED_OFFICERS, CERTIFIED_ON_EVERY_ACT_DATE, DRAFT_PROPOSED, EVERY_ACT_BY_TWO_OFFICERS,
  EVERY_RECORD_SIGNED_BY_TWO_OFFICERS, EVIDENCE_COLLECTED, NO_OPEN_RECUSAL, OUTCOME_FITS_PENALTY, REPORT_COVERS_ACTS, REPORT_COVERS_DRAFT, TWO_OFFICERS_ASSIGNED,
} from './investigation.requirements';
import { UNDER_WAY } from './case-state';
import { apl, type Transition } from './transition';

/** What must hold of every record whenever one is added, and again when the investigation is closed. */
const SOUND_RECORDS = [
  EVERY_ACT_BY_TWO_OFFICERS,
  EVERY_RECORD_SIGNED_BY_TWO_OFFICERS,
  ACTS_BY_ASSIGNED_OFFICERS,
  CERTIFIED_ON_EVERY_ACT_DATE,
] as const;

/** The draft may change at any time before the decision; what a gate approved does not change with it. */
const DRAFTING = [
  'investigating', 'investigation-closed', 'notice-served', 'defence-concluded', 'heard', 'review-returned', 'review-passed', 'discussed',
] as const;

/** What runs for the party or the reviewer falls away when the case goes back. */
const GATE_PERIODS = ['defence', 'hearing-request', 'hearing-notice', 'legal-review'] as const;

export const INVESTIGATION_TRANSITIONS = [
  {
    id: 'record-investigation-act',
    from: ['investigating'],
    to: 'same',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, ...SOUND_RECORDS],
    emits: 'investigation-act-recorded',
    source: apl(55, 1),
  },
  {
    id: 'preserve-evidence',
    from: ['investigating'],
    to: 'same',
    by: ['agency-head'],
    requires: [],
    emits: 'preservation-ordered',
    opens: [{ period: 'evidence-preservation' }],
    source: apl(56),
  },
  {
    // Also after the investigation, however the case ended: what is preserved is held until somebody disposes of it.
    id: 'dispose-preserved-evidence',
    from: [...UNDER_WAY, 'decided', 'transfer-pending', 'transferred', 'terminated'],
    to: 'same',
    by: ['agency-head'],
    requires: [],
    emits: 'preservation-disposed',
    closes: ['evidence-preservation'],
    source: apl(56),
  },
  { id: 'propose-penalty', from: DRAFTING, to: 'same', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE, OUTCOME_FITS_PENALTY], emits: 'penalty-proposed', source: apl(57, 1) },
  {
    // Wherever the draft may change: a defence that was accepted, or an opinion that objected, is reported on again.
    id: 'report-investigation',
    from: DRAFTING,
    to: 'same',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, DRAFT_PROPOSED],
    emits: 'investigation-reported',
    source: apl(57, 1),
  },
  {
    id: 'close-investigation',
    from: ['investigating'],
    to: 'investigation-closed',
    by: ['officer', 'unit-head'],
    requires: [TWO_OFFICERS_ASSIGNED, NO_OPEN_RECUSAL, EVIDENCE_COLLECTED, ...SOUND_RECORDS, DRAFT_PROPOSED, OUTCOME_FITS_PENALTY, REPORT_COVERS_DRAFT, REPORT_COVERS_ACTS],
    emits: 'investigation-closed',
    source: apl(57, 1),
  },
  {
    id: 'reopen-investigation',
    from: ['investigation-closed', 'review-returned', 'defence-concluded', 'heard'],
    to: 'investigating',
    by: ['officer', 'unit-head'],
    requires: [],
    emits: 'investigation-reopened',
    cancels: GATE_PERIODS,
    source: apl(54, 1),
  },
  {
    id: 'repeat-gates',
    from: ['notice-served', 'defence-concluded', 'heard', 'review-returned', 'review-passed', 'discussed'],
    to: 'investigation-closed',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, DRAFT_CHANGED_SINCE_GATE],
    emits: 'gates-repeated',
    cancels: GATE_PERIODS,
    source: apl(44),
  },
  { id: 'suspend-case', from: ['investigating'], to: 'suspended', by: ['agency-head'], requires: [EXCLUSION_HAS_BASIS], emits: 'case-suspended', source: apl(60) },
  { id: 'resume-case', from: ['suspended'], to: 'investigating', by: ['agency-head'], requires: [], emits: 'case-resumed', source: apl(60) },
  {
    id: 'exclude-time',
    from: [
      'filed', 'investigating', 'investigation-closed', 'notice-issued', 'notice-served', 'defence-concluded', 'hearing-requested', 'hearing-notified',
      'heard', 'in-legal-review', 'review-returned', 'review-passed', 'in-discussion', 'discussed',
    ],
    to: 'same',
    by: ['officer', 'unit-head'],
    requires: [EXCLUSION_HAS_BASIS],
    emits: 'time-excluded',
    source: apl(60),
  },
  {
    id: 'extend-decision-period',
    from: [
      'investigating', 'investigation-closed', 'notice-issued', 'notice-served', 'defence-concluded', 'hearing-requested', 'hearing-notified',
      'heard', 'in-legal-review', 'review-returned', 'review-passed', 'in-discussion', 'discussed',
    ],
    to: 'same',
    by: ['agency-head'],
    requires: [EXTENSION_HAS_BASIS, DECISION_PERIOD_RUNNING],
    emits: 'decision-period-extended',
    source: apl(60),
  },
  { id: 'terminate-case', from: ['investigating', 'suspended', 'investigation-closed'], to: 'terminated', by: ['agency-head'], requires: [], emits: 'case-terminated', cancels: ['decision', 'criminal-transfer-approval', 'transfer-refusal-review', ...GATE_PERIODS], source: apl(57, 1) },
] as const satisfies readonly Transition[];
