import { CertificateLedger, EnterCertificateService, RevokeCertificateService } from '@mingjian/officers';
import { Module } from '@nestjs/common';
import { CertificatesController } from './certificates.controller';
import { OfficersController } from './officers.controller';

@Module({
  controllers: [OfficersController, CertificatesController],
  providers: [CertificateLedger, EnterCertificateService, RevokeCertificateService],
})
export class OfficersModule {}
