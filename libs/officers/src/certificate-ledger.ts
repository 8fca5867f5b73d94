import { randomUUID } from 'node:crypto';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Injectable } from '@nestjs/common';

export interface NewCertificate {
  readonly agencyId: string;
  readonly personId: string;
  /** 执法证号, unique in the county. */
  readonly number: string;
  /** Field of enforcement it is issued for. */
  readonly area: string;
  readonly validFrom: CivilDate;
  /** The last day it is valid. */
  readonly validTo: CivilDate;
}

export interface Certificate extends NewCertificate {
  readonly id: string;
  /** From this day on it is not valid. */
  readonly revokedOn: CivilDate | null;
}

export interface OfficerStanding {
  readonly personId: string;
  readonly agencyId: string;
  readonly name: string;
  /** The one that is valid on the day, else null. */
  readonly certificate: { readonly number: string; readonly area: string; readonly validTo: CivilDate } | null;
}

const COLUMNS = `id, agency_id AS "agencyId", person_id AS "personId", number, area,
  valid_from AS "validFrom", valid_to AS "validTo", revoked_on AS "revokedOn"`;

const VALID_ON = (day: string): string =>
  `c.valid_from <= ${day} AND c.valid_to >= ${day} AND (c.revoked_on IS NULL OR c.revoked_on > ${day})`;

/** 执法证件台账. Only certified officers enforce (行政处罚法 art. 42), so whoever acts is looked up here on the act's own day. */
@Injectable()
export class CertificateLedger {
  /** @throws Refusal `certificate-number-taken`, `certificate-ends-before-it-begins`, `person-not-found` */
  async enter(tx: Tx, certificate: NewCertificate): Promise<Certificate> {
    const { agencyId, personId, number, area, validFrom, validTo } = certificate;
    if (validTo < validFrom) {
      throw new Refusal('invalid', 'certificate-ends-before-it-begins', 'A certificate does not end before it begins.');
    }
    const [person] = await tx.sql('SELECT 1 FROM person WHERE id = $1 AND agency_id = $2', [personId, agencyId]);
    if (!person) throw new Refusal('not-found', 'person-not-found', 'There is no such person in your agency.');
    const [entered] = await tx.sql<Certificate>(
      `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT officer_certificate_number_is_unique DO NOTHING RETURNING ${COLUMNS}`,
      [randomUUID(), agencyId, personId, number, area, validFrom, validTo],
    );
    if (!entered) throw new Refusal('unlawful', 'certificate-number-taken', 'This certificate number is entered already.');
    return entered;
  }

  /** @throws Refusal `certificate-not-found`, `certificate-already-revoked`, `certificate-revoked-before-valid` */
  async revoke(tx: Tx, id: string, on: CivilDate): Promise<Certificate> {
    const [found] = await tx.sql<Certificate>(`SELECT ${COLUMNS} FROM officer_certificate WHERE id = $1 FOR UPDATE`, [id]);
    if (!found) throw new Refusal('not-found', 'certificate-not-found', 'There is no such certificate in your agency.');
    if (found.revokedOn !== null) {
      throw new Refusal('unlawful', 'certificate-already-revoked', 'The certificate is revoked already.');
    }
    if (on < found.validFrom) {
      throw new Refusal('unlawful', 'certificate-revoked-before-valid', 'A certificate is not revoked before it is valid.');
    }
    await tx.sql('UPDATE officer_certificate SET revoked_on = $2 WHERE id = $1', [id, on]);
    return { ...found, revokedOn: on };
  }

  /** Certificates of one agency after `afterId`, in the order of their ids. */
  page(tx: Tx, agencyId: string, limit: number, afterId?: string): Promise<Certificate[]> {
    return tx.sql<Certificate>(
      `SELECT ${COLUMNS} FROM officer_certificate
       WHERE agency_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [agencyId, afterId ?? null, limit],
    );
  }

  /** Officers within sight after `afterId`, each with the certificate valid on `day`. */
  officersOn(tx: Tx, day: CivilDate, limit: number, afterId?: string): Promise<OfficerStanding[]> {
    return tx.sql<OfficerStanding>(
      `SELECT p.id AS "personId", p.agency_id AS "agencyId", p.name,
              CASE WHEN c.id IS NULL THEN NULL
                   ELSE json_build_object('number', c.number, 'area', c.area, 'validTo', c.valid_to) END AS certificate
       FROM person p
       LEFT JOIN LATERAL (
         SELECT c.* FROM officer_certificate c WHERE c.person_id = p.id AND ${VALID_ON('$1')}
         ORDER BY c.valid_to DESC, c.id LIMIT 1) c ON true
       WHERE 'officer' = ANY (p.roles) AND p.disabled_at IS NULL AND ($2::uuid IS NULL OR p.id > $2)
       ORDER BY p.id LIMIT $3`,
      [day, afterId ?? null, limit],
    );
  }

  /** Which of these people hold a certificate valid on `day`, with its number. */
  async certifiedOn(tx: Tx, personIds: readonly string[], day: CivilDate): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.sql<{ person_id: string; number: string }>(
      `SELECT DISTINCT ON (c.person_id) c.person_id, c.number FROM officer_certificate c
       WHERE c.person_id = ANY ($1::uuid[]) AND ${VALID_ON('$2')} ORDER BY c.person_id, c.valid_to DESC, c.id`,
      [personIds, day],
    );
    return new Map(rows.map(({ person_id: personId, number }) => [personId, number]));
  }
}
