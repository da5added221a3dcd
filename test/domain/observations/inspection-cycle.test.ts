import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import { type InspectedSetting, inspectionDue } from '../../../src/domain/observations/inspection-cycle';
import { cyclesOn } from '../../../src/domain/observations/inspection-cycles';
import { type ProvisionType, provisionTypes } from '../../../src/domain/register/vocabulary';

type Inspection = InspectedSetting['inspections'][number];

function full(inspectedOn: string, value: JudgementValue = 'GOOD'): Inspection {
  return { inspectedOn, eventType: 'FULL', judgements: [{ key: 'OVERALL', value }] };
}

function visit(inspectedOn: string): Inspection {
  return { inspectedOn, eventType: 'ASSURANCE', judgements: [] };
}

function dueOf(
  kind: ProvisionType,
  inspections: readonly Inspection[],
  day = '2025-03-31',
  registeredOn = '2023-05-01',
) {
  return inspectionDue({ provisionType: kind, registeredOn, inspections }, day);
}

describe('when the next inspection is due', () => {
  it.each([
    ['a good home: in the next inspection year', [full('2023-06-01')], '2025-03-31', '2024-04-01', '2025-03-31', 0],
    ['the day after', [full('2023-06-01')], '2025-04-01', '2024-04-01', '2025-03-31', 1],
    ['a good home inspected in March', [full('2024-03-31')], '2025-03-31', '2024-04-01', '2025-03-31', 0],
    ['a good home inspected in April', [full('2024-04-01')], '2025-03-31', '2025-04-01', '2026-03-31', 0],
    [
      'below good before January: by the end of the year',
      [full('2024-06-01', 'INADEQUATE')],
      '2025-03-31',
      '2024-06-02',
      '2025-03-31',
      0,
    ],
    [
      'below good after 1 January: by 30 June',
      [full('2024-02-01', 'REQUIRES_IMPROVEMENT')],
      '2025-03-31',
      '2024-02-02',
      '2024-06-30',
      274,
    ],
    [
      'below good with a second visit: in the next year',
      [full('2024-06-01', 'INADEQUATE'), visit('2024-11-01')],
      '2025-03-31',
      '2025-04-01',
      '2026-03-31',
      0,
    ],
    [
      'below good as the second of the year',
      [full('2024-05-01'), full('2024-09-01', 'INADEQUATE')],
      '2025-03-31',
      '2025-04-01',
      '2026-03-31',
      0,
    ],
    ['never inspected, registered before October', [], '2025-03-31', '2023-05-01', '2024-03-31', 365],
    ['a visit is no full inspection', [visit('2023-08-01')], '2025-03-31', '2023-05-01', '2024-03-31', 365],
    [
      'inspections after the day are not known',
      [full('2023-06-01'), full('2025-05-01')],
      '2025-04-01',
      '2024-04-01',
      '2025-03-31',
      1,
    ],
  ])('%s', (_case, inspections, day, dueFrom, dueBy, daysOver) => {
    const due = dueOf('CHILDRENS_HOME', inspections, day);
    expect(due).toMatchObject({ dueFrom, dueBy, daysOver, isOverdue: daysOver > 0 });
  });

  it.each<[string, ProvisionType, readonly Inspection[], string, string]>([
    [
      '6 to 12 months after inadequate',
      'INDEPENDENT_FOSTERING_AGENCY',
      [full('2024-06-15', 'INADEQUATE')],
      '2024-12-15',
      '2025-06-15',
    ],
    [
      '12 to 18 after requires improvement',
      'INDEPENDENT_FOSTERING_AGENCY',
      [full('2024-06-15', 'REQUIRES_IMPROVEMENT')],
      '2025-06-15',
      '2025-12-15',
    ],
    [
      'three years from the 1 April after',
      'INDEPENDENT_FOSTERING_AGENCY',
      [full('2022-06-15')],
      '2023-04-01',
      '2026-03-31',
    ],
    ['7 to 12 months after registration', 'INDEPENDENT_FOSTERING_AGENCY', [], '2023-12-01', '2024-05-01'],
    ['three years', 'RESIDENTIAL_FAMILY_CENTRE', [full('2023-06-15')], '2023-06-15', '2026-06-15'],
    ['three years', 'VOLUNTARY_ADOPTION_AGENCY', [full('2023-06-15', 'INADEQUATE')], '2023-06-15', '2026-06-15'],
    ['once a year', 'RESIDENTIAL_HOLIDAY_SCHEME', [full('2023-06-15')], '2024-04-01', '2025-03-31'],
    [
      'about three years',
      'SUPPORTED_ACCOMMODATION',
      [full('2024-09-15', 'CONSISTENTLY_STRONG')],
      '2024-09-15',
      '2027-09-15',
    ],
    [
      'about 18 months',
      'SUPPORTED_ACCOMMODATION',
      [full('2024-09-15', 'INCONSISTENT_QUALITY')],
      '2024-09-15',
      '2026-03-15',
    ],
    [
      'about 6 months',
      'SUPPORTED_ACCOMMODATION',
      [full('2024-09-15', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES')],
      '2024-09-15',
      '2025-03-15',
    ],
  ])('%s for %s', (_case, kind, inspections, dueFrom, dueBy) => {
    expect(dueOf(kind, inspections)).toMatchObject({ dueFrom, dueBy });
  });

  it.each<[string, ProvisionType, readonly Inspection[], string, string]>([
    ['a kind whose frequency was not read', 'BOARDING_SCHOOL', [full('2010-01-01')], '2025-03-31', '2010-01-01'],
    ['a day before anything was read', 'CHILDRENS_HOME', [full('2015-01-01')], '2017-03-31', '2010-01-01'],
    [
      'never inspected, as far as is known, and registered before our records',
      'CHILDRENS_HOME',
      [],
      '2025-03-31',
      '2012-01-01',
    ],
  ])('is not said for %s', (_case, kind, inspections, day, registeredOn) => {
    expect(dueOf(kind, inspections, day, registeredOn)).toBeNull();
  });

  it.each([
    ['2018-06-01', 'verified', 'an older edition'],
    ['2020-06-01', 'verified', 'as reg. 27 stood in April 2020'],
    ['2025-03-31', 'unverified', 'not verified in any source'],
  ])('says on %s that it is %s, and where it was read', (day, confidence, words) => {
    const due = dueOf('CHILDRENS_HOME', [full('2017-06-01')], day);
    expect(due?.confidence).toBe(confidence);
    expect(due?.basis).toContain(words);
  });

  it('never calls verified what the note on the law marks less', () => {
    expect(dueOf('SUPPORTED_ACCOMMODATION', [full('2024-09-15', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES')])?.confidence).toBe(
      'secondary',
    );
    expect(dueOf('RESIDENTIAL_FAMILY_CENTRE', [full('2023-06-15')])?.confidence).toBe('inferred');
  });

  it('has one cycle for every overall judgement, on every day of its table', () => {
    for (const kind of Object.keys(provisionTypes) as ProvisionType[]) {
      for (const day of ['2017-04-01', '2020-04-01', '2021-01-01', '2023-04-28', '2030-01-01']) {
        const cycles = cyclesOn(kind, day);
        expect([kind, cycles.length === 0 || cycles.some(({ after }) => after === 'ANY')]).toEqual([kind, true]);
      }
    }
  });
});
