import { randomBytes } from 'node:crypto';
import { detectInNation } from '../../../src/app/detect-in-nation';
import { publishedOwner } from '../../../src/features/provider-groups/group-membership.store';
import { commissionerOf, people, providerOf } from '../../support/people';
import { demoDay, type Service, servedNation } from '../../support/service';
import type { Person } from '../../support/test-issuer';
import { council, officer, type Settings } from './identities';

const service = servedNation();
const canary = `CANARY-RULE-${randomBytes(6).toString('hex')}`;
const definitions = [publishedOwner, 'COMPANIES_ACT_PARENT'];

interface Asker {
  as?: Person;
  purpose?: string;
}

/** The group whose settings the regulator made the requirement of. */
let groupId = 0;
const outsiders: readonly (readonly [string, () => Asker])[] = [
  ['the public', () => ({})],
  ['an analyst of the Department', () => ({ as: people.analyst })],
  ['an officer of the Department', () => ({ as: people.departmentOfficer })],
  ['an officer of the Department, on quality', () => ({ as: people.departmentOfficer, purpose: 'QUALITY_OVERSIGHT' })],
  ['a council', () => ({ as: commissionerOf('888') })],
  ['the provider of whose settings it is', () => ({ as: providerOf(groupId) })],
  ['the auditor', () => ({ as: people.auditor })],
  ['the administrator', () => ({ as: people.administrator })],
  ['the regulator for another purpose', () => ({ as: people.officer, purpose: 'PUBLIC_INFORMATION' })],
];

const finding = `id rank sentence wouldClear caveats strength indicator { id } numbers { name value } powers { code }
  joiningSplit { inherited own } settings(first: 50) { totalCount nodes { note setting { urn } } } providerGroup { id }`;
const review = `review { __typename ... on Redacted { reason } ... on FindingReview { id status version changedAt } }`;
const page = 'pageInfo { hasNextPage }';

/** Every way to what a detection found; `DEFINITION` stands for how groups are drawn. */
const ways: readonly (readonly [string, string])[] = [
  ['findings', `{ findings(first: 100, definition: DEFINITION) { totalCount nodes { ${finding} } ${page} } }`],
  [
    'findings of the rule that read it',
    `{ findings(first: 100, definition: DEFINITION, filter: { indicators: [SAME_REGULATION, COMMON_CAUSE] }) { totalCount nodes { ${finding} } } }`,
  ],
  [
    'findings with their reviews',
    `{ findings(first: 100, definition: DEFINITION) { totalCount nodes { id ${review} } } }`,
  ],
  [
    'numbers explained',
    `{ findings(first: 20, definition: DEFINITION, filter: { indicators: [STATUTORY_WATCH] }) { nodes { explain(number: "state") {
      value recomputed agrees inputs(first: 100) { totalCount nodes { list value of } } } } } }`,
  ],
  [
    'the watch',
    `{ statutoryWatch(first: 100, definition: DEFINITION) { totalCount nodes { id place settingsShort finding { sentence } effect { id q } } } }`,
  ],
  [
    'effects',
    `{ below: groupEffects(first: 100, definition: DEFINITION) { totalCount nodes { id place n q } }
      lowest: groupEffects(first: 100, definition: DEFINITION, outcome: ADVERSE) { totalCount nodes { id place n q } } }`,
  ],
  ['the run', `{ detectionRun(definition: DEFINITION) { id asOf computedAt groupsConsidered settingsConsidered } }`],
  [
    'groups',
    `{ providerGroups(first: 100, orderBy: SETTINGS_DESC, definition: DEFINITION) { nodes { id effects { id q }
      findings(first: 20) { totalCount nodes { id sentence } } effectByDefinition { sentence definitions { effect { id } } } } } }`,
  ],
  [
    'what changed',
    `{ findingChanges(definition: DEFINITION) { before { id } now { id } changes(first: 100) { totalCount nodes { kind sentenceBefore sentenceNow } } } }`,
  ],
  [
    'reviews',
    `{ findingReviews(first: 100, definition: DEFINITION) { totalCount nodes { indicator status version providerGroup { id } finding { id sentence } } } }`,
  ],
];
const asked = ways.flatMap(([what, query]) =>
  definitions.map((definition) => [what, definition, query.replaceAll('DEFINITION', definition)] as const),
);

async function answerTo({ as, purpose }: Asker, query: string, variables: Record<string, unknown> = {}) {
  const { status, data, errors, text } = await service.ask(query, variables, {
    ...(as === undefined ? {} : { as }),
    ...(purpose === undefined ? {} : { purpose }),
  });
  return { answer: { status, data, errors }, text };
}

/** A group by the published owner with several homes of the largest there are. */
async function largestGroup({ database }: Service): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    text: `select group_id as id from group_membership where definition = $1 and from_day <= $2 and to_day > $2
      group by group_id order by count(*) desc, group_id limit 1`,
    values: [publishedOwner, demoDay],
  });
  return row?.id ?? 0;
}

async function plantRequirements({ database }: Service): Promise<void> {
  await database.query({
    text: `insert into observation (setting_id, registration_id, kind, from_day, evidence, regulation, cited_as, organisation, reference)
      select m.setting_id, max(r.id), 'REQUIREMENT', '2025-01-15', 'REGULATOR', $3, $3, 'OFSTED', 'canary-' || m.setting_id
      from group_membership m join registration r on r.setting_id = m.setting_id
      where m.group_id = $1 and m.from_day <= $2 and m.to_day > $2 group by m.setting_id`,
    values: [groupId, demoDay, canary],
  });
}

const before = new Map<string, unknown>();
/** Of the runs over all evidence: the runs, their findings, and the effects of their groups. */
const hidden = { runs: [] as number[], findings: [] as number[] };
let findingId = '';

beforeAll(async () => {
  groupId = await largestGroup(service);
  for (const [name, asker] of outsiders) {
    for (const [, , query] of asked) before.set(`${name} ${query}`, (await answerTo(asker(), query)).answer);
  }
  await plantRequirements(service);
  for (const definition of definitions) {
    const { runOverAllId } = await detectInNation(service.database, demoDay, definition);
    if (runOverAllId === null) throw new Error('Nothing but what is published was read.');
    hidden.runs.push(runOverAllId);
  }
  const rows = await service.database.query<{ id: number; sentence: string; indicator: string }>({
    text: 'select id, sentence, indicator from finding where detection_run_id = any($1) order by detection_run_id, rank',
    values: [hidden.runs],
  });
  hidden.findings.push(...rows.map(({ id }) => id));
  findingId = String(rows.find(({ sentence }) => sentence.includes(canary))?.id ?? '');
  const input = { findingId, expectedVersion: 0, reason: `For ${canary}`, idempotencyKey: 'evidence-acknowledge' };
  const acknowledge = `mutation ($input: FindingActionInput!) { done: acknowledgeFinding(input: $input) { problems { message } review { status } } }`;
  const { data } = await service.ask(acknowledge, { input }, { as: people.officer });
  expect(data.done).toEqual({ problems: [], review: { status: 'ACKNOWLEDGED' } });
}, 240_000);

describe('what was found in all that is recorded', () => {
  it('is told to the regulator, in words, in numbers, and as work', async () => {
    const { text } = await answerTo({ as: people.officer }, asked[0]?.[2] ?? '');
    expect(text).toContain(canary);
    const run = await service.ask('{ detectionRun { id } }', {}, { as: people.approver });
    expect(run.data.detectionRun.id).toBe(String(hidden.runs[0]));
    const explained = await service.ask(
      `{ findings(first: 100, filter: { indicators: [SAME_REGULATION] }) { nodes { explain(number: "regulation") { value agrees } } } }`,
      {},
      { as: people.officer },
    );
    expect(explained.data.findings.nodes).toContainEqual({ explain: { value: canary, agrees: true } });
    const { data } = await service.ask(
      `{ findingReviews(first: 100, filter: { statuses: [ACKNOWLEDGED] }) { nodes { indicator version finding { id } } } }`,
      {},
      { as: people.officer },
    );
    expect(data.findingReviews.nodes).toEqual([
      { indicator: 'SAME_REGULATION', version: 1, finding: { id: findingId } },
    ]);
  });

  describe.each(outsiders)('%s', (name, asker) => {
    it.each(asked)('hears of %s by %s what was heard before, to the letter', async (_what, _definition, query) => {
      const { answer, text } = await answerTo(asker(), query);
      expect(text).not.toContain(canary);
      expect(answer).toEqual(before.get(`${name} ${query}`));
    });
  });
});

describe('asking for what changed since such a run', () => {
  it.each(outsiders)('is, for %s, as asking since a run that never was', async (_name, asker) => {
    const since = (id: number) =>
      `{ findingChanges(since: "${id}") { before { id } now { id } changes(first: 5) { totalCount } } }`;
    const [there, never] = [
      await answerTo(asker(), since(hidden.runs[0] ?? 0)),
      await answerTo(asker(), since(739999999)),
    ];
    const told = (text: string, id: number) => text.replaceAll(String(id), 'THE RUN');
    expect(told(JSON.stringify(there.answer), hidden.runs[0] ?? 0)).toBe(told(JSON.stringify(never.answer), 739999999));
  });
});

describe('acting on such a finding', () => {
  const mutations = {
    acknowledgeFinding: [
      `mutation ($input: FindingActionInput!) { done: acknowledgeFinding(input: $input) { problems { code message path help } review { id } conflict { currentVersion } } }`,
      { expectedVersion: 0, reason: 'Why.' },
    ],
    writeFindingNote: [
      `mutation ($input: WriteFindingNoteInput!) { done: writeFindingNote(input: $input) { problems { code message path help } note { id } } }`,
      { text: 'A note.', reason: 'Why.' },
    ],
  } as const;

  it.each(
    outsiders.flatMap(([name, asker]) => Object.keys(mutations).map((which) => [name, which, asker] as const)),
  )('for %s, by %s, is as acting on none', async (name, which, asker) => {
    const [query, input] = mutations[which as keyof typeof mutations];
    const act = (id: string) =>
      answerTo(asker(), query, {
        input: { ...input, findingId: id, idempotencyKey: `evidence-${which}-${name}-${id}` },
      });
    const [there, never] = [await act(findingId), await act('739999999')];
    expect(there.answer).toEqual(never.answer);
    expect(there.text).not.toContain(canary);
  });
});

describe('past the API', () => {
  const count = (name: string, where: string) => `(select count(*)::int from ${name} where ${where}) as "${name}"`;
  const rowsOf = async (settings: Settings) => {
    const [row] = await service.api.transaction(
      (tx) =>
        tx.query({
          text: `select ${[
            count('detection_run', 'id = any($1::int[])'),
            count('finding', 'detection_run_id = any($1::int[])'),
            count('finding_setting', 'finding_id = any($2::int[])'),
            count('group_effect', 'detection_run_id = any($1::int[])'),
            count('finding_review', 'group_id = $3'),
            count('finding_review_event', `reason like 'For CANARY%'`),
          ].join(', ')}`,
          values: [hidden.runs, hidden.findings, groupId],
        }),
      { settings },
    );
    return row;
  };
  const department = {
    ...officer,
    'oversight.roles': 'PUBLIC,DFE_OVERSIGHT_OFFICER',
    'oversight.organisations': 'DFE',
  };
  const nothing = {
    detection_run: 0,
    finding: 0,
    finding_setting: 0,
    group_effect: 0,
    finding_review: 0,
    finding_review_event: 0,
  };

  it('the regulator reads it', async () => {
    expect(await rowsOf(officer)).toEqual({
      detection_run: 2,
      finding: hidden.findings.length,
      finding_setting: expect.any(Number),
      group_effect: expect.any(Number),
      finding_review: 1,
      finding_review_event: 1,
    });
  });

  it.each<[string, Settings]>([
    ['the Department', department],
    ['a council', council],
    ['nobody in particular', {}],
    ['the regulator for another purpose', { ...officer, 'oversight.purpose': 'MARKET_ANALYSIS' }],
  ])('%s reads no row of it', async (_name, settings) => {
    expect(await rowsOf(settings)).toEqual(nothing);
  });

  it('nor does whoever may read one lane of observations as a whole, and not the others', async () => {
    await service.database.query({
      text: `insert into legal_scope (organisation, role, purpose, record_class, reach, lanes, fields, may_write, from_day, legal_basis, confidence, recorded_at)
        values ('DFE', null, 'QUALITY_OVERSIGHT', 'OBSERVATION', 'ANY', '{PROVIDER}', '{*}', false, '2015-04-01', 'Tried by a test.', 'policy', now())`,
    });
    expect(await rowsOf(department)).toEqual(nothing);
  });
});
