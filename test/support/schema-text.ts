type Read = <Row>(text: string) => Promise<Row[]>;

/** The schema as it stands after all migrations, as text a reviewer reads: one change, one difference. */
export async function schemaText(read: Read): Promise<string> {
  const tables = await read<{ oid: number; name: string; kind: string; rls: boolean }>(`
    SELECT c.oid, c.oid::regclass::text AS name, c.relkind AS kind, c.relrowsecurity AS rls FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'portal') AND c.relkind IN ('r', 'v') ORDER BY n.nspname, c.relkind, c.relname`);
  const parts: string[] = [];
  for (const table of tables) parts.push(table.kind === 'v' ? await viewText(read, table) : await tableText(read, table));
  parts.push(await functionsText(read));
  return `-- Made from the database after all migrations; do not edit. The schema test says how to make it again.\n\n${parts.join('\n\n')}\n`;
}

async function tableText(read: Read, { oid, name, rls }: { oid: number; name: string; rls: boolean }): Promise<string> {
  const columns = await lines(read, `
    SELECT format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE WHEN d.adbin IS NULL THEN '' WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
        ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END) AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = ${oid} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`);
  const constraints = await lines(read, `
    SELECT format('  CONSTRAINT %s %s', quote_ident(conname), pg_get_constraintdef(oid)) AS line FROM pg_constraint WHERE conrelid = ${oid} ORDER BY contype DESC, conname`);
  const after = await lines(read, `
    SELECT line FROM (
      SELECT 1 AS sort, pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i
        WHERE i.indrelid = ${oid} AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))
      UNION ALL SELECT 2, pg_get_triggerdef(t.oid) || ';' FROM pg_trigger t WHERE t.tgrelid = ${oid} AND NOT t.tgisinternal
      UNION ALL SELECT 3, format('CREATE POLICY %s ON %s FOR %s USING (%s)%s;', polname, '${name}', polcmd, pg_get_expr(polqual, polrelid),
          COALESCE(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', '')) FROM pg_policy WHERE polrelid = ${oid}
      UNION ALL ${grants(oid, name)}
    ) s ORDER BY sort, line`);
  const security = rls ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`] : [];
  return [`CREATE TABLE ${name} (\n${[...columns, ...constraints].join(',\n')}\n);`, ...security, ...after].join('\n');
}

async function viewText(read: Read, { oid, name }: { oid: number; name: string }): Promise<string> {
  const [view] = await lines(read, `SELECT pg_get_viewdef(${oid}) AS line`);
  const granted = await lines(read, `SELECT line FROM (${grants(oid, name)}) s ORDER BY line`);
  return [`CREATE VIEW ${name} AS\n${view!}`, ...granted].join('\n');
}

/** What each role may do, whole tables and single columns. */
const grants = (oid: number, name: string): string => `
  SELECT 4 AS sort, format('GRANT %s ON ${name} TO %s;', string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), r.rolname) AS line
  FROM pg_class c, aclexplode(c.relacl) x JOIN pg_roles r ON r.oid = x.grantee
  WHERE c.oid = ${oid} AND r.rolname LIKE 'mingjian\\_%' AND r.rolname <> 'mingjian_owner' GROUP BY r.rolname
  UNION ALL
  SELECT 5, format('GRANT %s (%s) ON ${name} TO %s;', x.privilege_type, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), r.rolname)
  FROM pg_attribute a, aclexplode(a.attacl) x JOIN pg_roles r ON r.oid = x.grantee
  WHERE a.attrelid = ${oid} AND r.rolname LIKE 'mingjian\\_%' GROUP BY x.privilege_type, r.rolname`;

async function functionsText(read: Read): Promise<string> {
  const found = await lines(read, `
    SELECT pg_get_functiondef(p.oid) || ';' AS line FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'portal') ORDER BY p.proname`);
  return found.map((text) => text.replace(/[ \t]+$/gm, '').trim()).join('\n\n');
}

async function lines(read: Read, text: string): Promise<string[]> {
  return (await read<{ line: string }>(text)).map(({ line }) => line);
}
