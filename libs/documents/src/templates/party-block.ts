import type { Block } from '../layout/blocks';
import type { PartyParticulars } from '../models';
import { labelled } from './official-page';
import { addressLabel, representativeTitle } from './wording';

/** The party's particulars, one to a line, in the order forms use; what is not known has no line. */
export function partyBlock(party: PartyParticulars, style: { readonly indented?: boolean } = {}): Block[] {
  const line = (label: string, value: string | undefined): Block[] => labelled(label, value, style);
  const person = party.kind === 'person';
  return [
    ...line('当事人', party.name),
    ...line('主体资格证照名称', party.licence),
    ...line('统一社会信用代码', party.creditCode),
    ...(person ? line('身份证件号码', party.identityNumber) : []),
    ...line(addressLabel(party), party.address),
    ...(person ? [] : line(representativeTitle(party), party.representative)),
    ...(person ? [] : line('身份证件号码', party.identityNumber)),
    ...line('联系电话', party.phone),
  ];
}
