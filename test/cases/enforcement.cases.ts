import { type AskedCase, casesOf } from './asked-case';
import { no, settingIs, yes } from './recorded-answers.givens';

const compliance = casesOf('COMPLIANCE_NOTICE', 'CSA 2000, s. 22A');
const restricting = casesOf('RESTRICT_ACCOMMODATION', 'CSA 2000, s. 22B (kinds of setting from a secondary source)');
const notifying = casesOf('NOTIFY_LA_ENFORCEMENT', 'CSA 2000, s. 30A');
const unregistered = casesOf('PROSECUTE_UNREGISTERED', 'CSA 2000, s. 11(1) and s. 30ZC(4)');
const approving = casesOf('APPROVE_IMPROVEMENT_PLAN', 'CSA 2000, s. 23B (secondary: the text was not read)');

const beyondDoubt = { standard: 'BEYOND_REASONABLE_DOUBT' } as const;
const onBalance = { standard: 'BALANCE_OF_PROBABILITIES' } as const;
const opinion = yes(
  'OPINION_OF_FAILURE',
  'the Chief Inspector is of the opinion that the provider fails a requirement',
);
const ranIt = yes('CARRIED_ON_OR_MANAGED', 'the company carried on a home for one child', beyondDoubt);
const notOnRegister = yes('NOT_REGISTERED', 'the home was not on the register then', beyondDoubt);
const noPenalty = no('PENALTY_STANDS', 'no penalty stands for it');
const served = yes('NOTICE_SERVED', 'the notice was served');
const submitted = yes('PLAN_SUBMITTED', 'the parent undertaking submitted a plan');

/** Enforcement at one setting, the offence of running one unregistered, and the decision on a plan. */
export const enforcementCases: readonly AskedCase[] = [
  compliance(
    'An opinion of failure of a named regulation',
    'met',
    opinion,
    yes('REQUIREMENT_OF_REGULATIONS', 'it is regulation 12, named in the record'),
  ),
  compliance('An opinion, and the requirement not named', 'insufficient facts', opinion),
  compliance(
    'A failure of guidance, which is no requirement of regulations',
    'not met',
    opinion,
    no('REQUIREMENT_OF_REGULATIONS', 'it is guidance only'),
  ),
  restricting("A children's home: the statute sets no test", 'met', settingIs('CHILDRENS_HOME')),
  restricting('A residential family centre', 'met', settingIs('RESIDENTIAL_FAMILY_CENTRE')),
  restricting(
    'A fostering agency: not of the kinds',
    'not met',
    settingIs('INDEPENDENT_FOSTERING_AGENCY'),
    yes('POLICY_RISK_OF_HARM', 'a risk of harm is recorded'),
  ),
  restricting(
    'A setting whose kind is not known',
    'insufficient facts',
    yes('POLICY_RISK_OF_HARM', 'a risk of harm is recorded'),
  ),
  restricting(
    "A home where no risk of harm is recorded: that is Ofsted's policy, and does not decide",
    'met',
    settingIs('CHILDRENS_HOME'),
    no('POLICY_RISK_OF_HARM', 'no risk of harm is seen'),
  ),
  notifying(
    'A restriction notice was served',
    'met',
    yes('RESTRICTION_NOTICE', 'a notice restricting accommodation was served'),
  ),
  notifying('Nothing recorded', 'insufficient facts'),
  unregistered('A home run unregistered, found beyond reasonable doubt', 'met', ranIt, notOnRegister, noPenalty),
  unregistered(
    'The same, found on the balance of probabilities only',
    'insufficient facts',
    yes('CARRIED_ON_OR_MANAGED', 'the company probably carried it on', onBalance),
    notOnRegister,
    noPenalty,
  ),
  unregistered(
    'The same, with an uncancelled penalty for it: no conviction',
    'not met',
    ranIt,
    notOnRegister,
    yes('PENALTY_STANDS', 'a penalty was imposed for it'),
  ),
  unregistered(
    'The same, with the penalty cancelled since',
    'met',
    ranIt,
    notOnRegister,
    yes('PENALTY_STANDS', 'a penalty was imposed for it', { to: '2027-02-20' }),
    no('PENALTY_STANDS', 'the penalty was cancelled', { from: '2027-02-20' }),
  ),
  unregistered('Whether a penalty stands was not looked up', 'insufficient facts', ranIt, notOnRegister),
  unregistered(
    'It was registered then',
    'not met',
    ranIt,
    no('NOT_REGISTERED', 'the home was on the register', onBalance),
    noPenalty,
  ),
  approving(
    'A plan that addresses the issues',
    'met',
    served,
    submitted,
    yes('PLAN_ADDRESSES_ISSUES', 'the Chief Inspector is satisfied'),
  ),
  approving(
    'A plan that does not',
    'not met',
    served,
    submitted,
    no('PLAN_ADDRESSES_ISSUES', 'one issue of the notice is not addressed'),
  ),
  approving('A plan not yet looked into', 'insufficient facts', served, submitted),
];
