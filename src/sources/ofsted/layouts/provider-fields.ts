import { type Field, optional, required } from './dataset-layout';

/** The columns that describe a provider, in every layout from 2015 to 2025 and in the lists sent to councils. */
export const providerFields: readonly Field[] = [
  required('urn', 'URN', ['URN', 'Unique reference number', 'Provider URN']),
  optional('linkedEducationUrn', 'TEXT', ['Linked Education URN', 'Linked ED URN', 'Linked school URN']),
  required('provisionType', 'PROVISION_TYPE', ['Provision type', 'Provider type', 'Type of provision']),
  optional('registeredOn', 'DAY', ['Registration date', 'Date of registration', 'Date registered']),
  required('status', 'STATUS', ['Registration status', 'Reg Status'], /^registrationstatus(asat|at|on)/),
  optional('name', 'TEXT', ['Name', 'Setting Name', 'Provider name']),
  optional('address1', 'TEXT', ['Address 1', 'Address line 1', 'Provider address 1', 'Provider address line 1']),
  optional('address2', 'TEXT', ['Address 2', 'Address line 2', 'Provider address 2', 'Provider address line 2']),
  optional('address3', 'TEXT', ['Address 3', 'Address line 3', 'Provider address 3', 'Provider address line 3']),
  optional('town', 'TEXT', ['Town', 'Provider town']),
  optional('county', 'TEXT', ['County', 'Provider county']),
  optional('postcode', 'TEXT', ['Postcode', 'Provider postcode']),
  optional('ofstedRegion', 'TEXT', ['Ofsted region']),
  optional('region', 'REGION', ['Government Office Region', 'Region', 'GOR']),
  required('localAuthority', 'COUNCIL', ['Local authority', 'LA', 'Local authority name']),
  optional('constituency', 'TEXT', ['Parliamentary constituency']),
  required('sector', 'SECTOR', ['Sector']),
  optional('places', 'COUNT', ['Places', 'Number of registered places', 'Registered places', 'Maximum users']),
  optional('premises', 'COUNT', ['Supported accommodation premises', 'Premises', 'Number of premises']),
  optional('shortBreaksOnly', 'TEXT', [
    "Short-break-only children's home",
    "Short breaks only children's home",
    'Short breaks only',
    'Short break only',
  ]),
  optional('multiBuilding', 'TEXT', ["Multi-building children's home", 'Multi building CH', 'Multi building']),
  optional('owner', 'TEXT', [
    'Organisation which owns the provider',
    'Organisation name',
    'Organisation',
    'Owner name',
    'Owner',
  ]),
];

/** The judgements of a setting, newest wording first. */
export const judgementFields: readonly Field[] = [
  optional('overall', 'GRADE', [
    'Overall experiences and progress of children and young people',
    'Overall experiences and progress',
    'Overall effectiveness',
  ]),
  optional('education', 'GRADE', ['Outcomes in education and related learning activities']),
  optional('health', 'GRADE', ['Health services']),
  optional('helpedAndProtected', 'GRADE', [
    'How well children and young people are helped and protected',
    'Safeguarding children and young people',
    'The safety of children and young people',
    'CYP safety',
  ]),
  optional('leaders', 'GRADE', [
    'The effectiveness of leaders and managers',
    'Effectiveness of leaders and managers',
    'Leadership and management',
  ]),
  optional('qualityOfCare', 'GRADE', ['Quality of care']),
  optional('supportedAccommodation', 'GRADE', ['Supported Accommodation outcome']),
];
