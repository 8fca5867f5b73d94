import type { CountyAgency, CountyFile, CountyRule } from '@mingjian/county';

const certificate = (number: string) => ({ number, validFrom: '2022-11-01', validTo: '2027-10-31' }) as const;
const PHONE = '0745-0000000';

/** An invented county: nobody in it exists. Two agencies whose sectors order the gates differently, and the supervisor. */
const AGENCIES: readonly CountyAgency[] = [
  {
    code: 'market', name: '新晃县（演示）市场监督管理局', shortName: '晃市监', sector: 'market', kind: 'enforcement', address: '演示县人民路1号', phone: PHONE,
    people: [
      { username: 'zhang.wei', name: '张伟', roles: ['officer'], certificate: certificate('YS-430001') },
      { username: 'wang.fang', name: '王芳', roles: ['officer'], certificate: certificate('YS-430002') },
      { username: 'liu.qiang', name: '刘强', roles: ['unit-head', 'officer'], certificate: certificate('YS-430003') },
      { username: 'chen.jing', name: '陈静', roles: ['agency-head'], isPrincipalHead: true },
      { username: 'yang.jun', name: '杨军', roles: ['agency-head'] },
      { username: 'zhao.min', name: '赵敏', roles: ['agency-head'] },
      { username: 'li.na', name: '李娜', roles: ['legal-reviewer'], legalQualificationNo: 'A20204312000001' },
      { username: 'wu.lei', name: '吴磊', roles: ['legal-reviewer', 'hearing-presider'], legalQualificationNo: 'A20214312000002' },
      { username: 'admin.market', name: '周管理', roles: ['administrator'] },
    ],
  },
  {
    code: 'agriculture', name: '新晃县（演示）农业农村局', shortName: '晃农', sector: 'agriculture', kind: 'enforcement', address: '演示县解放路2号', phone: PHONE,
    people: [
      { username: 'huang.yong', name: '黄勇', roles: ['officer'], certificate: certificate('YS-430011') },
      { username: 'he.ping', name: '何平', roles: ['officer'], certificate: certificate('YS-430012') },
      { username: 'sun.li', name: '孙丽', roles: ['unit-head'] },
      { username: 'ma.chao', name: '马超', roles: ['agency-head'], isPrincipalHead: true },
      { username: 'gao.shan', name: '高山', roles: ['agency-head'] },
      { username: 'lin.hai', name: '林海', roles: ['agency-head'] },
      { username: 'admin.agriculture', name: '郑管理', roles: ['administrator'] },
    ],
  },
  {
    code: 'justice', name: '新晃县（演示）司法局', shortName: '晃司', sector: 'national', kind: 'supervision', address: '演示县府前街3号', phone: PHONE,
    people: [
      { username: 'tang.yan', name: '唐燕', roles: ['supervisor'] },
      // Reviews for agencies that have no reviewer of their own.
      { username: 'xu.bin', name: '许斌', roles: ['legal-reviewer'], legalQualificationNo: 'A20194312000003' },
      { username: 'admin.justice', name: '冯管理', roles: ['administrator'] },
    ],
  },
];

/** What the demo county has set for itself. Figures nobody has confirmed for a real county say so. */
const LOCAL_RULES: readonly CountyRule[] = [
  {
    kind: 'major-decision', basis: '演示：市场监督管理行政处罚听证办法第五条的数额（公民一万元）', validFrom: '2021-07-15', confirmed: false,
    body: { effects: ['review', 'hearing', 'discuss', 'file'], when: { partyKinds: ['person', 'individual-business'], fineFromFen: 10_000_00 } },
  },
  {
    kind: 'major-decision', basis: '演示：市场监督管理行政处罚听证办法第五条的数额（组织十万元）', validFrom: '2021-07-15', confirmed: false,
    body: { effects: ['review', 'hearing', 'discuss', 'file'], when: { partyKinds: ['organization'], fineFromFen: 100_000_00 } },
  },
  { kind: 'quorum', basis: '演示：领导班子会议制度', validFrom: '2021-07-15', confirmed: false, body: { members: 3 } },
  { kind: 'record-filing', basis: '演示：县人民政府关于重大行政执法决定备案的规定', validFrom: '2021-07-15', confirmed: false, body: { recipient: '新晃县（演示）人民政府' } },
];

export const DEMO_COUNTY: CountyFile = {
  region: '新晃县（演示）',
  reconsiderationBody: '新晃县（演示）人民政府',
  court: '新晃县（演示）人民法院',
  agencies: AGENCIES,
  localRules: LOCAL_RULES,
};
