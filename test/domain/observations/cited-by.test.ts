import { citedBy } from '../../../src/domain/observations/cited-by';
import { requirement } from '../indicators/recorded/observed';

describe('what a requirement cites', () => {
  const home = { provisionType: 'CHILDRENS_HOME' } as const;

  it.each([
    ['Reg 12(2)', 'CHR_2015 reg 12'],
    ['CHR 2015 reg 12(1)', 'CHR_2015 reg 12'],
    ['another rule', 'another rule'],
  ])('%s of a home is %s', (regulation, code) => {
    expect(citedBy(home, requirement('2024-05-01', { regulation }))).toBe(code);
  });

  it('goes by the kind of setting, and is nothing where nothing is cited', () => {
    const agency = { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' } as const;
    expect(citedBy(agency, requirement('2024-05-01', { regulation: 'reg 12' }))).toBe('FSR_2011 reg 12');
    expect(citedBy(agency, requirement('2024-05-01', { regulation: null }))).toBeNull();
  });
});
