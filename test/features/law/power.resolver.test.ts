import { powers } from '../../../src/domain/law/powers';
import { servedNation } from '../../support/service';

const service = servedNation();

describe('powers', () => {
  it('are every power of the catalogue, in its order, without a statement of SQL', async () => {
    const { data, statements } = await service.ask('{ powers(first: 100) { totalCount nodes { code } } }');
    expect(data.powers.totalCount).toBe(powers.length);
    expect(data.powers.nodes.map(({ code }: { code: string }) => code)).toEqual(powers.map(({ code }) => code));
    expect(statements).toEqual([]);
  });

  it('enacted in 2026 are never available without a day of commencement, however late the day', async () => {
    const { data } = await service.ask(
      '{ powers(first: 100, asOf: "2030-01-01") { nodes { enactedOn commencedOn commencement status { isAvailable status } } } }',
    );
    for (const { enactedOn, commencedOn, commencement, status } of data.powers.nodes) {
      expect(commencement).not.toBe('');
      if (enactedOn !== null && status.isAvailable) expect(commencedOn).not.toBeNull();
    }
  });

  it('stand otherwise on another day', async () => {
    const query = 'query ($asOf: Day) { power(code: "IMPROVEMENT_PLAN_NOTICE", asOf: $asOf) { status { status } } }';
    const before = await service.ask(query, { asOf: '2026-04-28' });
    const after = await service.ask(query, { asOf: '2026-04-29' });
    expect(before.data.power.status.status).toBe('NOT_YET_ENACTED');
    expect(after.data.power.status.status).not.toBe('NOT_YET_ENACTED');
  });

  it.each(['NO_SUCH_POWER', '', 'toString', '__proto__'])('of the code %j are none', async (code) => {
    const { data, errors } = await service.ask('query ($code: String!) { power(code: $code) { title } }', { code });
    expect(errors).toBeUndefined();
    expect(data.power).toBeNull();
  });
});

describe('growth', () => {
  it('carries its warning, and says that there is no power over the group as a whole', async () => {
    const { data } = await service.ask(
      '{ growth { warning groupLevelPower gap { id question whereToLook } levers { powers legalBasis { instrument provision } } } }',
    );
    expect(data.growth.groupLevelPower).toBe(false);
    expect(data.growth.warning).not.toBe('');
    const known = powers.map(({ code }) => code);
    for (const lever of data.growth.levers) expect(known).toEqual(expect.arrayContaining(lever.powers));
  });
});
