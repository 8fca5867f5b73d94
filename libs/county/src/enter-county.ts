import type { Tx } from '@mingjian/platform/database';
import { hashPassword } from '@mingjian/platform/identity';
import { v7 as newId } from 'uuid';
import type { CountyAgency, CountyFile, CountyPerson } from './county-file';

export interface EnteredCounty {
  /** Ids by agency code. */
  readonly agencies: Readonly<Record<string, string>>;
  /** Ids by username. */
  readonly people: Readonly<Record<string, string>>;
}

/**
 * Enters a county's agencies, people and local rules, or finds the one that is there: a county is entered once,
 * and after that its administrators keep it.
 * @param passwordOf each person's first password
 */
export async function enterCounty(tx: Tx, county: CountyFile, passwordOf: (username: string) => string, at: Date): Promise<EnteredCounty & { readonly isNew: boolean }> {
  const existing = await tx.sql<{ username: string; id: string; code: string; agency: string }>(
    `SELECT p.username, p.id, a.code, a.id AS agency FROM person p JOIN agency a ON a.id = p.agency_id`,
  );
  if (existing.length > 0) {
    return {
      isNew: false,
      agencies: Object.fromEntries(existing.map((row) => [row.code, row.agency])),
      people: Object.fromEntries(existing.map((row) => [row.username, row.id])),
    };
  }
  const agencies: Record<string, string> = {};
  const people: Record<string, string> = {};
  const hashes = new Map<string, Promise<string>>();
  for (const agency of county.agencies) {
    agencies[agency.code] = await enterAgency(tx, county, agency);
    for (const person of agency.people) {
      const password = passwordOf(person.username);
      if (!hashes.has(password)) hashes.set(password, hashPassword(password));
      people[person.username] = await enterPerson(tx, agency, agencies[agency.code]!, person, await hashes.get(password)!, at);
    }
  }
  for (const rule of county.localRules) {
    await tx.sql(
      `INSERT INTO local_rule (id, agency_id, kind, body, basis, valid_from, valid_to, confirmed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), rule.agency ? agencies[rule.agency] : null, rule.kind, JSON.stringify(rule.body), rule.basis, rule.validFrom, rule.validTo ?? null, rule.confirmed],
    );
  }
  return { isNew: true, agencies, people };
}

async function enterAgency(tx: Tx, county: CountyFile, agency: CountyAgency): Promise<string> {
  const id = newId();
  await tx.sql(
    `INSERT INTO agency (id, code, name, short_name, sector, kind, region, address, phone, reconsideration_body, court)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, agency.code, agency.name, agency.shortName, agency.sector, agency.kind, county.region, agency.address, agency.phone, county.reconsiderationBody, county.court],
  );
  return id;
}

async function enterPerson(tx: Tx, agency: CountyAgency, agencyId: string, person: CountyPerson, passwordHash: string, at: Date): Promise<string> {
  const id = newId();
  await tx.sql(
    `INSERT INTO person (id, agency_id, username, name, password_hash, roles, is_principal_head, legal_qualification_no, reviewing_since, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, agencyId, person.username, person.name, passwordHash, person.roles, person.isPrincipalHead ?? false, person.legalQualificationNo ?? null, person.reviewingSince ?? null, at],
  );
  if (person.certificate) {
    const { number, validFrom, validTo } = person.certificate;
    await tx.sql(
      `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), agencyId, id, number, agency.name, validFrom, validTo],
    );
  }
  return id;
}
