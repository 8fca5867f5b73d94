import type { CivilDate } from '@mingjian/law';
import { Day, Id, PageQuery, Part, Text } from '../http';

export class NewCertificateBody {
  @Id()
  personId!: string;

  @Text({ max: 50, pattern: /^[^\s]+$/, description: 'Number of the enforcement certificate, unique in the county.' })
  number!: string;

  @Text({ max: 100, description: 'Field of enforcement it is issued for.' })
  area!: string;

  @Day()
  validFrom!: CivilDate;

  @Day({ description: 'The last day it is valid.' })
  validTo!: CivilDate;
}

export class RevocationBody {
  @Day({ description: 'From this day on the certificate is not valid.' })
  revokedOn!: CivilDate;
}

export class CertificateView extends NewCertificateBody {
  @Id()
  id!: string;

  @Id()
  agencyId!: string;

  @Day({ nullable: true })
  revokedOn!: CivilDate | null;
}

export class OfficersQuery extends PageQuery {
  @Day({ optional: true, description: 'The day of the act; today if not said.' })
  on?: CivilDate;
}

export class ValidCertificateView {
  @Text({ max: 50 })
  number!: string;

  @Text({ max: 100 })
  area!: string;

  @Day()
  validTo!: CivilDate;
}

export class OfficerView {
  @Id()
  personId!: string;

  @Id()
  agencyId!: string;

  @Text({ max: 100 })
  name!: string;

  @Part(() => ValidCertificateView, { nullable: true, description: 'The certificate valid on the day; null if there is none.' })
  certificate!: ValidCertificateView | null;
}
