import {
  assessMajor, HUNAN_PROCEDURE, MARKET_PROCEDURE, NATIONAL_CALENDAR, NATIONAL_MAJOR_RULES, NATIONAL_PROCEDURE, REVIEW_ITEMS, TRANSITIONS,
  type ActFact, type ActingPerson, type CaseFacts, type CivilDate, type DraftFact, type JudgedSituation, type MajorRule, type NoticeFact, type OfficerFact,
  type ProcedureRules, type Requirement, type Role,
} from '@mingjian/law';

/** What a test says differs from a sound major case on the eve of its decision. Objects within facts are merged, null removes them. */
export interface Differing {
  readonly facts?: { readonly [K in keyof CaseFacts]?: CaseFacts[K] extends infer F ? (F extends readonly unknown[] ? F : F extends object ? Partial<F> | Extract<CaseFacts[K], null> : CaseFacts[K]) : never };
  readonly actor?: ActingPerson;
  readonly on?: CivilDate;
  readonly rules?: Partial<ProcedureRules>;
}

const CERTIFICATE = { from: '2022-11-01', to: '2027-10-31', revokedOn: null } as const;

export const officer = (personId: string, differing: Partial<OfficerFact> = {}): OfficerFact => ({
  personId, from: '2025-03-03', to: null, certificates: [CERTIFICATE], ...differing,
});

export const act = (differing: Partial<ActFact> = {}): ActFact => ({
  id: 'inquiry-1', kind: 'inquiry', on: '2025-03-10', officers: ['A', 'B'], signedBy: ['A', 'B'], partySigned: 'signed', ...differing,
});

export const draft = (differing: Partial<DraftFact> = {}): DraftFact => ({
  no: 1, hash: 'draft-1', factsHash: 'facts-1', outcome: 'penalty', kinds: ['fine'], fineFen: 50_000_00, confiscatedFen: 0, ...differing,
});

export const notice = (differing: Partial<NoticeFact> = {}): NoticeFact => ({
  ...draft(), round: 1, issuedOn: '2025-03-28', offersHearing: true, servedOn: '2025-04-01', serviceOfficers: 2, ...differing,
});

export const person = (id: string, ...roles: Role[]): ActingPerson => ({ id, roles });

/** A county's rule: fines from 20,000 yuan on an organization are major in every respect. */
export const LOCAL_RULE: MajorRule = {
  id: 'local:fine', effects: ['review', 'hearing', 'discuss', 'file'], when: { fineFromFen: 20_000_00, partyKinds: ['organization'] },
  source: '县重大行政执法决定目录', validFrom: '2021-07-15', validTo: null, confirmed: true,
};

const RULES: ProcedureRules = {
  sector: NATIONAL_PROCEDURE, major: [...NATIONAL_MAJOR_RULES, LOCAL_RULE], quorum: { members: 3, source: '县集体讨论规定' }, missing: [],
};

export const MARKET_RULES: Partial<ProcedureRules> = { sector: MARKET_PROCEDURE };
export const HUNAN_RULES: Partial<ProcedureRules> = { sector: HUNAN_PROCEDURE };

const SOUND: CaseFacts = {
  procedure: 'ordinary', sector: 'urban', foundOn: '2025-03-01', filedOn: '2025-03-03', violationEndedOn: '2025-02-20', violationContinues: false,
  harmsSafety: false, jurisdictionBasis: '违法行为发生地', suspectedBasis: '《城市市容和环境卫生管理条例》第三十四条', majorGround: null, parties: 1,
  partyKind: 'organization', officers: [officer('A'), officer('B')], openRecusals: 0, recusalAskedOf: null, recused: [], acts: [act()],
  reportDraftHash: 'draft-1', actsSinceReport: 0, actsSinceReview: 0, actsSinceDiscussion: 0, draft: draft(),
  notice: notice(),
  defence: { kind: 'stated', madeOn: '2025-04-02', hearingWaived: false, reExaminedOn: '2025-04-03' },
  defended: draft(), hearing: null, everHeard: false,
  review: {
    round: 1, draftHash: 'draft-1', submittedOn: '2025-04-15', reviewerId: 'R', reviewerQualificationNo: 'A20104312270001', reviewingSince: null,
    outcome: 'agree', findings: [...REVIEW_ITEMS],
  },
  discussion: {
    draftHash: 'draft-1', convenedOn: '2025-05-12', members: ['H1', 'H2', 'H3'], recused: [], chiefId: 'H1', presenterId: 'A',
    opinions: [{ personId: 'H2', stance: 'agree' }, { personId: 'H3', stance: 'disagree' }, { personId: 'H1', stance: 'agree' }],
    resolution: 'as-proposed',
  },
  decision: null,
  spot: {
    decidedOn: '2025-05-20', certificatesShown: true, rightsTold: true, signedBy: ['A', 'B'], delivery: 'handed-over', refusalNoted: false,
    collection: { method: 'bank', cashGround: null, askedByParty: false }, payment: null,
  },
  recordFilingReceivedOn: null, disclosure: null, overturned: null, annulledLike: [],
  duties: [{ period: 'decision', due: '2025-06-03', status: 'running' }],
};

/** A major case in which everything is as the law wants it, before its decision, seen by officer A; but for what differs. */
export function aSituation({ facts = {}, actor = person('A', 'officer'), on = '2025-05-20', rules = {} }: Differing = {}): JudgedSituation {
  const merged = { ...SOUND } as Record<string, unknown>;
  for (const [name, value] of Object.entries(facts)) {
    const sound = merged[name];
    const mergeable = isObject(value) && isObject(sound);
    merged[name] = mergeable ? { ...sound, ...value } : value;
  }
  const whole = merged as unknown as CaseFacts;
  const inForce = { ...RULES, ...rules };
  const heard = whole.everHeard || whole.hearing?.outcome === 'heard';
  const nothing = { outcome: 'no-penalty', kinds: [], fineFen: 0, confiscatedFen: 0 } as const;
  const major = assessMajor(whole.draft ?? nothing, { partyKind: whole.partyKind, ground: whole.majorGround, heard, on }, inForce.major);
  return { facts: whole, actor, rules: inForce, major, on, calendar: NATIONAL_CALENDAR };
}

/** Every requirement any act of the graph has, by id. */
export function everyRequirement(): ReadonlyMap<string, Requirement> {
  return new Map(TRANSITIONS.flatMap(({ requires }) => requires.map((requirement) => [requirement.id, requirement] as const)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
