import { randomUUID } from 'node:crypto';
import type { CivilDate, PersonRole } from '@mingjian/law';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { Refusal } from '../errors';
import { Clock } from '../time';

/** What a person may do and on what ground. */
export interface Standing {
  readonly roles: readonly PersonRole[];
  readonly isPrincipalHead: boolean;
  readonly legalQualificationNo: string | null;
  readonly reviewingSince: CivilDate | null;
}

export interface NewPerson extends Standing {
  readonly agencyId: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
}

export interface Person extends Standing {
  readonly id: string;
  readonly agencyId: string;
  readonly username: string;
  readonly name: string;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly PersonRole[];
}

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
}

const COLUMNS = `id, agency_id AS "agencyId", username, name, roles, is_principal_head AS "isPrincipalHead",
  legal_qualification_no AS "legalQualificationNo", reviewing_since AS "reviewingSince",
  ${instant('disabled_at')} AS "disabledAt", ${instant('created_at')} AS "createdAt", version`;

/** As text, so that a repeated request is answered from its stored JSON exactly as the first was. */
function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The people of the agencies. Row-level security decides which of them a transaction sees. */
@Injectable()
export class PeopleRegister {
  constructor(private readonly clock: Clock) {}

  /** @throws Refusal `username-taken` */
  async add(tx: Tx, person: NewPerson): Promise<Person> {
    await assertMaySupervise(tx, person.agencyId, person.roles);
    const [added] = await tx.sql<Person>(
      `INSERT INTO person (id, agency_id, username, name, password_hash, roles, is_principal_head,
         legal_qualification_no, reviewing_since, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT ON CONSTRAINT person_username_is_unique DO NOTHING
       RETURNING ${COLUMNS}`,
      [randomUUID(), person.agencyId, person.username, person.name, person.passwordHash, person.roles,
        person.isPrincipalHead, person.legalQualificationNo, person.reviewingSince, this.clock.now()],
    );
    if (!added) throw new Refusal('unlawful', 'username-taken', 'Another person has this username.');
    return added;
  }

  /** People after `afterId`, in the order of their ids. */
  page(tx: Tx, agencyId: string, limit: number, afterId?: string): Promise<Person[]> {
    return tx.sql<Person>(
      `SELECT ${COLUMNS} FROM person WHERE agency_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [agencyId, afterId ?? null, limit],
    );
  }

  /** Who may sign in at an agency, by no more than name and roles, in the order of their ids. */
  colleagues(tx: Tx, wanted: { agencyId: string; role?: PersonRole | undefined; after?: string | undefined }, limit: number): Promise<Colleague[]> {
    return tx.sql<Colleague>(
      `SELECT id, name, roles FROM person
       WHERE agency_id = $1 AND disabled_at IS NULL AND ($2::text IS NULL OR $2 = ANY (roles)) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [wanted.agencyId, wanted.role ?? null, wanted.after ?? null, limit],
    );
  }

  /** @throws Refusal `person-not-found` */
  async get(tx: Tx, id: string): Promise<Person> {
    const [person] = await tx.sql<Person>(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [id]);
    return person ?? notFound();
  }

  /** Locks the person and compares the version. @throws Refusal `person-not-found`, `person-changed` */
  async lock(tx: Tx, id: string, expectedVersion: number): Promise<Person> {
    const [person] = await tx.sql<Person>(`SELECT ${COLUMNS} FROM person WHERE id = $1 FOR UPDATE`, [id]);
    if (!person) return notFound();
    if (person.version !== expectedVersion) {
      throw new Refusal('stale', 'person-changed', `Version ${person.version} is current, not ${expectedVersion}.`, {
        data: { version: person.version },
      });
    }
    return person;
  }

  async changeStanding(tx: Tx, person: Person, standing: Standing): Promise<Person> {
    await assertMaySupervise(tx, person.agencyId, standing.roles);
    return this.update(tx, person, 'roles = $3, is_principal_head = $4, legal_qualification_no = $5, reviewing_since = $6', [
      standing.roles, standing.isPrincipalHead, standing.legalQualificationNo, standing.reviewingSince,
    ]);
  }

  setPassword(tx: Tx, person: Pick<Person, 'id' | 'version'>, passwordHash: string): Promise<Person> {
    return this.update(tx, person, 'password_hash = $3', [passwordHash]);
  }

  setDisabled(tx: Tx, person: Person, disabled: boolean): Promise<Person> {
    return this.update(tx, person, 'disabled_at = $3', [disabled ? this.clock.now() : null]);
  }

  /** What signing in needs; only for people who may sign in. */
  async credentials(tx: Tx, username: string): Promise<Credentials | undefined> {
    const [found] = await tx.sql<Credentials>(
      `SELECT id, password_hash AS "passwordHash" FROM person WHERE username = $1 AND disabled_at IS NULL`,
      [username],
    );
    return found;
  }

  private async update(tx: Tx, person: Pick<Person, 'id' | 'version'>, change: string, values: unknown[]): Promise<Person> {
    const [updated] = await tx.sql<Person>(
      `UPDATE person SET ${change}, version = version + 1 WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
      [person.id, person.version, ...values],
    );
    if (!updated) throw new Refusal('stale', 'person-changed', 'The person was changed in the meantime.');
    return updated;
  }
}

/** A supervisor sees the whole county, so only an agency of supervision may have one. The database holds to it too. */
async function assertMaySupervise(tx: Tx, agencyId: string, roles: readonly PersonRole[]): Promise<void> {
  if (!roles.includes('supervisor')) return;
  const [agency] = await tx.sql<{ kind: string }>('SELECT kind FROM agency WHERE id = $1', [agencyId]);
  if (agency?.kind === 'supervision') return;
  throw new Refusal('unlawful', 'supervisor-outside-supervision', 'Only an agency of supervision has supervisors.');
}

function notFound(): never {
  throw new Refusal('not-found', 'person-not-found', 'There is no such person in your agency.');
}
