import { ROLES, type CivilDate, type PersonRole } from '@mingjian/law';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@mingjian/platform/identity';
import { Choice, Choices, Day, Flag, Id, Instant, PageQuery, Text, Whole } from '../http';

export class StandingBody {
  @Choices(ROLES)
  roles!: PersonRole[];

  @Flag({ description: 'Heads the agency, which some approvals need in person.' })
  isPrincipalHead!: boolean;

  @Text({ max: 50, nullable: true, description: 'National legal professional qualification, which a first-time reviewer needs.' })
  legalQualificationNo!: string | null;

  @Day({ nullable: true, description: 'Since when the person reviews penalties.' })
  reviewingSince!: CivilDate | null;
}

export class NewPersonBody extends StandingBody {
  @Text({ max: 63, min: 2, pattern: /^[a-z0-9][a-z0-9._-]+$/ })
  username!: string;

  @Text({ max: 100 })
  name!: string;

  @Text({ max: LONGEST_PASSWORD, description: `At least ${SHORTEST_PASSWORD} characters.` })
  password!: string;
}

export class NewPasswordBody {
  @Text({ max: LONGEST_PASSWORD })
  password!: string;
}

export class BarredBody {
  @Flag({ description: 'Whether the person is kept from signing in.' })
  disabled!: boolean;
}

export class PersonView {
  @Id()
  id!: string;

  @Id()
  agencyId!: string;

  @Text({ max: 63 })
  username!: string;

  @Text({ max: 100 })
  name!: string;

  @Choices(ROLES)
  roles!: readonly PersonRole[];

  @Flag()
  isPrincipalHead!: boolean;

  @Text({ max: 50, nullable: true })
  legalQualificationNo!: string | null;

  @Day({ nullable: true })
  reviewingSince!: CivilDate | null;

  @Instant({ nullable: true, description: 'Since when the person may not sign in.' })
  disabledAt!: string | null;

  @Instant()
  createdAt!: string;

  @Whole({ min: 1, max: 999_999_999 })
  version!: number;
}

export class ColleaguesQuery extends PageQuery {
  @Choice(ROLES, { optional: true, description: 'Only who holds this role.' })
  role?: PersonRole;
}

export class ColleagueView {
  @Id()
  id!: string;

  @Text({ max: 100 })
  name!: string;

  @Choices(ROLES)
  roles!: readonly PersonRole[];
}
