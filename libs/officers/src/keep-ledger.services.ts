import type { CivilDate } from '@mingjian/law';
import { UnitOfWork, type RequestKey } from '@mingjian/platform/database';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Injectable } from '@nestjs/common';
import { CertificateLedger, type Certificate, type NewCertificate } from './certificate-ledger';

interface Keeping {
  /** An administrator; only certificates of the same agency are within reach. */
  readonly actor: Actor;
  readonly request: RequestKey;
}

@Injectable()
export class EnterCertificateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: CertificateLedger,
  ) {}

  execute({ actor, request, ...certificate }: Keeping & Omit<NewCertificate, 'agencyId'>): Promise<Certificate> {
    return this.unitOfWork.runOnce(ownAgencyScope(actor), request, (tx) =>
      this.ledger.enter(tx, { ...certificate, agencyId: actor.agencyId }),
    );
  }
}

@Injectable()
export class RevokeCertificateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: CertificateLedger,
  ) {}

  execute({ actor, request, certificateId, on }: Keeping & { certificateId: string; on: CivilDate }): Promise<Certificate> {
    return this.unitOfWork.runOnce(ownAgencyScope(actor), request, (tx) => this.ledger.revoke(tx, certificateId, on));
  }
}
