import { cite } from '../../../src/domain/law/citation';
import {
  inForceBefore2026,
  needsAppointedDayAndRegulations,
  needsRegulationsOnly,
  noCommencementFound,
} from '../../../src/domain/law/commencement';

const section = cite('CSA_2000', 's. 30ZK(1)', 'verified');

describe('commencement', () => {
  it.each([
    ['in force before 2026', inForceBefore2026(section)],
    ['enacted, nothing found', noCommencementFound],
    ['waiting for regulations', needsRegulationsOnly(section)],
    ['waiting for both', needsAppointedDayAndRegulations(section)],
  ])('has no day of its own when %s, and explains itself', (_case, commencement) => {
    expect(commencement.commencedOn).toBeNull();
    expect(commencement.explanation).toMatch(/^[A-Z].*\.$/);
  });

  it('rests on s. 78 for every power of 2026', () => {
    expect(noCommencementFound.citation.provision).toBe('s. 78(5)');
    expect(needsAppointedDayAndRegulations(section).citation.provision).toBe('s. 78(5)');
    expect(needsRegulationsOnly(section).citation.provision).toBe('s. 78(1)');
  });

  it('does not rely on the unconfirmed day for financial oversight', () => {
    const said = needsAppointedDayAndRegulations(section, 'A third party gives 15 July 2026.');
    expect(said.explanation).toContain('15 July 2026');
    expect(said.commencedOn).toBeNull();
  });
});
