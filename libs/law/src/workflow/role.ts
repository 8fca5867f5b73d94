/** The parts people play; one person may hold several. Duties that must stay apart are kept apart by requirements. */
export const ROLES = [
  'officer',
  'unit-head',
  'agency-head',
  'legal-reviewer',
  'hearing-presider',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
