export { CertificateLedger, type Certificate, type NewCertificate, type OfficerStanding } from './certificate-ledger';
export { EnterCertificateService, RevokeCertificateService } from './keep-ledger.services';
