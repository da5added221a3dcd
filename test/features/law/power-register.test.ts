import { servedNation } from '../../support/service';

const service = servedNation();

const source = `query ($code: String!) { power(code: $code) {
  confidence commencementKind needsAppointedDay regulationsUnder { provision } furtherCitations { provision } applicableTo
  texts { provision version read notRead readOn address gaps { id } }
  notices { code title form { text } contents { id text reading onlyWhere citation { instrument provision } gap { id } } }
  appeal { body effect says { text confidence } effectSays { text } timeLimit { days clock confidence } gaps { id } }
  clocks { clock startsWith runsFor } } }`;

async function asked(code: string) {
  const { data, statements, errors } = await service.ask(source, { code });
  expect(errors).toBeUndefined();
  expect(statements).toEqual([]);
  return data.power;
}

describe('the register of powers', () => {
  it('says of the improvement plan notice what must stand in it, subsection by subsection, and what was cut off', async () => {
    const { notices, texts } = await asked('IMPROVEMENT_PLAN_NOTICE');
    expect(notices).toHaveLength(1);
    const [{ contents }] = notices;
    expect(
      contents.map(({ citation, reading }: never) => [(citation as { provision: string }).provision, reading]),
    ).toEqual([
      ['s. 23A(4)(a)', 'READ'],
      ['s. 23A(4)(b)(i)', 'READ'],
      ['s. 23A(4)(b)(ii)', 'READ'],
      ['s. 23A(4)(c)', 'READ'],
      ['s. 23A(4)(d)', 'READ'],
      ['s. 23A(4)(e)', 'CUT'],
    ]);
    expect(contents.at(-1).gap).toEqual({ id: 'GAP-4' });
    expect(texts[0]).toMatchObject({
      read: 'Subsections (1) to (4)(e), the start of it',
      gaps: [{ id: 'GAP-2' }, { id: 'GAP-4' }],
    });
  });

  it('says of an appeal what is known, and of its effect that it is not known, with the gap', async () => {
    const { appeal, clocks } = await asked('IMPROVEMENT_PLAN_NOTICE');
    expect(appeal).toMatchObject({
      body: 'FIRST_TIER_TRIBUNAL',
      effect: 'NOT_KNOWN',
      says: { confidence: 'secondary' },
      timeLimit: { days: 28, clock: 'PLAN_APPEAL', confidence: 'inferred' },
      gaps: [{ id: 'GAP-5' }],
    });
    expect(clocks.map(({ clock }: { clock: string }) => clock)).toEqual(['PLAN_SUBMISSION', 'PLAN_APPEAL']);
  });

  it.each([
    ['CANCEL_REGISTRATION', 'IN_FORCE_DAY_NOT_RECORDED', false, null],
    ['IMPROVEMENT_PLAN_NOTICE', 'NOT_FOUND', true, null],
    ['FO_DETERMINATION', 'NEEDS_REGULATIONS', true, 's. 30ZE(2)'],
    ['PROFIT_LIMIT', 'NEEDS_REGULATIONS', false, 's. 30ZK(1)'],
  ])('says how %s begins', async (code, commencementKind, needsAppointedDay, under) => {
    const { regulationsUnder, ...power } = await asked(code);
    expect(power).toMatchObject({ commencementKind, needsAppointedDay });
    expect(regulationsUnder?.provision ?? null).toBe(under);
  });
});
