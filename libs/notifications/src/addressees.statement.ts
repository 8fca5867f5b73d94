/**
 * Who is to be told each piece of news: $1 is a JSON list of {key, case_id, audience, people}. Whoever is barred from
 * signing in is told nothing.
 */
export const ADDRESSEES = `
  WITH asked AS (
    SELECT n.key, n.case_id, n.audience, n.people, c.agency_id, c.case_no, g.short_name AS agency
    FROM jsonb_to_recordset($1::jsonb) AS n (key text, case_id uuid, audience text[], people uuid[])
    JOIN enforcement_case c ON c.id = n.case_id JOIN agency g ON g.id = c.agency_id
  ), told AS (
    SELECT n.key, a.person_id FROM asked n JOIN officer_assignment a ON a.case_id = n.case_id AND a.kind = 'assigned'
    WHERE 'handlers' = ANY (n.audience) AND NOT EXISTS (
      SELECT FROM officer_assignment r WHERE r.case_id = a.case_id AND r.person_id = a.person_id AND r.kind = 'released' AND r.act_seq > a.act_seq)
    UNION
    SELECT n.key, a.reviewer_id FROM asked n
    JOIN LATERAL (SELECT s.id FROM review_submission s WHERE s.case_id = n.case_id ORDER BY s.round DESC LIMIT 1) s ON true
    JOIN LATERAL (SELECT x.reviewer_id FROM review_assignment x WHERE x.case_id = n.case_id AND x.submission_id = s.id ORDER BY x.act_seq DESC LIMIT 1) a ON true
    WHERE 'reviewer' = ANY (n.audience)
    UNION
    SELECT n.key, p.id FROM asked n JOIN person p ON p.agency_id = n.agency_id
    WHERE ('unit-heads' = ANY (n.audience) AND 'unit-head' = ANY (p.roles))
       OR ('agency-heads' = ANY (n.audience) AND 'agency-head' = ANY (p.roles))
       OR ('administrators' = ANY (n.audience) AND 'administrator' = ANY (p.roles))
    UNION
    SELECT n.key, p.id FROM asked n JOIN agency g ON g.kind = 'supervision' JOIN person p ON p.agency_id = g.id
    WHERE 'supervisors' = ANY (n.audience) AND 'supervisor' = ANY (p.roles)
    UNION
    SELECT n.key, person_id FROM asked n CROSS JOIN unnest(n.people) AS person_id
  )
  SELECT t.key, p.id AS person_id, p.agency_id, n.case_no, n.agency
  FROM told t JOIN asked n ON n.key = t.key JOIN person p ON p.id = t.person_id
  WHERE p.disabled_at IS NULL`;
