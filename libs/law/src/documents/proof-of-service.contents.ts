import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** Proof of service: article 61 of the penalty law sends to the civil procedure law. */
export const PROOF_OF_SERVICE_CONTENTS = [
  { id: 'recipient', title: '受送达人', source: [cite('penalty-law-2021', 61, 1)] },
  { id: 'documents', title: '送达文书名称及文号', source: [cite('civil-procedure-law-2023', 87)] },
  { id: 'place', title: '送达地点', source: [cite('civil-procedure-law-2023', 87)] },
  { id: 'date', title: '收到日期', source: [cite('civil-procedure-law-2023', 87, 1)] },
  { id: 'signature', title: '签收，或者未签收的原因', source: [cite('civil-procedure-law-2023', 87, 1)] },
  { id: 'two-servers', title: '送达人不少于两人及其执法证号', source: [cite('penalty-law-2021', 42, 1)] },
  {
    id: 'refusal-and-witness',
    title: '拒收事由，以及见证人或者拍照、录像',
    onlyWhen: 'served-by-leaving-behind',
    source: [cite('civil-procedure-law-2023', 89)],
  },
  {
    id: 'consent',
    title: '同意电子送达的确认书',
    onlyWhen: 'served-electronically',
    source: [cite('penalty-law-2021', 61, 2), cite('civil-procedure-law-2023', 90)],
  },
  {
    id: 'public-notice-course',
    title: '公告送达的原因和经过',
    onlyWhen: 'served-by-public-notice',
    source: [cite('civil-procedure-law-2023', 95)],
  },
] as const satisfies readonly MandatoryContent[];
