import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything a guard may know, one row a case. Guards sit below the capabilities that own these facts,
 * so they meet here, where an auditor can read what the law was asked about.
 */
export class CreateCaseFactsView1764000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DRAFT_FACT);
    await queryRunner.query(caseFactsView());
    await queryRunner.query(`GRANT SELECT ON case_facts TO mingjian_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP VIEW case_facts`);
    await queryRunner.query(`DROP FUNCTION draft_fact(penalty_draft)`);
  }
}

/** The view, with what later migrations let a guard know besides: columns after the last, each beginning with a comma. */
export const caseFactsView = (further = ''): string => `
      CREATE OR REPLACE VIEW case_facts WITH (security_invoker = true) AS
      SELECT
        c.id AS case_id, c.agency_id, c.procedure, c.sector, c.found_on, c.filed_on, c.violation_ended_on, c.violation_continues,
        c.harms_safety, c.jurisdiction_basis, c.suspected_basis, c.major_ground,
        (SELECT count(*)::int FROM party p WHERE p.case_id = c.id) AS parties,
        (SELECT p.kind FROM party p WHERE p.case_id = c.id ORDER BY p.no LIMIT 1) AS party_kind,
        COALESCE((
          SELECT jsonb_agg(jsonb_build_object(
            'personId', a.person_id, 'from', a.on_date,
            'to', (SELECT r.on_date FROM officer_assignment r WHERE r.case_id = c.id AND r.person_id = a.person_id
                   AND r.kind = 'released' AND r.act_seq > a.act_seq ORDER BY r.act_seq LIMIT 1),
            'certificates', COALESCE((SELECT jsonb_agg(jsonb_build_object('from', k.valid_from, 'to', k.valid_to, 'revokedOn', k.revoked_on))
                   FROM officer_certificate k WHERE k.person_id = a.person_id), '[]')) ORDER BY a.act_seq)
          FROM officer_assignment a WHERE a.case_id = c.id AND a.kind = 'assigned'), '[]') AS officers,
        (SELECT count(*)::int FROM recusal_request q WHERE q.case_id = c.id
          -- One that the act under way decides was still open when the act began.
          AND NOT EXISTS (SELECT FROM recusal_decision d WHERE d.request_id = q.id AND d.act_seq <= c.version)) AS open_recusals,
        COALESCE((
          SELECT jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'on', i.on_date, 'officers', i.officers,
            'signedBy', i.signed_by, 'partySigned', i.party_signed) ORDER BY i.act_seq)
          FROM investigation_act i WHERE i.case_id = c.id), '[]') AS acts,
        (SELECT r.draft_hash FROM investigation_report r WHERE r.case_id = c.id ORDER BY r.act_seq DESC LIMIT 1) AS report_draft_hash,
        draft.fact AS draft,
        CASE WHEN notice.id IS NOT NULL THEN notice.fact || jsonb_build_object('round', notice.round, 'issuedOn', notice.issued_on,
          'offersHearing', notice.offers_hearing, 'servedOn', served.served_on,
          'serviceOfficers', COALESCE(cardinality(served.officers), 0)) END AS notice,
        (SELECT jsonb_build_object('kind', d.kind, 'madeOn', d.made_on, 'hearingWaived', d.hearing_waived, 'reExaminedOn',
            (SELECT x.on_date FROM re_examination x WHERE x.case_id = c.id AND x.defence_id = d.id ORDER BY x.act_seq DESC LIMIT 1))
          FROM defence d WHERE d.case_id = c.id AND d.notice_id IS NOT DISTINCT FROM notice.id ORDER BY d.act_seq DESC LIMIT 1) AS defence,
        (SELECT draft_fact(f) FROM defence d JOIN advance_notice n ON n.id = d.notice_id JOIN penalty_draft f ON f.id = n.draft_id
          WHERE d.case_id = c.id AND d.kind = 'stated' ORDER BY d.act_seq DESC LIMIT 1) AS defended,
        (SELECT jsonb_build_object('requestedOn', q.on_date, 'noticeServedOn', t.on_date, 'presiderId', t.presider_id,
            'fixedFor', t.hearing_on, 'heldOn', h.hearing_on, 'outcome', h.outcome)
          FROM hearing_step q
          LEFT JOIN LATERAL (SELECT * FROM hearing_step s WHERE s.case_id = c.id AND s.notice_id = q.notice_id AND s.kind = 'notified' ORDER BY s.act_seq DESC LIMIT 1) t ON true
          LEFT JOIN LATERAL (SELECT * FROM hearing_step s WHERE s.case_id = c.id AND s.notice_id = q.notice_id AND s.kind = 'held' ORDER BY s.act_seq DESC LIMIT 1) h ON true
          WHERE q.case_id = c.id AND q.notice_id = notice.id AND q.kind = 'requested' ORDER BY q.act_seq DESC LIMIT 1) AS hearing,
        (SELECT jsonb_build_object('round', s.round, 'draftHash', s.draft_hash, 'submittedOn', s.submitted_on, 'reviewerId', a.reviewer_id,
            'reviewerQualificationNo', a.qualification_no, 'reviewingSince', a.reviewing_since, 'outcome', o.outcome,
            'findings', COALESCE((SELECT jsonb_agg(f ->> 'item') FROM jsonb_array_elements(o.findings) f WHERE trim(f ->> 'reason') <> ''), '[]'))
          FROM review_submission s
          LEFT JOIN LATERAL (SELECT * FROM review_assignment x WHERE x.case_id = c.id AND x.submission_id = s.id ORDER BY x.act_seq DESC LIMIT 1) a ON true
          LEFT JOIN review_opinion o ON o.submission_id = s.id
          WHERE s.case_id = c.id ORDER BY s.round DESC LIMIT 1) AS review,
        (SELECT jsonb_build_object('draftHash', g.draft_hash, 'convenedOn', g.convened_on, 'members', g.members, 'recused', g.recused,
            'chiefId', g.chief_id, 'presenterId', g.presenter_id,
            'opinions', COALESCE((SELECT jsonb_agg(jsonb_build_object('personId', o.person_id, 'stance', o.stance) ORDER BY o.no)
              FROM discussion_opinion o WHERE o.discussion_id = g.id), '[]'),
            'resolution', (SELECT r.resolution FROM discussion_resolution r WHERE r.discussion_id = g.id))
          FROM discussion g WHERE g.case_id = c.id ORDER BY g.no DESC LIMIT 1) AS discussion,
        (SELECT jsonb_build_object('draftHash', d.draft_hash, 'decidedOn', d.decided_on, 'fineFen', d.fine_fen, 'outcome', d.outcome,
            'servedOn', (SELECT p.served_on FROM proof_of_service p WHERE p.case_id = c.id AND p.subject = 'decision' ORDER BY p.act_seq LIMIT 1))
          FROM penalty_decision d WHERE d.case_id = c.id) AS decision,
        (SELECT jsonb_build_object('decidedOn', m.on_date, 'certificatesShown', m.details -> 'certificatesShown', 'rightsTold', m.details -> 'rightsTold',
            'signedBy', m.details -> 'signedBy', 'delivery', m.details -> 'delivery', 'refusalNoted', COALESCE(trim(m.details ->> 'refusalNote'), '') <> '',
            'collection', m.details -> 'collection',
            'payment', (SELECT jsonb_build_object('method', y.details -> 'method', 'cashGround', y.details -> 'cashGround', 'askedByParty', y.details -> 'askedByParty',
                'paidOn', y.on_date, 'amountFen', y.details -> 'amountFen', 'receiptNo', y.details -> 'receiptNo')
              FROM case_measure y WHERE y.case_id = c.id AND y.transition = 'record-spot-payment' ORDER BY y.act_seq DESC LIMIT 1))
          FROM case_measure m WHERE m.case_id = c.id AND m.transition = 'decide-on-spot') AS spot,
        (SELECT i.on_date FROM record_filing f JOIN record_filing_intake i ON i.filing_id = f.id AND i.outcome = 'registered'
          WHERE f.case_id = c.id ORDER BY i.act_seq DESC LIMIT 1) AS record_filing_received_on,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('period', t.period_id, 'due', t.due_on, 'status', t.status) ORDER BY t.opened_seq)
          FROM deadline t WHERE t.case_id = c.id), '[]') AS duties${further}
      FROM enforcement_case c
      LEFT JOIN LATERAL (SELECT draft_fact(f) AS fact FROM penalty_draft f WHERE f.case_id = c.id ORDER BY f.no DESC LIMIT 1) draft ON true
      LEFT JOIN LATERAL (SELECT n.*, draft_fact(f) AS fact FROM advance_notice n JOIN penalty_draft f ON f.id = n.draft_id
        WHERE n.case_id = c.id ORDER BY n.round DESC LIMIT 1) notice ON true
      LEFT JOIN LATERAL (SELECT p.served_on, p.officers FROM proof_of_service p WHERE p.case_id = c.id AND p.subject = 'advance-notice'
        AND p.subject_id = notice.id ORDER BY p.act_seq LIMIT 1) served ON true`;

/** One spelling of a draft for every place a guard meets one; inlined by the planner. */
const DRAFT_FACT = `
  CREATE FUNCTION draft_fact(f penalty_draft) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('no', f.no, 'hash', f.content_hash, 'factsHash', f.facts_hash, 'outcome', f.outcome,
      'kinds', f.kinds, 'fineFen', f.fine_fen, 'confiscatedFen', f.confiscated_fen)
  $$`;
