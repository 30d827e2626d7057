/**
 * The rooms of the house and who may import whom (docs/architecture.md). Type imports count as imports.
 */
const ROOMS = {
  domain: { rooms: [], packages: [] },
  bpmn: { rooms: ['domain'], packages: ['bpmn-moddle', 'moddle', 'moddle-xml'] },
  engine: { rooms: ['domain'], packages: ['pure-rand'] },
  analysis: { rooms: ['domain', 'engine'], packages: [] },
  interchange: {
    rooms: ['domain', 'bpmn'],
    packages: ['xml2js', 'events', 'fflate', 'bpmn-auto-layout', 'papaparse', 'read-excel-file', 'write-excel-file'],
  },
  i18n: { rooms: ['domain'], packages: ['i18next'] },
  charts: { rooms: ['domain', 'i18n'], packages: ['echarts'] },
  report: { rooms: ['domain', 'analysis', 'i18n', 'charts'], packages: ['docx', 'write-excel-file', '@resvg/resvg-wasm'] },
  storage: { rooms: ['domain'], packages: ['dexie', 'fflate', 'valibot', 'browser-fs-access'] },
  workshop: { rooms: ['domain', 'analysis'], packages: [] },
  worker: {
    rooms: ['domain', 'bpmn', 'engine', 'analysis', 'report', 'interchange', 'i18n'],
    packages: ['@fontsource/source-sans-3', '@resvg/resvg-wasm'],
  },
  modeler: {
    rooms: ['domain', 'bpmn', 'i18n'],
    packages: [
      'bpmn-js',
      'diagram-js',
      'diagram-js-minimap',
      'bpmn-js-create-append-anything',
      'tiny-svg',
      'min-dash',
      'min-dom',
    ],
  },
  state: {
    rooms: ['domain', 'bpmn', 'engine', 'analysis', 'interchange', 'i18n', 'report', 'storage', 'workshop', 'worker'],
    packages: ['zustand'],
  },
  ui: {
    rooms: ['domain', 'state', 'modeler', 'i18n', 'charts'],
    packages: [
      'react',
      'react-dom',
      '@mantine',
      '@tabler',
      '@fontsource-variable',
      'zustand',
      'wouter',
      'dexie-react-hooks',
      'react-i18next',
      'virtual:pwa-register',
    ],
  },
  cli: {
    rooms: ['domain', 'bpmn', 'engine', 'analysis', 'interchange', 'report', 'workshop', 'i18n', 'storage', 'worker'],
    packages: [],
    node: true,
  },
}

const escape = (text) => text.replace(/[/.@-]/g, '\\$&')

const roomRules = Object.entries(ROOMS).flatMap(([room, may]) => [
  {
    name: `${room}-imports-only-its-neighbours`,
    comment: `${room} may import ${may.rooms.join(', ') || 'no other room'}: see the table in docs/architecture.md.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: [`^src/(${[room, ...may.rooms].join('|')})/`] },
  },
  {
    name: `${room}-owns-its-packages`,
    comment: `Packages of ${room}: ${may.packages.join(', ') || 'none'}. A package lives in the room that wraps it.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
      ...(may.packages.length > 0
        ? { pathNot: may.packages.flatMap((name) => [`node_modules/${escape(name)}(/|$)`, `^${escape(name)}(/|$)`]) }
        : {}),
    },
  },
  ...(may.node
    ? []
    : [
        {
          name: `${room}-runs-in-a-browser`,
          comment: 'Only the command line may use Node.',
          severity: 'error',
          from: { path: `^src/${room}/` },
          to: { dependencyTypes: ['core'], pathNot: '^events$' },
        },
      ]),
])

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'cli-opens-projects-by-the-gate',
      comment: 'Of storage and worker the command line takes the gate and the reader of models alone: one way in for every file.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(storage|worker)/', pathNot: ['^src/storage/gate\\.ts$', '^src/worker/modelReader\\.ts$'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concern or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is not part of the app.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/main\\.tsx$', '^src/cli/main\\.ts$', '\\.worker\\.ts$'],
      },
      to: {},
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'Tests know the product, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that resolves to nothing breaks the build or hides a typing slip.',
      severity: 'error',
      from: { path: '^src/' },
      // The bundler alone understands a file that is asked for by its address; the build fails when it is not there.
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\.wasm\\?url$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
