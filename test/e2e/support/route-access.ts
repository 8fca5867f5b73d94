import type { PersonRole } from '@mingjian/law';
import { ROUTED_ACTS, actBodies, actPath } from './act-bodies';
import type { TestApi } from './api';
import { LEAD } from './major-case';
import { aPerson } from './people';

/** What belongs to another agency. Whoever adds a route adds here what it may name. */
export interface Theirs {
  readonly personId: string;
  readonly certificateId: string;
  readonly caseId: string;
  readonly notificationId: string;
}

export async function arrangeTheirs(api: TestApi, theirAgency: string): Promise<Theirs> {
  const { database } = api;
  const personId = await aPerson(database, theirAgency, { username: 'theirs', roles: ['officer'] });
  const [certificate] = await database.sql<{ id: string }>(
    `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to)
     VALUES (gen_random_uuid(), $1, $2, 'THEIRS-1', 'market', '2025-01-01', '2027-12-31') RETURNING id`,
    [theirAgency, personId],
  );
  const lead = await (await api.as('theirs')).post<{ caseId: string }>('/api/v1/cases', { body: LEAD });
  const [notification] = await database.sql<{ id: string }>(
    `INSERT INTO notification (id, person_id, agency_id, kind, news, body, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'review-passed', 'theirs', '{}', '2026-01-01Z') RETURNING id`,
    [personId, theirAgency],
  );
  return { personId, certificateId: certificate!.id, caseId: lead.body.caseId, notificationId: notification!.id };
}

/** A well-formed request that names something of theirs; it must be answered as if that did not exist. */
export interface Reaching {
  readonly path?: string;
  readonly body?: unknown;
  readonly version?: number;
}

/** Who may use a route. Every route of the API has its row; the authorization test fails when one is missing. */
export interface RouteAccess {
  readonly may: 'anyone' | 'any-signed-in' | readonly [PersonRole, ...PersonRole[]];
  /** Every route that names a thing says how to reach for another agency's. */
  readonly foreign?: (theirs: Theirs) => Reaching;
  /** What the path names is the caller's own under whatever name, so there is none of another's to reach for. */
  readonly ownNames?: true;
  /** Answers without end; test/integration/live.spec.ts listens to it in every role. */
  readonly endless?: true;
}

const administrator = { may: ['administrator'] } as const;

/** Whoever has signed in may read the cases of their agency; another agency's are as if they did not exist. */
const readCase = (path: (caseId: string) => string): RouteAccess => ({
  may: 'any-signed-in',
  foreign: ({ caseId }) => ({ path: path(caseId) }),
});

/** One row for each act of the procedure: the law says whose it is. */
const ACTS = Object.fromEntries(
  ROUTED_ACTS.map(({ id, by, template }): [string, RouteAccess] => [
    `POST ${template}`,
    { may: by, foreign: ({ caseId, personId }) => ({ path: actPath(caseId, id), version: 1, body: actBodies(personId)[id] }) },
  ]),
);

export const ROUTE_ACCESS: Readonly<Record<string, RouteAccess>> = {
  'GET /health': { may: 'anyone' },
  'GET /ready': { may: 'anyone' },
  'GET /metrics': { may: 'anyone' },
  'GET /api/v1/openapi.json': { may: 'anyone' },

  'POST /api/v1/session': { may: 'anyone' },
  'GET /api/v1/session': { may: 'any-signed-in' },
  'DELETE /api/v1/session': { may: 'any-signed-in' },
  'POST /api/v1/session/password': { may: 'any-signed-in' },

  'GET /api/v1/workflow': { may: 'any-signed-in' },
  'GET /api/v1/colleagues': { may: 'any-signed-in' },
  'GET /api/v1/people': administrator,
  'POST /api/v1/people': administrator,
  'GET /api/v1/people/:id': { ...administrator, foreign: ({ personId }) => ({ path: `/api/v1/people/${personId}` }) },
  'PUT /api/v1/people/:id/standing': {
    ...administrator,
    foreign: ({ personId }) => ({
      path: `/api/v1/people/${personId}/standing`,
      version: 1,
      body: { roles: [], isPrincipalHead: false, legalQualificationNo: null, reviewingSince: null },
    }),
  },
  'PUT /api/v1/people/:id/password': {
    ...administrator,
    foreign: ({ personId }) => ({ path: `/api/v1/people/${personId}/password`, version: 1, body: { password: 'a new password' } }),
  },
  'PUT /api/v1/people/:id/disabled': {
    ...administrator,
    foreign: ({ personId }) => ({ path: `/api/v1/people/${personId}/disabled`, version: 1, body: { disabled: true } }),
  },

  'GET /api/v1/deadlines': { may: 'any-signed-in' },
  'GET /api/v1/supervision/overdue': { may: ['supervisor'] },
  'GET /api/v1/supervision/board': { may: ['supervisor'] },
  'GET /api/v1/supervision/trend': { may: ['supervisor'] },
  'GET /api/v1/supervision/duties': { may: ['supervisor'] },
  'GET /api/v1/review-queue': { may: ['legal-reviewer', 'unit-head', 'agency-head', 'administrator', 'supervisor'] },
  'GET /api/v1/agenda': { may: ['agency-head'] },
  'GET /api/v1/notifications': { may: 'any-signed-in' },
  'POST /api/v1/notifications/:id/read': { may: 'any-signed-in', foreign: ({ notificationId }) => ({ path: `/api/v1/notifications/${notificationId}/read`, body: {} }) },

  'GET /api/v1/drafts': { may: 'any-signed-in' },
  'GET /api/v1/drafts/:key': { may: 'any-signed-in', ownNames: true },
  'PUT /api/v1/drafts/:key': { may: 'any-signed-in', ownNames: true },
  'DELETE /api/v1/drafts/:key': { may: 'any-signed-in', ownNames: true },
  'GET /api/v1/live': { may: 'any-signed-in', endless: true },
  'POST /api/v1/search': { may: 'any-signed-in' },
  'POST /api/v1/search/same-party': { may: 'any-signed-in' },

  'GET /api/v1/cases': { may: 'any-signed-in' },
  'GET /api/v1/cases/:id/deadlines': readCase((id) => `/api/v1/cases/${id}/deadlines`),
  'POST /api/v1/cases': { may: ['officer'] },
  'POST /api/v1/spot-cases': { may: ['officer'] },
  'GET /api/v1/cases/:id': readCase((id) => `/api/v1/cases/${id}`),
  'GET /api/v1/cases/:id/transitions': readCase((id) => `/api/v1/cases/${id}/transitions`),
  'GET /api/v1/cases/:id/record': readCase((id) => `/api/v1/cases/${id}/record`),
  'GET /api/v1/cases/:id/documents': readCase((id) => `/api/v1/cases/${id}/documents`),
  'GET /api/v1/cases/:id/documents/:documentId.pdf': readCase((id) => `/api/v1/cases/${id}/documents/${id}.pdf`),
  ...ACTS,

  'GET /api/v1/disclosures': { may: 'anyone' },
  'GET /api/v1/disclosures/:id': { may: 'anyone' },

  'GET /api/v1/officers': { may: 'any-signed-in' },
  'GET /api/v1/certificates': administrator,
  'POST /api/v1/certificates': {
    ...administrator,
    foreign: ({ personId }) => ({
      body: { personId, number: 'X-1', area: 'market', validFrom: '2026-01-01', validTo: '2027-01-01' },
    }),
  },
  'POST /api/v1/certificates/:id/revocation': {
    ...administrator,
    foreign: ({ certificateId }) => ({
      path: `/api/v1/certificates/${certificateId}/revocation`,
      body: { revokedOn: '2026-03-02' },
    }),
  },
};
