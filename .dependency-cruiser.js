/**
 * The building's floors: a lib imports only from lower floors, and only by the front door. What is not listed is a
 * capability on floor 4.
 */
const FLOORS = [
  ['law'],
  ['platform'],
  ['process-record', 'deadlines', 'documents', 'notifications', 'officers', 'catalogue'],
  ['cases'],
];
const ABOVE_ALL = ['demo'];
const LISTED = [...FLOORS.flat(), ...ABOVE_ALL];

const libs = (names) => `^libs/(${names.join('|')})/`;
const SPEC = '\\.spec\\.ts$';
const FRONT_DOORS = ['^libs/(?!platform/)[^/]+/src/index\\.ts$', '^libs/platform/src/[^/]+/index\\.ts$'];

const floorRules = FLOORS.map((names, floor) => ({
  name: `floor-${floor}-rests-on-lower-floors`,
  comment: `${names.join(', ')} may use ${floor === 0 ? 'nothing' : FLOORS.slice(0, floor).flat().join(', ')}`,
  severity: 'error',
  from: { path: `^libs/(${names.join('|')})/` },
  to: { path: '^libs/', pathNot: ['^libs/$1/', ...(floor === 0 ? [] : [libs(FLOORS.slice(0, floor).flat())])] },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'capabilities-do-not-know-each-other',
      comment: 'what a capability needs of another reaches it as a fact of the case, a message, or through the app',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: libs(LISTED) },
      to: { path: '^libs/', pathNot: ['^libs/$1/', libs(FLOORS.flat())] },
    },
    {
      name: 'only-by-the-front-door',
      comment: 'import @mingjian/<lib>, or @mingjian/platform/<folder>; what lies behind is the lib’s own business',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps|migrations|test)/' },
      to: { path: '^libs/', pathNot: ['^$1/', ...FRONT_DOORS] },
    },
    {
      name: 'law-is-pure',
      comment: 'the law knows no file, no network, no clock and no package',
      severity: 'error',
      from: { path: '^libs/law/', pathNot: SPEC },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: SPEC },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'libs-know-no-transport',
      comment: 'HTTP belongs to the apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: 'node_modules/(fastify|@fastify/|@nestjs/(platform-fastify|swagger)|express)' },
    },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'portal-reaches-only-platform-and-law',
      comment: 'the public site cannot load what it must not show, not even by way of something else',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: { path: '^libs/', pathNot: libs(['platform', 'law']), reachable: true },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      // The web application is built before it is delivered: of its packages only what the build keeps is left.
      from: { path: '^(apps|libs|migrations)/', pathNot: [SPEC, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    // A cycle of types alone is gone once compiled.
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'import'] },
  },
};
