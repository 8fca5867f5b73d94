import { isCivilDate, ROLES, SECTOR_PROCEDURES } from '@mingjian/law';

export interface CountyPerson {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly isPrincipalHead?: boolean;
  /** Number of the national legal professional qualification. */
  readonly legalQualificationNo?: string;
  readonly reviewingSince?: string;
  readonly certificate?: { readonly number: string; readonly validFrom: string; readonly validTo: string };
}

export interface CountyAgency {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Which sector's procedure rules apply: market, agriculture, transport, housing, medical-insurance, hunan, national. */
  readonly sector: string;
  readonly kind: 'enforcement' | 'supervision';
  readonly address: string;
  readonly phone: string;
  readonly people: readonly CountyPerson[];
}

export interface CountyRule {
  readonly kind: 'major-decision' | 'quorum' | 'record-filing' | 'sector-procedure';
  readonly body: Readonly<Record<string, unknown>>;
  /** The instrument and article it rests on. */
  readonly basis: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** False: an observed figure nobody has confirmed; applied, and said to be unconfirmed. */
  readonly confirmed: boolean;
  /** Code of the one agency it is for; the whole county without it. */
  readonly agency?: string;
}

/** What a county enters at set-up. */
export interface CountyFile {
  readonly region: string;
  readonly reconsiderationBody: string;
  readonly court: string;
  readonly agencies: readonly CountyAgency[];
  readonly localRules: readonly CountyRule[];
}

const RULE_KINDS = ['major-decision', 'quorum', 'record-filing', 'sector-procedure'];

/** Everything wrong with a county file, each with where it is; empty when it may be entered. */
export function countyFileProblems(value: unknown): string[] {
  const problems: string[] = [];
  const file = objectAt(value, 'the file', problems);
  if (!file) return problems;
  for (const field of ['region', 'reconsiderationBody', 'court']) textAt(file, field, field, problems);
  const agencies = listAt(file, 'agencies', problems);
  agencies.forEach((agency, at) => agencyProblems(agency, `agencies[${at}]`, problems));
  listAt(file, 'localRules', problems).forEach((rule, at) => ruleProblems(rule, `localRules[${at}]`, problems));
  unique(agencies.map((agency) => agency['code']), 'agency code', problems);
  unique(agencies.flatMap((agency) => listOf(agency['people']).map((person) => person['username'])), 'username', problems);
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

function agencyProblems(agency: Fields, at: string, problems: string[]): void {
  for (const field of ['code', 'name', 'shortName', 'address', 'phone']) textAt(agency, field, `${at}.${field}`, problems);
  oneOf(agency['kind'], ['enforcement', 'supervision'], `${at}.kind`, problems);
  oneOf(agency['sector'], SECTOR_PROCEDURES.map((sector) => sector.id), `${at}.sector`, problems);
  listAt(agency, 'people', problems, `${at}.people`).forEach((person, index) => {
    const here = `${at}.people[${index}]`;
    for (const field of ['username', 'name']) textAt(person, field, `${here}.${field}`, problems);
    if (typeof person['username'] === 'string' && !/^[a-z0-9][a-z0-9._-]{1,62}$/.test(person['username'])) {
      problems.push(`${here}.username: small letters, digits, dot, dash and underscore only`);
    }
    const roles = Array.isArray(person['roles']) ? person['roles'] : [];
    if (roles.length === 0) problems.push(`${here}.roles: at least one role`);
    roles.forEach((role) => oneOf(role, ROLES, `${here}.roles`, problems));
    if (roles.includes('supervisor') && agency['kind'] !== 'supervision') problems.push(`${here}: a supervisor belongs to an agency of supervision`);
    if (person['reviewingSince'] !== undefined) dayAt(person['reviewingSince'], `${here}.reviewingSince`, problems);
    if (person['certificate'] !== undefined) {
      const certificate = objectAt(person['certificate'], `${here}.certificate`, problems);
      if (!certificate) return;
      textAt(certificate, 'number', `${here}.certificate.number`, problems);
      dayAt(certificate['validFrom'], `${here}.certificate.validFrom`, problems);
      dayAt(certificate['validTo'], `${here}.certificate.validTo`, problems);
    }
  });
}

function ruleProblems(rule: Fields, at: string, problems: string[]): void {
  oneOf(rule['kind'], RULE_KINDS, `${at}.kind`, problems);
  textAt(rule, 'basis', `${at}.basis`, problems);
  dayAt(rule['validFrom'], `${at}.validFrom`, problems);
  if (rule['validTo'] !== undefined) dayAt(rule['validTo'], `${at}.validTo`, problems);
  if (typeof rule['confirmed'] !== 'boolean') problems.push(`${at}.confirmed: true or false`);
  const body = objectAt(rule['body'], `${at}.body`, problems);
  if (!body) return;
  if (rule['kind'] === 'quorum' && !(Number.isInteger(body['members']) && (body['members'] as number) >= 2)) problems.push(`${at}.body.members: a whole number, at least 2`);
  if (rule['kind'] === 'record-filing') textAt(body, 'recipient', `${at}.body.recipient`, problems);
  if (rule['kind'] === 'major-decision') {
    const effects = Array.isArray(body['effects']) ? body['effects'] : [];
    if (effects.length === 0) problems.push(`${at}.body.effects: review, hearing, discuss or file`);
    effects.forEach((effect) => oneOf(effect, ['review', 'hearing', 'discuss', 'file'], `${at}.body.effects`, problems));
    objectAt(body['when'], `${at}.body.when`, problems);
  }
}

function objectAt(value: unknown, at: string, problems: string[]): Fields | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  problems.push(`${at}: an object is expected`);
  return undefined;
}

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter((entry): entry is Fields => typeof entry === 'object' && entry !== null) : []);

function listAt(fields: Fields, name: string, problems: string[], at = name): Fields[] {
  if (!Array.isArray(fields[name])) problems.push(`${at}: a list is expected`);
  return listOf(fields[name]);
}

function textAt(fields: Fields, name: string, at: string, problems: string[]): void {
  const value = fields[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > 300) problems.push(`${at}: a text of at most 300 characters is expected`);
}

function dayAt(value: unknown, at: string, problems: string[]): void {
  if (!isCivilDate(value)) problems.push(`${at}: a day such as 2026-01-05 is expected`);
}

function oneOf(value: unknown, choices: readonly string[], at: string, problems: string[]): void {
  if (!choices.includes(value as string)) problems.push(`${at}: one of ${choices.join(', ')}`);
}

function unique(values: readonly unknown[], what: string, problems: string[]): void {
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  for (const value of new Set(twice)) problems.push(`${what} ${String(value)} stands twice`);
}
