import type { Block } from '../layout/blocks';
import type { PartyParticulars } from '../models';
import { labelled } from './official-page';
import { addressLabel, representativeTitle } from './wording';

/** The party's particulars, one to a line, in the order forms use; what is not known has no line. */
export function partyBlock(party: PartyParticulars): Block[] {
  const person = party.kind === 'person';
  return [
    ...labelled('当事人', party.name),
    ...labelled('主体资格证照名称', party.licence),
    ...labelled('统一社会信用代码', party.creditCode),
    ...(person ? labelled('身份证件号码', party.identityNumber) : []),
    ...labelled(addressLabel(party), party.address),
    ...(person ? [] : labelled(representativeTitle(party), party.representative)),
    ...(person ? [] : labelled('身份证件号码', party.identityNumber)),
    ...labelled('联系电话', party.phone),
  ];
}
