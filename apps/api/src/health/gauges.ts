/** A figure read from the database whenever the metrics are asked for. It must use an index and name nobody. */
export interface DatabaseGauge {
  readonly name: string;
  readonly help: string;
  /** One row with one column `value`. $1 is what `at` names. */
  readonly sql: string;
  readonly at?: 'now' | 'today';
}

export const DATABASE_GAUGES: readonly DatabaseGauge[] = [
  {
    name: 'mingjian_outbox_unsent',
    help: 'Messages that no queue has taken yet',
    sql: 'SELECT count(*) AS value FROM outbox WHERE sent_at IS NULL',
  },
  {
    name: 'mingjian_outbox_oldest_unsent_seconds',
    help: 'Age of the oldest message that no queue has taken yet',
    sql: `SELECT COALESCE(EXTRACT(epoch FROM $1::timestamptz - min(created_at)), 0)::float8 AS value
          FROM outbox WHERE sent_at IS NULL`,
    at: 'now',
  },
  {
    name: 'mingjian_deadlines_overdue',
    help: 'Duties of the county that are overdue today',
    sql: `SELECT count(*) AS value FROM deadline WHERE status = 'running' AND nature = 'duty' AND due_on < $1::date`,
    at: 'today',
  },
];
