'use strict';

/**
 * The borders of ARCHITECTURE.md, as rules. `npm run borders` keeps them; CONTRIBUTING.md says what to do when one
 * fires. There is no list of known offences and there is not to be one.
 */

/** Who came first. A feature may use those before it and never one after it: the newcomer holds the edge. */
const featureOrder = [
  'access',
  'law',
  'publications',
  'local-authorities',
  'settings',
  'inspections',
  'ownership',
  'ownership-imports',
  'owner-matching',
  'provider-groups',
  'owner-merges',
  'observations',
  'findings',
  'rule-publications',
  'national-scans',
  'backtest',
  'finding-reviews',
  'continuity',
  'ownership-changes',
  'simulations',
  'reconciliation',
  'matters',
  'thresholds',
  'impacts',
  'suspicions',
  'improvement-plans',
  'commitments',
  'penalties',
  'enforcement',
  'council-notifications',
  'unregistered-settings',
  'cases',
  'registration-checks',
  'clocks',
  'dossiers',
  'work-queues',
];

/** Besides `.type` and `.context`, what another feature may know. Each is a shape or a column list, without behaviour. */
const sharedShapes = [
  // What a setting, or a group, is: plain types that the loaders of later features answer with.
  'settings/setting',
  'provider-groups/provider-group',
  // What the columns of a setting, and of a share, mean stands in one place, also where a later feature selects them.
  'settings/setting-columns',
  'ownership/share-columns',
  // How a citation is shown stands in one place.
  'law/legal-views',
  'law/growth-view',
  // What a matter is, what every step of one says of itself, and what the feature of a kind adds to it.
  'matters/matter',
  'matters/matter.input',
  'matters/kind-of-matter',
  // Where a matter stands for who reads it, and what the columns of a step mean.
  'matters/matter-columns',
  // How a clock is shown stands in one place.
  'matters/clock-view',
];

const graphqlPackages = 'node_modules/(graphql|graphql-[a-z]+|type-graphql|@apollo/[a-z-]+|@as-integrations/[a-z]+)/';

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that must know each other are one file. Type-only circles count.',
      {},
      { circular: true },
    ),

    forbid(
      'domain-is-pure',
      'The law and our rules know no framework, no database, no clock and no Node.',
      { path: '^src/domain/' },
      { pathNot: '^src/domain/' },
    ),
    forbid(
      'values-know-nothing',
      'Days and registration numbers are the bottom.',
      { path: '^src/domain/values/' },
      { pathNot: '^src/domain/values/' },
    ),
    forbid(
      'law-knows-no-other-domain',
      'Law is data: it knows days and the closed lists of the register, and no rule of ours.',
      { path: '^src/domain/law/' },
      { path: '^src/domain/', pathNot: '^src/domain/(law/|values/|register/vocabulary\\.ts$)' },
    ),
    forbid(
      'statistics-know-no-subject',
      'A distribution is the same whatever is counted.',
      { path: '^src/domain/statistics/' },
      { pathNot: '^src/domain/statistics/' },
    ),
    forbid(
      'indicators-come-last-in-domain',
      'Observations and law stand without our reading of them, and without what we try on them.',
      { path: '^src/domain/', pathNot: '^src/domain/(indicators|simulation|backtest)/' },
      { path: '^src/domain/(indicators|simulation|backtest)/' },
    ),
    forbid(
      'rules-know-no-other-rule',
      'What two rules share is domain; a rule can be read alone.',
      { path: '^src/domain/indicators/rules/' },
      { path: '^src/domain/indicators/rules/' },
    ),

    forbid(
      'platform-is-generic',
      'Any service could use it.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/platform/' },
    ),
    forbid(
      'sources-are-plain',
      'A reader of outside files knows its own folder, the reader of tables, and the closed lists.',
      { path: '^src/sources/([^/]+)/' },
      {
        path: '^src/',
        pathNot: [
          '^src/sources/$1/',
          '^src/sources/(tabular|json)/',
          '^src/domain/values/',
          '^src/domain/register/vocabulary\\.ts$',
          '^src/domain/judgements/',
          '^src/domain/observations/(observation|check-observation|nearest-code)\\.ts$',
          '^src/domain/ownership/(vocabulary|records|identifiers)\\.ts$',
        ],
      },
    ),
    forbid(
      'tables-know-no-dataset',
      'What reads a spreadsheet does not know whose it is.',
      { path: '^src/sources/tabular/' },
      { path: '^src/', pathNot: ['^src/sources/tabular/', '^src/domain/values/'] },
    ),
    forbid(
      'synthetic-is-plain',
      'The generator writes published layouts by itself: it shares no code with the readers it is read back by.',
      { path: '^src/synthetic/' },
      { path: '^src/', pathNot: '^src/(synthetic|domain)/' },
    ),
    forbid(
      'pages-ask-the-api',
      'A page gets its data through the schema, as anyone does.',
      { path: '^src/web/' },
      { path: '^src/', pathNot: '^src/(web|platform)/' },
    ),
    forbid(
      'features-know-no-outer-layer',
      'A feature is put together with others by `app`, and does not know it.',
      { path: '^src/features/' },
      { path: '^src/', pathNot: '^src/(features|domain|sources|platform)/' },
    ),
    forbid(
      'only-main-uses-app',
      'Wiring is not depended on.',
      { path: '^(src|migrations)/', pathNot: '^src/(app/|main\\.ts$)' },
      { path: '^src/app/' },
    ),
    forbid('nothing-uses-main', 'It starts when it is loaded.', {}, { path: '^src/main\\.ts$' }),

    forbid(
      'graphql-at-the-edge',
      'Stores and verbs work without GraphQL.',
      {
        path: '^src/',
        pathNot: ['^src/app/', '^src/platform/graphql/', '^src/features/[^/]+/.*\\.(type|input|resolver|access)\\.ts$'],
      },
      { path: graphqlPackages },
    ),
    forbid(
      'stores-know-no-graphql',
      'Of GraphQL a store knows what a cursor holds.',
      { path: '\\.store\\.ts$' },
      {
        path: ['^src/platform/graphql/', '\\.(type|input|resolver|access|context)\\.ts$'],
        pathNot: '^src/platform/graphql/cursor\\.ts$',
      },
    ),
    forbid(
      'drivers-in-platform',
      'Everything else speaks to the database through `Queryable`, and describes tables by `defineTable`.',
      { path: '^src/', pathNot: '^src/platform/(database|schema|embedded-postgres)/' },
      { path: 'node_modules/(@types/)?(typeorm|pg|pg-copy-streams)/' },
    ),
    forbid(
      'resolvers-reach-no-database',
      'A resolver asks its slice of the context.',
      { path: '\\.(resolver|type|input|access)\\.ts$' },
      { path: '^src/platform/(database|schema)/' },
    ),
    forbid(
      'tables-are-read-by-name',
      'Foreign keys go by table name; only the list of tables sees them all.',
      { path: '^src/', pathNot: '^src/app/tables\\.ts$' },
      { path: '\\.tables\\.ts$' },
    ),
    forbid(
      'types-hold-no-logic',
      'The shape of an answer never reaches what answers.',
      { path: '\\.(type|input)\\.ts$' },
      { path: '\\.(store|tables|resolver|context|access)\\.ts$' },
    ),
    forbid(
      'access-is-a-list',
      'Who may see what is read at a glance, and depends on nothing.',
      { path: '^src/features/[^/]+/[^/]+\\.access\\.ts$' },
      {},
    ),
    forbid(
      'stores-are-private',
      "Another feature's rows are read through its context, its types, or a shape it shares.",
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '\\.(type|context)\\.ts$', `^src/features/(${sharedShapes.join('|')})\\.ts$`],
      },
    ),
    ...featureOrder
      .slice(0, -1)
      .map((feature, place) =>
        forbid(
          `${feature}-comes-before`,
          'The newcomer holds the edge.',
          { path: `^src/features/${feature}/` },
          { path: `^src/features/(${featureOrder.slice(place + 1).join('|')})/` },
        ),
      ),
    forbid(
      'every-feature-is-ordered',
      'A new folder is put in `featureOrder` first: choosing its place is the design.',
      { path: '^src/features/', pathNot: `^src/features/(${featureOrder.join('|')})/` },
      {},
    ),

    forbid('no-barrels', 'Import from the file that says it.', {}, { path: '/index\\.ts$', pathNot: 'node_modules/' }),
    forbid(
      'no-barrel-begins',
      'A file named index says nothing of what it holds.',
      { path: '/index\\.ts$', pathNot: 'node_modules/' },
      {},
    ),
    forbid(
      'no-orphans',
      'A file that nothing uses and that uses nothing is dead.',
      { orphan: true, path: '^(src|migrations)/' },
      {},
    ),
    forbid(
      'no-dead-files',
      'Whatever the programme cannot reach is not part of it; except the law, which is whole before anything uses it, and the printers of docs/rules.md.',
      { path: '^src/main\\.ts$' },
      { path: '^src/', pathNot: ['^src/domain/law/', '/print-[a-z]+\\.ts$'], reachable: false },
    ),
    forbid(
      'src-knows-no-test',
      'The product stands without its tests.',
      { path: '^(src|migrations)/' },
      { path: '^(test|bench|scripts)/' },
    ),
    forbid(
      'only-the-list-knows-migrations',
      'They run in the order of one list.',
      { path: '^src/', pathNot: '^src/app/migrations\\.ts$' },
      { path: '^migrations/' },
    ),
    forbid('nothing-unresolved', 'It would break at start.', {}, { couldNotResolve: true }),
    forbid(
      'nothing-undeclared',
      'A package that package.json does not name may go with the next install.',
      { path: '^(src|migrations)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dev-dependencies-in-src',
      'They are not there when the service runs.',
      { path: '^(src|migrations)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    ),
  ],
  required: [
    {
      name: 'rules-use-define-indicator',
      comment: 'A rule carries its version, citation, owner and policy values, and is frozen as written.',
      severity: 'error',
      module: { path: '\\.rule\\.ts$' },
      to: { path: '^src/domain/indicators/indicator\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
