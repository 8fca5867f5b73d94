import { SameParty, SearchCases, type SearchKind } from '@mingjian/search';
import type { Actor } from '@mingjian/platform/identity';
import { v7 as newId } from 'uuid';
import { aCase, aPerson, anAgency } from '../support/case-rows';
import { useTestDatabase } from '../support/database';

describe('searching cases', () => {
  const database = useTestDatabase();
  let ours: string;
  let theirs: string;
  const cases: Record<string, string> = {};

  const actor = (agencyId: string, roles: Actor['roles'] = ['officer'], id: string = newId()): Actor =>
    ({ id, agencyId, roles, name: '某', username: 'x', isPrincipalHead: false, legalQualificationNo: null, reviewingSince: null });

  const aParty = (agencyId: string, caseId: string, name: string, idNumber: string, no = 1) =>
    database().sql(
      `INSERT INTO party (id, agency_id, case_id, act_seq, no, kind, name, id_number, phone) VALUES ($1, $2, $3, 1, $4, 'organization', $5, $6, '0745-6221234')`,
      [newId(), agencyId, caseId, no, name, idNumber],
    );

  const aRecord = (agencyId: string, caseId: string, content: string) =>
    database().sql(
      `INSERT INTO investigation_act (id, agency_id, case_id, act_seq, kind, on_date, place, content, officers, signed_by, party_signed, rights_told)
       VALUES ($1, $2, $3, 1, 'inquiry', '2025-09-02', '本局', $4, '{}', '{}', 'signed', true)`,
      [newId(), agencyId, caseId, content],
    );

  beforeAll(async () => {
    [ours, theirs] = [await anAgency(database()), await anAgency(database())];
    cases['first'] = await aCase(database(), ours, { caseNo: '晃市监立〔2026〕31号' });
    cases['second'] = await aCase(database(), ours, { caseNo: '晃市监立〔2026〕32号' });
    cases['foreign'] = await aCase(database(), theirs, { caseNo: '晃农立〔2026〕31号' });
    await aParty(ours, cases['first'], '湖南（新晃）侗乡食品有限公司', '91431227MA4L12345X');
    await aParty(ours, cases['second'], '龙溪口便民超市', '91431227MA4L99999Y');
    await aParty(theirs, cases['foreign'], '龙溪口便民超市', '91431227MA4L99999Y');
    await aRecord(ours, cases['first'], '问：货架第二层的黄牛肉干是什么时候进的货？答：去年腊月，100%自家做的。');
    await aRecord(ours, cases['second'], '答：豆腐是早上从批发市场进的。');
  });

  const found = async (text: string, kind: SearchKind, by: Actor = actor(ours), before?: string): Promise<string[]> => {
    const page = await new SearchCases(database().unitOfWork).page(by, { text, kind, before }, 50);
    return page.map(({ id }) => Object.keys(cases).find((name) => cases[name] === id) ?? id);
  };

  it.each<[text: string, kind: SearchKind, names: string[]]>([
    ['晃市监立〔2026〕31号', 'number', ['first']],
    ['晃市监立2026', 'number', ['second', 'first']],
    ['〔2026〕31', 'number', ['first']],
    ['晃市监 32', 'number', ['second']],
    ['侗乡食品', 'party', ['first']],
    ['湖南(新晃)侗乡', 'party', ['first']],
    ['ma4l1234', 'party', ['first']],
    ['6221234', 'party', ['second', 'first']],
    ['黄牛肉干', 'text', ['first']],
    ['黄牛肉干 侗乡', 'text', ['first']],
    ['黄牛肉干 便民', 'text', []],
    ['100%自家', 'text', ['first']],
    ['100_自家', 'text', []],
    ['无照经营', 'text', ['second', 'first']],
    ['从来没有', 'text', []],
  ])('%s as %s finds %j', async (text, kind, names) => {
    expect(await found(text, kind)).toEqual(names);
  });

  it('goes on after the last case seen', async () => {
    expect(await found('无照经营', 'text', actor(ours), cases['second'])).toEqual(['first']);
  });

  it('shows the place, marked', async () => {
    const [first] = await new SearchCases(database().unitOfWork).page(actor(ours), { text: '黄牛肉干', kind: 'text' }, 1);
    expect(first).toMatchObject({ field: 'investigation-act', party: '湖南（新晃）侗乡食品有限公司' });
    expect(first!.marks.map(([from, to]) => first!.excerpt.slice(from, to))).toEqual(['黄牛肉干']);
  });

  it('finds a number that a case was given later', async () => {
    const id = await aCase(database(), ours, {});
    const recorded = [id, ours];
    await database().sql('SET session_replication_role = replica');
    await database().sql(`ALTER TABLE enforcement_case ENABLE ALWAYS TRIGGER enforcement_case_number_is_searched`);
    await database().sql(`UPDATE enforcement_case SET case_no = '晃市监立〔2027〕1号' WHERE id = $1 AND agency_id = $2`, recorded);
    await database().sql('SET session_replication_role = origin');
    expect(await found('2027〕1号', 'number')).toEqual([id]);
  });

  it('keeps agencies apart, and shows supervisors the county', async () => {
    expect(await found('便民超市', 'party', actor(ours))).toEqual(['second']);
    expect(await found('便民超市', 'party', actor(theirs))).toEqual(['foreign']);
    expect(await found('便民超市', 'party', actor(theirs, ['supervisor']))).toEqual(['foreign', 'second']);
    expect(await database().unitOfWork.run({ kind: 'county' }, (tx) => tx.sql('SELECT * FROM search_entry'))).toEqual([]);
    // The function obeys the scope of the transaction, whatever agency it is asked for.
    const asked = database().unitOfWork.run({ kind: 'agency', agencyId: ours }, (tx) =>
      tx.sql<{ case_id: string }>(`SELECT case_id FROM search_cases('便民超市', 'party', $1, NULL, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 9)`, [theirs]));
    expect((await asked).map(({ case_id }) => case_id)).toEqual([cases['second']]);
  });

  it('shows a reviewer of the pool the cases given to them, and no others of that agency', async () => {
    const reviewer = await aPerson(database(), theirs, { roles: ['legal-reviewer'] });
    const by = actor(theirs, ['legal-reviewer'], reviewer);
    expect(await found('无照经营', 'text', by)).toEqual(['foreign']);
    await database().sql(`INSERT INTO case_side (agency_id, case_id, person_id, side) VALUES ($1, $2, $3, 'judging')`, [ours, cases['first'], reviewer]);
    expect(await found('无照经营', 'text', by)).toEqual(['foreign', 'first']);
  });

  it('asks for two characters together', async () => {
    await expect(found('食 品', 'text')).rejects.toMatchObject({ code: 'search-text-too-short' });
  });

  it('reaches what is rare by the index of grams', async () => {
    await database().sql('SET enable_seqscan = off'); // as the function sets it
    const plan = await database().sql<{ 'QUERY PLAN': string }>(
      `EXPLAIN (COSTS OFF) SELECT case_id FROM search_entry WHERE search_grams(plain) @> search_grams('黄牛肉干')`,
    );
    await database().sql('RESET enable_seqscan');
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on search_entry_by_gram');
  });

  describe('the earlier cases of a party', () => {
    it('are those of its number, and those of its name alone told apart', async () => {
      const page = await new SameParty(database().unitOfWork).page(actor(ours), { name: '龙溪口便民超市', idNumber: '91431227ma4l12345x' }, 50);
      expect(page.map(({ id, matchedBy }) => [id, matchedBy])).toEqual([[cases['second'], 'name'], [cases['first'], 'identity']]);
    });

    it('are of one’s own agency', async () => {
      const own = await new SameParty(database().unitOfWork).page(actor(theirs), { idNumber: '91431227MA4L99999Y' }, 50);
      expect(own.map(({ id }) => id)).toEqual([cases['foreign']]);
    });

    it('cannot be asked for without saying whose', async () => {
      await expect(new SameParty(database().unitOfWork).page(actor(ours), {}, 50)).rejects.toMatchObject({ code: 'same-party-unnamed' });
    });
  });
});
