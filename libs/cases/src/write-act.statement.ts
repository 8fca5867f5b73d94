/**
 * Everything an act leaves behind, in one round trip: the case's new state, its record entry, the clocks it met
 * and started, and its message. Statements, not entities: this is the busiest write of the product.
 */
export const WRITE_ACT = `
  WITH moved AS (
    UPDATE enforcement_case SET version = $3, state = $4, record_hash = $5,
      case_no = COALESCE($8, case_no), filed_on = COALESCE($9, filed_on), decided_on = COALESCE($10, decided_on),
      closed_on = COALESCE($11, closed_on), major_ground = COALESCE($12, major_ground)
    WHERE id = $1
  ), entered AS (
    INSERT INTO case_record (case_id, agency_id, seq, hash, body, prev_hash) VALUES ($1, $2, $3, $5, $6, $7)
  ), met AS (
    -- A right or a waiting time that had run out was not met late: it lapsed.
    UPDATE deadline SET met_seq = $3, look_on = NULL,
      status = CASE WHEN nature IN ('right', 'waiting') AND due_on < $14::date THEN 'lapsed' ELSE 'met' END,
      met_on = CASE WHEN nature IN ('right', 'waiting') AND due_on < $14::date THEN NULL ELSE $14::date END
    WHERE case_id = $1 AND status = 'running' AND period_id = ANY ($13::text[])
    RETURNING period_id, due_on, late, status
  ), cancelled AS (
    UPDATE deadline SET status = 'cancelled', look_on = NULL
    WHERE case_id = $1 AND status = 'running' AND period_id = ANY ($20::text[]) AND NOT period_id = ANY ($13::text[])
  ), opened AS (
    INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, started_at, due_at, nominal_on, due_on, safe_on,
                          provisional, excluded, extension_days, length, nature, look_on)
    SELECT d.id, $2, $1, d.period_id, $3, d.started_on, d.started_at, d.due_at, d.nominal_on, d.due_on, d.safe_on,
           d.provisional, d.excluded, d.extension_days, d.length, d.nature, d.look_on
    FROM jsonb_to_recordset($15::jsonb) AS d (id uuid, period_id text, started_on date, started_at timestamptz, due_at timestamptz,
           nominal_on date, due_on date, safe_on date, provisional boolean, excluded jsonb, extension_days integer, length jsonb,
           nature text, look_on date)
  ), told AS (
    INSERT INTO outbox (id, topic, body, created_at) VALUES ($16, $17, $18, $19)
  )
  SELECT (SELECT jsonb_agg(jsonb_build_object('period', period_id, 'due', due_on, 'late', late)) FROM met WHERE status = 'met') AS met`;
