import { civilDate, type Exclusion } from '@mingjian/law';
import { Findings, IMPORT_RULE } from './finding';
import type { DatedStep, HistoricalCase, Surcharge } from './historical-case';
import type { PartialDay } from './partial-day';
import { productInFen, yuan } from './money-text';
import { isObject, type Json, RecordReader, shown } from './record-reader';
import { partyKind, procedureOf, stepCode, STEPS } from './vocabulary';

const FIELDS = [
  'id', 'quality', 'sourceUrl', 'docNo', 'authority', 'field', 'violation', 'violationFrom', 'violationTo', 'legalBasis', 'party',
  'timeline', 'penalty', 'procedure', 'major', 'hearingOffered', 'hearingHeld', 'anomalies', 'notes', 'derived', 'sourceIsCopy',
  'surcharge', 'surchargeYuan', 'lateSurchargeYuan', 'extension', 'exclusions',
];
const STEP_FIELDS = ['event', 'code', 'date', 'precision', 'detail', 'weekend'];
const PENALTY_FIELDS = ['kinds', 'fineYuan', 'confiscatedYuan', 'other', 'arithmetic', 'surcharge', 'surchargeYuan', 'lateSurchargeYuan'];
const SURCHARGE_FIELDS = ['principalYuan', 'days', 'amountYuan'];

/**
 * Reads one record shaped as a published case. A case is returned only where id, authority and violation are there
 * and nothing was refused; the findings say why not.
 */
export function readCase(record: unknown, today: PartialDay, findings = new Findings()): HistoricalCase | null {
  if (!isObject(record)) {
    findings.add('not-a-case', IMPORT_RULE, `不是案件记录：${shown(record)}`, `not a record of a case: ${shown(record)}`);
    return null;
  }
  const read = new RecordReader(findings, today);
  read.unknownFields(record, FIELDS, '案件');
  const id = read.text(record['id'], 'id', 200);
  const authority = read.text(record['authority'], '执法机关 authority');
  const violation = read.text(record['violation'], '违法行为 violation');
  if (!id) missing(findings, 'missing-id', '案件编号 id');
  if (!authority) missing(findings, 'missing-authority', '执法机关 authority');
  if (!violation) missing(findings, 'missing-violation', '违法行为 violation');

  const party = objectOf(record['party'], 'party', read, ['type', 'name']);
  const penalty = objectOf(record['penalty'], 'penalty', read, PENALTY_FIELDS);
  const historical = {
    documentNo: read.text(record['docNo'], '文号 docNo', 200),
    field: read.text(record['field'], '领域 field'),
    violationFrom: read.day(record['violationFrom'], '违法行为起始 violationFrom'),
    violationTo: read.day(record['violationTo'], '违法行为终了 violationTo'),
    legalBasis: read.texts(record['legalBasis'], '法律依据 legalBasis'),
    partyKind: kindOf(read.text(party['type'], '当事人类型 party.type'), read),
    partyName: read.text(party['name'], '当事人 party.name'),
    procedure: procedure(read.text(record['procedure'], '程序 procedure'), read),
    major: read.answer(record['major'], '重大 major'),
    hearingOffered: read.answer(record['hearingOffered'], '告知听证权利 hearingOffered'),
    hearingHeld: read.answer(record['hearingHeld'], '举行听证 hearingHeld'),
    timeline: timeline(record['timeline'], read),
    penaltyKinds: read.texts(penalty['kinds'], '处罚种类 penalty.kinds').filter((kind) => !/^[(（]?未见[)）]?$/.test(kind)),
    fineFen: read.money(penalty['fineYuan'], '罚款 fineYuan'),
    confiscatedFen: read.money(penalty['confiscatedYuan'], '没收 confiscatedYuan'),
    surcharge: surcharge(statedSurcharge(penalty) ?? statedSurcharge(record), read),
    extension: extension(record['extension'], read),
    exclusions: exclusions(record['exclusions'], read),
    isCopy: read.answer(record['sourceIsCopy'], 'sourceIsCopy'),
    sources: read.texts(record['sourceUrl'], 'sourceUrl'),
    remarks: [...read.texts(record['anomalies'], 'anomalies'), ...read.texts(record['notes'], 'notes'), ...read.texts(penalty['other'], 'penalty.other')],
  };
  compareArithmetic(penalty['arithmetic'], historical.fineFen, findings);
  if (!id || !authority || !violation || findings.outcome === 'refused') return null;
  return { id, authority, violation, ...historical };
}

function missing(findings: Findings, code: 'missing-id' | 'missing-authority' | 'missing-violation', name: string): void {
  findings.add(code, IMPORT_RULE, `没有“${name}”`, `"${name}" is missing`);
}

function objectOf(value: unknown, name: string, read: RecordReader, known: readonly string[]): Json {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) {
    read.refuse('unreadable-cell', name, value);
    return {};
  }
  read.unknownFields(value, known, name);
  return value;
}

function kindOf(written: string | null, read: RecordReader): HistoricalCase['partyKind'] {
  if (written === null) return 'unknown';
  return partyKind(written) ?? read.refuse('unknown-party-type', '当事人类型 party.type', written) ?? 'unknown';
}

function procedure(written: string | null, read: RecordReader): HistoricalCase['procedure'] {
  return written === null ? null : (procedureOf(written) ?? read.refuse('unknown-procedure', '程序 procedure', written));
}

function timeline(value: unknown, read: RecordReader): DatedStep[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || value.length > 500) {
    read.refuse('unreadable-cell', 'timeline', value);
    return [];
  }
  const steps: DatedStep[] = [];
  value.forEach((step: unknown, place) => {
    const where = `timeline[${place}]`;
    const known = objectOf(step, where, read, STEP_FIELDS);
    const written = read.text(known['code'], `${where}.code`) ?? read.text(known['event'], `${where}.event`);
    const code = written === null ? null : (stepCode(written) ?? stepNamed(written));
    if (!code) {
      read.refuse('unknown-event-code', `${where}.code`, written);
      return;
    }
    const when = read.day(known['date'], `${STEPS[code]} ${where}.date`, known['precision'], code === 'seizureDue');
    if (when) steps.push({ code, when, detail: read.text(known['detail'], `${where}.detail`) });
  });
  return steps;
}

function stepNamed(words: string): DatedStep['code'] | null {
  const found = Object.entries(STEPS).find(([, label]) => label === words);
  return found ? (found[0] as DatedStep['code']) : null;
}

function statedSurcharge(record: Json): unknown {
  return record['surcharge'] ?? record['surchargeYuan'] ?? record['lateSurchargeYuan'];
}

/** As an object, or as the bare amount. */
function surcharge(value: unknown, read: RecordReader): Surcharge | null {
  if (value === null || value === undefined) return null;
  const given = isObject(value) ? value : { amountYuan: value };
  read.unknownFields(given, SURCHARGE_FIELDS, 'surcharge');
  const all = {
    principalFen: read.money(given['principalYuan'], '加处罚款基数 surcharge.principalYuan'),
    days: read.count(given['days'], '逾期天数 surcharge.days'),
    amountFen: read.money(given['amountYuan'], '加处罚款 surcharge.amountYuan'),
  };
  return all.principalFen === null && all.days === null && all.amountFen === null ? null : all;
}

function extension(value: unknown, read: RecordReader): HistoricalCase['extension'] {
  const given = objectOf(value, 'extension', read, ['days', 'basis']);
  const days = read.count(given['days'], '延长天数 extension.days');
  return days === null ? null : { days, basis: read.text(given['basis'], '延长依据 extension.basis') };
}

function exclusions(value: unknown, read: RecordReader): Exclusion[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || value.length > 100) {
    read.refuse('unreadable-cell', 'exclusions', value);
    return [];
  }
  return value.flatMap((item: unknown, place) => {
    const given = objectOf(item, `exclusions[${place}]`, read, ['from', 'to', 'basis']);
    const [from, to] = [read.day(given['from'], `exclusions[${place}].from`), read.day(given['to'], `exclusions[${place}].to`)];
    const basis = read.text(given['basis'], `exclusions[${place}].basis`);
    if (from?.precision !== 'day' || to?.precision !== 'day' || !basis || from.text > to.text) {
      read.refuse('unreadable-cell', `exclusions[${place}]`, item);
      return [];
    }
    return [{ from: civilDate(from.text), to: civilDate(to.text), basis }];
  });
}

/** Area times rate, where the record shows its sum. */
function compareArithmetic(value: unknown, fineFen: number | null, findings: Findings): void {
  if (!isObject(value) || fineFen === null) return;
  const { area, rate } = value;
  if (typeof area !== 'number' || typeof rate !== 'number') return;
  const product = productInFen(area, rate);
  if (product === fineFen) return;
  const result = product === null ? '?' : yuan(product);
  findings.add('fine-arithmetic-differs', IMPORT_RULE,
    `${area}×${rate}=${result}元，与罚款${yuan(fineFen)}元不符`, `${area} x ${rate} = ${result} yuan, but the fine is ${yuan(fineFen)} yuan`);
}
