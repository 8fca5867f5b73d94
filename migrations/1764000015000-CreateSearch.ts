import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCHED, INDEX_OPINIONS, indexExisting } from './searched-texts';

/**
 * What officials look for, text by text, kept by the transaction that writes the fact. The table is read through one
 * function only: operators of text and arrays may not reach an index past a row policy, so the function itself keeps
 * agencies apart, by the same settings as the policies.
 */
export class CreateSearch1764000015000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE search_entry (
        case_id   uuid NOT NULL,
        agency_id uuid NOT NULL,
        source_id uuid NOT NULL,
        kind      text NOT NULL,
        field     text NOT NULL,
        -- In the one spelling that is compared: half-width, Latin letters small, numbers without brackets.
        plain     text NOT NULL,
        CONSTRAINT search_entry_pkey PRIMARY KEY (case_id, source_id, field),
        CONSTRAINT search_entry_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT search_entry_kind_is_known CHECK (kind IN ('number', 'party', 'text'))
      )
    `);
    await queryRunner.query(FUNCTIONS);
    await queryRunner.query(`CREATE TRIGGER discussion_resolution_opens_opinions AFTER INSERT ON discussion_resolution FOR EACH ROW EXECUTE FUNCTION index_opinions()`);
    for (const [table, fields] of Object.entries(SEARCHED)) {
      const named = fields.map((field) => `'${field}'`).join(', ');
      await queryRunner.query(`CREATE TRIGGER ${table}_is_searched AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION index_row(${named})`);
      await queryRunner.query(indexExisting(table));
    }
    await queryRunner.query(INDEX_OPINIONS);
    await queryRunner.query(`
      CREATE TRIGGER enforcement_case_number_is_searched AFTER UPDATE ON enforcement_case
        FOR EACH ROW WHEN (OLD.case_no IS DISTINCT FROM NEW.case_no) EXECUTE FUNCTION index_row('number:case-no:case_no')
    `);
    // The grams last, over what is there by now.
    await queryRunner.query(`CREATE INDEX search_entry_by_gram ON search_entry USING gin (search_grams(plain)) WITH (gin_pending_list_limit = 512)`);
    await queryRunner.query(`CREATE INDEX search_entry_of_agency ON search_entry (agency_id, kind, case_id)`);
    await queryRunner.query(`CREATE INDEX search_entry_by_kind ON search_entry (kind, case_id)`);
    // The earlier cases of a party.
    await queryRunner.query(`CREATE INDEX party_by_identity ON party (id_number, case_id)`);
    await queryRunner.query(`CREATE INDEX party_by_name ON party (name, case_id)`);
    await queryRunner.query(`ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY`);
    await queryRunner.query(`CREATE POLICY search_entry_by_its_function_alone ON search_entry USING (false) WITH CHECK (false)`);
    await queryRunner.query(`
      REVOKE ALL ON FUNCTION search_cases(text, text, uuid, uuid, uuid, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search_cases(text, text, uuid, uuid, uuid, integer) TO mingjian_app
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX party_by_name, party_by_identity`);
    await queryRunner.query(`DROP FUNCTION search_cases(text, text, uuid, uuid, uuid, integer)`);
    await queryRunner.query(`DROP FUNCTION index_row(), index_opinions() CASCADE`);
    await queryRunner.query(`DROP TABLE search_entry`);
    await queryRunner.query(`DROP FUNCTION search_texts(jsonb, text[]), search_grams(text), search_plain(text), search_number(text)`);
  }
}

const FUNCTIONS = `
  CREATE FUNCTION search_plain(asked text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(translate(asked, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ（）［］　', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ()[] '))
  $$;
  CREATE FUNCTION search_number(asked text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(search_plain(asked), '〔〕【】[]() ', '')
  $$;
  -- Pairs of neighbouring characters, and fours of ASCII ones: pairs of digits alone would be in every number.
  CREATE FUNCTION search_grams(plain text) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000 AS $$
    SELECT COALESCE(array_agg(DISTINCT gram), '{}') FROM (SELECT string_to_array(plain, NULL) AS c) s,
      unnest(c, c[2:], c[3:], c[4:]) AS near (a, b, third, fourth),
      LATERAL (VALUES
        ((ascii(a) << 16) # ascii(b)),
        (CASE WHEN ascii(a) < 128 AND ascii(b) < 128 AND ascii(third) < 128 AND ascii(fourth) < 128
          THEN (ascii(a) << 24) # (ascii(b) << 16) # (ascii(third) << 8) # ascii(fourth) END)) AS g (gram)
    WHERE ascii(a) > 32 AND ascii(b) > 32 AND gram IS NOT NULL
  $$;
  -- A field is 'kind:name:column'. Of a structure, the sentences in it: what has a letter beyond ASCII.
  CREATE FUNCTION search_texts(said jsonb, fields text[]) RETURNS TABLE (kind text, field text, plain text) LANGUAGE sql IMMUTABLE AS $$
    SELECT kind, field, CASE kind WHEN 'number' THEN search_number(words) ELSE search_plain(words) END
    FROM unnest(fields) AS one, LATERAL (SELECT split_part(one, ':', 1), split_part(one, ':', 2), said -> split_part(one, ':', 3)) AS f (kind, field, value),
      LATERAL (SELECT CASE WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}' ELSE
        (SELECT string_agg(leaf #>> '{}', ' ') FROM jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') leaf WHERE leaf #>> '{}' ~ '[^\\x01-\\x7f]') END) AS w (words)
    WHERE length(words) > 1
  $$;
  CREATE FUNCTION index_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    said jsonb := to_jsonb(NEW);
    of_case uuid := CASE TG_TABLE_NAME WHEN 'enforcement_case' THEN said ->> 'id' ELSE said ->> 'case_id' END;
  BEGIN
    INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
      SELECT of_case, NEW.agency_id, NEW.id, t.kind, t.field, t.plain FROM search_texts(said, TG_ARGV) t
      ON CONFLICT (case_id, source_id, field) DO UPDATE SET plain = EXCLUDED.plain;
    RETURN NULL;
  END $$;
  -- Members do not see each other's opinions before the resolution, so until then nobody finds them either.
  CREATE FUNCTION index_opinions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
      SELECT o.case_id, o.agency_id, o.id, 'text', 'discussion-opinion', search_plain(o.opinion)
      FROM discussion_opinion o WHERE o.case_id = NEW.case_id AND o.discussion_id = NEW.discussion_id;
    RETURN NULL;
  END $$;
  /*
   * The newest cases before "before" in which every word is found, and for each the place of the longest word.
   * What is common is soon met by walking back from the newest; what is not is taken from the index of grams.
   * Of one agency (null: the county), and of cases a reviewer was given besides.
   */
  CREATE FUNCTION search_cases(asked text, wanted text, of_agency uuid, of_reviewer uuid, before uuid, most integer)
  RETURNS TABLE (case_id uuid, field text, excerpt text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    words text[] := ARRAY(SELECT w FROM unnest(regexp_split_to_array(search_plain(asked), '\\s+')) w
      WHERE w <> '' ORDER BY length(w) DESC, w LIMIT 5);
    main text := CASE wanted WHEN 'number' THEN search_number(words[1]) ELSE words[1] END;
    rest text[] := ARRAY(SELECT '%' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' FROM unnest(words[2:]) w);
    main_like text := '%' || replace(replace(replace(main, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%';
    grams integer[] := search_grams(main);
    everything boolean := COALESCE(current_setting('mingjian.scope', true) IN ('county', 'system'), false);
    agency uuid := CASE WHEN everything THEN of_agency ELSE NULLIF(current_setting('mingjian.agency_id', true), '')::uuid END;
    given uuid[] := CASE WHEN everything AND of_reviewer IS NOT NULL
      THEN ARRAY(SELECT s.case_id FROM case_side s WHERE s.person_id = of_reviewer AND s.side = 'judging') ELSE '{}' END;
    found_ids uuid[];
  BEGIN
    IF cardinality(grams) = 0 OR (agency IS NULL AND NOT everything) THEN RETURN; END IF;
    IF agency IS NULL THEN
      found_ids := ARRAY(SELECT DISTINCT w.case_id FROM (SELECT e.case_id, e.plain FROM search_entry e
        WHERE e.kind = wanted AND e.case_id < before ORDER BY e.kind DESC, e.case_id DESC LIMIT 2000) w WHERE w.plain LIKE main_like
        AND NOT EXISTS (SELECT FROM unnest(rest) r WHERE NOT EXISTS (SELECT FROM search_entry o WHERE o.case_id = w.case_id AND o.plain LIKE r))
        ORDER BY 1 DESC LIMIT most);
    ELSIF cardinality(given) = 0 THEN
      found_ids := ARRAY(SELECT DISTINCT w.case_id FROM (SELECT e.case_id, e.plain FROM search_entry e
        WHERE e.agency_id = agency AND e.kind = wanted AND e.case_id < before ORDER BY e.agency_id DESC, e.kind DESC, e.case_id DESC LIMIT 2000) w WHERE w.plain LIKE main_like
        AND NOT EXISTS (SELECT FROM unnest(rest) r WHERE NOT EXISTS (SELECT FROM search_entry o WHERE o.case_id = w.case_id AND o.plain LIKE r))
        ORDER BY 1 DESC LIMIT most);
    END IF;
    IF COALESCE(cardinality(found_ids), 0) < most THEN
      found_ids := ARRAY(WITH hit AS MATERIALIZED (
          SELECT e.case_id, e.agency_id, e.kind, e.plain FROM search_entry e WHERE search_grams(e.plain) @> grams
        ) SELECT DISTINCT h.case_id FROM hit h
        WHERE h.kind = wanted AND h.case_id < before AND (agency IS NULL OR h.agency_id = agency OR h.case_id = ANY (given)) AND h.plain LIKE main_like
        AND NOT EXISTS (SELECT FROM unnest(rest) r WHERE NOT EXISTS (SELECT FROM search_entry o WHERE o.case_id = h.case_id AND o.plain LIKE r))
        ORDER BY 1 DESC LIMIT most);
    END IF;
    RETURN QUERY
      SELECT DISTINCT ON (e.case_id) e.case_id, e.field, substr(e.plain, greatest(1, strpos(e.plain, main) - 20), 60 + length(main))
      FROM search_entry e WHERE e.case_id = ANY (found_ids) AND e.kind = wanted AND e.plain LIKE main_like
      ORDER BY e.case_id DESC, length(e.plain);
  END $$;
`;
