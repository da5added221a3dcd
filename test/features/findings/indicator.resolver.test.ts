import { indicators } from '../../../src/domain/indicators/indicators';
import { indicatorCode } from '../../../src/features/findings/finding.type';
import { servedNation } from '../../support/service';

const service = servedNation();

interface Rule {
  id: string;
  ordering: string;
  informs: { code: string; status: { status: string } }[];
  policyValues: { name: string; value: number; from: string; source: string }[];
}

async function rules(day: string): Promise<Rule[]> {
  const { data, errors } = await service.ask(
    `query ($day: Day!) { indicators { id ordering informs(asOf: $day) { code status { status } } policyValues { name value from source } } }`,
    { day },
  );
  expect(errors).toBeUndefined();
  return data.indicators;
}

describe('a rule as the API tells it', () => {
  it('has every power it informs and every figure it counts to, as its code has them', async () => {
    const told = await rules('2025-03-31');
    expect(told.map(({ id }) => id)).toEqual(indicators.map(({ id }) => indicatorCode(id)));
    for (const [at, { informs, policyValues, ordering }] of indicators.entries()) {
      const rule = told[at];
      expect(rule?.ordering).toBe(ordering);
      expect(rule?.informs.map(({ code }) => code)).toEqual(informs);
      const figures = Object.entries(policyValues).flatMap(([name, values]) =>
        values.map(({ from, value }) => ({ name, from, value })),
      );
      expect(rule?.policyValues.map(({ name, from, value }) => ({ name, from, value }))).toEqual(figures);
      for (const { source } of rule?.policyValues ?? []) expect(source).not.toBe('');
    }
  });

  it('has the status of a power on the day that is asked for', async () => {
    const statusOn = async (day: string) => (await rules(day))[0]?.informs[0]?.status.status;
    expect([await statusOn('2025-03-31'), await statusOn('2026-11-01')]).toEqual([
      'NOT_YET_ENACTED',
      'NOT_KNOWN_TO_BE_IN_FORCE',
    ]);
  });

  it('has its numbers told of in the order in which they are to be read', async () => {
    const { data } = await service.ask(
      `{ findings(first: 100, asOf: "2025-03-31") { nodes { indicator { id } numbers { name } } } }`,
    );
    expect(data.findings.nodes.length).toBeGreaterThan(0);
    for (const { indicator, numbers } of data.findings.nodes) {
      const names = Object.keys(indicators.find(({ id }) => indicatorCode(id) === indicator.id)?.numbers ?? {});
      const places = numbers.map(({ name }: { name: string }) => names.indexOf(name));
      expect([indicator.id, places]).toEqual([indicator.id, [...places].sort((a, b) => a - b)]);
    }
  });
});
