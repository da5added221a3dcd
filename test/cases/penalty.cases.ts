import { type AskedCase, casesOf } from './asked-case';
import { no, yes } from './recorded-answers.givens';

const ofPlan = casesOf('PENALTY_PLAN', 'CSA 2000, s. 30ZC(1)');
const ofOffence = casesOf('PENALTY_OFFENCE', 'CSA 2000, s. 30ZC(2) and (3)');

const beyondDoubt = { standard: 'BEYOND_REASONABLE_DOUBT' } as const;
const onBalance = { standard: 'BALANCE_OF_PROBABILITIES' } as const;

const noneFailed = ['NOTICE_NOT_COMPLIED_WITH', 'PLAN_NOT_IMPLEMENTED', 'SENIOR_MANAGER_NOT_NAMED'].map((limb) =>
  no(limb, `no failure (${limb.toLowerCase().replace(/_/g, ' ')}) was found`, onBalance),
);
const underInspector = yes('SETTING_OF_CHIEF_INSPECTOR', 'it is in respect of a setting under the Chief Inspector');
const offence = yes('OFFENCE_FOUND', 'a home was run without registration', beyondDoubt);
const notConvicted = no('CONVICTED', 'there is no conviction for it');
const notProsecuted = no('BEING_PROSECUTED', 'there are no proceedings for it');
const notConcluded = no('CONCLUDED_WITHOUT_CONVICTION', 'there were none that ended without conviction');

/** Both limbs of the Chief Inspector's monetary penalties. */
export const penaltyCases: readonly AskedCase[] = [
  ofPlan(
    'Limb (a): no plan was submitted in the period',
    'met',
    yes('NOTICE_NOT_COMPLIED_WITH', 'no plan was submitted in the period', onBalance),
  ),
  ofPlan(
    'Limb (b): a step of the plan was not taken',
    'met',
    yes('PLAN_NOT_IMPLEMENTED', 'a step of the plan was not taken', onBalance),
  ),
  ofPlan(
    'Limb (c): no other senior manager was named',
    'met',
    yes('SENIOR_MANAGER_NOT_NAMED', 'no other senior manager was named', onBalance),
  ),
  ofPlan(
    'A failure found beyond reasonable doubt is found on the balance of probabilities too',
    'met',
    yes('PLAN_NOT_IMPLEMENTED', 'a step of the plan was not taken', beyondDoubt),
  ),
  ofPlan(
    'A failure recorded without a standard of proof',
    'insufficient facts',
    yes('PLAN_NOT_IMPLEMENTED', 'a step of the plan was not taken'),
  ),
  ofPlan(
    'One limb not made out, the others not looked into',
    'insufficient facts',
    no('NOTICE_NOT_COMPLIED_WITH', 'the plan was submitted in time', onBalance),
  ),
  ofPlan('No limb made out', 'not met', ...noneFailed),
  ofOffence(
    'An offence found beyond reasonable doubt, and no bar',
    'met',
    underInspector,
    offence,
    notConvicted,
    notProsecuted,
    notConcluded,
  ),
  ofOffence(
    'The offence found on the balance of probabilities only',
    'insufficient facts',
    underInspector,
    yes('OFFENCE_FOUND', 'a home was probably run without registration', onBalance),
    notConvicted,
    notProsecuted,
    notConcluded,
  ),
  ofOffence(
    'Not satisfied even on the balance of probabilities',
    'not met',
    underInspector,
    no('OFFENCE_FOUND', 'it was not run as a home', onBalance),
    notConvicted,
    notProsecuted,
    notConcluded,
  ),
  ofOffence(
    'The person was convicted of it',
    'not met',
    underInspector,
    offence,
    yes('CONVICTED', 'the court convicted'),
    notProsecuted,
    notConcluded,
  ),
  ofOffence(
    'Proceedings for it are under way',
    'not met',
    underInspector,
    offence,
    notConvicted,
    yes('BEING_PROSECUTED', 'a summons was issued'),
    notConcluded,
  ),
  ofOffence(
    'Proceedings for it ended without conviction',
    'not met',
    underInspector,
    offence,
    notConvicted,
    notProsecuted,
    yes('CONCLUDED_WITHOUT_CONVICTION', 'the court acquitted'),
  ),
  ofOffence(
    'Whether there are proceedings was not looked up',
    'insufficient facts',
    underInspector,
    offence,
    notConvicted,
    notConcluded,
  ),
  ofOffence('A bar decides, whatever else is not known', 'not met', yes('CONVICTED', 'the court convicted')),
  ofOffence(
    'A setting under another authority',
    'not met',
    no('SETTING_OF_CHIEF_INSPECTOR', 'it is in Wales'),
    offence,
    notConvicted,
    notProsecuted,
    notConcluded,
  ),
];
