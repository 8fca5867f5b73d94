-- Made from the database after all migrations; do not edit. The schema test says how to make it again.

CREATE TABLE portal.disclosed_decision (
  id uuid NOT NULL,
  agency text NOT NULL,
  document_no text NOT NULL,
  decided_on date NOT NULL,
  disclosed_on date NOT NULL,
  party text,
  violation text,
  basis text,
  content text,
  withdrawn_on date,
  withdrawal_reason text,
  CONSTRAINT disclosed_decision_pkey PRIMARY KEY (id),
  CONSTRAINT disclosed_decision_stands_or_is_withdrawn CHECK (
CASE
    WHEN (withdrawn_on IS NULL) THEN ((withdrawal_reason IS NULL) AND (num_nulls(party, violation, basis, content) = 0))
    ELSE ((withdrawal_reason IS NOT NULL) AND (num_nonnulls(party, violation, basis, content) = 0))
END)
);
CREATE INDEX disclosed_decision_standing ON portal.disclosed_decision USING btree (id DESC) WHERE (withdrawn_on IS NULL);
GRANT INSERT, SELECT ON portal.disclosed_decision TO mingjian_app;
GRANT SELECT ON portal.disclosed_decision TO mingjian_backup;
GRANT SELECT ON portal.disclosed_decision TO mingjian_portal;
GRANT UPDATE (party, violation, basis, content, withdrawn_on, withdrawal_reason) ON portal.disclosed_decision TO mingjian_app;

CREATE TABLE advance_notice (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  round integer NOT NULL,
  draft_id uuid NOT NULL,
  draft_hash text NOT NULL,
  document_no text NOT NULL,
  issued_on date NOT NULL,
  offers_hearing boolean NOT NULL,
  CONSTRAINT advance_notice_round_is_unique UNIQUE (case_id, round),
  CONSTRAINT advance_notice_pkey PRIMARY KEY (id),
  CONSTRAINT advance_notice_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft(id, content_hash),
  CONSTRAINT advance_notice_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT advance_notice_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE advance_notice ENABLE ROW LEVEL SECURITY;
CREATE INDEX advance_notice_by_case ON public.advance_notice USING btree (case_id, act_seq);
CREATE TRIGGER advance_notice_is_append_only BEFORE DELETE OR UPDATE ON public.advance_notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advance_notice_is_never_emptied BEFORE TRUNCATE ON public.advance_notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advance_notice_is_searched AFTER INSERT ON public.advance_notice FOR EACH ROW EXECUTE FUNCTION index_row('number:notice-no:document_no');
CREATE POLICY advance_notice_of_own_agency ON advance_notice FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON advance_notice TO mingjian_app;
GRANT SELECT ON advance_notice TO mingjian_backup;

CREATE TABLE agency (
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  sector text NOT NULL,
  kind text NOT NULL,
  region text NOT NULL,
  supervision_id uuid GENERATED ALWAYS AS (
CASE
    WHEN (kind = 'supervision'::text) THEN id
    ELSE NULL::uuid
END) STORED,
  address text,
  phone text,
  reconsideration_body text,
  court text,
  CONSTRAINT agency_code_is_unique UNIQUE (code),
  CONSTRAINT agency_supervision_id_is_unique UNIQUE (supervision_id),
  CONSTRAINT agency_pkey PRIMARY KEY (id),
  CONSTRAINT agency_kind_is_known CHECK ((kind = ANY (ARRAY['enforcement'::text, 'supervision'::text])))
);
GRANT INSERT, SELECT ON agency TO mingjian_app;
GRANT SELECT ON agency TO mingjian_backup;

CREATE TABLE annulment (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  decision_id uuid NOT NULL,
  kind text NOT NULL,
  decided_by text NOT NULL,
  document_no text,
  effective_on date NOT NULL,
  only_for_procedure boolean NOT NULL,
  reason text NOT NULL,
  filing_id uuid,
  CONSTRAINT annulment_pkey PRIMARY KEY (id),
  CONSTRAINT annulment_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision(id),
  CONSTRAINT annulment_filing_fkey FOREIGN KEY (filing_id) REFERENCES record_filing(id),
  CONSTRAINT annulment_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT annulment_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT annulment_kind_is_known CHECK ((kind = ANY (ARRAY['changed'::text, 'annulled'::text, 'illegal'::text, 'void'::text])))
);
ALTER TABLE annulment ENABLE ROW LEVEL SECURITY;
CREATE INDEX annulment_by_case ON public.annulment USING btree (case_id, act_seq);
CREATE TRIGGER annulment_is_append_only BEFORE DELETE OR UPDATE ON public.annulment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER annulment_is_never_emptied BEFORE TRUNCATE ON public.annulment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY annulment_of_own_agency ON annulment FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON annulment TO mingjian_app;
GRANT SELECT ON annulment TO mingjian_backup;

CREATE TABLE calendar_notice (
  id uuid NOT NULL,
  year integer,
  off date[] NOT NULL,
  worked date[] NOT NULL,
  basis text NOT NULL,
  CONSTRAINT calendar_notice_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_notice_does_not_contradict_itself CHECK ((NOT (off && worked))),
  CONSTRAINT calendar_notice_names_its_basis CHECK ((length(TRIM(BOTH FROM basis)) > 0)),
  CONSTRAINT calendar_notice_says_something CHECK (((cardinality(off) + cardinality(worked)) > 0)),
  CONSTRAINT calendar_notice_year_is_plausible CHECK (((year >= 2004) AND (year <= 2100)))
);
CREATE TRIGGER calendar_notice_is_append_only BEFORE DELETE OR UPDATE ON public.calendar_notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_notice_is_never_emptied BEFORE TRUNCATE ON public.calendar_notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON calendar_notice TO mingjian_app;
GRANT SELECT ON calendar_notice TO mingjian_backup;

CREATE TABLE case_measure (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  transition text NOT NULL,
  on_date date NOT NULL,
  reason text,
  details jsonb NOT NULL,
  CONSTRAINT case_measure_pkey PRIMARY KEY (id),
  CONSTRAINT case_measure_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT case_measure_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE case_measure ENABLE ROW LEVEL SECURITY;
CREATE INDEX case_measure_by_case ON public.case_measure USING btree (case_id, act_seq);
CREATE TRIGGER case_measure_is_append_only BEFORE DELETE OR UPDATE ON public.case_measure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_measure_is_never_emptied BEFORE TRUNCATE ON public.case_measure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_measure_is_searched AFTER INSERT ON public.case_measure FOR EACH ROW EXECUTE FUNCTION index_row('text:measure-reason:reason', 'text:measure-details:details');
CREATE POLICY case_measure_of_own_agency ON case_measure FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON case_measure TO mingjian_app;
GRANT SELECT ON case_measure TO mingjian_backup;

CREATE TABLE case_record (
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  body text NOT NULL,
  prev_hash bytea,
  hash bytea NOT NULL,
  kind text NOT NULL GENERATED ALWAYS AS (((body)::jsonb ->> 'kind'::text)) STORED,
  state text NOT NULL GENERATED ALWAYS AS (((body)::jsonb ->> 'to'::text)) STORED,
  prev_seq integer GENERATED ALWAYS AS (NULLIF((seq - 1), 0)) STORED,
  CONSTRAINT case_record_hash_is_unique UNIQUE (case_id, seq, hash),
  CONSTRAINT case_record_state_is_unique UNIQUE (case_id, seq, state),
  CONSTRAINT case_record_pkey PRIMARY KEY (case_id, seq),
  CONSTRAINT case_record_follows_its_parent FOREIGN KEY (case_id, prev_seq, prev_hash) REFERENCES case_record(case_id, seq, hash),
  CONSTRAINT case_record_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT case_record_body_names_its_own_place CHECK ((((((body)::jsonb ->> 'caseId'::text) = (case_id)::text) AND ((((body)::jsonb ->> 'seq'::text))::integer = seq)) IS TRUE)),
  CONSTRAINT case_record_first_has_no_parent CHECK (((seq = 1) = (prev_hash IS NULL))),
  CONSTRAINT case_record_hash_covers_parent_and_body CHECK ((hash = sha256((COALESCE(prev_hash, '\x'::bytea) || convert_to(body, 'UTF8'::name))))),
  CONSTRAINT case_record_seq_is_positive CHECK ((seq > 0))
);
ALTER TABLE case_record ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER case_record_is_append_only BEFORE DELETE OR UPDATE ON public.case_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_record_is_never_emptied BEFORE TRUNCATE ON public.case_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY case_record_of_own_agency ON case_record FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON case_record TO mingjian_app;
GRANT SELECT ON case_record TO mingjian_backup;

CREATE TABLE case_side (
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  side text NOT NULL,
  CONSTRAINT case_side_is_unique UNIQUE (case_id, person_id, side),
  CONSTRAINT case_side_pkey PRIMARY KEY (case_id, person_id),
  CONSTRAINT case_side_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT case_side_is_known CHECK ((side = ANY (ARRAY['handling'::text, 'judging'::text])))
);
ALTER TABLE case_side ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER case_side_is_append_only BEFORE DELETE OR UPDATE ON public.case_side FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_side_is_never_emptied BEFORE TRUNCATE ON public.case_side FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY case_side_of_own_agency ON case_side FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON case_side TO mingjian_app;
GRANT SELECT ON case_side TO mingjian_backup;

CREATE TABLE deadline (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  period_id text NOT NULL,
  opened_seq integer NOT NULL,
  started_on date NOT NULL,
  started_at timestamp with time zone,
  due_at timestamp with time zone,
  nominal_on date NOT NULL,
  due_on date NOT NULL,
  safe_on date NOT NULL,
  provisional boolean NOT NULL,
  excluded jsonb NOT NULL DEFAULT '[]'::jsonb,
  extension_days integer NOT NULL DEFAULT 0,
  length jsonb,
  nature text NOT NULL,
  status text NOT NULL DEFAULT 'running'::text,
  met_on date,
  met_seq integer,
  late boolean GENERATED ALWAYS AS ((met_on > due_on)) STORED,
  look_on date,
  CONSTRAINT deadline_pkey PRIMARY KEY (id),
  CONSTRAINT deadline_met_by_an_act FOREIGN KEY (case_id, met_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT deadline_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT deadline_opened_by_an_act FOREIGN KEY (case_id, opened_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT deadline_extension_is_not_negative CHECK ((extension_days >= 0)),
  CONSTRAINT deadline_met_has_its_day CHECK (((status = 'met'::text) = (met_on IS NOT NULL))),
  CONSTRAINT deadline_status_is_known CHECK ((status = ANY (ARRAY['running'::text, 'met'::text, 'lapsed'::text, 'cancelled'::text])))
);
ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
CREATE INDEX deadline_duties_by_due ON public.deadline USING btree (due_on, id) INCLUDE (agency_id, period_id, status, late, due_at) WHERE ((nature = 'duty'::text) AND (status = ANY (ARRAY['met'::text, 'running'::text])));
CREATE INDEX deadline_of_case_by_period ON public.deadline USING btree (case_id, period_id);
CREATE INDEX deadline_provisional ON public.deadline USING btree (id) WHERE ((status = 'running'::text) AND provisional);
CREATE INDEX deadline_running_by_due ON public.deadline USING btree (due_on, id) WHERE ((status = 'running'::text) AND (nature = 'duty'::text));
CREATE INDEX deadline_running_of_agency ON public.deadline USING btree (agency_id, due_on, id) WHERE (status = 'running'::text);
CREATE INDEX deadline_to_look_at ON public.deadline USING btree (look_on, id) WHERE (status = 'running'::text);
CREATE POLICY deadline_of_own_agency ON deadline FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON deadline TO mingjian_app;
GRANT SELECT ON deadline TO mingjian_backup;
GRANT UPDATE (nominal_on, due_on, safe_on, provisional, excluded, extension_days, status, met_on, met_seq, look_on) ON deadline TO mingjian_app;

CREATE TABLE defence (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  notice_id uuid,
  kind text NOT NULL,
  made_on date NOT NULL,
  content text,
  hearing_waived boolean NOT NULL,
  CONSTRAINT defence_pkey PRIMARY KEY (id),
  CONSTRAINT defence_notice_fkey FOREIGN KEY (notice_id) REFERENCES advance_notice(id),
  CONSTRAINT defence_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT defence_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT defence_kind_is_known CHECK ((kind = ANY (ARRAY['stated'::text, 'waived'::text])))
);
ALTER TABLE defence ENABLE ROW LEVEL SECURITY;
CREATE INDEX defence_by_case ON public.defence USING btree (case_id, act_seq);
CREATE TRIGGER defence_is_append_only BEFORE DELETE OR UPDATE ON public.defence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER defence_is_never_emptied BEFORE TRUNCATE ON public.defence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER defence_is_searched AFTER INSERT ON public.defence FOR EACH ROW EXECUTE FUNCTION index_row('text:defence:content');
CREATE POLICY defence_of_own_agency ON defence FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON defence TO mingjian_app;
GRANT SELECT ON defence TO mingjian_backup;

CREATE TABLE disclosure (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  decision_id uuid NOT NULL,
  disclosed_on date NOT NULL,
  channel text,
  withheld text,
  reason text,
  content_sha256 text,
  CONSTRAINT disclosure_once UNIQUE (decision_id),
  CONSTRAINT disclosure_pkey PRIMARY KEY (id),
  CONSTRAINT disclosure_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision(id),
  CONSTRAINT disclosure_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT disclosure_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT disclosure_published_or_withheld CHECK (((withheld IS NULL) = (content_sha256 IS NOT NULL))),
  CONSTRAINT disclosure_withheld_for_a_reason CHECK (((withheld IS NULL) OR (reason IS NOT NULL)))
);
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
CREATE INDEX disclosure_by_case ON public.disclosure USING btree (case_id, act_seq);
CREATE TRIGGER disclosure_is_append_only BEFORE DELETE OR UPDATE ON public.disclosure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disclosure_is_never_emptied BEFORE TRUNCATE ON public.disclosure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY disclosure_of_own_agency ON disclosure FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON disclosure TO mingjian_app;
GRANT SELECT ON disclosure TO mingjian_backup;

CREATE TABLE disclosure_withdrawal (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  disclosure_id uuid NOT NULL,
  withdrawn_on date NOT NULL,
  reason text NOT NULL,
  CONSTRAINT disclosure_withdrawal_once UNIQUE (disclosure_id),
  CONSTRAINT disclosure_withdrawal_pkey PRIMARY KEY (id),
  CONSTRAINT disclosure_withdrawal_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT disclosure_withdrawal_of_disclosure FOREIGN KEY (disclosure_id) REFERENCES disclosure(id),
  CONSTRAINT disclosure_withdrawal_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE disclosure_withdrawal ENABLE ROW LEVEL SECURITY;
CREATE INDEX disclosure_withdrawal_by_case ON public.disclosure_withdrawal USING btree (case_id, act_seq);
CREATE TRIGGER disclosure_withdrawal_is_append_only BEFORE DELETE OR UPDATE ON public.disclosure_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disclosure_withdrawal_is_never_emptied BEFORE TRUNCATE ON public.disclosure_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY disclosure_withdrawal_of_own_agency ON disclosure_withdrawal FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON disclosure_withdrawal TO mingjian_app;
GRANT SELECT ON disclosure_withdrawal TO mingjian_backup;

CREATE TABLE discussion (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  no integer NOT NULL,
  draft_id uuid NOT NULL,
  draft_hash text NOT NULL,
  convened_on date NOT NULL,
  started_at text NOT NULL,
  place text NOT NULL,
  recorder text NOT NULL,
  absent jsonb NOT NULL,
  recusals jsonb NOT NULL,
  handler_report text NOT NULL,
  document_no text NOT NULL,
  members uuid[] NOT NULL,
  recused uuid[] NOT NULL,
  chief_id uuid NOT NULL,
  presenter_id uuid NOT NULL,
  quorum integer NOT NULL,
  CONSTRAINT discussion_no_is_unique UNIQUE (case_id, no),
  CONSTRAINT discussion_pkey PRIMARY KEY (id),
  CONSTRAINT discussion_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft(id, content_hash),
  CONSTRAINT discussion_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT discussion_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT discussion_presenter_has_no_vote CHECK ((NOT (presenter_id = ANY (members))))
);
ALTER TABLE discussion ENABLE ROW LEVEL SECURITY;
CREATE INDEX discussion_by_case ON public.discussion USING btree (case_id, act_seq);
CREATE TRIGGER discussion_is_append_only BEFORE DELETE OR UPDATE ON public.discussion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discussion_is_never_emptied BEFORE TRUNCATE ON public.discussion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discussion_is_searched AFTER INSERT ON public.discussion FOR EACH ROW EXECUTE FUNCTION index_row('number:discussion-no:document_no', 'text:handler-report:handler_report');
CREATE POLICY discussion_of_own_agency ON discussion FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON discussion TO mingjian_app;
GRANT SELECT ON discussion TO mingjian_backup;

CREATE TABLE discussion_opinion (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  discussion_id uuid NOT NULL,
  person_id uuid NOT NULL,
  no integer NOT NULL,
  stance text NOT NULL,
  opinion text NOT NULL,
  CONSTRAINT discussion_opinion_one_each UNIQUE (discussion_id, person_id),
  CONSTRAINT discussion_opinion_pkey PRIMARY KEY (id),
  CONSTRAINT discussion_opinion_discussion_fkey FOREIGN KEY (discussion_id) REFERENCES discussion(id),
  CONSTRAINT discussion_opinion_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT discussion_opinion_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT discussion_opinion_stance_is_known CHECK ((stance = ANY (ARRAY['agree'::text, 'disagree'::text, 'abstain'::text])))
);
ALTER TABLE discussion_opinion ENABLE ROW LEVEL SECURITY;
CREATE INDEX discussion_opinion_by_case ON public.discussion_opinion USING btree (case_id, act_seq);
CREATE TRIGGER discussion_opinion_is_append_only BEFORE DELETE OR UPDATE ON public.discussion_opinion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discussion_opinion_is_never_emptied BEFORE TRUNCATE ON public.discussion_opinion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY discussion_opinion_of_own_agency ON discussion_opinion FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON discussion_opinion TO mingjian_app;
GRANT SELECT ON discussion_opinion TO mingjian_backup;

CREATE TABLE discussion_resolution (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  discussion_id uuid NOT NULL,
  resolution text NOT NULL,
  content text NOT NULL,
  ended_at text NOT NULL,
  on_date date NOT NULL,
  CONSTRAINT discussion_resolution_once UNIQUE (discussion_id),
  CONSTRAINT discussion_resolution_pkey PRIMARY KEY (id),
  CONSTRAINT discussion_resolution_discussion_fkey FOREIGN KEY (discussion_id) REFERENCES discussion(id),
  CONSTRAINT discussion_resolution_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT discussion_resolution_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT discussion_resolution_is_known CHECK ((resolution = ANY (ARRAY['as-proposed'::text, 'change'::text, 'supplement-investigation'::text])))
);
ALTER TABLE discussion_resolution ENABLE ROW LEVEL SECURITY;
CREATE INDEX discussion_resolution_by_case ON public.discussion_resolution USING btree (case_id, act_seq);
CREATE TRIGGER discussion_resolution_is_append_only BEFORE DELETE OR UPDATE ON public.discussion_resolution FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discussion_resolution_is_never_emptied BEFORE TRUNCATE ON public.discussion_resolution FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discussion_resolution_is_searched AFTER INSERT ON public.discussion_resolution FOR EACH ROW EXECUTE FUNCTION index_row('text:resolution:content');
CREATE TRIGGER discussion_resolution_opens_opinions AFTER INSERT ON public.discussion_resolution FOR EACH ROW EXECUTE FUNCTION index_opinions();
CREATE POLICY discussion_resolution_of_own_agency ON discussion_resolution FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON discussion_resolution TO mingjian_app;
GRANT SELECT ON discussion_resolution TO mingjian_backup;

CREATE TABLE document (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  kind text NOT NULL,
  document_no text,
  model text NOT NULL,
  CONSTRAINT document_pkey PRIMARY KEY (id),
  CONSTRAINT document_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT document_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
CREATE INDEX document_by_case ON public.document USING btree (case_id, act_seq);
CREATE TRIGGER document_is_append_only BEFORE DELETE OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_is_never_emptied BEFORE TRUNCATE ON public.document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY document_of_own_agency ON document FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON document TO mingjian_app;
GRANT SELECT ON document TO mingjian_backup;

CREATE TABLE document_counter (
  agency_id uuid NOT NULL,
  word text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT document_counter_pkey PRIMARY KEY (agency_id, word, year),
  CONSTRAINT document_counter_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT document_counter_is_positive CHECK ((last > 0))
);
ALTER TABLE document_counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY document_counter_of_own_agency ON document_counter FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON document_counter TO mingjian_app;
GRANT SELECT ON document_counter TO mingjian_backup;
GRANT UPDATE (last) ON document_counter TO mingjian_app;

CREATE TABLE document_rendering (
  document_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  pdf bytea,
  sha256 text,
  pages integer,
  problem jsonb,
  CONSTRAINT document_rendering_pkey PRIMARY KEY (document_id),
  CONSTRAINT document_rendering_document_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT document_rendering_is_one_or_the_other CHECK (((pdf IS NULL) = (problem IS NOT NULL)))
);
ALTER TABLE document_rendering ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER document_rendering_stays_printed BEFORE UPDATE ON public.document_rendering FOR EACH ROW WHEN ((old.pdf IS NOT NULL)) EXECUTE FUNCTION refuse_change();
CREATE POLICY document_rendering_of_own_agency ON document_rendering FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON document_rendering TO mingjian_app;
GRANT SELECT ON document_rendering TO mingjian_backup;
GRANT UPDATE (pdf, sha256, pages, problem) ON document_rendering TO mingjian_app;

CREATE TABLE draft (
  person_id uuid NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT draft_pkey PRIMARY KEY (person_id, key),
  CONSTRAINT draft_person_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE INDEX draft_by_age ON public.draft USING btree (saved_at);
CREATE POLICY draft_of_its_writer ON draft FOR * USING (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (person_id = (NULLIF(current_setting('mingjian.actor_id'::text, true), ''::text))::uuid))) WITH CHECK ((person_id = (NULLIF(current_setting('mingjian.actor_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON draft TO mingjian_app;
GRANT SELECT ON draft TO mingjian_backup;

CREATE TABLE enforcement_case (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  procedure text NOT NULL,
  sector text NOT NULL,
  case_no text,
  source text NOT NULL,
  source_detail text,
  violation text NOT NULL,
  suspected_basis text,
  jurisdiction_basis text,
  found_on date,
  violation_ended_on date,
  violation_continues boolean NOT NULL,
  harms_safety boolean NOT NULL,
  major_ground text,
  filed_on date,
  decided_on date,
  closed_on date,
  record_hash bytea NOT NULL,
  CONSTRAINT enforcement_case_no_is_unique UNIQUE (agency_id, case_no),
  CONSTRAINT enforcement_case_of_one_agency UNIQUE (id, agency_id),
  CONSTRAINT enforcement_case_pkey PRIMARY KEY (id),
  CONSTRAINT enforcement_case_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT enforcement_case_is_recorded FOREIGN KEY (id, version, state) REFERENCES case_record(case_id, seq, state) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT enforcement_case_end_fits CHECK ((NOT (violation_continues AND (violation_ended_on IS NOT NULL)))),
  CONSTRAINT enforcement_case_ground_is_known CHECK ((major_ground = ANY (ARRAY['public-interest'::text, 'complicated'::text, 'statute'::text]))),
  CONSTRAINT enforcement_case_procedure_is_known CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'simplified'::text]))),
  CONSTRAINT enforcement_case_version_is_counted CHECK ((version >= 0))
);
ALTER TABLE enforcement_case ENABLE ROW LEVEL SECURITY;
CREATE INDEX enforcement_case_by_state ON public.enforcement_case USING btree (state, id);
CREATE INDEX enforcement_case_of_agency ON public.enforcement_case USING btree (agency_id, id);
CREATE INDEX enforcement_case_of_agency_by_state ON public.enforcement_case USING btree (agency_id, state, id);
CREATE TRIGGER enforcement_case_is_searched AFTER INSERT ON public.enforcement_case FOR EACH ROW EXECUTE FUNCTION index_row('number:case-no:case_no', 'text:violation:violation', 'text:suspected-basis:suspected_basis', 'text:source:source_detail');
CREATE TRIGGER enforcement_case_moves_by_version BEFORE UPDATE ON public.enforcement_case FOR EACH ROW EXECUTE FUNCTION refuse_unversioned_change();
CREATE TRIGGER enforcement_case_number_is_searched AFTER UPDATE ON public.enforcement_case FOR EACH ROW WHEN ((old.case_no IS DISTINCT FROM new.case_no)) EXECUTE FUNCTION index_row('number:case-no:case_no');
CREATE POLICY enforcement_case_of_own_agency ON enforcement_case FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON enforcement_case TO mingjian_app;
GRANT SELECT ON enforcement_case TO mingjian_backup;
GRANT UPDATE (version, state, case_no, major_ground, filed_on, decided_on, closed_on, record_hash) ON enforcement_case TO mingjian_app;

CREATE TABLE hearing_step (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  kind text NOT NULL,
  on_date date NOT NULL,
  presider_id uuid,
  hearing_on date,
  place text,
  outcome text,
  content text,
  notice_id uuid NOT NULL,
  side text NOT NULL GENERATED ALWAYS AS ('judging'::text) STORED,
  CONSTRAINT hearing_step_pkey PRIMARY KEY (id),
  CONSTRAINT hearing_step_keeps_to_its_side FOREIGN KEY (case_id, presider_id, side) REFERENCES case_side(case_id, person_id, side) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hearing_step_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT hearing_step_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hearing_step_kind_is_known CHECK ((kind = ANY (ARRAY['requested'::text, 'notified'::text, 'held'::text]))),
  CONSTRAINT hearing_step_outcome_is_known CHECK ((outcome = ANY (ARRAY['heard'::text, 'waived'::text])))
);
ALTER TABLE hearing_step ENABLE ROW LEVEL SECURITY;
CREATE INDEX hearing_step_by_case ON public.hearing_step USING btree (case_id, act_seq);
CREATE TRIGGER hearing_step_is_append_only BEFORE DELETE OR UPDATE ON public.hearing_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_step_is_never_emptied BEFORE TRUNCATE ON public.hearing_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_step_is_searched AFTER INSERT ON public.hearing_step FOR EACH ROW EXECUTE FUNCTION index_row('text:hearing:content');
CREATE POLICY hearing_step_of_own_agency ON hearing_step FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON hearing_step TO mingjian_app;
GRANT SELECT ON hearing_step TO mingjian_backup;

CREATE TABLE idempotency_key (
  actor_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor_id, key),
  CONSTRAINT idempotency_key_length CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (created_at);
GRANT DELETE, INSERT, SELECT ON idempotency_key TO mingjian_app;
GRANT SELECT ON idempotency_key TO mingjian_backup;
GRANT UPDATE (answer) ON idempotency_key TO mingjian_app;

CREATE TABLE import_run (
  id uuid NOT NULL,
  agency_id uuid,
  source_name text NOT NULL,
  file_name text NOT NULL,
  file_sha256 bytea NOT NULL,
  started_at timestamp with time zone NOT NULL,
  CONSTRAINT import_run_pkey PRIMARY KEY (id),
  CONSTRAINT import_run_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT import_run_digest_is_sha256 CHECK ((octet_length(file_sha256) = 32))
);
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER import_run_is_append_only BEFORE DELETE OR UPDATE ON public.import_run FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_run_is_never_emptied BEFORE TRUNCATE ON public.import_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY import_run_of_own_agency ON import_run FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON import_run TO mingjian_app;
GRANT SELECT ON import_run TO mingjian_backup;

CREATE TABLE import_run_end (
  run_id uuid NOT NULL,
  agency_id uuid,
  imported integer NOT NULL,
  already integer NOT NULL,
  doubtful integer NOT NULL,
  refused integer NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  CONSTRAINT import_run_end_pkey PRIMARY KEY (run_id),
  CONSTRAINT import_run_end_run_fkey FOREIGN KEY (run_id) REFERENCES import_run(id),
  CONSTRAINT import_run_end_counts CHECK (((imported >= 0) AND (already >= 0) AND (doubtful >= 0) AND (refused >= 0)))
);
ALTER TABLE import_run_end ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER import_run_end_is_append_only BEFORE DELETE OR UPDATE ON public.import_run_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_run_end_is_never_emptied BEFORE TRUNCATE ON public.import_run_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY import_run_end_of_own_agency ON import_run_end FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON import_run_end TO mingjian_app;
GRANT SELECT ON import_run_end TO mingjian_backup;

CREATE TABLE imported_case (
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  agency_id uuid,
  source_name text NOT NULL,
  source_id text NOT NULL,
  outcome text NOT NULL,
  body text NOT NULL,
  content_hash bytea NOT NULL,
  findings text NOT NULL,
  filed_on date,
  notified_on date,
  decided_on date,
  imported_at timestamp with time zone NOT NULL,
  authority text GENERATED ALWAYS AS (((body)::jsonb ->> 'authority'::text)) STORED,
  violation text GENERATED ALWAYS AS (((body)::jsonb ->> 'violation'::text)) STORED,
  document_no text GENERATED ALWAYS AS (((body)::jsonb ->> 'documentNo'::text)) STORED,
  party_kind text GENERATED ALWAYS AS (((body)::jsonb ->> 'partyKind'::text)) STORED,
  fine_fen bigint GENERATED ALWAYS AS ((((body)::jsonb ->> 'fineFen'::text))::bigint) STORED,
  CONSTRAINT imported_case_comes_once UNIQUE NULLS NOT DISTINCT (agency_id, source_name, source_id),
  CONSTRAINT imported_case_pkey PRIMARY KEY (id),
  CONSTRAINT imported_case_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT imported_case_run_fkey FOREIGN KEY (run_id) REFERENCES import_run(id),
  CONSTRAINT imported_case_findings_are_json CHECK (((findings)::json IS NOT NULL)),
  CONSTRAINT imported_case_hash_covers_body CHECK ((content_hash = sha256(convert_to(body, 'UTF8'::name)))),
  CONSTRAINT imported_case_names_itself CHECK (((((body)::jsonb ->> 'id'::text) = source_id) IS TRUE)),
  CONSTRAINT imported_case_outcome_is_known CHECK ((outcome = ANY (ARRAY['imported'::text, 'doubtful'::text])))
);
ALTER TABLE imported_case ENABLE ROW LEVEL SECURITY;
CREATE INDEX imported_case_of_agency ON public.imported_case USING btree (agency_id, decided_on, id);
CREATE TRIGGER imported_case_is_append_only BEFORE DELETE OR UPDATE ON public.imported_case FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER imported_case_is_never_emptied BEFORE TRUNCATE ON public.imported_case FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY imported_case_of_own_agency ON imported_case FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON imported_case TO mingjian_app;
GRANT SELECT ON imported_case TO mingjian_backup;

CREATE TABLE inbox (
  consumer text NOT NULL,
  message_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT inbox_pkey PRIMARY KEY (consumer, message_id)
);
GRANT INSERT, SELECT ON inbox TO mingjian_app;
GRANT SELECT ON inbox TO mingjian_backup;

CREATE TABLE investigation_act (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  kind text NOT NULL,
  on_date date NOT NULL,
  place text NOT NULL,
  content text NOT NULL,
  officers uuid[] NOT NULL,
  signed_by uuid[] NOT NULL,
  party_signed text NOT NULL,
  rights_told boolean NOT NULL,
  recording_sha256 text,
  CONSTRAINT investigation_act_pkey PRIMARY KEY (id),
  CONSTRAINT investigation_act_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT investigation_act_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT investigation_act_party_signed_is_known CHECK ((party_signed = ANY (ARRAY['signed'::text, 'refused'::text, 'absent'::text, 'not-required'::text])))
);
ALTER TABLE investigation_act ENABLE ROW LEVEL SECURITY;
CREATE INDEX investigation_act_by_case ON public.investigation_act USING btree (case_id, act_seq);
CREATE TRIGGER investigation_act_is_append_only BEFORE DELETE OR UPDATE ON public.investigation_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER investigation_act_is_never_emptied BEFORE TRUNCATE ON public.investigation_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER investigation_act_is_searched AFTER INSERT ON public.investigation_act FOR EACH ROW EXECUTE FUNCTION index_row('text:investigation-act:content');
CREATE POLICY investigation_act_of_own_agency ON investigation_act FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON investigation_act TO mingjian_app;
GRANT SELECT ON investigation_act TO mingjian_backup;

CREATE TABLE investigation_report (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  draft_id uuid NOT NULL,
  draft_hash text NOT NULL,
  report text NOT NULL,
  on_date date NOT NULL,
  CONSTRAINT investigation_report_pkey PRIMARY KEY (id),
  CONSTRAINT investigation_report_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft(id, content_hash),
  CONSTRAINT investigation_report_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT investigation_report_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE investigation_report ENABLE ROW LEVEL SECURITY;
CREATE INDEX investigation_report_by_case ON public.investigation_report USING btree (case_id, act_seq);
CREATE TRIGGER investigation_report_is_append_only BEFORE DELETE OR UPDATE ON public.investigation_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER investigation_report_is_never_emptied BEFORE TRUNCATE ON public.investigation_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER investigation_report_is_searched AFTER INSERT ON public.investigation_report FOR EACH ROW EXECUTE FUNCTION index_row('text:report:report');
CREATE POLICY investigation_report_of_own_agency ON investigation_report FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON investigation_report TO mingjian_app;
GRANT SELECT ON investigation_report TO mingjian_backup;

CREATE TABLE local_rule (
  id uuid NOT NULL,
  agency_id uuid,
  kind text NOT NULL,
  body jsonb NOT NULL,
  basis text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  confirmed boolean NOT NULL,
  entered_by uuid,
  CONSTRAINT local_rule_pkey PRIMARY KEY (id),
  CONSTRAINT local_rule_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT local_rule_ends_after_it_begins CHECK ((valid_to >= valid_from)),
  CONSTRAINT local_rule_kind_is_known CHECK ((kind = ANY (ARRAY['major-decision'::text, 'quorum'::text, 'record-filing'::text, 'sector-procedure'::text]))),
  CONSTRAINT local_rule_names_its_basis CHECK ((length(TRIM(BOTH FROM basis)) > 0))
);
ALTER TABLE local_rule ENABLE ROW LEVEL SECURITY;
CREATE INDEX local_rule_by_kind ON public.local_rule USING btree (kind, agency_id, valid_from);
CREATE POLICY local_rule_of_own_agency ON local_rule FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id IS NULL) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON local_rule TO mingjian_app;
GRANT SELECT ON local_rule TO mingjian_backup;
GRANT UPDATE (valid_to) ON local_rule TO mingjian_app;

CREATE TABLE login_attempt (
  subject bytea NOT NULL,
  kind text NOT NULL,
  failures integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  blocked_until timestamp with time zone NOT NULL,
  CONSTRAINT login_attempt_pkey PRIMARY KEY (subject),
  CONSTRAINT login_attempt_failures_are_counted CHECK ((failures >= 0)),
  CONSTRAINT login_attempt_kind_is_known CHECK ((kind = ANY (ARRAY['account'::text, 'address'::text]))),
  CONSTRAINT login_attempt_subject_is_sha256 CHECK ((octet_length(subject) = 32))
);
CREATE INDEX login_attempt_by_age ON public.login_attempt USING btree (last_at);
GRANT DELETE, INSERT, SELECT ON login_attempt TO mingjian_app;
GRANT SELECT ON login_attempt TO mingjian_backup;
GRANT UPDATE (failures, last_at, blocked_until) ON login_attempt TO mingjian_app;

CREATE TABLE migration (
  id integer NOT NULL DEFAULT nextval('migration_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);
GRANT SELECT ON migration TO mingjian_backup;

CREATE TABLE notification (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid,
  kind text NOT NULL,
  news text NOT NULL,
  body jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT notification_told_once UNIQUE (person_id, news),
  CONSTRAINT notification_pkey PRIMARY KEY (id),
  CONSTRAINT notification_person_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
CREATE INDEX notification_of_person ON public.notification USING btree (person_id, id DESC);
CREATE POLICY notification_of_own_agency ON notification FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON notification TO mingjian_app;
GRANT SELECT ON notification TO mingjian_backup;
GRANT UPDATE (read_at) ON notification TO mingjian_app;

CREATE TABLE officer_assignment (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  on_date date NOT NULL,
  reason text,
  side text NOT NULL GENERATED ALWAYS AS ('handling'::text) STORED,
  CONSTRAINT officer_assignment_pkey PRIMARY KEY (id),
  CONSTRAINT officer_assignment_keeps_to_its_side FOREIGN KEY (case_id, person_id, side) REFERENCES case_side(case_id, person_id, side) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT officer_assignment_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT officer_assignment_person_fkey FOREIGN KEY (person_id, agency_id) REFERENCES person(id, agency_id),
  CONSTRAINT officer_assignment_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT officer_assignment_kind_is_known CHECK ((kind = ANY (ARRAY['assigned'::text, 'released'::text])))
);
ALTER TABLE officer_assignment ENABLE ROW LEVEL SECURITY;
CREATE INDEX officer_assignment_by_case ON public.officer_assignment USING btree (case_id, act_seq);
CREATE INDEX officer_assignment_of_person ON public.officer_assignment USING btree (person_id, case_id);
CREATE TRIGGER officer_assignment_is_append_only BEFORE DELETE OR UPDATE ON public.officer_assignment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER officer_assignment_is_never_emptied BEFORE TRUNCATE ON public.officer_assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY officer_assignment_of_own_agency ON officer_assignment FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON officer_assignment TO mingjian_app;
GRANT SELECT ON officer_assignment TO mingjian_backup;

CREATE TABLE officer_certificate (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  person_id uuid NOT NULL,
  number text NOT NULL,
  area text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  revoked_on date,
  CONSTRAINT officer_certificate_number_is_unique UNIQUE (number),
  CONSTRAINT officer_certificate_pkey PRIMARY KEY (id),
  CONSTRAINT officer_certificate_person_fkey FOREIGN KEY (person_id, agency_id) REFERENCES person(id, agency_id),
  CONSTRAINT officer_certificate_ends_after_it_begins CHECK ((valid_from <= valid_to)),
  CONSTRAINT officer_certificate_is_revoked_after_it_begins CHECK ((revoked_on >= valid_from))
);
ALTER TABLE officer_certificate ENABLE ROW LEVEL SECURITY;
CREATE INDEX officer_certificate_of_agency ON public.officer_certificate USING btree (agency_id, id);
CREATE INDEX officer_certificate_of_person ON public.officer_certificate USING btree (person_id, valid_from);
CREATE POLICY officer_certificate_of_own_agency ON officer_certificate FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON officer_certificate TO mingjian_app;
GRANT SELECT ON officer_certificate TO mingjian_backup;
GRANT UPDATE (revoked_on) ON officer_certificate TO mingjian_app;

CREATE TABLE outbox (
  id uuid NOT NULL,
  topic text NOT NULL,
  body text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  done_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_body_is_json CHECK (((body)::json IS NOT NULL)),
  CONSTRAINT outbox_is_done_after_it_is_sent CHECK (((done_at IS NULL) OR (sent_at IS NOT NULL)))
);
CREATE INDEX outbox_unacknowledged ON public.outbox USING btree (sent_at) WHERE ((sent_at IS NOT NULL) AND (done_at IS NULL));
CREATE INDEX outbox_unsent ON public.outbox USING btree (created_at) WHERE (sent_at IS NULL);
GRANT INSERT, SELECT ON outbox TO mingjian_app;
GRANT SELECT ON outbox TO mingjian_backup;
GRANT UPDATE (sent_at, done_at) ON outbox TO mingjian_app;

CREATE TABLE party (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  no integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  id_number text,
  representative text,
  address text,
  phone text,
  CONSTRAINT party_no_is_unique UNIQUE (case_id, no),
  CONSTRAINT party_pkey PRIMARY KEY (id),
  CONSTRAINT party_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT party_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT party_kind_is_known CHECK ((kind = ANY (ARRAY['person'::text, 'individual-business'::text, 'organization'::text])))
);
ALTER TABLE party ENABLE ROW LEVEL SECURITY;
CREATE INDEX party_by_case ON public.party USING btree (case_id, act_seq);
CREATE INDEX party_by_identity ON public.party USING btree (id_number, case_id);
CREATE INDEX party_by_name ON public.party USING btree (name, case_id);
CREATE TRIGGER party_is_append_only BEFORE DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_is_never_emptied BEFORE TRUNCATE ON public.party FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_is_searched AFTER INSERT ON public.party FOR EACH ROW EXECUTE FUNCTION index_row('party:party-name:name', 'party:party-identity:id_number', 'party:party-phone:phone', 'party:representative:representative', 'party:address:address');
CREATE POLICY party_of_own_agency ON party FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON party TO mingjian_app;
GRANT SELECT ON party TO mingjian_backup;

CREATE TABLE penalty_decision (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  draft_id uuid NOT NULL,
  draft_hash text NOT NULL,
  document_no text NOT NULL,
  decided_on date NOT NULL,
  decided_by uuid NOT NULL,
  outcome text NOT NULL,
  fine_fen bigint NOT NULL,
  confiscated_fen bigint NOT NULL,
  course text NOT NULL,
  payment jsonb,
  performance text,
  surcharge_stated boolean NOT NULL,
  reconsideration_body text NOT NULL,
  court text NOT NULL,
  defence_treatment text,
  disclosure_channel text,
  CONSTRAINT penalty_decision_number_is_unique UNIQUE (agency_id, document_no),
  CONSTRAINT penalty_decision_once UNIQUE (case_id),
  CONSTRAINT penalty_decision_pkey PRIMARY KEY (id),
  CONSTRAINT penalty_decision_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft(id, content_hash),
  CONSTRAINT penalty_decision_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT penalty_decision_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE penalty_decision ENABLE ROW LEVEL SECURITY;
CREATE INDEX penalty_decision_by_case ON public.penalty_decision USING btree (case_id, act_seq);
CREATE TRIGGER penalty_decision_is_append_only BEFORE DELETE OR UPDATE ON public.penalty_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_decision_is_never_emptied BEFORE TRUNCATE ON public.penalty_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_decision_is_searched AFTER INSERT ON public.penalty_decision FOR EACH ROW EXECUTE FUNCTION index_row('number:decision-no:document_no', 'text:course:course', 'text:defence-treatment:defence_treatment');
CREATE POLICY penalty_decision_of_own_agency ON penalty_decision FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON penalty_decision TO mingjian_app;
GRANT SELECT ON penalty_decision TO mingjian_backup;

CREATE TABLE penalty_draft (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  no integer NOT NULL,
  facts text NOT NULL,
  evidence jsonb NOT NULL,
  violated text[] NOT NULL,
  penalty_basis text[] NOT NULL,
  discretion jsonb NOT NULL,
  outcome text NOT NULL,
  items jsonb NOT NULL,
  kinds text[] NOT NULL,
  fine_fen bigint NOT NULL,
  confiscated_fen bigint NOT NULL,
  facts_hash text NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT penalty_draft_is_bound UNIQUE (id, content_hash),
  CONSTRAINT penalty_draft_no_is_unique UNIQUE (case_id, no),
  CONSTRAINT penalty_draft_pkey PRIMARY KEY (id),
  CONSTRAINT penalty_draft_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT penalty_draft_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT penalty_draft_outcome_is_known CHECK ((outcome = ANY (ARRAY['penalty'::text, 'no-penalty'::text, 'not-established'::text, 'transfer'::text]))),
  CONSTRAINT penalty_draft_sums_are_not_negative CHECK (((fine_fen >= 0) AND (confiscated_fen >= 0)))
);
ALTER TABLE penalty_draft ENABLE ROW LEVEL SECURITY;
CREATE INDEX penalty_draft_by_case ON public.penalty_draft USING btree (case_id, act_seq);
CREATE TRIGGER penalty_draft_is_append_only BEFORE DELETE OR UPDATE ON public.penalty_draft FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_draft_is_never_emptied BEFORE TRUNCATE ON public.penalty_draft FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_draft_is_searched AFTER INSERT ON public.penalty_draft FOR EACH ROW EXECUTE FUNCTION index_row('text:facts:facts', 'text:violated:violated', 'text:penalty-basis:penalty_basis');
CREATE POLICY penalty_draft_of_own_agency ON penalty_draft FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON penalty_draft TO mingjian_app;
GRANT SELECT ON penalty_draft TO mingjian_backup;

CREATE TABLE person (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  username text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL,
  is_principal_head boolean NOT NULL DEFAULT false,
  legal_qualification_no text,
  reviewing_since date,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  supervision_agency_id uuid GENERATED ALWAYS AS (
CASE
    WHEN ('supervisor'::text = ANY (roles)) THEN agency_id
    ELSE NULL::uuid
END) STORED,
  CONSTRAINT person_belongs_to_one_agency UNIQUE (id, agency_id),
  CONSTRAINT person_username_is_unique UNIQUE (username),
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  CONSTRAINT person_supervisor_serves_supervision FOREIGN KEY (supervision_agency_id) REFERENCES agency(supervision_id),
  CONSTRAINT person_principal_head_is_a_head CHECK (((NOT is_principal_head) OR ('agency-head'::text = ANY (roles)))),
  CONSTRAINT person_roles_are_known CHECK ((roles <@ ARRAY['officer'::text, 'unit-head'::text, 'agency-head'::text, 'legal-reviewer'::text, 'hearing-presider'::text, 'supervisor'::text, 'administrator'::text])),
  CONSTRAINT person_username_is_plain CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text)),
  CONSTRAINT person_version_is_positive CHECK ((version > 0))
);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE INDEX person_of_agency ON public.person USING btree (agency_id, id);
CREATE POLICY person_of_own_agency ON person FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON person TO mingjian_app;
GRANT SELECT ON person TO mingjian_backup;
GRANT UPDATE (name, password_hash, roles, is_principal_head, legal_qualification_no, reviewing_since, disabled_at, version) ON person TO mingjian_app;

CREATE TABLE proof_of_service (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  method text NOT NULL,
  served_on date NOT NULL,
  place text,
  received_by text,
  witness text,
  consent_recorded boolean NOT NULL,
  officers uuid[] NOT NULL,
  remarks text,
  CONSTRAINT proof_of_service_pkey PRIMARY KEY (id),
  CONSTRAINT proof_of_service_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT proof_of_service_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT proof_of_service_electronic_by_consent CHECK (((method <> 'electronic'::text) OR consent_recorded)),
  CONSTRAINT proof_of_service_leave_behind_witnessed CHECK (((method <> 'leave-behind'::text) OR (witness IS NOT NULL))),
  CONSTRAINT proof_of_service_method_is_known CHECK ((method = ANY (ARRAY['direct'::text, 'leave-behind'::text, 'post'::text, 'electronic'::text, 'public-notice'::text, 'entrusted'::text])))
);
ALTER TABLE proof_of_service ENABLE ROW LEVEL SECURITY;
CREATE INDEX proof_of_service_by_case ON public.proof_of_service USING btree (case_id, act_seq);
CREATE TRIGGER proof_of_service_is_append_only BEFORE DELETE OR UPDATE ON public.proof_of_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proof_of_service_is_never_emptied BEFORE TRUNCATE ON public.proof_of_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY proof_of_service_of_own_agency ON proof_of_service FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON proof_of_service TO mingjian_app;
GRANT SELECT ON proof_of_service TO mingjian_backup;

CREATE TABLE re_examination (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  defence_id uuid NOT NULL,
  accepted text NOT NULL,
  opinion text NOT NULL,
  on_date date NOT NULL,
  CONSTRAINT re_examination_pkey PRIMARY KEY (id),
  CONSTRAINT re_examination_defence_fkey FOREIGN KEY (defence_id) REFERENCES defence(id),
  CONSTRAINT re_examination_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT re_examination_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT re_examination_accepted_is_known CHECK ((accepted = ANY (ARRAY['all'::text, 'part'::text, 'none'::text])))
);
ALTER TABLE re_examination ENABLE ROW LEVEL SECURITY;
CREATE INDEX re_examination_by_case ON public.re_examination USING btree (case_id, act_seq);
CREATE TRIGGER re_examination_is_append_only BEFORE DELETE OR UPDATE ON public.re_examination FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER re_examination_is_never_emptied BEFORE TRUNCATE ON public.re_examination FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER re_examination_is_searched AFTER INSERT ON public.re_examination FOR EACH ROW EXECUTE FUNCTION index_row('text:re-examination:opinion');
CREATE POLICY re_examination_of_own_agency ON re_examination FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON re_examination TO mingjian_app;
GRANT SELECT ON re_examination TO mingjian_backup;

CREATE TABLE record_checkpoint (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  cases bigint NOT NULL,
  digest text NOT NULL,
  CONSTRAINT record_checkpoint_pkey PRIMARY KEY (id),
  CONSTRAINT record_checkpoint_cases_are_counted CHECK ((cases >= 0)),
  CONSTRAINT record_checkpoint_digest_is_sha256 CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);
CREATE TRIGGER record_checkpoint_is_append_only BEFORE DELETE OR UPDATE ON public.record_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_checkpoint_is_never_emptied BEFORE TRUNCATE ON public.record_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON record_checkpoint TO mingjian_app;
GRANT SELECT ON record_checkpoint TO mingjian_backup;

CREATE TABLE record_filing (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  no integer NOT NULL,
  decision_id uuid NOT NULL,
  submitted_on date NOT NULL,
  package text[] NOT NULL,
  complete boolean NOT NULL,
  late_reason text,
  recipient text NOT NULL,
  report text NOT NULL,
  document_no text NOT NULL,
  CONSTRAINT record_filing_no_is_unique UNIQUE (case_id, no),
  CONSTRAINT record_filing_pkey PRIMARY KEY (id),
  CONSTRAINT record_filing_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision(id),
  CONSTRAINT record_filing_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT record_filing_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE record_filing ENABLE ROW LEVEL SECURITY;
CREATE INDEX record_filing_by_case ON public.record_filing USING btree (case_id, act_seq);
CREATE TRIGGER record_filing_is_append_only BEFORE DELETE OR UPDATE ON public.record_filing FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_filing_is_never_emptied BEFORE TRUNCATE ON public.record_filing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_filing_is_searched AFTER INSERT ON public.record_filing FOR EACH ROW EXECUTE FUNCTION index_row('number:record-filing-no:document_no');
CREATE POLICY record_filing_of_own_agency ON record_filing FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON record_filing TO mingjian_app;
GRANT SELECT ON record_filing TO mingjian_backup;

CREATE TABLE record_filing_intake (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  filing_id uuid NOT NULL,
  outcome text NOT NULL,
  register_no text,
  missing text[] NOT NULL,
  on_date date NOT NULL,
  remarks text,
  CONSTRAINT record_filing_intake_once UNIQUE (filing_id),
  CONSTRAINT record_filing_intake_pkey PRIMARY KEY (id),
  CONSTRAINT record_filing_intake_filing_fkey FOREIGN KEY (filing_id) REFERENCES record_filing(id),
  CONSTRAINT record_filing_intake_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT record_filing_intake_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT record_filing_intake_outcome_is_known CHECK ((outcome = ANY (ARRAY['registered'::text, 'returned'::text]))),
  CONSTRAINT record_filing_intake_register_no CHECK (((outcome = 'registered'::text) = (register_no IS NOT NULL)))
);
ALTER TABLE record_filing_intake ENABLE ROW LEVEL SECURITY;
CREATE INDEX record_filing_intake_by_case ON public.record_filing_intake USING btree (case_id, act_seq);
CREATE TRIGGER record_filing_intake_is_append_only BEFORE DELETE OR UPDATE ON public.record_filing_intake FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_filing_intake_is_never_emptied BEFORE TRUNCATE ON public.record_filing_intake FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_filing_intake_is_searched AFTER INSERT ON public.record_filing_intake FOR EACH ROW EXECUTE FUNCTION index_row('number:register-no:register_no');
CREATE POLICY record_filing_intake_of_own_agency ON record_filing_intake FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON record_filing_intake TO mingjian_app;
GRANT SELECT ON record_filing_intake TO mingjian_backup;

CREATE TABLE recusal_decision (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  request_id uuid NOT NULL,
  recused boolean NOT NULL,
  reason text NOT NULL,
  on_date date NOT NULL,
  CONSTRAINT recusal_decision_once UNIQUE (request_id),
  CONSTRAINT recusal_decision_pkey PRIMARY KEY (id),
  CONSTRAINT recusal_decision_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT recusal_decision_request_fkey FOREIGN KEY (request_id) REFERENCES recusal_request(id),
  CONSTRAINT recusal_decision_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE recusal_decision ENABLE ROW LEVEL SECURITY;
CREATE INDEX recusal_decision_by_case ON public.recusal_decision USING btree (case_id, act_seq);
CREATE TRIGGER recusal_decision_is_append_only BEFORE DELETE OR UPDATE ON public.recusal_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recusal_decision_is_never_emptied BEFORE TRUNCATE ON public.recusal_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY recusal_decision_of_own_agency ON recusal_decision FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON recusal_decision TO mingjian_app;
GRANT SELECT ON recusal_decision TO mingjian_backup;

CREATE TABLE recusal_request (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  person_id uuid NOT NULL,
  ground text NOT NULL,
  requested_by text NOT NULL,
  on_date date NOT NULL,
  CONSTRAINT recusal_request_pkey PRIMARY KEY (id),
  CONSTRAINT recusal_request_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT recusal_request_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE recusal_request ENABLE ROW LEVEL SECURITY;
CREATE INDEX recusal_request_by_case ON public.recusal_request USING btree (case_id, act_seq);
CREATE TRIGGER recusal_request_is_append_only BEFORE DELETE OR UPDATE ON public.recusal_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recusal_request_is_never_emptied BEFORE TRUNCATE ON public.recusal_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY recusal_request_of_own_agency ON recusal_request FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON recusal_request TO mingjian_app;
GRANT SELECT ON recusal_request TO mingjian_backup;

CREATE TABLE refund_task (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  annulment_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  opened_on date NOT NULL,
  CONSTRAINT refund_task_once UNIQUE (annulment_id),
  CONSTRAINT refund_task_pkey PRIMARY KEY (id),
  CONSTRAINT refund_task_annulment_fkey FOREIGN KEY (annulment_id) REFERENCES annulment(id),
  CONSTRAINT refund_task_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT refund_task_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT refund_task_refunds_something CHECK ((amount_fen > 0))
);
ALTER TABLE refund_task ENABLE ROW LEVEL SECURITY;
CREATE INDEX refund_task_by_case ON public.refund_task USING btree (case_id, act_seq);
CREATE TRIGGER refund_task_is_append_only BEFORE DELETE OR UPDATE ON public.refund_task FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_task_is_never_emptied BEFORE TRUNCATE ON public.refund_task FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY refund_task_of_own_agency ON refund_task FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON refund_task TO mingjian_app;
GRANT SELECT ON refund_task TO mingjian_backup;

CREATE TABLE reminder (
  deadline_id uuid NOT NULL,
  stage text NOT NULL,
  due_on date NOT NULL,
  fired_on date NOT NULL,
  CONSTRAINT reminder_pkey PRIMARY KEY (deadline_id, stage, due_on),
  CONSTRAINT reminder_deadline_fkey FOREIGN KEY (deadline_id) REFERENCES deadline(id),
  CONSTRAINT reminder_stage_is_known CHECK ((stage = ANY (ARRAY['safe'::text, 'due'::text, 'overdue'::text])))
);
GRANT INSERT, SELECT ON reminder TO mingjian_app;
GRANT SELECT ON reminder TO mingjian_backup;

CREATE TABLE review_assignment (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  submission_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  qualification_no text,
  reviewing_since date,
  assigned_on date NOT NULL,
  reason text NOT NULL,
  side text NOT NULL GENERATED ALWAYS AS ('judging'::text) STORED,
  CONSTRAINT review_assignment_pkey PRIMARY KEY (id),
  CONSTRAINT review_assignment_keeps_to_its_side FOREIGN KEY (case_id, reviewer_id, side) REFERENCES case_side(case_id, person_id, side) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT review_assignment_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT review_assignment_submission_fkey FOREIGN KEY (submission_id) REFERENCES review_submission(id),
  CONSTRAINT review_assignment_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE review_assignment ENABLE ROW LEVEL SECURITY;
CREATE INDEX review_assignment_by_case ON public.review_assignment USING btree (case_id, act_seq);
CREATE TRIGGER review_assignment_is_append_only BEFORE DELETE OR UPDATE ON public.review_assignment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_assignment_is_never_emptied BEFORE TRUNCATE ON public.review_assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY review_assignment_of_own_agency ON review_assignment FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON review_assignment TO mingjian_app;
GRANT SELECT ON review_assignment TO mingjian_backup;

CREATE TABLE review_opinion (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  submission_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  outcome text NOT NULL,
  findings jsonb NOT NULL,
  required_action text,
  document_no text NOT NULL,
  finished_on date NOT NULL,
  CONSTRAINT review_opinion_once UNIQUE (submission_id),
  CONSTRAINT review_opinion_pkey PRIMARY KEY (id),
  CONSTRAINT review_opinion_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT review_opinion_submission_fkey FOREIGN KEY (submission_id) REFERENCES review_submission(id),
  CONSTRAINT review_opinion_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE review_opinion ENABLE ROW LEVEL SECURITY;
CREATE INDEX review_opinion_by_case ON public.review_opinion USING btree (case_id, act_seq);
CREATE TRIGGER review_opinion_is_append_only BEFORE DELETE OR UPDATE ON public.review_opinion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_opinion_is_never_emptied BEFORE TRUNCATE ON public.review_opinion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_opinion_is_searched AFTER INSERT ON public.review_opinion FOR EACH ROW EXECUTE FUNCTION index_row('number:review-no:document_no', 'text:review-findings:findings', 'text:review-correction:required_action');
CREATE POLICY review_opinion_of_own_agency ON review_opinion FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON review_opinion TO mingjian_app;
GRANT SELECT ON review_opinion TO mingjian_backup;

CREATE TABLE review_submission (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  case_id uuid NOT NULL,
  act_seq integer NOT NULL,
  round integer NOT NULL,
  draft_id uuid NOT NULL,
  draft_hash text NOT NULL,
  submitted_on date NOT NULL,
  materials text[] NOT NULL,
  CONSTRAINT review_submission_round_is_unique UNIQUE (case_id, round),
  CONSTRAINT review_submission_pkey PRIMARY KEY (id),
  CONSTRAINT review_submission_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft(id, content_hash),
  CONSTRAINT review_submission_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id),
  CONSTRAINT review_submission_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record(case_id, seq) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE review_submission ENABLE ROW LEVEL SECURITY;
CREATE INDEX review_submission_by_case ON public.review_submission USING btree (case_id, act_seq);
CREATE TRIGGER review_submission_is_append_only BEFORE DELETE OR UPDATE ON public.review_submission FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_submission_is_never_emptied BEFORE TRUNCATE ON public.review_submission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE POLICY review_submission_of_own_agency ON review_submission FOR * USING (((current_setting('mingjian.scope'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid))) WITH CHECK (((current_setting('mingjian.scope'::text, true) = 'system'::text) OR (agency_id = (NULLIF(current_setting('mingjian.agency_id'::text, true), ''::text))::uuid)));
GRANT INSERT, SELECT ON review_submission TO mingjian_app;
GRANT SELECT ON review_submission TO mingjian_backup;

CREATE TABLE search_entry (
  case_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  source_id uuid NOT NULL,
  kind text NOT NULL,
  field text NOT NULL,
  plain text NOT NULL,
  CONSTRAINT search_entry_pkey PRIMARY KEY (case_id, source_id, field),
  CONSTRAINT search_entry_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case(id, agency_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT search_entry_kind_is_known CHECK ((kind = ANY (ARRAY['number'::text, 'party'::text, 'text'::text])))
);
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
CREATE INDEX search_entry_by_gram ON public.search_entry USING gin (search_grams(plain)) WITH (gin_pending_list_limit='512');
CREATE INDEX search_entry_by_kind ON public.search_entry USING btree (kind, case_id);
CREATE INDEX search_entry_of_agency ON public.search_entry USING btree (agency_id, kind, case_id);
CREATE POLICY search_entry_by_its_function_alone ON search_entry FOR * USING (false) WITH CHECK (false);
GRANT INSERT, SELECT ON search_entry TO mingjian_app;
GRANT SELECT ON search_entry TO mingjian_backup;

CREATE TABLE session (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT session_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_of_person ON public.session USING btree (person_id);
GRANT DELETE, INSERT, SELECT ON session TO mingjian_app;
GRANT SELECT ON session TO mingjian_backup;
GRANT UPDATE (last_seen_at) ON session TO mingjian_app;

CREATE VIEW case_facts AS
 SELECT c.id AS case_id,
    c.agency_id,
    c.procedure,
    c.sector,
    c.found_on,
    c.filed_on,
    c.violation_ended_on,
    c.violation_continues,
    c.harms_safety,
    c.jurisdiction_basis,
    c.suspected_basis,
    c.major_ground,
    ( SELECT (count(*))::integer AS count
           FROM party p
          WHERE (p.case_id = c.id)) AS parties,
    ( SELECT p.kind
           FROM party p
          WHERE (p.case_id = c.id)
          ORDER BY p.no
         LIMIT 1) AS party_kind,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('personId', a.person_id, 'from', a.on_date, 'to', ( SELECT r.on_date
                   FROM officer_assignment r
                  WHERE ((r.case_id = c.id) AND (r.person_id = a.person_id) AND (r.kind = 'released'::text) AND (r.act_seq > a.act_seq))
                  ORDER BY r.act_seq
                 LIMIT 1), 'certificates', COALESCE(( SELECT jsonb_agg(jsonb_build_object('from', k.valid_from, 'to', k.valid_to, 'revokedOn', k.revoked_on)) AS jsonb_agg
                   FROM officer_certificate k
                  WHERE (k.person_id = a.person_id)), '[]'::jsonb)) ORDER BY a.act_seq) AS jsonb_agg
           FROM officer_assignment a
          WHERE ((a.case_id = c.id) AND (a.kind = 'assigned'::text))), '[]'::jsonb) AS officers,
    ( SELECT (count(*))::integer AS count
           FROM recusal_request q
          WHERE ((q.case_id = c.id) AND (NOT (EXISTS ( SELECT
                   FROM recusal_decision d
                  WHERE ((d.request_id = q.id) AND (d.act_seq <= c.version))))))) AS open_recusals,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'on', i.on_date, 'officers', i.officers, 'signedBy', i.signed_by, 'partySigned', i.party_signed) ORDER BY i.act_seq) AS jsonb_agg
           FROM investigation_act i
          WHERE (i.case_id = c.id)), '[]'::jsonb) AS acts,
    ( SELECT r.draft_hash
           FROM investigation_report r
          WHERE (r.case_id = c.id)
          ORDER BY r.act_seq DESC
         LIMIT 1) AS report_draft_hash,
    draft.fact AS draft,
        CASE
            WHEN (notice.id IS NOT NULL) THEN (notice.fact || jsonb_build_object('round', notice.round, 'issuedOn', notice.issued_on, 'offersHearing', notice.offers_hearing, 'servedOn', served.served_on, 'serviceOfficers', COALESCE(cardinality(served.officers), 0)))
            ELSE NULL::jsonb
        END AS notice,
    ( SELECT jsonb_build_object('kind', d.kind, 'madeOn', d.made_on, 'hearingWaived', d.hearing_waived, 'reExaminedOn', ( SELECT x.on_date
                   FROM re_examination x
                  WHERE ((x.case_id = c.id) AND (x.defence_id = d.id))
                  ORDER BY x.act_seq DESC
                 LIMIT 1)) AS jsonb_build_object
           FROM defence d
          WHERE ((d.case_id = c.id) AND (NOT (d.notice_id IS DISTINCT FROM notice.id)))
          ORDER BY d.act_seq DESC
         LIMIT 1) AS defence,
    ( SELECT draft_fact(f.*) AS draft_fact
           FROM ((defence d
             JOIN advance_notice n ON ((n.id = d.notice_id)))
             JOIN penalty_draft f ON ((f.id = n.draft_id)))
          WHERE ((d.case_id = c.id) AND (d.kind = 'stated'::text))
          ORDER BY d.act_seq DESC
         LIMIT 1) AS defended,
    ( SELECT jsonb_build_object('requestedOn', q.on_date, 'noticeServedOn', t.on_date, 'presiderId', t.presider_id, 'fixedFor', t.hearing_on, 'heldOn', h.hearing_on, 'outcome', h.outcome) AS jsonb_build_object
           FROM ((hearing_step q
             LEFT JOIN LATERAL ( SELECT s.id,
                    s.agency_id,
                    s.case_id,
                    s.act_seq,
                    s.kind,
                    s.on_date,
                    s.presider_id,
                    s.hearing_on,
                    s.place,
                    s.outcome,
                    s.content,
                    s.notice_id,
                    s.side
                   FROM hearing_step s
                  WHERE ((s.case_id = c.id) AND (s.notice_id = q.notice_id) AND (s.kind = 'notified'::text))
                  ORDER BY s.act_seq DESC
                 LIMIT 1) t ON (true))
             LEFT JOIN LATERAL ( SELECT s.id,
                    s.agency_id,
                    s.case_id,
                    s.act_seq,
                    s.kind,
                    s.on_date,
                    s.presider_id,
                    s.hearing_on,
                    s.place,
                    s.outcome,
                    s.content,
                    s.notice_id,
                    s.side
                   FROM hearing_step s
                  WHERE ((s.case_id = c.id) AND (s.notice_id = q.notice_id) AND (s.kind = 'held'::text))
                  ORDER BY s.act_seq DESC
                 LIMIT 1) h ON (true))
          WHERE ((q.case_id = c.id) AND (q.notice_id = notice.id) AND (q.kind = 'requested'::text))
          ORDER BY q.act_seq DESC
         LIMIT 1) AS hearing,
    ( SELECT jsonb_build_object('round', s.round, 'draftHash', s.draft_hash, 'submittedOn', s.submitted_on, 'reviewerId', a.reviewer_id, 'reviewerQualificationNo', a.qualification_no, 'reviewingSince', a.reviewing_since, 'outcome', o.outcome, 'findings', COALESCE(( SELECT jsonb_agg((f.value ->> 'item'::text)) AS jsonb_agg
                   FROM jsonb_array_elements(o.findings) f(value)
                  WHERE (TRIM(BOTH FROM (f.value ->> 'reason'::text)) <> ''::text)), '[]'::jsonb)) AS jsonb_build_object
           FROM ((review_submission s
             LEFT JOIN LATERAL ( SELECT x.id,
                    x.agency_id,
                    x.case_id,
                    x.act_seq,
                    x.submission_id,
                    x.reviewer_id,
                    x.qualification_no,
                    x.reviewing_since,
                    x.assigned_on,
                    x.reason,
                    x.side
                   FROM review_assignment x
                  WHERE ((x.case_id = c.id) AND (x.submission_id = s.id))
                  ORDER BY x.act_seq DESC
                 LIMIT 1) a ON (true))
             LEFT JOIN review_opinion o ON ((o.submission_id = s.id)))
          WHERE (s.case_id = c.id)
          ORDER BY s.round DESC
         LIMIT 1) AS review,
    ( SELECT jsonb_build_object('draftHash', g.draft_hash, 'convenedOn', g.convened_on, 'members', g.members, 'recused', g.recused, 'chiefId', g.chief_id, 'presenterId', g.presenter_id, 'opinions', COALESCE(( SELECT jsonb_agg(jsonb_build_object('personId', o.person_id, 'stance', o.stance) ORDER BY o.no) AS jsonb_agg
                   FROM discussion_opinion o
                  WHERE (o.discussion_id = g.id)), '[]'::jsonb), 'resolution', ( SELECT r.resolution
                   FROM discussion_resolution r
                  WHERE (r.discussion_id = g.id))) AS jsonb_build_object
           FROM discussion g
          WHERE (g.case_id = c.id)
          ORDER BY g.no DESC
         LIMIT 1) AS discussion,
    ( SELECT jsonb_build_object('draftHash', d.draft_hash, 'decidedOn', d.decided_on, 'fineFen', d.fine_fen, 'outcome', d.outcome, 'servedOn', ( SELECT p.served_on
                   FROM proof_of_service p
                  WHERE ((p.case_id = c.id) AND (p.subject = 'decision'::text))
                  ORDER BY p.act_seq
                 LIMIT 1)) AS jsonb_build_object
           FROM penalty_decision d
          WHERE (d.case_id = c.id)) AS decision,
    ( SELECT jsonb_build_object('decidedOn', m.on_date, 'certificatesShown', (m.details -> 'certificatesShown'::text), 'rightsTold', (m.details -> 'rightsTold'::text), 'signedBy', (m.details -> 'signedBy'::text), 'delivery', (m.details -> 'delivery'::text), 'refusalNoted', (COALESCE(TRIM(BOTH FROM (m.details ->> 'refusalNote'::text)), ''::text) <> ''::text), 'collection', (m.details -> 'collection'::text), 'payment', ( SELECT jsonb_build_object('method', (y.details -> 'method'::text), 'cashGround', (y.details -> 'cashGround'::text), 'askedByParty', (y.details -> 'askedByParty'::text), 'paidOn', y.on_date, 'amountFen', (y.details -> 'amountFen'::text), 'receiptNo', (y.details -> 'receiptNo'::text)) AS jsonb_build_object
                   FROM case_measure y
                  WHERE ((y.case_id = c.id) AND (y.transition = 'record-spot-payment'::text))
                  ORDER BY y.act_seq DESC
                 LIMIT 1)) AS jsonb_build_object
           FROM case_measure m
          WHERE ((m.case_id = c.id) AND (m.transition = 'decide-on-spot'::text))) AS spot,
    ( SELECT i.on_date
           FROM (record_filing f
             JOIN record_filing_intake i ON (((i.filing_id = f.id) AND (i.outcome = 'registered'::text))))
          WHERE (f.case_id = c.id)
          ORDER BY i.act_seq DESC
         LIMIT 1) AS record_filing_received_on,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('period', t.period_id, 'due', t.due_on, 'status', t.status) ORDER BY t.opened_seq) AS jsonb_agg
           FROM deadline t
          WHERE (t.case_id = c.id)), '[]'::jsonb) AS duties,
    ( SELECT jsonb_build_object('disclosedOn', d.disclosed_on, 'withheld', d.withheld, 'withdrawnOn', ( SELECT w.withdrawn_on
                   FROM disclosure_withdrawal w
                  WHERE (w.disclosure_id = d.id))) AS jsonb_build_object
           FROM disclosure d
          WHERE (d.case_id = c.id)
          ORDER BY d.act_seq DESC
         LIMIT 1) AS disclosure,
    ( SELECT jsonb_build_object('kind', a.kind, 'effectiveOn', a.effective_on, 'onlyForProcedure', a.only_for_procedure, 'filingId', a.filing_id, 'refundFen', ( SELECT t.amount_fen
                   FROM refund_task t
                  WHERE (t.annulment_id = a.id))) AS jsonb_build_object
           FROM annulment a
          WHERE (a.case_id = c.id)
          ORDER BY a.act_seq DESC
         LIMIT 1) AS overturned,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('decisionNo', e.document_no, 'onlyForProcedure', a.only_for_procedure) ORDER BY a.id) AS jsonb_agg
           FROM (((((penalty_draft f
             JOIN annulment a ON (((a.agency_id = c.agency_id) AND (a.case_id <> c.id) AND (a.kind = ANY (ARRAY['annulled'::text, 'void'::text])))))
             JOIN penalty_decision e ON ((e.id = a.decision_id)))
             JOIN penalty_draft g ON (((g.id = e.draft_id) AND (g.facts_hash = f.facts_hash) AND (g.outcome = f.outcome) AND (g.kinds = f.kinds) AND (g.fine_fen = f.fine_fen) AND (g.confiscated_fen = f.confiscated_fen))))
             JOIN party p ON (((p.case_id = c.id) AND (p.no = 1))))
             JOIN party q ON (((q.case_id = a.case_id) AND (q.no = 1) AND (COALESCE(q.id_number, q.name) = COALESCE(p.id_number, p.name)))))
          WHERE ((f.case_id = c.id) AND (f.no = ( SELECT max(x.no) AS max
                   FROM penalty_draft x
                  WHERE (x.case_id = c.id))))), '[]'::jsonb) AS annulled_like,
    ( SELECT (count(*))::integer AS count
           FROM investigation_act i
          WHERE ((i.case_id = c.id) AND (i.act_seq > ( SELECT max(g.act_seq) AS max
                   FROM investigation_report g
                  WHERE (g.case_id = c.id))))) AS acts_since_report,
    ( SELECT (count(*))::integer AS count
           FROM investigation_act i
          WHERE ((i.case_id = c.id) AND (i.act_seq > ( SELECT max(g.act_seq) AS max
                   FROM review_submission g
                  WHERE (g.case_id = c.id))))) AS acts_since_review,
    ( SELECT (count(*))::integer AS count
           FROM investigation_act i
          WHERE ((i.case_id = c.id) AND (i.act_seq > ( SELECT max(g.act_seq) AS max
                   FROM discussion g
                  WHERE (g.case_id = c.id))))) AS acts_since_discussion,
    (EXISTS ( SELECT
           FROM hearing_step h
          WHERE ((h.case_id = c.id) AND (h.kind = 'held'::text) AND (h.outcome = 'heard'::text)))) AS ever_heard,
    ( SELECT q.person_id
           FROM recusal_request q
          WHERE ((q.case_id = c.id) AND (NOT (EXISTS ( SELECT
                   FROM recusal_decision d
                  WHERE ((d.request_id = q.id) AND (d.act_seq <= c.version))))))
          ORDER BY q.act_seq
         LIMIT 1) AS recusal_asked_of,
    COALESCE(( SELECT jsonb_agg(DISTINCT q.person_id) AS jsonb_agg
           FROM (recusal_request q
             JOIN recusal_decision d ON ((d.request_id = q.id)))
          WHERE ((q.case_id = c.id) AND d.recused)), '[]'::jsonb) AS recused
   FROM (((enforcement_case c
     LEFT JOIN LATERAL ( SELECT draft_fact(f.*) AS fact
           FROM penalty_draft f
          WHERE (f.case_id = c.id)
          ORDER BY f.no DESC
         LIMIT 1) draft ON (true))
     LEFT JOIN LATERAL ( SELECT n.id,
            n.agency_id,
            n.case_id,
            n.act_seq,
            n.round,
            n.draft_id,
            n.draft_hash,
            n.document_no,
            n.issued_on,
            n.offers_hearing,
            draft_fact(f.*) AS fact
           FROM (advance_notice n
             JOIN penalty_draft f ON ((f.id = n.draft_id)))
          WHERE (n.case_id = c.id)
          ORDER BY n.round DESC
         LIMIT 1) notice ON (true))
     LEFT JOIN LATERAL ( SELECT p.served_on,
            p.officers
           FROM proof_of_service p
          WHERE ((p.case_id = c.id) AND (p.subject = 'advance-notice'::text) AND (p.subject_id = notice.id))
          ORDER BY p.act_seq
         LIMIT 1) served ON (true));
GRANT INSERT, SELECT ON case_facts TO mingjian_app;
GRANT SELECT ON case_facts TO mingjian_backup;

CREATE OR REPLACE FUNCTION public.draft_fact(f penalty_draft)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
    SELECT jsonb_build_object('no', f.no, 'hash', f.content_hash, 'factsHash', f.facts_hash, 'outcome', f.outcome,
      'kinds', f.kinds, 'fineFen', f.fine_fen, 'confiscatedFen', f.confiscated_fen)
  $function$
;

CREATE OR REPLACE FUNCTION public.index_opinions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
      SELECT o.case_id, o.agency_id, o.id, 'text', 'discussion-opinion', search_plain(o.opinion)
      FROM discussion_opinion o WHERE o.case_id = NEW.case_id AND o.discussion_id = NEW.discussion_id;
    RETURN NULL;
  END $function$
;

CREATE OR REPLACE FUNCTION public.index_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    said jsonb := to_jsonb(NEW);
    of_case uuid := CASE TG_TABLE_NAME WHEN 'enforcement_case' THEN said ->> 'id' ELSE said ->> 'case_id' END;
  BEGIN
    INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
      SELECT of_case, NEW.agency_id, NEW.id, t.kind, t.field, t.plain FROM search_texts(said, TG_ARGV) t
      ON CONFLICT (case_id, source_id, field) DO UPDATE SET plain = EXCLUDED.plain;
    RETURN NULL;
  END $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $function$
;

CREATE OR REPLACE FUNCTION public.refuse_unversioned_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'a case moves one version at a time' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $function$
;

CREATE OR REPLACE FUNCTION public.search_cases(asked text, wanted text, of_agency uuid, of_reviewer uuid, before uuid, most integer)
 RETURNS TABLE(case_id uuid, field text, excerpt text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  DECLARE
    words text[] := ARRAY(SELECT w FROM unnest(regexp_split_to_array(search_plain(asked), '\s+')) w
      WHERE w <> '' ORDER BY length(w) DESC, w LIMIT 5);
    main text := CASE wanted WHEN 'number' THEN search_number(words[1]) ELSE words[1] END;
    rest text[] := ARRAY(SELECT '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' FROM unnest(words[2:]) w);
    main_like text := '%' || replace(replace(replace(main, '\', '\\'), '%', '\%'), '_', '\_') || '%';
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
  END $function$
;

CREATE OR REPLACE FUNCTION public.search_grams(plain text)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE COST 5000
AS $function$
    SELECT COALESCE(array_agg(DISTINCT gram), '{}') FROM (SELECT string_to_array(plain, NULL) AS c) s,
      unnest(c, c[2:], c[3:], c[4:]) AS near (a, b, third, fourth),
      LATERAL (VALUES
        ((ascii(a) << 16) # ascii(b)),
        (CASE WHEN ascii(a) < 128 AND ascii(b) < 128 AND ascii(third) < 128 AND ascii(fourth) < 128
          THEN (ascii(a) << 24) # (ascii(b) << 16) # (ascii(third) << 8) # ascii(fourth) END)) AS g (gram)
    WHERE ascii(a) > 32 AND ascii(b) > 32 AND gram IS NOT NULL
  $function$
;

CREATE OR REPLACE FUNCTION public.search_number(asked text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    SELECT translate(search_plain(asked), '〔〕【】[]() ', '')
  $function$
;

CREATE OR REPLACE FUNCTION public.search_plain(asked text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    SELECT lower(translate(asked, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ（）［］　', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ()[] '))
  $function$
;

CREATE OR REPLACE FUNCTION public.search_texts(said jsonb, fields text[])
 RETURNS TABLE(kind text, field text, plain text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
    SELECT kind, field, CASE kind WHEN 'number' THEN search_number(words) ELSE search_plain(words) END
    FROM unnest(fields) AS one, LATERAL (SELECT split_part(one, ':', 1), split_part(one, ':', 2), said -> split_part(one, ':', 3)) AS f (kind, field, value),
      LATERAL (SELECT CASE WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}' ELSE
        (SELECT string_agg(leaf #>> '{}', ' ') FROM jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') leaf WHERE leaf #>> '{}' ~ '[^\x01-\x7f]') END) AS w (words)
    WHERE length(words) > 1
  $function$
;

CREATE OR REPLACE FUNCTION public.session_actor(presented bytea, present timestamp with time zone, idle_seconds integer)
 RETURNS TABLE(id uuid, agency_id uuid, roles text[], name text, username text, is_principal_head boolean, legal_qualification_no text, reviewing_since date, last_seen_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      BEGIN
        RETURN QUERY
        SELECT p.id, p.agency_id, p.roles, p.name, p.username, p.is_principal_head,
               p.legal_qualification_no, p.reviewing_since, s.last_seen_at, s.expires_at
        FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = presented AND s.expires_at > present
          AND s.last_seen_at > present - make_interval(secs => idle_seconds)
          AND p.disabled_at IS NULL;
      END $function$
;
