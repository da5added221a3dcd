import type { FastifyInstance } from 'fastify';
import { pagesOver } from '../support/detection-pages';

const evil = '"><script>alert(1)</script>\'&';
const power = { code: evil, title: evil, status: { status: evil, sentence: evil } };
const interval95 = { low: 0.5, high: 2 };
const group = { id: '7', name: evil };
const pageInfo = { hasNextPage: true, endCursor: evil };
const rule = {
  id: 'STATUTORY_WATCH',
  version: 1,
  title: evil,
  sentence: evil,
  basis: evil,
  owner: evil,
  ordering: evil,
  retired: { on: '2025-01-01', because: evil, insteadUse: 'STATUTORY_WATCH' },
  policyValues: [{ name: evil, value: 1, from: '2025-01-01', source: evil }],
  informs: [power],
};
const run = { asOf: '2025-03-31', groupsConsidered: 1, settingsConsidered: 1 };
const numbers = [{ name: 'n', value: evil, meaning: evil }];
const found = { strength: evil, sentence: evil, indicator: rule, providerGroup: group, powers: [power] };
const explained = {
  name: 'n',
  words: evil,
  agrees: false,
  notWorkedOut: null,
  inputs: { totalCount: 9, nodes: [{ list: evil, value: evil, of: evil, asOf: null }] },
};
const effect = {
  id: '1',
  place: 1,
  n: 3,
  observed: 2,
  expected: 1,
  q: 0.5,
  ratio: { interval95, point: 2 },
  funnel95: { low: 0, high: 2 },
  funnel998: { low: 0, high: 3 },
  providerGroup: group,
};
const definition = { definition: evil, title: evil, version: 1, rule: evil, citation: evil, whatItIsNot: evil };
const setting = { id: '1', urn: evil, name: evil, provisionType: evil, localAuthorityName: evil };
const event = { kind: 'INSPECTED', happenedOn: '2024-01-01', notBefore: '2024-01-01', value: evil, setting };

const answers = {
  RegulatorWatch: {
    indicators: [rule],
    detectionRun: run,
    statutoryWatch: {
      totalCount: 1,
      nodes: [
        {
          place: 1,
          state: evil,
          settingsShort: 0,
          providerGroup: group,
          finding: { numbers },
          effect: null,
          powers: [power],
        },
      ],
      pageInfo,
    },
  },
  RegulatorFindingsOfRules: {
    indicators: [rule],
    detectionRun: run,
    findings: { totalCount: 1, nodes: [found], pageInfo },
  },
  AnalystGroupEffects: {
    groupEffects: { totalCount: 1, nodes: [effect], pageInfo: { ...pageInfo, hasNextPage: false } },
  },
  AnalystFlaggedGroups: { findings: { nodes: [], pageInfo: { ...pageInfo, hasNextPage: false } } },
  AnalystDetectionRules: { indicators: [rule] },
  CommissionerGroupMemberships: {
    groupDefinitions: [definition],
    providerGroup: {
      ...group,
      definition: evil,
      asOf: '2025-03-31',
      undertaking: { id: '1', name: evil },
      standing: { settings: 1, inspected: 1, belowGood: 1, adverse: 1 },
      joiningSplit: { belowGoodInherited: 0, belowGoodOwn: 1, belowGoodUncertain: 0 },
      memberships: { totalCount: 0, nodes: [], pageInfo },
    },
  },
  RegulatorFindingsOfGroup: {
    providerGroup: {
      definition: evil,
      effects: [
        {
          outcome: evil,
          n: 1,
          observed: 1,
          expected: 1,
          own: 1,
          inherited: 0,
          uncertain: 0,
          shrunken: { interval95, point: 1 },
        },
      ],
      findings: {
        totalCount: 1,
        nodes: [
          {
            ...found,
            id: '5',
            asOf: '2025-03-31',
            wouldClear: evil,
            caveats: [evil],
            windowFrom: null,
            windowTo: null,
            interval: { low: 0.1, high: 0.9, level: 0.95 },
            joiningSplit: { inherited: 1, own: null, uncertain: null },
            numbers,
          },
        ],
        pageInfo,
      },
    },
  },
  RegulatorNumbersExplained: { findings: { nodes: [{ id: '5', n1: explained }] } },
  RegulatorTimelineOfGroup: { providerGroup: { timeline: { totalCount: 1, nodes: [event], pageInfo } } },
};

const urls = ['/watch', '/watch?rule=EVERY_RULE', '/effects', '/rules', '/groups/7'];

describe('what is published', () => {
  let http: FastifyInstance;
  beforeAll(async () => {
    http = await pagesOver(answers);
  });
  afterAll(() => http.close());

  it.each(urls)('is never markup on %s', async (url) => {
    const { body, statusCode } = await http.inject({ url });
    expect(statusCode).toBe(200);
    expect(body).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;');
    expect(body).not.toContain('<script');
  });

  it('leads to the next ones, and keeps what was chosen', async () => {
    const chosen = { asOf: '2025-03-31', definition: 'COMPANIES_ACT_PARENT', region: 'E12000007', rule: 'EVERY_RULE' };
    const { body } = await http.inject({ url: `/watch?${new URLSearchParams({ ...chosen, council: 'A & B' })}` });
    const [, next = ''] = /href="([^"]+)">The next ones/.exec(body) ?? [];
    const link = new URL(next.replace(/&amp;/g, '&'), 'http://localhost');
    expect(link.pathname).toBe('/watch');
    expect(Object.fromEntries(link.searchParams)).toEqual({ ...chosen, council: 'A & B', after: evil });
    const [, further = ''] =
      /href="([^"]+)">Further findings/.exec((await http.inject({ url: '/groups/7' })).body) ?? [];
    expect(further).toMatch(/^\/groups\/7\?findings=[^#]+#findings$/);
  });

  it('says loudly that a number does not come out the same', async () => {
    const { body } = await http.inject({ url: '/groups/7' });
    expect(body).toContain('Worked out again: not the same. Do not rely on it.');
  });
});

describe('where a part cannot be read', () => {
  it.each([
    ['/effects', 'AnalystFlaggedGroups', 'not all could be read that are flagged'],
    ['/groups/7', 'RegulatorNumbersExplained', 'How it was worked out was not read.'],
    ['/groups/7', 'RegulatorTimelineOfGroup', 'Which settings came and went'],
    ['/groups/7', 'RegulatorFindingsOfGroup', 'Which settings came and went'],
  ])('%s without %s says what went wrong, and shows the rest', async (url, missing, rest) => {
    const { [missing as keyof typeof answers]: _left, ...others } = answers;
    const http = await pagesOver(others);
    const { body } = await http.inject({ url });
    expect(body).toContain(`role="alert"><ul><li>&lt;i&gt;${missing}&lt;/i&gt; was not read</li>`);
    expect(body).toContain(rest);
    await http.close();
  });
});
