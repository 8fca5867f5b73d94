import type { Signature } from './blocks';
import type { Band, StructureNode, TextMark } from './marks';
import { BODY_PITCH, BODY_SIZE, PAGE, SEAL_DIAMETER } from './page-format';
import { baselineIn, runsOf, textWidth, type TypeSetting } from './set-line';

const SETTING: TypeSetting = { face: 'body', size: BODY_SIZE, spacing: 0 };
const SEAL_NOTE: TypeSetting = { face: 'body', size: 12, spacing: 0 };
/** Characters between a sealed date and the right edge, GB/T 9704-2012. */
const RIGHT_INDENT = 4;

/** Agency above date, centred on one another, with a ring where the seal goes over both. */
export function signatureBand({ agency, date }: Signature): Band {
  const node: StructureNode = { role: 'P' };
  const dateWidth = textWidth(date, SETTING);
  const agencyWidth = textWidth(agency, SETTING);
  const wished = PAGE.textWidth - RIGHT_INDENT * BODY_SIZE - dateWidth / 2;
  const centre = Math.max(agencyWidth / 2, Math.min(wished, PAGE.textWidth - agencyWidth / 2));

  const radius = SEAL_DIAMETER / 2;
  const middle = radius + 4;
  const line = (text: string, setting: TypeSetting, top: number): TextMark[] =>
    runsOf(text, setting, centre - textWidth(text, setting) / 2, top + baselineIn(BODY_PITCH, setting.size));

  const sealNote = line('（印章）', SEAL_NOTE, middle - BODY_PITCH * 1.9).map((mark) => ({ ...mark, grey: true }));
  return {
    height: middle + radius + 4,
    parts: [
      { node, marks: [...sealNote, ...line(agency, SETTING, middle - BODY_PITCH)] },
      { node: { role: 'P' }, marks: line(date, SETTING, middle) },
    ],
    ornaments: [{ kind: 'seal', x: centre, y: middle, radius }],
  };
}
