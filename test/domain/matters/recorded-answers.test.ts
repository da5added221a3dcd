import type { MatterKind } from '../../../src/domain/matters/matter-kinds';
import { type AnsweringStep, answersOfMatter } from '../../../src/domain/matters/recorded-answers';

const step = (version: number, code: string, on: string, particulars: AnsweringStep['particulars'] = {}) => ({
  version,
  step: code,
  on,
  particulars,
});

function said(kind: MatterKind, steps: readonly AnsweringStep[]): string[] {
  return answersOfMatter(kind, '7', steps).map(
    ({ question, answer, standard, from, to }) =>
      `${question} ${answer ? 'yes' : 'no'} ${standard ?? '-'} ${from} ${to ?? '-'}`,
  );
}

describe('what the steps of a matter answer to the questions of tests', () => {
  it.each<[string, MatterKind, AnsweringStep[], string[]]>([
    ['nothing of a step that says nothing', 'IMPROVEMENT_PLAN', [step(1, 'DRAFT_NOTICE', '2026-06-01')], []],
    [
      'a return, until the plan is approved',
      'IMPROVEMENT_PLAN',
      [step(1, 'RETURN_PLAN', '2026-06-01'), step(2, 'APPROVE_PLAN', '2026-07-01')],
      ['PLAN_ADDRESSES_ISSUES no - 2026-06-01 2026-07-01', 'PLAN_ADDRESSES_ISSUES yes - 2026-07-01 -'],
    ],
    [
      'a failure to the standard that it was found to',
      'IMPROVEMENT_PLAN',
      [step(1, 'FIND_NO_PLAN', '2026-06-01', { standard: 'BALANCE_OF_PROBABILITIES' })],
      ['NOTICE_NOT_COMPLIED_WITH yes BALANCE_OF_PROBABILITIES 2026-06-01 -'],
    ],
    [
      'a draft, until it is drafted anew for something else',
      'PENALTY',
      [
        step(1, 'DRAFT_PENALTY', '2026-06-01', { basis: 'PLAN_NOT_IMPLEMENTED', standard: 'BALANCE_OF_PROBABILITIES' }),
        step(2, 'REDRAFT_PENALTY', '2026-06-02', { basis: 'OFFENCE', standard: 'BEYOND_REASONABLE_DOUBT' }),
      ],
      [
        'PLAN_NOT_IMPLEMENTED yes BALANCE_OF_PROBABILITIES 2026-06-01 2026-06-02',
        'OFFENCE_FOUND yes BEYOND_REASONABLE_DOUBT 2026-06-02 -',
      ],
    ],
    [
      'every bar by a prosecution, as it stands',
      'PENALTY',
      [step(1, 'RECORD_PROSECUTION', '2026-06-01', { standing: 'PENDING' })],
      [
        'CONVICTED no - 2026-06-01 -',
        'BEING_PROSECUTED yes - 2026-06-01 -',
        'CONCLUDED_WITHOUT_CONVICTION no - 2026-06-01 -',
      ],
    ],
    [
      'each ground that a notice of proposal names',
      'REGISTRATION_ENFORCEMENT',
      [step(1, 'DRAFT_NOTICE', '2026-06-01', { action: 'CANCEL', grounds: ['RELEVANT_REQUIREMENTS_BREACH'] })],
      ['RELEVANT_REQUIREMENTS_BREACH yes - 2026-06-01 -'],
    ],
    [
      'no ground of a suspicion',
      'SUSPICION',
      [step(1, 'RECORD_SUSPICION', '2026-06-01', { grounds: ['RELEVANT_REQUIREMENTS_BREACH'] })],
      [],
    ],
  ])('%s', (_, kind, steps, expected) => {
    expect(said(kind, steps)).toEqual(expected);
  });

  it('names the matter and the step', () => {
    const [answer] = answersOfMatter('IMPROVEMENT_PLAN', '7', [step(3, 'SERVE_NOTICE', '2026-06-01')]);
    expect(answer).toMatchObject({ source: 'matter 7, step 3', statement: 'The notice was served' });
  });
});
