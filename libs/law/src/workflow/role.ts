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
export type PersonRole = (typeof ROLES)[number];

/** What acts: a person in one of their parts, or the program itself where the law leaves no choice to make. Nobody is given 'system'. */
export type Role = PersonRole | 'system';
