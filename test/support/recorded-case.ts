import { Calendars } from '@mingjian/catalogue';
import { CaseFile, DrawUpDocument, FactsReader, FireTransition, PerformAct, RegisterLead, type AddFacts, type CaseCommand } from '@mingjian/cases';
import type { Role } from '@mingjian/law';
import type { Actor } from '@mingjian/platform/identity';
import { Outbox } from '@mingjian/platform/outbox';
import { FixedClock } from '@mingjian/platform/time';
import { v7 as newId } from 'uuid';
import type { TestDatabase } from './database';

/** An agency with two certified officers, its heads, and cases carried a few real acts far. */
export class RecordedCases {
  private readonly clock = new FixedClock('2026-03-02T09:00:00+08:00');
  private readonly caseFile = new CaseFile();
  private readonly performAct: PerformAct;
  private readonly registerLead: RegisterLead;

  private constructor(
    private readonly database: TestDatabase,
    readonly agencyId: string,
    readonly officers: readonly [Actor, Actor],
    readonly head: Actor,
    readonly reviewer: Actor,
  ) {
    const fire = new FireTransition(new FactsReader(), new Calendars(), new DrawUpDocument(this.caseFile), new Outbox(this.clock, database.dataSource), this.clock);
    this.performAct = new PerformAct(database.unitOfWork, this.caseFile, fire);
    this.registerLead = new RegisterLead(database.unitOfWork, this.caseFile, fire, this.clock);
  }

  static async inAgency(database: TestDatabase, code: string): Promise<RecordedCases> {
    const agencyId = newId();
    await database.sql(
      `INSERT INTO agency (id, code, name, short_name, sector, kind, region) VALUES ($1, $2, $3, $3, 'market', 'enforcement', '431227')`,
      [agencyId, code, `县局 ${code}`],
    );
    const person = async (name: string, roles: Role[]): Promise<Actor> => {
      const id = newId();
      await database.sql(
        `INSERT INTO person (id, agency_id, username, name, password_hash, roles, created_at) VALUES ($1, $2, $3, $4, 'none', $5, now())`,
        [id, agencyId, `${code}-${name}`, name, roles],
      );
      await database.sql(
        `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to) VALUES ($1, $2, $3, $4, 'county', '2022-11-01', '2027-10-31')`,
        [newId(), agencyId, id, `${code}-${name}`],
      );
      return { id, agencyId, roles, name, username: `${code}-${name}`, isPrincipalHead: false, legalQualificationNo: null, reviewingSince: null };
    };
    const [a, b] = [await person('a', ['officer']), await person('b', ['officer'])];
    return new RecordedCases(database, agencyId, [a, b], await person('head', ['agency-head']), await person('reviewer', ['legal-reviewer']));
  }

  /** Eight entries: lead, filing with a document, two assignments, investigation, evidence preserved and disposed, an act. */
  async investigated(): Promise<{ readonly caseId: string; readonly documentId: string; readonly preservationId: string }> {
    const { caseId } = await this.registerLead.execute({
      actor: this.officers[0], request: this.request(this.officers[0]),
      lead: {
        source: 'inspection', violation: '销售超过保质期的食品', suspectedBasis: '《食品安全法》第三十四条', jurisdictionBasis: '违法行为发生地',
        foundOn: '2026-03-01', violationEndedOn: '2026-03-01', violationContinues: false, harmsSafety: false,
        parties: [{ kind: 'organization', name: '某某商行', idNumber: '91431227TEST000001' }],
      },
    });
    let documentId = '';
    await this.act(caseId, 1, this.head, async (tx, subject) => {
      documentId = await this.caseFile.add(tx, subject, 'document', { kind: 'case-filing-approval', document_no: null, model: '{"title":"立案审批表"}' });
      return { transition: 'file-case', settles: { filed_on: '2026-03-02' } };
    });
    for (const [at, officer] of this.officers.entries()) {
      await this.act(caseId, 2 + at, this.head, async (tx, subject) => {
        await this.caseFile.takeSide(tx, subject, officer.id, 'handling');
        await this.caseFile.add(tx, subject, 'officer_assignment', { person_id: officer.id, kind: 'assigned', on_date: '2026-03-02' });
        return { transition: 'assign-officer' };
      });
    }
    await this.measure(caseId, 4, 'begin-investigation');
    await this.measure(caseId, 5, 'preserve-evidence');
    await this.measure(caseId, 6, 'dispose-preserved-evidence');
    await this.act(caseId, 7, this.officers[0], async (tx, subject) => {
      const both = this.officers.map((officer) => officer.id);
      await this.caseFile.add(tx, subject, 'investigation_act', {
        kind: 'inspection', on_date: '2026-03-02', place: '晃州镇', content: '货架上有超过保质期的食品', officers: both, signed_by: both,
        party_signed: 'signed', rights_told: true,
      });
      return { transition: 'record-investigation-act' };
    });
    const [clock] = await this.database.sql<{ id: string }>(`SELECT id FROM deadline WHERE case_id = $1 AND period_id = 'evidence-preservation'`, [caseId]);
    await this.database.sql(
      `INSERT INTO document_rendering (document_id, agency_id, pdf, sha256, pages) VALUES ($1, $2, $3, encode(sha256($3), 'hex'), 1)`,
      [documentId, this.agencyId, Buffer.from('%PDF-1.7 of the test')],
    );
    return { caseId, documentId, preservationId: clock!.id };
  }

  measure(caseId: string, version: number, transition: 'begin-investigation' | 'preserve-evidence' | 'dispose-preserved-evidence'): Promise<void> {
    return this.act(caseId, version, this.head, async (tx, subject) => {
      await this.caseFile.add(tx, subject, 'case_measure', { transition, on_date: '2026-03-02', details: {} });
      return { transition };
    });
  }

  async act(caseId: string, expectedVersion: number, actor: Actor, addFacts: AddFacts): Promise<void> {
    const command: CaseCommand = { caseId, expectedVersion, actor, request: this.request(actor) };
    await this.performAct.execute(command, addFacts);
  }

  private request(actor: Actor): CaseCommand['request'] {
    return { actorId: actor.id, key: newId(), fingerprint: 'test' };
  }
}
