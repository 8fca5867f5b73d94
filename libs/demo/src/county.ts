import type { PersonRole } from '@mingjian/law';

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly PersonRole[];
  readonly isPrincipalHead?: true;
  readonly qualification?: string;
  readonly certificate?: string;
}

export interface DemoAgency {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  readonly kind: 'enforcement' | 'supervision';
  readonly address: string;
  readonly people: readonly DemoPerson[];
}

/** An invented county: nobody in it exists. Two agencies whose sectors order the gates differently, and the supervisor. */
export const DEMO_AGENCIES: readonly DemoAgency[] = [
  {
    code: 'market', name: '新晃县（演示）市场监督管理局', shortName: '晃市监', sector: 'market', kind: 'enforcement', address: '演示县人民路1号',
    people: [
      { username: 'zhang.wei', name: '张伟', roles: ['officer'], certificate: 'YS-430001' },
      { username: 'wang.fang', name: '王芳', roles: ['officer'], certificate: 'YS-430002' },
      { username: 'liu.qiang', name: '刘强', roles: ['unit-head', 'officer'], certificate: 'YS-430003' },
      { username: 'chen.jing', name: '陈静', roles: ['agency-head'], isPrincipalHead: true },
      { username: 'yang.jun', name: '杨军', roles: ['agency-head'] },
      { username: 'zhao.min', name: '赵敏', roles: ['agency-head'] },
      { username: 'li.na', name: '李娜', roles: ['legal-reviewer'], qualification: 'A20204312000001' },
      { username: 'wu.lei', name: '吴磊', roles: ['legal-reviewer', 'hearing-presider'], qualification: 'A20214312000002' },
      { username: 'admin.market', name: '周管理', roles: ['administrator'] },
    ],
  },
  {
    code: 'agriculture', name: '新晃县（演示）农业农村局', shortName: '晃农', sector: 'agriculture', kind: 'enforcement', address: '演示县解放路2号',
    people: [
      { username: 'huang.yong', name: '黄勇', roles: ['officer'], certificate: 'YS-430011' },
      { username: 'he.ping', name: '何平', roles: ['officer'], certificate: 'YS-430012' },
      { username: 'sun.li', name: '孙丽', roles: ['unit-head'] },
      { username: 'ma.chao', name: '马超', roles: ['agency-head'], isPrincipalHead: true },
      { username: 'gao.shan', name: '高山', roles: ['agency-head'] },
      { username: 'lin.hai', name: '林海', roles: ['agency-head'] },
      { username: 'admin.agriculture', name: '郑管理', roles: ['administrator'] },
    ],
  },
  {
    code: 'justice', name: '新晃县（演示）司法局', shortName: '晃司', sector: 'national', kind: 'supervision', address: '演示县府前街3号',
    people: [
      { username: 'tang.yan', name: '唐燕', roles: ['supervisor'] },
      // Reviews for agencies that have no reviewer of their own.
      { username: 'xu.bin', name: '许斌', roles: ['legal-reviewer'], qualification: 'A20194312000003' },
      { username: 'admin.justice', name: '冯管理', roles: ['administrator'] },
    ],
  },
];

/** What the demo county has set for itself. Figures nobody has confirmed for a real county say so. */
export const DEMO_LOCAL_RULES: readonly { readonly kind: string; readonly body: Readonly<Record<string, unknown>>; readonly basis: string; readonly confirmed: boolean }[] = [
  {
    kind: 'major-decision', basis: '演示：市场监督管理行政处罚听证办法第五条的数额（公民一万元）', confirmed: false,
    body: { effects: ['review', 'hearing', 'discuss', 'file'], when: { partyKinds: ['person', 'individual-business'], fineFromFen: 10_000_00 } },
  },
  {
    kind: 'major-decision', basis: '演示：市场监督管理行政处罚听证办法第五条的数额（组织十万元）', confirmed: false,
    body: { effects: ['review', 'hearing', 'discuss', 'file'], when: { partyKinds: ['organization'], fineFromFen: 100_000_00 } },
  },
  { kind: 'quorum', basis: '演示：领导班子会议制度', confirmed: false, body: { members: 3 } },
  { kind: 'record-filing', basis: '演示：县人民政府关于重大行政执法决定备案的规定', confirmed: false, body: { recipient: '新晃县（演示）人民政府' } },
];
