import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** Minutes of the collective discussion by the heads of the agency. */
export const DISCUSSION_MINUTES_CONTENTS = [
  { id: 'case', title: '案件名称', source: [cite('penalty-law-2021', 57, 2)] },
  { id: 'time-and-place', title: '讨论时间和地点', source: [cite('penalty-law-2021', 47)] },
  { id: 'chair-and-recorder', title: '主持人和记录人', source: [cite('penalty-law-2021', 47)] },
  { id: 'members', title: '参加讨论的负责人', source: [cite('penalty-law-2021', 57, 2)] },
  { id: 'quorum', title: '应到、实到和法定人数', source: [cite('product-default', 'discussion-quorum')] },
  { id: 'handler-report', title: '承办人汇报', source: [cite('penalty-law-2021', 57, 1)] },
  { id: 'review-opinion', title: '法制审核意见', source: [cite('penalty-law-2021', 58, 1)] },
  { id: 'each-opinion', title: '每位参加人员的意见', source: [cite('penalty-law-2021', 57, 2), cite('penalty-law-2021', 47)] },
  { id: 'resolution', title: '讨论决定和表决结果', source: [cite('penalty-law-2021', 57, 2)] },
  { id: 'draft-hash', title: '所议文稿的校验码', source: [cite('penalty-law-2021', 58, 1)] },
] as const satisfies readonly MandatoryContent[];
