import type { ClientBase } from 'pg';

/**
 * The four database roles. They belong to the server and not to one database: they outlive DROP DATABASE and are
 * missing on a new server, so they are made sure of before every migration instead of being remembered as one.
 *
 * - mingjian_owner   owns every table; used by migrations only
 * - mingjian_app     the applications: SELECT and INSERT, and UPDATE or DELETE only where a migration grants it
 * - mingjian_portal  the public site: SELECT in schema portal
 * - mingjian_backup  SELECT everywhere
 */
const ROLES = ['mingjian_owner', 'mingjian_app', 'mingjian_portal', 'mingjian_backup'] as const;

/** Two counties may be migrated on one server at the same moment, and a lock reaches no further than one database. */
const LOST_A_RACE = new Set(['23505', '42710', 'XX000', '40001']);

export async function prepareRoles(client: ClientBase): Promise<void> {
  for (const role of ROLES) {
    await untilSettled(async () => {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN`);
    });
  }
  await untilSettled(() =>
    // Row-level security would otherwise hand an empty dump to the backup. Only a superuser may grant the attribute.
    client.query(`
      DO $$ BEGIN
        IF (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)
           AND NOT (SELECT rolbypassrls FROM pg_roles WHERE rolname = 'mingjian_backup') THEN
          ALTER ROLE mingjian_backup BYPASSRLS;
        END IF;
      END $$`),
  );
  for (const role of ['mingjian_owner', 'mingjian_app'] as const) {
    await untilSettled(async () => {
      const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role(session_user, $1, 'MEMBER') AS member`, [role]);
      if (!rows[0]?.member) await client.query(`GRANT ${role} TO SESSION_USER`);
    });
  }
  await client.query(`
    DO $$ BEGIN
      EXECUTE format('GRANT CREATE ON DATABASE %I TO mingjian_owner', current_database());
      GRANT USAGE, CREATE ON SCHEMA public TO mingjian_owner;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    END $$`);
}

async function untilSettled(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries === 20 || !LOST_A_RACE.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * tries));
    }
  }
}
