import { UnitOfWork, type RequestKey } from '@mingjian/platform/database';
import { cite } from '@mingjian/law';
import { Refusal } from '@mingjian/platform/errors';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Body, Controller, Get, Module, Post, Put, Query } from '@nestjs/common';
import {
  Answers,
  AnswersPage,
  AnySignedIn,
  Choice,
  CurrentActor,
  Day,
  ExpectedVersion,
  Fen,
  Flag,
  Id,
  IdParam,
  Ids,
  Instant,
  PageQuery,
  Part,
  Parts,
  RequestKeyParam,
  RequireRole,
  Text,
  Texts,
  Whole,
  WithoutKey,
  keysOf,
  limitOf,
  pageOf,
  type Page,
} from '../../apps/api/src/http';

export class TrialPart {
  @Text({ max: 5 })
  name!: string;
}

export class TrialBody {
  @Text({ max: 10 })
  text!: string;

  @Day({ optional: true })
  day?: string;

  @Instant({ optional: true })
  at?: string;

  @Fen({ optional: true })
  fine?: number;

  @Choice(['a', 'b'], { optional: true })
  choice?: string;

  @Id({ optional: true })
  id?: string;

  @Ids({ max: 2, optional: true })
  ids?: string[];

  @Texts({ max: 2, maxEach: 3, optional: true })
  texts?: string[];

  @Flag({ optional: true })
  flag?: boolean;

  @Whole({ min: 1, max: 9, optional: true })
  whole?: number;

  @Part(() => TrialPart, { optional: true })
  part?: TrialPart;

  @Parts(() => TrialPart, { max: 2, optional: true })
  parts?: TrialPart[];

  @Text({ max: 3, nullable: true, optional: true })
  nullable?: string | null;
}

export class TrialView {
  @Text({ max: 10 })
  text!: string;

  @Whole({ min: 1, max: 9_999 })
  version!: number;
}

export class TrialQuery extends PageQuery {
  @Text({ max: 20, optional: true })
  search?: string;
}

/** Routes that exist only in tests, one for each thing the ground has to do. */
@Controller('api/v1/trial')
@RequireRole('officer')
export class TrialController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @AnswersPage(TrialView)
  list(@Query() query: TrialQuery): Page<TrialView> {
    const [after = 0] = keysOf(query.cursor, 'whole') ?? [];
    const rows = Array.from({ length: 5 }, (_, at) => ({ text: 'x', version: at + 1 })).filter(({ version }) => version > after);
    return pageOf(rows.slice(0, limitOf(query) + 1), limitOf(query), ({ version }) => [version]);
  }

  /** Has one effect, which a test can count: an outbox row. */
  @Post()
  @Answers(TrialView, { status: 201, etag: true })
  once(@Body() { text }: TrialBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<TrialView> {
    return this.unitOfWork.runOnce(ownAgencyScope(actor), request, async (tx) => {
      await tx.sql(`INSERT INTO outbox (id, topic, body, created_at) VALUES (gen_random_uuid(), 'trial', '{}', '2026-01-01Z')`);
      if (text === 'refuse') throw unlawful();
      if (text === 'slow') await tx.sql('SELECT pg_sleep(0.3)');
      return { text, version: 7 };
    });
  }

  @Put(':id')
  @Answers(TrialView, { etag: true })
  change(@IdParam() _id: string, @ExpectedVersion() version: number, @RequestKeyParam() _request: RequestKey): TrialView {
    return { text: 'x', version: version + 1 };
  }

  /** Fails as the statement fails. */
  @Post('statement')
  @WithoutKey()
  @AnySignedIn()
  @Answers(TrialView)
  statement(@Body() { text }: TrialBody, @CurrentActor() actor: Actor): Promise<TrialView> {
    const statements: Record<string, string> = {
      unique: `INSERT INTO agency SELECT id, code, name, short_name, sector, kind, region FROM agency LIMIT 1`,
      check: `INSERT INTO agency (id, code, name, short_name, sector, kind, region) VALUES (gen_random_uuid(), 'x', 'x', 'x', 'x', 'odd', 'x')`,
      cast: `SELECT 'secret'::uuid`,
      missing: `SELECT * FROM no_such_table`,
      forbidden: `DELETE FROM person`,
      timeout: `DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = 'query_canceled'; END $$`,
      deadlock: `DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = 'deadlock_detected'; END $$`,
      full: `DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = 'disk_full'; END $$`,
      sleep: `SELECT pg_sleep(20)`,
      brief: `SELECT pg_sleep(0.6)`,
      bug: `SELECT 1`,
    };
    return this.unitOfWork.run(ownAgencyScope(actor), async (tx) => {
      await tx.sql(statements[text]!);
      throw new TypeError('secret detail of a bug');
    });
  }
}

function unlawful(): Refusal {
  return new Refusal('unlawful', 'transition-refused', 'Some requirements are not met.', {
    citations: [cite('penalty-law-2021', 57, 2)],
    unmet: [{ id: 'legal-review-passed', citations: [cite('penalty-law-2021', 58, 1)], missing: { outcome: null } }],
  });
}

@Module({ controllers: [TrialController] })
export class TrialModule {}
