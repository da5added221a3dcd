import { appeal, approvedNotice, notices, notification, serviceOf, tribunal } from './enforcement.givens';
import { line, type StepCase, stepCasesOf } from './step-case';

const home = { provisionType: 'CHILDRENS_HOME' } as const;
const complies = stepCasesOf('COMPLIANCE_NOTICE', 'CSA 2000, ss. 14(1)(ca) and 22A');
const restricts = stepCasesOf('ACCOMMODATION_RESTRICTION', 'CSA 2000, s. 22B', home);
const restrictsAgency = stepCasesOf('ACCOMMODATION_RESTRICTION', 'CSA 2000, s. 22B(8)', {
  provisionType: 'INDEPENDENT_FOSTERING_AGENCY',
});
const restrictsUnknown = stepCasesOf('ACCOMMODATION_RESTRICTION', 'CSA 2000, s. 22B(8)', { provisionType: null });
const orders = stepCasesOf('URGENT_ORDER', 'CSA 2000, ss. 20 and 21(1)(b)');
const urgent = stepCasesOf('URGENT_NOTICE', 'CSA 2000, s. 20B (composed)');
const tells = stepCasesOf('COUNCIL_NOTIFICATION', 'CSA 2000, s. 30A(2); SI 2011/552, reg. 3', {
  notifiable: { limb: 'RESTRICTION', on: '2027-03-01' },
});
const tellsOfNothing = stepCasesOf('COUNCIL_NOTIFICATION', 'CSA 2000, s. 30A(2)', { notifiable: null });

const complianceServed = [
  approvedNotice('A compliance notice, its steps due by 31 March 2027, is approved.', '2027-03-01', notices.compliance),
  line('It is served on 2027-03-01.', 'SERVE_NOTICE', '2027-03-01', { ...serviceOf, stepsBy: '2027-03-31' }),
] as const;
const notTaken = (on: string) =>
  line(`On ${on} the steps are found not taken.`, 'FIND_NOT_COMPLIED', on, { found: ['No alarm.'] });

const restriction = (until?: string) =>
  [
    approvedNotice(
      until === undefined ? 'A restriction without an end is approved.' : `A restriction to ${until} is approved.`,
      '2027-03-01',
      { ...notices.restriction, until },
    ),
    line('It is served on 2027-03-01.', 'SERVE_NOTICE', '2027-03-01', { ...serviceOf, until }),
  ] as const;
const expired = (on: string) => line(`On ${on} it is said to be over.`, 'FIND_EXPIRED', on);

const orderMade = [
  approvedNotice('An application for an urgent order is approved.', '2027-03-01', notices.order),
  line('It is made to a justice on 2027-03-01.', 'APPLY', '2027-03-01', { court: 'A justice at Leeds' }),
  line('The order is made on 2027-03-02.', 'RECORD_ORDER', '2027-03-02', { order: 'No. 12', measure: 'CANCEL' }),
] as const;
const orderServed = line('A copy is served on 2027-03-04.', 'SERVE_ORDER', '2027-03-04', {
  ...serviceOf,
  copy: 'No. 12',
  appealRight: 'You may appeal under s. 21.',
});

const suspended = [
  approvedNotice('An urgent suspension to 31 March 2027 is approved.', '2027-03-01', notices.urgent),
  line('The notice is given on 2027-03-01.', 'GIVE_NOTICE', '2027-03-01', {
    ...serviceOf,
    suspendedUntil: '2027-03-31',
  }),
] as const;

const begun = (limb: string, more: object = {}) =>
  line(`A notification of ${limb} is begun on 2027-03-01.`, 'BEGIN', '2027-03-01', { ...notification, limb, ...more });
const sent = line('It is sent on 2027-03-02.', 'SEND', '2027-03-02', { councils: ['888', '301'], means: 'POST' });

/** Notices that stand alone, urgent routes, and what local authorities are told. */
export const settingNoticeCases: readonly StepCase[] = [
  complies(
    'Found not taken on the last day',
    'refused: PERIOD_STILL_RUNS',
    ...complianceServed,
    notTaken('2027-03-31'),
  ),
  complies('Found not taken the day after', 'allowed: BREACHED', ...complianceServed, notTaken('2027-04-01')),
  complies(
    'A breach cancels nothing by itself: what follows is recorded',
    'allowed: BREACHED',
    ...complianceServed,
    notTaken('2027-04-01'),
    line('It is decided that it is a ground for cancelling.', 'RECORD_CONSEQUENCE', '2027-04-02', {
      consequence: 'CANCELLATION_GROUND',
    }),
  ),
  complies(
    'A period served other than approved',
    'refused: NOT_AS_PROPOSED',
    approvedNotice('A notice with steps due by 31 March 2027 is approved.', '2027-03-01', notices.compliance),
    line('It is served with another day.', 'SERVE_NOTICE', '2027-03-01', { ...serviceOf, stepsBy: '2027-03-15' }),
  ),
  restricts("At a children's home: in effect from service", 'allowed: IN_EFFECT', ...restriction()),
  restrictsAgency('At a fostering agency', 'refused: NOT_APPLICABLE_TO_KIND', ...restriction()),
  restrictsUnknown('Where the kind of the setting is not known', 'refused: NOT_APPLICABLE_TO_KIND', ...restriction()),
  restricts(
    'Its time is over the day after the last',
    'allowed: EXPIRED',
    ...restriction('2027-05-31'),
    expired('2027-06-01'),
  ),
  restricts(
    'Its time is not over on the last day',
    'refused: PERIOD_STILL_RUNS',
    ...restriction('2027-05-31'),
    expired('2027-05-31'),
  ),
  restricts(
    'Without a day it does not run out by itself',
    'refused: PERIOD_STILL_RUNS',
    ...restriction(),
    expired('2028-03-01'),
  ),
  restricts(
    'It goes on under appeal, and is lifted by a further notice',
    'allowed: LIFTED',
    ...restriction(),
    appeal('2027-03-29'),
    line('A further notice lifts it on 2027-05-01.', 'LIFT', '2027-05-01', serviceOf),
  ),
  restricts(
    'An appeal on the 29th day after service',
    'refused: PERIOD_HAS_RUN_OUT',
    ...restriction(),
    appeal('2027-03-30'),
  ),
  restricts(
    'The Tribunal directs that it cease',
    'allowed: CEASED',
    ...restriction(),
    appeal('2027-03-10'),
    tribunal('CEASE_ON_APPEAL', 'directs that it cease to have effect', '2027-06-01'),
  ),
  orders('In effect from its making', 'allowed: ORDER_MADE', ...orderMade),
  orders('An appeal before anything was served', 'refused: STEP_DOES_NOT_FOLLOW', ...orderMade, appeal('2027-03-10')),
  orders(
    'An appeal 28 days after service of the copy',
    'allowed: APPEALED',
    ...orderMade,
    orderServed,
    appeal('2027-04-01'),
  ),
  orders('An appeal on the 29th day', 'refused: PERIOD_HAS_RUN_OUT', ...orderMade, orderServed, appeal('2027-04-02')),
  urgent('In effect from the time it is given', 'allowed: IN_EFFECT', ...suspended),
  urgent(
    'Without its reasons',
    'refused: CONTENT_MISSING',
    approvedNotice('A notice without reasons is put forward.', '2027-03-01', { ...notices.urgent, reasons: [] }),
  ),
  urgent(
    'The period is over',
    'allowed: EXPIRED',
    ...suspended,
    line('Said on 2027-04-01.', 'FIND_EXPIRED', '2027-04-01'),
  ),
  tells('A restriction is notified', 'allowed: SENT', begun('RESTRICTION', { restrictionOn: '2027-03-01' }), sent),
  tells('Without the day of the restriction', 'refused: CONTENT_MISSING', begun('RESTRICTION'), sent),
  tells('Under another paragraph than what happened', 'refused: NOTHING_TO_NOTIFY', begun('CANCELLATION')),
  tellsOfNothing('A proposal alone is nothing to notify', 'refused: NOTHING_TO_NOTIFY', begun('CANCELLATION')),
  tellsOfNothing('Proceedings, without the summons', 'refused: CONTENT_MISSING', begun('PROCEEDINGS'), sent),
  tellsOfNothing(
    'Proceedings, with the summons and the offence',
    'allowed: SENT',
    begun('PROCEEDINGS', { summonsOn: '2027-02-20', offence: 'Carrying on a home without registration.' }),
    sent,
  ),
];
