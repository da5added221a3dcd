import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ExecutionResult, parse, print } from 'graphql';
import { detectInNation } from '../../src/app/detect-in-nation';
import type { Caller } from '../../src/domain/access/caller';
import { addDays, type Day } from '../../src/domain/values/day';
import { dossierSealing } from '../../src/features/dossiers/sealing';
import type { Database } from '../../src/platform/database/database';
import { verifyEnvelope } from '../../src/platform/sealed-files/verify-sealed';
import { askedOver, newKey } from '../features/finding-reviews/support/asking';
import { givenJudgedInadequate } from '../features/matters/support/given-judgements';
import { type GivenRoad, givenRoad, homes, people, scenario } from '../features/matters/support/given-road';
import { openDatabasePerTest } from '../support/open-database-per-test';

/**
 * The whole road, by the operations of schema/stories/from-finding-to-penalty.graphql: two homes of two subsidiaries are
 * judged inadequate, and what may follow is done step by step, each by who may do it.
 */

let database: Database;
let road: GivenRoad;
openDatabasePerTest((opened) => {
  database = opened;
});

const source = readFileSync(path.resolve('schema/stories/from-finding-to-penalty.graphql'), 'utf8');
const document = parse(source);

/** One operation of the file, with the fragments it uses. */
function operation(name: string): string {
  const parts = document.definitions.filter(
    (one) => one.kind === 'FragmentDefinition' || (one.kind === 'OperationDefinition' && one.name?.value === name),
  );
  const isUsed = (one: (typeof parts)[number]) =>
    one.kind !== 'FragmentDefinition' || parts.some((other) => print(other).includes(`...${one.name.value}`));
  return parts.filter(isUsed).map(print).join('\n');
}

const keyFolder = mkdtempSync(path.join(tmpdir(), 'story-key-'));
afterAll(() => rmSync(keyFolder, { recursive: true, force: true }));
const sealing = dossierSealing({ folder: keyFolder, keyFolder });
const { answer, ask } = askedOver(() => database, sealing);
const otherApprover: Caller = { ...people.approver, id: 'another approver' };

interface Standing {
  id: string;
  state: string;
  version: number;
  isHypothetical: boolean;
}
interface Taken {
  matter: Standing | null;
  problems: { code: string; message: string; citation: string | null; help: string | null }[];
}

/** Where each matter of the story stands, so that the next step says what it last saw. */
class Story {
  private readonly versions = new Map<string, number>();

  async take(by: Caller, name: string, on: Day, input: Record<string, unknown>): Promise<Taken> {
    const id = input['matterId'] as string | undefined;
    const expectedVersion = id === undefined ? 0 : (this.versions.get(id) ?? 0);
    const asked = { reason: 'As the file of the case says.', idempotencyKey: newKey(), expectedVersion, on, ...input };
    const data = (await ask(by, operation(name), { input: asked }, on)) as Record<string, Taken>;
    const [taken] = Object.values(data);
    if (taken?.matter) this.versions.set(taken.matter.id, taken.matter.version);
    if (!taken) throw new Error(`${name} answered nothing.`);
    return taken;
  }

  /** The step is taken, and leads there. */
  async done(by: Caller, name: string, on: Day, input: Record<string, unknown>, state: string): Promise<string> {
    const { matter, problems } = await this.take(by, name, on, input);
    expect({ step: input['step'], problems, state: matter?.state }).toEqual({
      step: input['step'],
      problems: [],
      state,
    });
    return matter?.id ?? '';
  }
}

const issueOfAlpha = 'Children were restrained by staff who were not trained for it.';
const issueOfBeta = 'No manager was in day-to-day charge for seven months.';

function notice(suspicions: { alpha: string; beta: string }, submitBy: Day) {
  return {
    subsidiaries: [
      {
        undertakingId: String(road.alpha),
        settings: [{ urn: homes.firstOfAlpha, suspicionId: suspicions.alpha, issues: [issueOfAlpha] }],
      },
      {
        undertakingId: String(road.beta),
        settings: [{ urn: homes.ofBeta, suspicionId: suspicions.beta, issues: [issueOfBeta] }],
      },
    ],
    requirement: 'Prepare an improvement plan that addresses these issues, and submit it to the Chief Inspector.',
    submitBy,
    consequences: 'A monetary penalty may be imposed for a failure to comply with this notice: s. 30ZC(1).',
  };
}

const plan = (implementBy: Day, answers: readonly [string, string][]) => ({
  answers: answers.map(([urn, issue]) => ({
    urn,
    issue,
    steps: ['Train every member of staff, and appoint a manager.'],
  })),
  seniorManager: 'Dana Okafor',
  seniorManagerPost: 'Chief operating officer',
  implementBy,
});

/** From the finding to a notice that is approved and not served, under the law as it is or under the scenario. */
async function toApproval(story: Story, on: Day, under: string | null) {
  const { officer, approver } = people;
  const opening = (title: string, more: Record<string, unknown>) => ({
    title,
    ...(under && { scenario: under }),
    ...more,
  });
  const suspect = (urn: string, why: string) =>
    story.done(
      officer,
      'Suspicion',
      on,
      {
        step: 'RECORD_SUSPICION',
        opening: opening(`Suspicion of ${urn}`, { urn, groupId: String(road.group) }),
        particulars: {
          grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
          why,
          links: [{ kind: 'DOCUMENT', target: `Inspection report of ${urn}` }],
        },
      },
      'STANDING',
    );
  const alpha = await suspect(homes.firstOfAlpha, issueOfAlpha);
  const beta = await suspect(homes.ofBeta, issueOfBeta);
  const about = opening('Northfield Group Ltd', { groupId: String(road.group), undertakingId: String(road.parent) });
  const draft = notice({ alpha, beta }, addDays(on, 40));
  const { consequences: _, ...cut } = draft;
  const matterId = await story.done(
    officer,
    'Plan',
    on,
    { step: 'DRAFT_NOTICE', opening: about, particulars: cut },
    'NOTICE_DRAFTED',
  );
  const missing = await story.take(officer, 'Plan', on, { matterId, step: 'ASK_APPROVAL' });
  expect(missing.problems.map(({ code, citation }) => [code, citation])).toEqual([
    ['CONTENT_MISSING', 'Care Standards Act 2000, s. 23A(4)(e)'],
  ]);
  await story.done(officer, 'Plan', on, { matterId, step: 'REDRAFT_NOTICE', particulars: draft }, 'NOTICE_DRAFTED');
  await story.done(officer, 'Plan', on, { matterId, step: 'ASK_APPROVAL' }, 'NOTICE_AWAITING_APPROVAL');
  const tooSoon = await story.take(approver, 'Plan', on, { matterId, step: 'APPROVE_NOTICE' });
  expect(tooSoon.problems.map(({ code }) => code)).toEqual(['IMPACT_NOT_WEIGHED']);
  const urgency = 'Children are at risk now; the notice closes no place.';
  await story.done(
    officer,
    'Plan',
    on,
    { matterId, step: 'WEIGH_IMPACT', particulars: { urgency } },
    'NOTICE_AWAITING_APPROVAL',
  );
  const both: Caller = { ...officer, roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] };
  const alone = await story.take(both, 'Plan', on, { matterId, step: 'APPROVE_NOTICE' });
  expect(alone.problems.map(({ code }) => code)).toEqual(['FOUR_EYES']);
  await story.done(approver, 'Plan', on, { matterId, step: 'APPROVE_NOTICE' }, 'NOTICE_APPROVED');
  return { matterId, alpha, beta, opening };
}

describe('from a finding to a penalty', () => {
  const begun = '2026-06-01';

  beforeEach(async () => {
    road = await givenRoad(database);
    await givenJudgedInadequate(database, [homes.firstOfAlpha, homes.ofBeta], '2026-04-20');
    await detectInNation(database, '2026-05-31', 'COMPANIES_ACT_PARENT');
  });

  it('is walked to its end under a scenario, marked hypothetical at every step', async () => {
    const story = new Story();
    const provider = people.provider(road);
    const { officer, approver } = people;

    const watch = await ask(officer, operation('Watch'), {}, begun);
    expect(watch.statutoryWatch.nodes[0]).toMatchObject({ providerGroup: { id: String(road.group) } });
    expect(watch.statutoryWatch.nodes[0].finding.sentence).toMatch(/^2 settings of /);

    const { matterId, opening } = await toApproval(story, begun, scenario);
    await story.done(
      officer,
      'Plan',
      '2026-06-02',
      {
        matterId,
        step: 'SERVE_NOTICE',
        particulars: { servedBy: 'By hand, on the company secretary', submitBy: '2026-07-11' },
      },
      'NOTICE_SERVED',
    );
    const seen = await ask(provider, operation('Road'), { id: matterId }, '2026-06-03');
    expect(seen.matter).toMatchObject({ state: 'NOTICE_SERVED', isHypothetical: true, steps: { totalCount: 1 } });
    expect(seen.matter.clocks.map((clock: { code: string; lastDay: string }) => [clock.code, clock.lastDay])).toEqual([
      ['PLAN_APPEAL', '2026-06-30'],
      ['PLAN_SUBMISSION', '2026-07-11'],
    ]);

    const half = plan('2026-10-31', [[homes.firstOfAlpha, issueOfAlpha]]);
    // The parent sees the notice as its first step, whatever went before; its next step rests on what it sees.
    await story.done(
      provider,
      'Plan',
      '2026-07-01',
      { matterId, step: 'SUBMIT_PLAN', particulars: half },
      'PLAN_SUBMITTED',
    );
    const unanswered = await story.take(approver, 'Plan', '2026-07-06', {
      matterId,
      step: 'APPROVE_PLAN',
      particulars: { implementBy: '2026-10-31' },
    });
    expect(unanswered.problems.map(({ code }) => code)).toEqual(['ISSUE_NOT_ADDRESSED']);
    await story.done(
      officer,
      'Plan',
      '2026-07-06',
      {
        matterId,
        step: 'RETURN_PLAN',
        particulars: { reasons: [unanswered.problems[0]?.message], resubmitBy: '2026-07-20' },
      },
      'PLAN_RETURNED',
    );
    const whole = plan('2026-10-31', [
      [homes.firstOfAlpha, issueOfAlpha],
      [homes.ofBeta, issueOfBeta],
    ]);
    await story.done(
      provider,
      'Plan',
      '2026-07-15',
      { matterId, step: 'RESUBMIT_PLAN', particulars: whole },
      'PLAN_SUBMITTED',
    );
    await story.done(
      approver,
      'Plan',
      '2026-07-20',
      { matterId, step: 'APPROVE_PLAN', particulars: { implementBy: '2026-10-31' } },
      'IMPLEMENTING',
    );

    const promise = {
      promise: 'Appoint a permanent registered manager at each home',
      theme: 'LEADERSHIP',
      measure: 'Homes without a registered manager',
      measuredBy: 'MANAGER_VACANCY',
      baseline: 'One home of three without a manager',
      target: 'No home without a manager',
      due: '2026-08-31',
      evidenceRequired: 'Registration of each manager',
      owner: 'Dana Okafor',
      ownerPost: 'Chief operating officer',
    };
    const commitmentId = await story.done(
      provider,
      'Promise',
      '2026-07-21',
      {
        step: 'PROPOSE_COMMITMENT',
        opening: {
          title: 'A manager at each home',
          groupId: String(road.group),
          undertakingId: String(road.parent),
          parentId: matterId,
        },
        particulars: promise,
      },
      'PROPOSED',
    );
    await story.done(
      approver,
      'Promise',
      '2026-07-22',
      { matterId: commitmentId, step: 'AGREE_COMMITMENT', particulars: { due: '2026-08-31' } },
      'AGREED',
    );
    const found = 'The home of Beta has no registered manager.';
    const early = await story.take(officer, 'Promise', '2026-08-31', {
      matterId: commitmentId,
      step: 'FIND_MISSED',
      particulars: { found },
    });
    expect(early.problems.map(({ code }) => code)).toEqual(['PERIOD_STILL_RUNS']);
    await story.done(
      officer,
      'Promise',
      '2026-09-01',
      { matterId: commitmentId, step: 'FIND_MISSED', particulars: { found } },
      'MISSED',
    );
    await story.done(
      officer,
      'Plan',
      '2026-09-02',
      {
        matterId,
        step: 'FIND_NOT_IMPLEMENTED',
        particulars: { standard: 'BALANCE_OF_PROBABILITIES', limb: 'NOT_IMPLEMENTED', found: [found] },
      },
      'IMPLEMENTATION_BREACHED',
    );

    const intention = {
      basis: 'PLAN_NOT_IMPLEMENTED',
      standard: 'BALANCE_OF_PROBABILITIES',
      person: 'Northfield Group Ltd',
      findings: [found],
      reasons: ['A commitment of the plan was not kept by its day.'],
      amount: '5000000',
      rightOfReply: 'You may make written representations within 28 days beginning with the day of service.',
    };
    const penaltyId = await story.done(
      officer,
      'Penalty',
      '2026-09-03',
      {
        step: 'DRAFT_PENALTY',
        opening: opening('Penalty of Northfield', {
          groupId: String(road.group),
          undertakingId: String(road.parent),
          parentId: matterId,
        }),
        particulars: intention,
      },
      'DRAFTED',
    );
    await story.done(
      officer,
      'Penalty',
      '2026-09-03',
      { matterId: penaltyId, step: 'WEIGH_IMPACT', particulars: { urgency: 'A penalty moves no child.' } },
      'DRAFTED',
    );
    await story.done(
      officer,
      'Penalty',
      '2026-09-03',
      { matterId: penaltyId, step: 'ASK_APPROVAL' },
      'INTENTION_AWAITING_APPROVAL',
    );
    await story.done(
      approver,
      'Penalty',
      '2026-09-04',
      { matterId: penaltyId, step: 'APPROVE_INTENTION' },
      'INTENTION_APPROVED',
    );
    await story.done(
      officer,
      'Penalty',
      '2026-09-07',
      { matterId: penaltyId, step: 'SERVE_INTENTION', particulars: { servedBy: 'By hand' } },
      'INTENTION_SERVED',
    );
    const clocks = await ask(provider, operation('Road'), { id: penaltyId }, '2026-09-08');
    // 28 days beginning with 7 September end with 4 October, a Sunday: no weekend moves the last day.
    expect(clocks.matter.clocks).toContainEqual(
      expect.objectContaining({ code: 'PENALTY_REPRESENTATIONS', lastDay: '2026-10-04' }),
    );
    await story.done(
      provider,
      'Penalty',
      '2026-10-04',
      {
        matterId: penaltyId,
        step: 'RECORD_REPRESENTATIONS',
        particulars: { representations: 'A manager accepted, and withdrew in August.' },
      },
      'REPRESENTATIONS_RECEIVED',
    );
    const considered = {
      considered: [{ point: 'A manager withdrew in August.', answer: 'It is accepted; the amount is lowered.' }],
    };
    await story.done(
      officer,
      'Penalty',
      '2026-10-06',
      { matterId: penaltyId, step: 'CONSIDER_REPRESENTATIONS', particulars: considered },
      'REPRESENTATIONS_RECEIVED',
    );
    const decision = {
      standard: 'BALANCE_OF_PROBABILITIES',
      amount: '4000000',
      reasons: ['A commitment was not kept; what was represented lowers the amount.'],
    };
    await story.done(
      officer,
      'Penalty',
      '2026-10-07',
      { matterId: penaltyId, step: 'PUT_FORWARD_PENALTY', particulars: decision },
      'PENALTY_AWAITING_APPROVAL',
    );
    await story.done(
      otherApprover,
      'Penalty',
      '2026-10-08',
      { matterId: penaltyId, step: 'APPROVE_PENALTY' },
      'PENALTY_APPROVED',
    );
    await story.done(
      officer,
      'Penalty',
      '2026-10-09',
      { matterId: penaltyId, step: 'IMPOSE_PENALTY', particulars: { servedBy: 'By hand', payBy: '2026-11-06' } },
      'PENALTY_SERVED',
    );

    for (const [of, template] of [
      [matterId, 'S23A_NOTICE'],
      [penaltyId, 'PENALTY'],
    ]) {
      const input = {
        matterId: of,
        template,
        lane: 'REGULATOR',
        reason: 'For the Tribunal.',
        idempotencyKey: newKey(),
      };
      const { sealDossier } = await ask(officer, operation('Seal'), { input }, '2026-10-10');
      expect(sealDossier).toMatchObject({ problems: [], dossier: { isHypothetical: true, isRebuilt: true } });
      const envelope = Buffer.from(sealDossier.dossier.envelope);
      expect(verifyEnvelope(envelope, sealDossier.dossier.fingerprint)).toMatchObject({ faults: [] });
      const place = envelope.indexOf('Northfield');
      const altered = Buffer.from(envelope);
      altered[place] = 'S'.charCodeAt(0);
      expect(verifyEnvelope(altered, sealDossier.dossier.fingerprint).faults).not.toEqual([]);
    }

    const audit = await database.query<{ operation: string; count: number }>({
      text: `select operation, count(*)::int as count from audit_entry where record_class = 'MATTER' and kind = 'WRITE' group by operation order by 1`,
    });
    expect(audit).toEqual([
      { operation: 'sealDossier', count: 2 },
      { operation: 'takeCommitmentStep', count: 3 },
      { operation: 'takeImprovementPlanStep', count: 11 },
      { operation: 'takePenaltyStep', count: 10 },
      { operation: 'takeSuspicionStep', count: 2 },
    ]);
    const real = await database.query({ text: 'select id from matter where not is_hypothetical' });
    expect(real).toEqual([]);
  });

  it('stops at the notice under the law as it is, citing the commencement provision', async () => {
    const story = new Story();
    const { matterId } = await toApproval(story, begun, null);
    const served = await story.take(people.officer, 'Plan', '2026-06-02', {
      matterId,
      step: 'SERVE_NOTICE',
      particulars: { servedBy: 'By hand', submitBy: '2026-07-11' },
    });
    expect(served.matter).toBeNull();
    expect(served.problems).toMatchObject([
      {
        code: 'POWER_NOT_COMMENCED',
        citation: "Children's Wellbeing and Schools Act 2026, s. 78(5)",
        help: expect.stringContaining('an administrator records it'),
      },
    ]);
    const shown: ExecutionResult<Record<string, unknown>> = await answer(
      people.officer,
      operation('Road'),
      { id: matterId },
      '2026-06-02',
    );
    const matter = shown.data?.['matter'] as Standing & { nextSteps: { step: string; whyNotNow: string[] }[] };
    expect(matter).toMatchObject({ state: 'NOTICE_APPROVED', isHypothetical: false });
    expect(matter.nextSteps.find(({ step }) => step === 'SERVE_NOTICE')?.whyNotNow[0]).toContain('s. 78(5)');
    const counted = await database.query({ text: `select id from matter_step where step = 'SERVE_NOTICE'` });
    expect(counted).toEqual([]);
  });
});
