import { CertificateLedger, EnterCertificateService, RevokeCertificateService } from '@mingjian/officers';
import { UnitOfWork, type RequestKey } from '@mingjian/platform/database';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, CurrentActor, IdParam, PageQuery, RequestKeyParam, RequireRole, keysOf, limitOf, pageOf, type Page } from '../http';
import { CertificateView, NewCertificateBody, RevocationBody } from './officers.dto';

/** The certificate ledger of the administrator's own agency. */
@ApiTags('officers')
@Controller('api/v1/certificates')
@RequireRole('administrator')
export class CertificatesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: CertificateLedger,
    private readonly enter: EnterCertificateService,
    private readonly revoke: RevokeCertificateService,
  ) {}

  @Get()
  @AnswersPage(CertificateView)
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<Page<CertificateView>> {
    const limit = limitOf(query);
    const [afterId] = keysOf(query.cursor, 'id') ?? [];
    const found = await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.ledger.page(tx, actor.agencyId, limit + 1, afterId));
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Post()
  @Answers(CertificateView, { status: 201 })
  add(@Body() body: NewCertificateBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<CertificateView> {
    return this.enter.execute({ actor, request, ...body });
  }

  /** Ends a certificate before its time. It stays in the ledger: acts of earlier days rest on it. */
  @Post(':id/revocation')
  @Answers(CertificateView)
  end(
    @IdParam() certificateId: string,
    @Body() { revokedOn: on }: RevocationBody,
    @CurrentActor() actor: Actor,
    @RequestKeyParam() request: RequestKey,
  ): Promise<CertificateView> {
    return this.revoke.execute({ actor, request, certificateId, on });
  }
}
