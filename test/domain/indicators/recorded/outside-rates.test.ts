import { membersOf, OutsideRates } from '../../../../src/domain/indicators/recorded/outside-rates';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { poissonBinomialUpperTail } from '../../../../src/domain/statistics/poisson-binomial';
import { group, homes, nation } from '../facts';

function settingsNamed(facts: NationFacts, ids: readonly string[]): ReadonlySet<SettingFacts> {
  const all = [...facts.groups.flatMap(({ settings }) => settings), ...facts.ungrouped];
  return new Set(all.filter(({ settingId }) => ids.includes(settingId)));
}

function share(facts: NationFacts, hits: readonly string[], couldBe: (setting: SettingFacts) => boolean = () => true) {
  const rates = new OutsideRates(membersOf(facts, { window: null, couldBe }), 10);
  return rates.withHits(settingsNamed(facts, hits), (shareOf) => shareOf('g'));
}

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('how often settings elsewhere are hits', () => {
  const facts = nation([group('g', homes('g', 10, 0))], homes('o', 88, 0));

  it('is the rate of everybody else, drawn towards that of the kind', () => {
    const found = share(facts, [...ids('g', 4), ...ids('o', 8)]);
    expect(found).toMatchObject({ observed: 4, withoutBaseline: 0 });
    expect(found.expected).toBeCloseTo(10 * ((8 + 10 * ((8 + 10 * (9 / 90)) / 98)) / 98), 12);
    expect(found.p).toBe(
      poissonBinomialUpperTail(
        4,
        found.compared.map(({ probability }) => probability),
      ),
    );
  });

  it('is as it was after each question', () => {
    const rates = new OutsideRates(membersOf(facts, { window: null, couldBe: () => true }), 10);
    const ask = (hits: readonly string[]) => rates.withHits(settingsNamed(facts, hits), (shareOf) => shareOf('g'));
    const before = ask(ids('o', 8));
    ask([...ids('g', 10), ...ids('o', 80)]);
    expect(ask(ids('o', 8))).toEqual(before);
  });

  it('does not depend on the group itself', () => {
    const of = (hits: readonly string[]) => share(facts, hits).expected;
    expect(of([...ids('g', 10), ...ids('o', 8)])).toBe(of(ids('o', 8)));
  });

  it('is not known where nobody else is of the kind', () => {
    const alone = nation([group('g', homes('g', 3, 0, ['GOOD', 'GOOD'], { provisionType: 'SECURE_CHILDRENS_HOME' }))]);
    expect(share(alone, ids('g', 2))).toMatchObject({
      withoutBaseline: 3,
      expected: null,
      p: null,
    });
  });

  it('leaves out what could not be a hit', () => {
    expect(share(facts, ['g0'], ({ settingId }) => settingId !== 'g9').compared).toHaveLength(9);
  });
});
