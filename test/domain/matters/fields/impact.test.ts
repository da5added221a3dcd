import { impactWeighed, statementIsOfMatter } from '../../../../src/domain/matters/fields/impact';
import type { GuardFacts } from '../../../../src/domain/matters/guard-facts';
import type { Particulars } from '../../../../src/domain/matters/particulars';

const on = '2026-07-13';
const about = { caller: { id: 'officer', roles: [] }, on, today: on };
const weighedWith = (particulars: Particulars) => [
  { step: 'WEIGH_IMPACT', on: '2026-06-20', by: 'officer', particulars },
];
const own = (asOf: string): GuardFacts => ({ impactStatement: { isOfMatter: true, asOf } });

describe('the statement that a step names', () => {
  it.each<[string, Particulars, GuardFacts, number]>([
    ['none, for a reason of urgency', { urgency: 'Tonight.' }, {}, 0],
    ['one of this matter, 28 days old', { statementId: '1' }, own('2026-06-15'), 0],
    ['one of this matter, 29 days old', { statementId: '1' }, own('2026-06-14'), 1],
    ['one of another matter', { statementId: '1' }, { impactStatement: { isOfMatter: false, asOf: on } }, 1],
    ['one that is not there', { statementId: '1' }, { impactStatement: null }, 1],
    ['one that nobody looked up: that is no yes', { statementId: '1' }, {}, 1],
  ])('%s', (_, particulars, facts, refusals) => {
    const refused = statementIsOfMatter.refuse({ ...about, particulars, past: [], facts });
    expect(refused.map(({ code }) => code)).toEqual(Array(refusals).fill('IMPACT_NOT_WEIGHED'));
  });
});

describe('an approval', () => {
  it.each<[string, Particulars | null, GuardFacts, number]>([
    ['with nothing weighed', null, {}, 1],
    ['with a statement and no balance', { statementId: '1' }, own('2026-07-01'), 1],
    ['with a statement and the balance', { statementId: '1', balance: 'Eight places.' }, own('2026-07-01'), 0],
    ['with a statement that has become too old', { statementId: '1', balance: 'Eight places.' }, own('2026-06-14'), 1],
    ['with a reason of urgency', { urgency: 'Tonight.' }, { impactStatement: null }, 0],
  ])('%s', (_, weighed, facts, refusals) => {
    const past = weighed === null ? [] : weighedWith(weighed);
    expect(impactWeighed.refuse({ ...about, particulars: {}, past, facts })).toHaveLength(refusals);
  });
});
