import { ROLES } from '@mingjian/law';
import { LONGEST_PASSWORD } from '@mingjian/platform/identity';
import { Choices, Day, Flag, Id, Instant, Part, Text } from '../http';

export class SignInBody {
  @Text({ max: 63 })
  username!: string;

  @Text({ max: LONGEST_PASSWORD })
  password!: string;
}

export class ChangePasswordBody {
  @Text({ max: LONGEST_PASSWORD })
  currentPassword!: string;

  @Text({ max: LONGEST_PASSWORD })
  newPassword!: string;
}

export class ActorView {
  @Id()
  id!: string;

  @Id()
  agencyId!: string;

  @Text({ max: 63 })
  username!: string;

  @Text({ max: 100 })
  name!: string;

  @Choices(ROLES)
  roles!: readonly string[];

  @Flag()
  isPrincipalHead!: boolean;

  @Text({ max: 50, nullable: true, description: 'National legal professional qualification.' })
  legalQualificationNo!: string | null;

  @Day({ nullable: true })
  reviewingSince!: string | null;
}

export class SessionView {
  @Part(() => ActorView)
  actor!: ActorView;

  @Text({ max: 43, description: 'Repeat it as X-CSRF-Token with every request that changes something.' })
  csrfToken!: string;

  @Instant({ description: 'When the session ends however busy it is.' })
  expiresAt!: string;
}
