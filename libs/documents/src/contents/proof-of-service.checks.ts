import { isCivilDate } from '@mingjian/law';
import { allStated, stated, twoOfficers, type ContentChecks } from './content-check';

export const PROOF_OF_SERVICE_CHECKS: ContentChecks<'proof-of-service'> = {
  recipient: { field: 'recipient.name', met: ({ recipient }) => stated(recipient.name) },
  documents: {
    field: 'documents',
    met: ({ documents }) => allStated(documents.map(({ title }) => title)) && allStated(documents.map(({ number }) => number)),
  },
  place: { field: 'place', met: ({ place }) => stated(place) },
  date: { field: 'servedOn', met: ({ servedOn }) => isCivilDate(servedOn) },
  signature: {
    field: 'signed',
    met: ({ signed, method, refusalReason, note }) => signed || method !== 'direct' || stated(refusalReason) || stated(note),
  },
  'two-servers': { field: 'officers', met: ({ officers }) => twoOfficers(officers) },
  'refusal-and-witness': {
    field: 'refusalReason',
    met: ({ method, refusalReason, witnesses, recordedOnVideo }) =>
      method !== 'leave-behind' || (stated(refusalReason) && (recordedOnVideo === true || (witnesses?.length ?? 0) > 0)),
  },
  consent: { field: 'consentReference', met: ({ method, consentReference }) => method !== 'electronic' || stated(consentReference) },
  'public-notice-course': { field: 'note', met: ({ method, note }) => method !== 'public-notice' || stated(note) },
};
