import { citationText, DOCUMENT_TITLES, LEGAL_REVIEW_ITEMS, type DocumentKind } from '@mingjian/law';
import { checkDocument, renderDocument } from '@mingjian/documents';
import { plainTextOf, textOfPages } from '../support/pdf-text';
import { MODELS } from './documents-models';

const KINDS = Object.keys(MODELS) as DocumentKind[];
const textOf = async (kind: DocumentKind): Promise<string> => plainTextOf((await renderDocument(kind, MODELS[kind])).pdf);

describe('the documents of a case', () => {
  it.each(KINDS)('renders the %s with agency, title and number', async (kind) => {
    const text = await textOf(kind);
    expect(text).toContain(MODELS[kind].agency.name);
    expect(text).toContain(DOCUMENT_TITLES[kind]);
    expect(text).toContain(MODELS[kind].number);
    expect(text).not.toContain('\ufffd');
  });

  it('states in a penalty decision all that article 59 demands', async () => {
    const text = await textOf('penalty-decision');
    for (const stated of [
      '当事人：新晃龙溪口食品有限公司', '住所：湖南省怀化市新晃侗族自治县工业集中区B区3栋', // item 1
      '成品库内存放标注生产日期为2026年2月20日的牛肉干320袋', '1.现场检查笔录（3页）', // item 2
      '罚款人民币120,000.00元（大写：壹拾贰万元整）', '没收违法所得人民币12,320.00元（大写：壹万贰仟叁佰贰拾元整）', // item 3
      '《中华人民共和国食品安全法》第一百二十四条第一款第五项',
      '自收到本决定书之日起十五日内，到中国农业银行新晃侗族自治县支行', '共计人民币132,320.00元', // item 4
      '六十日内向新晃侗族自治县人民政府申请行政复议', '六个月内直接向新晃侗族自治县人民法院提起行政诉讼', // item 5
      '二〇二六年四月二十八日', // item 6
    ]) {
      expect(text).toContain(stated);
    }
  });

  it('says where to pay, what delay costs, how the defence was treated, why so much, and that it will be published', async () => {
    const text = await textOf('penalty-decision');
    expect(text).toContain('地址：新晃侗族自治县新晃镇人民路88号，账号：18700001040000000');
    expect(text).toContain('每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额');
    expect(text).toContain('设备失误的理由不能成立，不予采纳');
    expect(text).toContain('本案适用“较轻”一档：当事人系首次违法');
    expect(text).toContain('将依法在国家企业信用信息公示系统向社会公示');
  });

  it('states that no surcharge is added where the agency waives it', async () => {
    const model = MODELS['penalty-decision'];
    const { pdf } = await renderDocument('penalty-decision', { ...model, payment: { ...model.payment!, surchargePerMille: 0 } });
    expect(await plainTextOf(pdf)).toContain('到期不缴纳罚款的，不加处罚款');
  });

  it('tells a party who must first seek reconsideration to do so, and when suit follows', async () => {
    const model = MODELS['penalty-decision'];
    const { pdf } = await renderDocument('penalty-decision', { ...model, remedies: { ...model.remedies, reconsiderationFirst: true } });
    const text = await plainTextOf(pdf);
    expect(text).toContain('应当先自收到本决定书之日起六十日内向新晃侗族自治县人民政府申请行政复议');
    expect(text).toContain('收到复议决定书之日起十五日内向新晃侗族自治县人民法院提起行政诉讼');
  });

  it('gives notice of the defence window, and of the hearing only where it is offered', async () => {
    const model = MODELS['advance-notice'];
    const offered = await textOf('advance-notice');
    expect(offered).toContain('收到本告知书之日起五个工作日内以书面或者口头方式提出');
    expect(offered).toContain('有权要求举行听证');
    const { hearing: _hearing, ...plain } = model;
    const without = await plainTextOf((await renderDocument('advance-notice', plain)).pdf);
    expect(without).not.toContain('听证');
  });

  it('prints the eight review items, the round, the draft hash and the qualification', async () => {
    const text = await textOf('legal-review-opinion');
    for (const item of Object.values(LEGAL_REVIEW_ITEMS)) expect(text).toContain(item);
    expect(text).toContain('第二轮');
    expect(text).toContain(MODELS['legal-review-opinion'].draftHash);
    expect(text).toContain('A20194312270001');
  });

  it('records members, quorum, absences and dissents, and lets the chair speak last', async () => {
    const text = await textOf('discussion-minutes');
    expect(text).toContain('应到5人，实到4人，讨论有效的最低人数为3人');
    expect(text).toContain('田永红（副局长）：外出培训');
    expect(text).toContain('同意3人，不同意1人，弃权0人');
    expect(text).toContain('不同意见如实记录：杨通海：企业经营困难');
    expect(text.indexOf('综合各位意见')).toBeGreaterThan(text.indexOf('不宜再降低'));
  });

  it('marks the way of service and names both officers who served', async () => {
    const text = await textOf('proof-of-service');
    expect(text).toContain('■直接送达□留置送达');
    expect(text).toContain('姚本山（执法证号：18120100001）');
    expect(text).toContain('蒲海燕（执法证号：18120100002）');
  });

  it('lists the package of a record-filing as attachments', async () => {
    const text = await textOf('record-filing-report');
    expect(text).toContain('附件：1.行政处罚决定书（晃市监罚〔2026〕12号），2份');
    expect(text).toContain('7.适用的法律条文，1份');
    expect(text).toContain('备案期限截至2026年5月13日');
  });

  it('asks the head of the agency for approval of a case filing', async () => {
    const text = await textOf('case-filing-approval');
    expect(text).toContain('同意立案。签名：吴建国2026年2月10日');
  });
});

describe('rendering', () => {
  it('gives the same bytes for the same model, whatever was rendered before or meanwhile', async () => {
    const first = await renderDocument('penalty-decision', MODELS['penalty-decision']);
    const [second] = await Promise.all([
      renderDocument('penalty-decision', structuredClone(MODELS['penalty-decision'])),
      renderDocument('record-filing-report', MODELS['record-filing-report']),
    ]);
    expect(second.sha256).toBe(first.sha256);
    expect(second.pdf.equals(first.pdf)).toBe(true);
  });

  it('gives other bytes when one fen changes', async () => {
    const model = MODELS['penalty-decision'];
    const first = await renderDocument('penalty-decision', model);
    const other = await renderDocument('penalty-decision', { ...model, penalty: [{ kind: 'fine', amountFen: 12_000_001 }] });
    expect(other.sha256).not.toBe(first.sha256);
  });

  it('carries a text of more than twenty pages through without loss', async () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) =>
      `第${index + 1}段：执法人员在当事人的经营场所查明，该批次产品的进货票据、销售记录和库存数量（详见证据第${index + 1}页）相互印证，金额为${index + 1},000.00元。`,
    );
    const { pdf, pages } = await renderDocument('penalty-decision', { ...MODELS['penalty-decision'], facts: paragraphs.join('\n') });
    expect(pages).toBeGreaterThanOrEqual(20);
    const read = await textOfPages(pdf);
    expect(read).toHaveLength(pages);
    read.forEach((page, index) => expect(page).toMatch(new RegExp(`— ${index + 1} —\\s*$`)));
    expect(await plainTextOf(pdf)).toContain(paragraphs.join(''));
  });

  it('continues a table cell that is longer than a page, with its label', async () => {
    const facts = Array.from({ length: 90 }, (_, index) => `第${index + 1}项事实，执法人员已经当场核对并由当事人确认。`);
    const { pdf, pages } = await renderDocument('case-filing-approval', { ...MODELS['case-filing-approval'], facts: facts.join('\n') });
    expect(pages).toBeGreaterThan(2);
    const text = await plainTextOf(pdf);
    for (const fact of facts) expect(text).toContain(fact);
    expect((await textOfPages(pdf))[1]).toContain('基本事实');
  });

  it('begins no printed line with a closing mark and ends none with an opening one', async () => {
    for (const kind of KINDS) {
      const lines = (await textOfPages((await renderDocument(kind, MODELS[kind])).pdf)).flatMap((page) => page.split('\n'));
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、；：？！）》〕”]/);
        expect(line).not.toMatch(/[（《〔“]$/);
      }
    }
  });
});

describe('what may not be issued', () => {
  it('accepts every sample', () => {
    for (const kind of KINDS) expect(checkDocument(kind, MODELS[kind])).toEqual([]);
  });

  it('refuses to render and names each missing content with its article', async () => {
    const model = { ...MODELS['penalty-decision'], facts: ' ', evidence: [] };
    await expect(renderDocument('penalty-decision', model)).rejects.toMatchObject({
      name: 'DocumentIncomplete',
      kind: 'unlawful',
      code: 'document-incomplete',
      problems: [{ content: 'facts' }, { content: 'evidence' }],
    });
    const [problem] = checkDocument('penalty-decision', model);
    expect(problem?.citations.map((citation) => citationText(citation))).toEqual(['《行政处罚法》第五十九条第一款第二项']);
  });
});
