import type { CommitmentMeasure } from '../../../src/domain/commitments/measures';

/** Two promises with their measures, and what a reader says of them. Written before the policy was set. */
export interface LabelledPair {
  first: readonly [promise: string, measure: string];
  second: readonly [promise: string, measure: string];
  isSame: boolean;
  measuredBy?: CommitmentMeasure;
}

const same = (first: LabelledPair['first'], second: LabelledPair['second']): LabelledPair => ({
  first,
  second,
  isSame: true,
});
const other = (first: LabelledPair['first'], second: LabelledPair['second']): LabelledPair => ({
  first,
  second,
  isSame: false,
});

export const labelledPairs: readonly LabelledPair[] = [
  same(
    ['Appoint a permanent registered manager at each home by 30 June 2023', 'Homes without a registered manager'],
    [
      'A permanent registered manager will be appointed at every home by March 2026',
      'Number of homes without a registered manager',
    ],
  ),
  same(
    ['All staff receive monthly supervision', 'Share of staff supervised in the month'],
    ['Every member of staff will be supervised each month', 'Share of staff with supervision in the month'],
  ),
  same(
    ['Train all staff in de-escalation to reduce restraint', 'Restraints recorded per month'],
    ['De-escalation training for all staff, so that restraints are reduced', 'Number of restraints per month'],
  ),
  same(
    [
      'Carry out return home interviews within 72 hours of every missing episode',
      'Missing episodes with an interview within 72 hours',
    ],
    [
      'Return home interviews will be carried out within 72 hours of each missing episode',
      'Share of missing episodes with an interview',
    ],
  ),
  same(
    ['Complete medication audits weekly in all homes', 'Medication audits completed'],
    ['Weekly audits of medicines will be completed at each home', 'Audits of medication completed'],
  ),
  same(
    ['Replace the heating system at Oak House', 'Heating system replaced'],
    ['The heating system at Oak House will be replaced', 'New heating system in place'],
  ),
  same(
    ['Review and update all location risk assessments yearly', 'Risk assessments of location in date'],
    ['Location risk assessments are to be reviewed every year', 'Location risk assessments in date'],
  ),
  same(
    ['Notify Ofsted of serious events within 24 hours', 'Serious events notified within 24 hours'],
    ['All serious events will be notified to Ofsted within 24 hours', 'Share of serious events notified in time'],
  ),
  same(
    ['Update safeguarding training for all staff', 'Staff with safeguarding training in date'],
    ['Safeguarding training of all staff is brought up to date', 'Share of staff with safeguarding training in date'],
  ),
  same(
    ['Recruit to all vacant care posts', 'Vacant care posts'],
    ['All vacancies for care staff will be recruited to', 'Number of vacant care posts'],
  ),
  same(
    ['Check references of every new employee before they begin', 'Files with two references'],
    ['References of each new member of staff are checked before they begin', 'Staff files with two references'],
  ),
  same(
    [
      'Independent visitor reports under regulation 44 are acted upon within a month',
      'Actions of regulation 44 reports closed in a month',
    ],
    [
      'Act on the reports of the independent visitor (regulation 44) within one month',
      'Regulation 44 actions closed in a month',
    ],
  ),
  same(
    ['Children attend school on at least 95 per cent of days', 'School attendance'],
    ['School attendance of children at least 90 per cent', 'School attendance of children'],
  ),
  same(
    ['Every child has a health assessment in date', 'Children with a health assessment in date'],
    ['Health assessments in date for all young people', 'Young people with a health assessment in date'],
  ),
  same(
    ['Reduce the use of agency staff below 10 per cent of shifts', 'Share of shifts worked by agency staff'],
    ['Agency staff will work fewer than 5 per cent of shifts', 'Shifts worked by agency staff'],
  ),
  same(
    ['Hold monthly meetings of children and record what they say', 'Meetings of children held'],
    ['Monthly meetings of young people are held, and what they say is recorded', 'Meetings held in the month'],
  ),
  same(
    ['Board reviews quality of care of each home every quarter', 'Quarterly reviews by the board'],
    ['A quarterly review by the board of the quality of care at each home', 'Reviews by the board each quarter'],
  ),
  same(
    ['Complaints of children are answered within 28 days', 'Complaints answered within 28 days'],
    ['We will answer every complaint of a child within 28 days', 'Share of complaints answered in 28 days'],
  ),
  same(
    ['Fire drills at each home every three months', 'Fire drills held'],
    ['Each home holds a fire drill every quarter', 'Fire drills held in the quarter'],
  ),
  same(
    ['Behaviour support plans reviewed after each incident', 'Plans reviewed after incidents'],
    [
      'After every incident the behaviour support plan is reviewed',
      'Behaviour support plans reviewed after an incident',
    ],
  ),
  same(
    ['Fit window restrictors in all bedrooms', 'Bedrooms with window restrictors'],
    ['Window restrictors will be fitted in each bedroom', 'Bedrooms with restrictors'],
  ),
  same(
    ['Matching of each child is recorded before admission', 'Admissions with a recorded matching'],
    ['Before any admission, how the child was matched is recorded', 'Admissions with a matching record'],
  ),
  // What sounds alike and is not the same.
  other(
    ['Appoint a permanent registered manager at each home', 'Homes without a registered manager'],
    ['The registered manager of each home completes the level 5 diploma', 'Registered managers with the diploma'],
  ),
  other(
    ['All staff receive monthly supervision', 'Share of staff supervised in the month'],
    ['All staff receive safeguarding training', 'Share of staff with safeguarding training'],
  ),
  other(
    ['Complete medication audits weekly', 'Medication audits completed'],
    ['Complete health and safety audits weekly', 'Health and safety audits completed'],
  ),
  other(
    ['Return home interviews within 72 hours of a missing episode', 'Interviews within 72 hours'],
    ['Tell the placing authority within 24 hours of a missing episode', 'Placing authorities told within 24 hours'],
  ),
  other(
    ['Replace the heating system at Oak House', 'Heating system replaced'],
    ['Replace the kitchen at Oak House', 'Kitchen replaced'],
  ),
  other(
    ['Every child has a health assessment in date', 'Children with a health assessment in date'],
    ['Every child has a personal education plan in date', 'Children with a personal education plan in date'],
  ),
  other(
    ['Notify Ofsted of serious events within 24 hours', 'Serious events notified within 24 hours'],
    ['Complaints of children are answered within 24 hours', 'Complaints answered within 24 hours'],
  ),
  other(
    ['Reduce the use of agency staff', 'Share of shifts worked by agency staff'],
    ['Agency staff have an induction before their first shift', 'Agency staff with an induction'],
  ),
  other(
    ['Fire drills at each home every three months', 'Fire drills held'],
    ['Fire doors at each home are repaired', 'Fire doors repaired'],
  ),
  other(
    ['Train all staff in de-escalation to reduce restraint', 'Restraints recorded per month'],
    ['Each restraint is reviewed with the child within 24 hours', 'Restraints reviewed with the child'],
  ),
  other(
    ['Location risk assessments are reviewed yearly', 'Location risk assessments in date'],
    ['Risk assessments of each child are reviewed monthly', 'Risk assessments of children in date'],
  ),
  other(
    ['Hold monthly meetings of children', 'Meetings of children held'],
    ['Hold monthly meetings of staff', 'Meetings of staff held'],
  ),
  other(
    ['Recruit to all vacant care posts', 'Vacant care posts'],
    ['Recruit a responsible individual with experience of care', 'Responsible individual in post'],
  ),
  other(
    ['Check references of every new employee', 'Files with two references'],
    ['Check identity documents of every new employee', 'Files with identity documents'],
  ),
  other(
    ['Board reviews quality of care every quarter', 'Quarterly reviews by the board'],
    ['Board reviews finances every quarter', 'Quarterly financial reviews by the board'],
  ),
  other(
    ['Fit window restrictors in all bedrooms', 'Bedrooms with window restrictors'],
    ['Redecorate all bedrooms', 'Bedrooms redecorated'],
  ),
  other(
    ['Behaviour support plans reviewed after each incident', 'Plans reviewed after incidents'],
    ['Incidents are recorded within 24 hours', 'Incident records written in time'],
  ),
  other(
    ['Children attend school on 95 per cent of days', 'School attendance'],
    ['Children see a dentist every six months', 'Children with a dental check in date'],
  ),
  other(
    ['Update safeguarding training for all staff', 'Staff with safeguarding training in date'],
    ['Update the safeguarding policy', 'Safeguarding policy published'],
  ),
  other(
    ['Act on regulation 44 reports within a month', 'Actions of regulation 44 reports closed in a month'],
    ['Send regulation 44 reports to Ofsted within a month', 'Regulation 44 reports sent in a month'],
  ),
  other(
    ['Matching is recorded before admission', 'Admissions with a recorded matching'],
    ['Placement plans are agreed before admission', 'Admissions with an agreed placement plan'],
  ),
  other(
    ['All staff receive monthly supervision', 'Share of staff supervised in the month'],
    ['All staff receive an annual appraisal', 'Share of staff appraised in the year'],
  ),
];
