import { type AskedCase, casesOf } from './asked-case';
import { no, yes } from './recorded-answers.givens';

const cancelling = casesOf('CANCEL_REGISTRATION', 'CSA 2000, s. 14');
const refusing = casesOf('REFUSE_REGISTRATION', 'CSA 2000, s. 13(2)');
const conditions = casesOf('IMPOSE_CONDITION', 'CSA 2000, s. 13(3) and (5)');
const urgentOrder = casesOf('URGENT_CANCEL', 'CSA 2000, s. 20');
const urgentNotice = casesOf('URGENT_SUSPEND', 'CSA 2000, s. 20B (test not verified in any source)');

const isRegistered = yes('REGISTERED', 'the home is registered');
const breach = yes(
  'RELEVANT_REQUIREMENTS_BREACH',
  'a named officer found it carried on otherwise than in accordance with the requirements',
);
const allGroundsNo = [
  'CONVICTION_REGISTERED_PERSON',
  'CONVICTION_OTHER_PERSON',
  'RELEVANT_REQUIREMENTS_BREACH',
  'COMPLIANCE_NOTICE_UNMET',
  'REGULATION_GROUND',
  'FINANCIAL_OVERSIGHT_BREACH',
  'PROFIT_LIMIT_BREACH',
].map((ground) => no(ground, `a named officer looked into ${ground.toLowerCase().replace(/_/g, ' ')}, and found none`));

/** Grant, refusal, conditions, cancellation and the urgent routes. */
export const registrationCases: readonly AskedCase[] = [
  cancelling('A registered home, with a breach of requirements found', 'met', isRegistered, breach),
  cancelling('A registered home, and no ground looked into', 'insufficient facts', isRegistered),
  cancelling('A registered home, and every ground looked into and not found', 'not met', isRegistered, ...allGroundsNo),
  cancelling(
    'A breach found at a setting that is not registered',
    'not met',
    no('REGISTERED', 'the home was never registered'),
    breach,
  ),
  cancelling('A breach found, and whether the setting is registered not recorded', 'insufficient facts', breach),
  cancelling('A finding that was withdrawn', 'insufficient facts', isRegistered, {
    ...yes('RELEVANT_REQUIREMENTS_BREACH', 'a breach was found', { from: '2027-01-01', to: '2027-02-15' }),
  }),
  cancelling(
    'A failure of financial oversight only: its text was not read',
    'insufficient facts',
    isRegistered,
    yes('FINANCIAL_OVERSIGHT_BREACH', 'the provider failed its duties of financial oversight'),
  ),
  refusing(
    'An application, and the Chief Inspector not satisfied',
    'met',
    yes('APPLICATION_MADE', 'an application stands'),
    no('REQUIREMENTS_SATISFIED', 'the Chief Inspector is not satisfied'),
  ),
  refusing(
    'An application, and the Chief Inspector satisfied: it must be granted',
    'not met',
    yes('APPLICATION_MADE', 'an application stands'),
    yes('REQUIREMENTS_SATISFIED', 'the Chief Inspector is satisfied'),
  ),
  refusing(
    'An application not yet looked into',
    'insufficient facts',
    yes('APPLICATION_MADE', 'an application stands'),
  ),
  refusing('No application', 'not met', no('APPLICATION_MADE', 'the application was withdrawn')),
  conditions('A registration: conditions are as the authority thinks fit', 'met', isRegistered),
  conditions('An application, at grant', 'met', yes('APPLICATION_MADE', 'an application stands')),
  conditions(
    'Neither',
    'not met',
    no('REGISTERED', 'the setting is not registered'),
    no('APPLICATION_MADE', 'there is no application'),
  ),
  urgentOrder(
    'An application with a serious risk recorded',
    'met',
    yes('APPLICATION_TO_JUSTICE', 'an application was made to a justice of the peace'),
    yes('SERIOUS_RISK', 'a serious risk to the health of children is recorded'),
  ),
  urgentOrder(
    'A serious risk recorded, and no application',
    'not met',
    no('APPLICATION_TO_JUSTICE', 'no application was made'),
    yes('SERIOUS_RISK', 'a serious risk to the health of children is recorded'),
  ),
  urgentOrder(
    'An application, and the risk not recorded',
    'insufficient facts',
    yes('APPLICATION_TO_JUSTICE', 'an application was made to a justice of the peace'),
  ),
  urgentNotice(
    'A belief recorded, under a test that was not read',
    'met',
    yes('BELIEF_OF_RISK_OF_HARM', 'reasonable cause to believe in a risk of harm is recorded'),
  ),
  urgentNotice('No belief recorded', 'insufficient facts'),
];
