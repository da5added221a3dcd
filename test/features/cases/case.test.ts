import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { stepsTaken, walked, whyNot } from '../penalties/support/given-matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const take = stepsTaken(() => database, 'takeCaseStep', 'CaseStepInput');
const suspect = stepsTaken(() => database, 'takeSuspicionStep', 'SuspicionStepInput');
const { ask } = askedOver(() => database);
const day = '2026-06-15';
const next = '2026-06-16';

const why = { why: 'Two homes were judged inadequate within a month.' };
const decision = {
  question: 'What is done about the group?',
  decidedBy: 'Somebody in charge',
  grade: 'Deputy director',
  options: [
    { option: 'Serve an improvement plan notice', isTaken: true, why: 'The test is met.' },
    { option: 'Do nothing more', isTaken: false, why: 'Two homes are inadequate.' },
  ],
  outcome: 'A notice is served.',
  isPublished: false,
};
const toDepartment = {
  lane: 'DEPARTMENT',
  gateway: 'Not read; supposed for this test.',
  purpose: 'What the group can pay for.',
  until: '2026-12-31',
};
const toCouncil = { ...toDepartment, lane: 'COMMISSIONER', recipients: ['LA:888'] };

async function opened(more: object = {}): Promise<string> {
  const opening = { title: 'Northfield', groupId: String(road.group), undertakingId: String(road.parent) };
  const taken = await take(people.officer, 'OPEN_CASE', day, { opening, particulars: { ...why, ...more } });
  return taken.matter?.id ?? JSON.stringify(taken);
}

/** In hand, at version 2. */
async function inHand(more: object = {}): Promise<string> {
  const id = await opened(more);
  await walked(take, id, 1, [people.officer, 'ASSIGN_CASE', day, { officerInCharge: 'An officer' }]);
  return id;
}

const fileSource = `query ($id: ID!) { matter(id: $id) { id state version caseFile { officerInCharge direction rationale outcome closedOn openMatters
  board { track stage title lastMove { reason direction } }
  moves(first: 10) { totalCount nodes { track from to direction reason } }
  decisions(first: 10) { nodes { question decidedBy grade outcome isPublished options { option isTaken why } } }
  people(first: 10) { nodes { role name } } settings(first: 10) { nodes { urn setting { urn } } }
  shares(first: 10) { nodes { lane isShared isStanding recipients until } } } } }`;

async function file(by: Caller, id: string) {
  return (await ask(by, fileSource, { id }, next)).matter;
}

describe('a case', () => {
  it('is opened on a group, and on nothing else', async () => {
    const bare = await take(people.officer, 'OPEN_CASE', day, { opening: { title: 'Nothing' }, particulars: why });
    expect(whyNot(bare)).toEqual(['CASE_WITHOUT_GROUP']);
    const by = await take(people.approver, 'OPEN_CASE', day, {
      opening: { title: 'Northfield', undertakingId: String(road.parent) },
      particulars: why,
    });
    expect(whyNot(by)).toEqual(['ROLE_MAY_NOT_ACT']);
  });

  it('adds up to a file with both tracks, each move with its reason', async () => {
    const id = await inHand({ settings: [homes.firstOfAlpha, homes.ofBeta, 'SC999999'] });
    await walked(
      take,
      id,
      2,
      [people.officer, 'MOVE_QUALITY_STAGE', day, { stage: 'STAGE_3' }],
      [people.officer, 'MOVE_FINANCE_STAGE', day, { stage: 'STAGE_2' }],
      [people.approver, 'MOVE_QUALITY_STAGE', next, { stage: 'STAGE_2' }],
      [people.officer, 'RECORD_DIRECTION', next, { direction: 'WORSENING', rationale: 'A third home fell.' }],
      [people.officer, 'NAME_PEOPLE', next, { people: [{ role: 'SENIOR_MANAGER', name: 'Somebody' }] }],
      [people.officer, 'RECORD_DECISION', next, decision],
    );
    const { caseFile } = await file(people.officer, id);
    expect(caseFile).toMatchObject({
      officerInCharge: 'An officer',
      direction: 'WORSENING',
      rationale: 'A third home fell.',
      board: [
        { track: 'QUALITY', stage: 'STAGE_2', title: 'Standard monitoring', lastMove: { direction: 'DOWN' } },
        { track: 'FINANCE', stage: 'STAGE_2', lastMove: { direction: 'BEGINS', reason: 'As the file says.' } },
      ],
      moves: { totalCount: 3, nodes: [{ from: null, to: 'STAGE_3' }, { track: 'FINANCE' }, { from: 'STAGE_3' }] },
      people: { nodes: [{ role: 'SENIOR_MANAGER', name: 'Somebody' }] },
      settings: {
        nodes: [
          { urn: homes.firstOfAlpha, setting: { urn: homes.firstOfAlpha } },
          { urn: homes.ofBeta },
          { urn: 'SC999999', setting: null },
        ],
      },
    });
    expect(caseFile.decisions.nodes[0].options).toEqual(decision.options);
  });

  it('does not move to the stage it is at, nor decide without what was not chosen', async () => {
    const id = await inHand();
    await walked(take, id, 2, [people.officer, 'MOVE_QUALITY_STAGE', day, { stage: 'STAGE_3' }]);
    const at = { matterId: id, expectedVersion: 3 };
    const again = { ...at, particulars: { stage: 'STAGE_3' } };
    expect(whyNot(await take(people.officer, 'MOVE_QUALITY_STAGE', day, again))).toEqual(['STAGE_NOT_MOVED']);
    const [only] = decision.options;
    const hasty = { ...at, particulars: { ...decision, options: [only] } };
    expect(whyNot(await take(people.officer, 'RECORD_DECISION', day, hasty))).toEqual(['OPTIONS_NOT_WEIGHED']);
  });

  it('is closed with an outcome, after a decision, with nothing open below', async () => {
    const id = await inHand();
    const opening = { title: 'A suspicion', urn: homes.firstOfAlpha, caseId: id };
    const links = [{ kind: 'DOCUMENT', target: 'File 12' }];
    const particulars = { grounds: ['RELEVANT_REQUIREMENTS_BREACH'], why: 'As inspected.', links };
    const suspicion = await suspect(people.officer, 'RECORD_SUSPICION', day, { opening, particulars });
    expect(suspicion.problems).toEqual([]);
    const close = (expectedVersion: number, outcome?: string) =>
      take(people.approver, 'CLOSE_CASE', next, { matterId: id, expectedVersion, particulars: { outcome } });
    const refused = await close(2);
    expect(whyNot(refused).sort()).toEqual(['CONTENT_MISSING', 'DECISION_NOT_RECORDED', 'STILL_OPEN_BELOW']);
    expect(refused.problems.find(({ code }) => code === 'STILL_OPEN_BELOW')?.message).toContain('A suspicion');
    expect(await file(people.officer, id)).toMatchObject({ caseFile: { openMatters: 1 } });
    await walked(suspect, suspicion.matter?.id, 1, [
      people.officer,
      'WITHDRAW_SUSPICION',
      day,
      { noLonger: 'It was put right.' },
    ]);
    await walked(take, id, 2, [people.officer, 'RECORD_DECISION', day, decision]);
    expect(whyNot(await close(3, 'The homes were put right.'))).toEqual([]);
    expect(await file(people.officer, id)).toMatchObject({
      state: 'CLOSED',
      caseFile: { outcome: 'The homes were put right.', closedOn: next, openMatters: 0 },
    });
  });
});

describe('sharing a case', () => {
  it('shows the lane what comes after, and nothing of before', async () => {
    const id = await inHand();
    for (const by of [people.department, people.council, people.provider(road)]) expect(await file(by, id)).toBeNull();
    await walked(
      take,
      id,
      2,
      [people.officer, 'MOVE_QUALITY_STAGE', day, { stage: 'STAGE_3' }],
      [people.approver, 'SHARE_CASE', day, toDepartment],
      [people.officer, 'MOVE_QUALITY_STAGE', next, { stage: 'STAGE_4' }],
    );
    expect(await file(people.department, id)).toMatchObject({
      version: 5,
      caseFile: {
        officerInCharge: null,
        moves: { totalCount: 1, nodes: [{ from: null, to: 'STAGE_4' }] },
        shares: { nodes: [{ lane: 'DEPARTMENT', isStanding: true, recipients: 'DFE', until: '2026-12-31' }] },
      },
    });
    for (const by of [people.council, people.provider(road)]) expect(await file(by, id)).toBeNull();
  });

  it('lets the Department move the track of finance, and nothing else', async () => {
    const id = await inHand();
    await walked(
      take,
      id,
      2,
      [people.approver, 'SHARE_CASE', day, toDepartment],
      [people.department, 'MOVE_FINANCE_STAGE', next, { stage: 'STAGE_5' }],
    );
    const asked = { matterId: id, expectedVersion: 4, particulars: { stage: 'STAGE_5' } };
    expect(whyNot(await take(people.department, 'MOVE_QUALITY_STAGE', next, asked))).toEqual(['ROLE_MAY_NOT_ACT']);
    const { caseFile } = await file(people.officer, id);
    expect(caseFile.board[1]).toMatchObject({ track: 'FINANCE', stage: 'STAGE_5' });
  });

  it('is with the councils named alone, and never with names of people', async () => {
    const id = await inHand();
    await walked(
      take,
      id,
      2,
      [people.approver, 'SHARE_CASE', day, toCouncil],
      [people.officer, 'NAME_PEOPLE', day, { people: [{ role: 'SENIOR_MANAGER', name: 'Somebody' }] }],
      [people.officer, 'RECORD_DECISION', day, decision],
      [people.officer, 'RECORD_DIRECTION', day, { direction: 'STEADY', rationale: 'Nothing changed.' }],
    );
    const source =
      'query ($id: ID!) { matter(id: $id) { caseFile { direction } chronology(first: 20) { nodes { step } } } }';
    const seen = async (by: Caller) => (await ask(by, source, { id }, next)).matter;
    expect(await seen(people.council)).toEqual({
      caseFile: { direction: 'STEADY' },
      chronology: { nodes: [{ step: 'SHARE_CASE' }, { step: 'RECORD_DIRECTION' }] },
    });
    const other = { ...people.council, id: 'other', organisation: 'LA:889', organisations: ['LA:889'] };
    expect(await seen(other)).toBeNull();
  });

  it('ends with its last day, and when it is recorded that it may no longer be', async () => {
    const id = await inHand();
    await walked(take, id, 2, [people.approver, 'SHARE_CASE', day, { ...toDepartment, until: day }]);
    await walked(take, id, 3, [people.officer, 'MOVE_QUALITY_STAGE', next, { stage: 'STAGE_3' }]);
    expect(await file(people.department, id)).toMatchObject({ caseFile: { moves: { totalCount: 0 } } });
    await walked(
      take,
      id,
      4,
      [people.approver, 'SHARE_CASE', next, toDepartment],
      [people.officer, 'RECORD_NOT_SHARED', next, { lane: 'DEPARTMENT', noGateway: 'None was found.' }],
      [people.officer, 'MOVE_QUALITY_STAGE', next, { stage: 'STAGE_4' }],
    );
    expect(await file(people.department, id)).toMatchObject({ caseFile: { moves: { totalCount: 0 } } });
    const { caseFile } = await file(people.officer, id);
    expect(caseFile.shares.nodes.map(({ isStanding }: { isStanding: boolean }) => isStanding)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('names who it is shared with, by which provision, for what and until when', async () => {
    const id = await inHand();
    const share = async (particulars: object) =>
      whyNot(await take(people.approver, 'SHARE_CASE', day, { matterId: id, expectedVersion: 2, particulars }));
    expect(await share({ lane: 'DEPARTMENT' })).toEqual(['CONTENT_MISSING', 'CONTENT_MISSING', 'CONTENT_MISSING']);
    expect(await share({ ...toCouncil, recipients: ['GROUP:1'] })).toEqual(['RECIPIENT_NOT_OF_THE_LANE']);
    expect(await share({ ...toCouncil, recipients: [] })).toEqual(['CONTENT_MISSING']);
    expect(await share({ ...toDepartment, until: '2026-06-14' })).toEqual(['PERIOD_HAS_RUN_OUT']);
    const other = { matterId: id, expectedVersion: 2, particulars: toDepartment };
    expect(whyNot(await take(people.officer, 'SHARE_CASE', day, other))).toEqual(['ROLE_MAY_NOT_ACT']);
  });
});

describe('the chronology', () => {
  it('is of the case and all below it, by day, and goes on from page to page', async () => {
    const id = await inHand();
    const opening = { title: 'A suspicion', urn: homes.firstOfAlpha, caseId: id };
    const links = [{ kind: 'DOCUMENT', target: 'File 12' }];
    const particulars = { grounds: ['RELEVANT_REQUIREMENTS_BREACH'], why: 'As inspected.', links };
    await suspect(people.officer, 'RECORD_SUSPICION', '2026-06-01', { opening, particulars });
    const source = `query ($id: ID!, $after: String) { matter(id: $id) { chronology(first: 2, after: $after) { totalCount
      nodes { on step title matter { kind } } pageInfo { hasNextPage endCursor } } } }`;
    const page = async (after: string | null) =>
      (await ask(people.officer, source, { id, after }, next)).matter.chronology;
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        { on: '2026-06-01', step: 'RECORD_SUSPICION', matter: { kind: 'SUSPICION' } },
        { on: day, step: 'OPEN_CASE', title: 'Open a case on a group', matter: { kind: 'CASE' } },
      ],
    });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ step: 'ASSIGN_CASE' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('costs the same statements, however many cases are on the page', async () => {
    const answer = answerOver(() => database);
    const page = `{ matters(first: 20) { nodes { id caseFile { openMatters } chronology(first: 5) { nodes { id title } }
      escalation { isWhole items(first: 5) { nodes { title } } } } } }`;
    const counts: number[] = [];
    for (let more = 0; more < 2; more += 1) {
      await opened({ links: [{ kind: 'FINDING', target: '1' }] });
      counts.push((await answer(people.officer, page, {}, day)).statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('the ladder of a case', () => {
  it('is drawn from what steps point at, and from what follows from what', async () => {
    const id = await inHand();
    const links = [
      { kind: 'FINDING', target: '7' },
      { kind: 'DOCUMENT', target: 'File 12' },
    ];
    const particulars = { grounds: ['RELEVANT_REQUIREMENTS_BREACH'], why: 'As inspected.', links };
    const opening = { title: 'A suspicion', urn: homes.firstOfAlpha, caseId: id };
    const suspicion = await suspect(people.officer, 'RECORD_SUSPICION', day, { opening, particulars });
    const source = `query ($id: ID!) { matter(id: $id) { escalation { isWhole rungs { rung count reachedOn }
      items(first: 10) { nodes { key rung title matter { kind } } } links(first: 10) { nodes { from to by } } } } }`;
    const { escalation } = (await ask(people.officer, source, { id }, next)).matter;
    expect(escalation).toEqual({
      isWhole: true,
      rungs: [
        { rung: 'FINDING', count: 1, reachedOn: null },
        { rung: 'SUSPICION', count: 1, reachedOn: day },
        { rung: 'NOTICE', count: 0, reachedOn: null },
        { rung: 'PENALTY', count: 0, reachedOn: null },
        { rung: 'CANCELLATION', count: 0, reachedOn: null },
      ],
      items: {
        nodes: [
          { key: 'FINDING:7', rung: 'FINDING', title: 'Not found', matter: null },
          {
            key: `MATTER:${suspicion.matter?.id}`,
            rung: 'SUSPICION',
            title: 'A suspicion',
            matter: { kind: 'SUSPICION' },
          },
        ],
      },
      links: { nodes: [{ from: 'FINDING:7', to: `MATTER:${suspicion.matter?.id}`, by: 'RESTS_ON' }] },
    });
    expect(scenario).not.toBe('');
  });
});
