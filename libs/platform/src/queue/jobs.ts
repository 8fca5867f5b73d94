/** What the messages of each topic say. A topic is written by an act, in the act's own transaction. */
export interface TopicBodies {
  'case.transitioned': {
    readonly caseId: string;
    readonly agencyId: string;
    readonly transition: string;
    readonly recordSeq: number;
  };
}

export type Topic = keyof TopicBodies;

/** Every job there is. What it lists, exactly one handler must do; see assertEveryJobHasOneHandler. */
export interface JobTable {
  /** Who acts on the messages of a topic. Each consumer gets every message, and each on its own. */
  readonly consumersOf: Readonly<Record<string, readonly string[]>>;
  /** Jobs that time brings. They look at rows and remember nothing, so a missed run is made good by the next. */
  readonly schedule: Readonly<Record<string, { readonly everyMs: number }>>;
}

export const JOBS = {
  consumersOf: {
    'case.transitioned': ['render-documents', 'route-review', 'tell-people'],
  },
  schedule: {
    'sweep-deadlines': { everyMs: 60_000 },
    'route-waiting-reviews': { everyMs: 60_000 },
    'recount-provisional-deadlines': { everyMs: 6 * 3_600_000 },
    'forget-spent-keys': { everyMs: 3_600_000 },
    'forget-old-drafts': { everyMs: 6 * 3_600_000 },
  },
} as const satisfies JobTable & { consumersOf: Record<Topic, readonly string[]> };
