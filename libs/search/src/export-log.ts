import type { Tx } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';

export interface ExportMade {
  readonly page: 'cases';
  readonly format: 'xlsx' | 'csv';
  readonly query: object;
  readonly rows: number;
  readonly whole: boolean;
}

/** Who took which rows out of the system, and how many: an export is personal data leaving the house. */
@Injectable()
export class ExportLog {
  constructor(private readonly clock: Clock) {}

  async enter(tx: Tx, actor: Actor, { page, format, query, rows, whole }: ExportMade): Promise<void> {
    await tx.sql(
      'INSERT INTO export_log (id, agency_id, person_id, page, format, query, rows, whole, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [newId(), actor.agencyId, actor.id, page, format, JSON.stringify(query), rows, whole, this.clock.now()],
    );
  }
}
