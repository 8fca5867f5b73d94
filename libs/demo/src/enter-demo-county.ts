import { hashPassword } from '@mingjian/platform/identity';
import type { Tx } from '@mingjian/platform/database';
import { v7 as newId } from 'uuid';
import { DEMO_AGENCIES, DEMO_LOCAL_RULES, type DemoAgency } from './county';

export interface EnteredCounty {
  /** Ids by agency code. */
  readonly agencies: Readonly<Record<string, string>>;
  /** Ids by username. */
  readonly people: Readonly<Record<string, string>>;
}

/** Enters the demo county, or finds the one that is there. Every account gets the same password. */
export async function enterDemoCounty(tx: Tx, password: string, on: Date): Promise<EnteredCounty> {
  const existing = await tx.sql<{ username: string; id: string; code: string; agency: string }>(
    `SELECT p.username, p.id, a.code, a.id AS agency FROM person p JOIN agency a ON a.id = p.agency_id`,
  );
  if (existing.length > 0) {
    return {
      agencies: Object.fromEntries(existing.map((row) => [row.code, row.agency])),
      people: Object.fromEntries(existing.map((row) => [row.username, row.id])),
    };
  }
  const passwordHash = await hashPassword(password);
  const agencies: Record<string, string> = {};
  const people: Record<string, string> = {};
  for (const agency of DEMO_AGENCIES) {
    agencies[agency.code] = await enterAgency(tx, agency);
    for (const person of agency.people) {
      const id = newId();
      people[person.username] = id;
      await tx.sql(
        `INSERT INTO person (id, agency_id, username, name, password_hash, roles, is_principal_head, legal_qualification_no, reviewing_since, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9)`,
        [id, agencies[agency.code], person.username, person.name, passwordHash, person.roles, person.isPrincipalHead ?? false, person.qualification ?? null, on],
      );
      if (person.certificate) {
        await tx.sql(
          `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, '2022-11-01', '2027-10-31')`,
          [newId(), agencies[agency.code], id, person.certificate, agency.name],
        );
      }
    }
  }
  for (const rule of DEMO_LOCAL_RULES) {
    await tx.sql(
      `INSERT INTO local_rule (id, agency_id, kind, body, basis, valid_from, confirmed) VALUES ($1, NULL, $2, $3, $4, '2021-07-15', $5)`,
      [newId(), rule.kind, JSON.stringify(rule.body), rule.basis, rule.confirmed],
    );
  }
  return { agencies, people };
}

async function enterAgency(tx: Tx, agency: DemoAgency): Promise<string> {
  const id = newId();
  await tx.sql(
    `INSERT INTO agency (id, code, name, short_name, sector, kind, region, address, phone, reconsideration_body, court)
     VALUES ($1, $2, $3, $4, $5, $6, '新晃县（演示）', $7, '0745-0000000', '新晃县（演示）人民政府', '新晃县（演示）人民法院')`,
    [id, agency.code, agency.name, agency.shortName, agency.sector, agency.kind, agency.address],
  );
  return id;
}
