import { checkParticulars } from '../../../../../src/domain/matters/check-particulars';
import { type FieldRule, must } from '../../../../../src/domain/matters/particulars';
import { approvedNotice } from '../../../../cases/enforcement.givens';
import { type CaseLine, type CaseStep, walk } from '../../../../cases/step-case';

const steps = (...lines: readonly CaseLine[]): readonly CaseStep[] => lines.flatMap((one) => one.steps);

describe('what a document leaves out', () => {
  it.each<[string, string, readonly CaseStep[], readonly string[]]>([
    [
      'a proposal to cancel',
      'REGISTRATION_ENFORCEMENT',
      steps(approvedNotice('', '2027-02-01', { action: 'CANCEL' })),
      ['s. 17(4)', 's. 17(6)', 's. 14(1)', 's. 18(1)'],
    ],
    [
      'a compliance notice',
      'COMPLIANCE_NOTICE',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456' })),
      ['s. 22A(3)(a)', 's. 22A(3)(b) and (6)', 's. 22A(3)(c)', 's. 22A(3)(e)', 's. 22A(3)(f)', 's. 22A(3)(g)'],
    ],
    [
      'a restriction',
      'ACCOMMODATION_RESTRICTION',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456' })),
      ['s. 22B(3)(a)', 's. 22B(3)(c)', 's. 22B(3)(d)'],
    ],
    [
      'an urgent suspension',
      'URGENT_NOTICE',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456', measure: 'SUSPEND' })),
      ['s. 20B(4)(a)', 's. 20B(4)(b)', 's. 20B(4)(c)', 's. 20B(4)(d)'],
    ],
  ])('%s is told subsection by subsection', (_, kind, taken, provisions) => {
    const { words, citations } = walk(kind as 'URGENT_NOTICE', taken, { provisionType: 'CHILDRENS_HOME' });
    expect(words).toBe('refused: CONTENT_MISSING');
    expect(citations.map((text) => text?.replace(/^.*?, /, ''))).toEqual(provisions);
  });

  it('is asked for only where it is of that kind', () => {
    const rules: readonly FieldRule[] = [
      must({ name: 'kind', title: 'Kind', form: 'CODE', codes: ['A', 'B'] }),
      must({ name: 'ofA', title: 'Of A', form: 'TEXT', where: { field: 'kind', is: ['A'] } }),
    ];
    expect(checkParticulars(rules, { kind: 'B' })).toEqual([]);
    expect(checkParticulars(rules, { kind: 'A' })).toMatchObject([{ code: 'CONTENT_MISSING' }]);
    expect(checkParticulars(rules, { kind: 'A', ofA: 'said' })).toEqual([]);
  });
});
