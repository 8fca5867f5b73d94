import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what with the tables that later migrations create, stated once as defaults. */
export class OpenSchemas1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT USAGE ON SCHEMA public TO mingjian_app, mingjian_backup;
      ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO mingjian_app;
      ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO mingjian_app;
      ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO mingjian_backup;
      ALTER DEFAULT PRIVILEGES GRANT SELECT ON SEQUENCES TO mingjian_backup;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO mingjian_backup;
      GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO mingjian_backup;
    `);
    await queryRunner.query(`
      CREATE SCHEMA portal;
      GRANT USAGE ON SCHEMA portal TO mingjian_app, mingjian_portal, mingjian_backup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA portal GRANT SELECT ON TABLES TO mingjian_portal;
    `);
    // The queue's own tables are scaffolding, not evidence: the applications may do there as they like.
    await queryRunner.query(`
      CREATE SCHEMA bullmq;
      GRANT USAGE ON SCHEMA bullmq TO mingjian_app, mingjian_backup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT UPDATE, DELETE, TRUNCATE ON TABLES TO mingjian_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP SCHEMA bullmq CASCADE;
      DROP SCHEMA portal;
      ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM mingjian_app, mingjian_backup;
      ALTER DEFAULT PRIVILEGES REVOKE ALL ON SEQUENCES FROM mingjian_app, mingjian_backup;
    `);
  }
}
