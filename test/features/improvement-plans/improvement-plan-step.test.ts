import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);

const mutation = `mutation ($input: ImprovementPlanStepInput!) { takeImprovementPlanStep(input: $input) {
  matter { id state stateTitle version isHypothetical isOpen } problems { code message citation path } conflict { currentVersion } } }`;

interface Taken {
  matter: { id: string; state: string; version: number; isHypothetical: boolean } | null;
  problems: { code: string; message: string; citation: string | null; path: string[] }[];
}

async function take(by: Caller, input: Record<string, unknown>, on = roadDay, today = on): Promise<Taken> {
  const asked = { reason: 'As the file says.', idempotencyKey: newKey(), on, ...input };
  const answer = await ask(by, mutation, { input: asked }, today);
  return answer.takeImprovementPlanStep;
}

const subsidiaries = (suspicions: Record<string, string>) => [
  {
    undertakingId: String(road.alpha),
    settings: [
      { urn: homes.firstOfAlpha, suspicionId: suspicions[homes.firstOfAlpha], issues: ['Staff are not vetted.'] },
    ],
  },
];

describe('an improvement plan notice', () => {
  it('is drafted in parts, and asks for approval only whole, naming the subsection of what is left out', async () => {
    const opening = { title: 'Northfield', groupId: String(road.group), undertakingId: String(road.parent), scenario };
    const drafted = await take(people.officer, { step: 'DRAFT_NOTICE', expectedVersion: 0, opening });
    expect(drafted).toMatchObject({
      problems: [],
      matter: { state: 'NOTICE_DRAFTED', version: 1, isHypothetical: true },
    });
    const asked = await take(people.officer, {
      step: 'ASK_APPROVAL',
      matterId: drafted.matter?.id,
      expectedVersion: 1,
    });
    const missing = asked.problems.filter(({ code }) => code === 'CONTENT_MISSING').map(({ citation }) => citation);
    expect(missing).toEqual([
      'Care Standards Act 2000, s. 23A(4)(a)',
      'Care Standards Act 2000, s. 23A(4)(c)',
      'Care Standards Act 2000, s. 23A(4)(d)',
      'Care Standards Act 2000, s. 23A(4)(e)',
    ]);
    expect(asked.problems.map(({ code }) => code)).toContain('THRESHOLD_NOT_MET');
  });

  it('is for no provider to see before it is served', async () => {
    const opening = { title: 'Northfield', groupId: String(road.group), undertakingId: String(road.parent), scenario };
    const { matter } = await take(people.officer, { step: 'DRAFT_NOTICE', expectedVersion: 0, opening });
    const seen = async (by: Caller) =>
      (await ask(by, '{ matters(first: 5) { totalCount nodes { id } } }', {}, roadDay)).matters;
    expect(await seen(people.officer)).toEqual({ totalCount: 1, nodes: [{ id: matter?.id }] });
    for (const by of [people.provider(road), people.department, people.council]) {
      expect(await seen(by)).toEqual({ totalCount: 0, nodes: [] });
    }
    expect(subsidiaries({})).toHaveLength(1);
  });
});
