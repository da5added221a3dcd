import { guard } from '../../../src/app/access/guard';
import { groupOfDemoCases, loadDemoCases } from '../../../src/app/demo-cases/load-demo-cases';
import { buildApiSchema } from '../../../src/app/schema';
import { fixedClock } from '../../../src/platform/clock';
import { people, providerOf } from '../../support/people';
import { servedNation } from '../../support/service';

const service = servedNation();
const today = '2026-11-27';
const walkedOn = (day: string) => ({
  schema: guard(buildApiSchema()),
  api: service.api,
  clock: fixedClock(day),
  issuer: 'http://127.0.0.1:4001',
});

describe('the cases of the demonstration', () => {
  it('are not walked before the days on which the scenario supposes the powers in force', async () => {
    expect(await groupOfDemoCases(service.database)).toBeNull();
    expect(await loadDemoCases(walkedOn('2026-06-01'))).toBe(0);
    expect(await groupOfDemoCases(service.database)).toBeNull();
  });

  it('stand in each main state, all of them hypothetical, with an approval that waits', async () => {
    expect(await loadDemoCases(walkedOn(today))).toBe(2);
    const { data } = await service.ask(
      `{ matters(first: 100) { nodes { kind state isHypothetical } }
        myQueue { approvals(first: 5) { nodes { kind state } } } }`,
      {},
      { as: people.approver, asOf: today },
    );
    const stands = data.matters.nodes.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`);
    expect(stands.sort()).toEqual([
      'CASE IN_HAND',
      'CASE IN_HAND',
      'COMMITMENT MISSED',
      'IMPROVEMENT_PLAN IMPLEMENTATION_BREACHED',
      'IMPROVEMENT_PLAN NOTICE_AWAITING_APPROVAL',
      'PENALTY INTENTION_SERVED',
      'SUSPICION STANDING',
      'SUSPICION STANDING',
      'SUSPICION STANDING',
      'SUSPICION STANDING',
    ]);
    expect(data.matters.nodes.every(({ isHypothetical }: { isHypothetical: boolean }) => isHypothetical)).toBe(true);
    expect(data.myQueue.approvals.nodes).toEqual([{ kind: 'IMPROVEMENT_PLAN', state: 'NOTICE_AWAITING_APPROVAL' }]);
  });

  it('are about a group for which the provider of the demonstration can act, and show it what its lane allows', async () => {
    const groupId = await groupOfDemoCases(service.database);
    const { data, errors } = await service.ask(
      `{ matters(first: 100) { nodes { kind } } myQueue { clocks(first: 5) { nodes { clock { code } } } } }`,
      {},
      { as: providerOf(groupId ?? 0), asOf: today },
    );
    expect(errors).toBeUndefined();
    expect(data.matters.nodes.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'COMMITMENT',
      'IMPROVEMENT_PLAN',
      'PENALTY',
    ]);
    expect(data.myQueue.clocks.nodes).toEqual([{ clock: { code: 'PENALTY_REPRESENTATIONS' } }]);
  });
});
