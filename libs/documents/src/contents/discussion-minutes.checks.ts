import { isCivilDate } from '@mingjian/law';
import { stated, type ContentChecks } from './content-check';

export const DISCUSSION_MINUTES_CHECKS: ContentChecks<'discussion-minutes'> = {
  case: { field: 'caseName', met: ({ caseName }) => stated(caseName) },
  'time-and-place': {
    field: 'startedAt',
    met: ({ startedAt, endedAt, heldOn, place }) =>
      stated(place) && isCivilDate(heldOn) && Date.parse(startedAt) <= Date.parse(endedAt),
  },
  'chair-and-recorder': {
    field: 'chair',
    met: ({ chair, recorder, members }) => stated(recorder) && members.some(({ name }) => name === chair),
  },
  members: { field: 'members', met: ({ members }) => members.length > 0 && members.every(({ name }) => stated(name)) },
  quorum: { field: 'quorum', met: ({ quorum, members }) => members.length >= quorum.required && members.length <= quorum.entitled },
  'handler-report': { field: 'handlerReport', met: ({ handlerReport }) => stated(handlerReport) },
  'review-opinion': { field: 'reviewOpinion.summary', met: ({ reviewOpinion }) => stated(reviewOpinion.summary) },
  'each-opinion': {
    field: 'opinions',
    met: ({ members, opinions }) =>
      opinions.length === members.length &&
      members.every(({ name }) => opinions.some(({ member, opinion }) => member === name && stated(opinion))),
  },
  resolution: { field: 'resolution.text', met: ({ resolution }) => stated(resolution.text) },
  'draft-hash': { field: 'draftHash', met: ({ draftHash }) => stated(draftHash) },
};
