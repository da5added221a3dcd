import { type DatasetLayout, optional, required } from './dataset-layout';
import { judgementFields, providerFields } from './provider-fields';

const eventTypeHeaders = ['Event type', 'Inspection type', 'Inspection event type'];
const inspectedOnHeaders = ['Inspection date', 'Inspection start date', 'Date of last full inspection'];
const inspectionDetails = [
  optional('publishedOn', 'DAY', ['Publication date', 'Inspection publication date', 'Report publication date']),
  optional('eventNumber', 'TEXT', ['Event number', 'Inspection event number', 'Inspection ID', 'Inspection number']),
];

export const registerLayout: DatasetLayout = {
  dataset: 'PROVIDER_REGISTER',
  fields: [
    ...providerFields,
    optional('eventType', 'EVENT_TYPE', eventTypeHeaders),
    required('inspectedOn', 'DAY', inspectedOnHeaders),
    ...inspectionDetails,
    ...judgementFields,
  ],
};

export const inYearLayout: DatasetLayout = {
  dataset: 'IN_YEAR_INSPECTIONS',
  fields: [
    ...providerFields,
    required('eventType', 'EVENT_TYPE', eventTypeHeaders),
    required('inspectedOn', 'DAY', inspectedOnHeaders),
    ...inspectionDetails,
    ...judgementFields,
  ],
};

export const providersAndPlacesLayout: DatasetLayout = { dataset: 'PROVIDERS_AND_PLACES', fields: providerFields };

const lifecycleProviderFields = new Set([
  'urn',
  'provisionType',
  'name',
  'ofstedRegion',
  'region',
  'localAuthority',
  'constituency',
  'sector',
  'places',
]);

export const joinersAndLeaversLayout: DatasetLayout = {
  dataset: 'JOINERS_AND_LEAVERS',
  fields: [
    ...providerFields.filter(({ field }) => lifecycleProviderFields.has(field)),
    required('joiner', 'JOINER', ['Joiner status', 'Joiner']),
    required('leaver', 'LEAVER', ['Leaver status', 'Leaver']),
    optional('activeOn', 'DAY', ['First effective date (that the provider became active)', 'Registration date']),
    optional('resignedOn', 'DAY', ['First effective date (that the provider became resigned)']),
    optional('closedOn', 'DAY', ['First effective date (that the provider closed)']),
    optional('cancelledOn', 'DAY', ['First effective date (that the provider became cancelled)']),
    optional(
      'leftOn',
      'DAY',
      ['Cancelled or resigned date', 'Resigned/closed date', 'Date closed'],
      /^(resigned|cancelled|closed)\w*date$/,
    ),
    optional('statusAtStart', 'STATUS', ['Registration status (as at @startdate)'], /^registrationstatus\w*april/),
    optional(
      'statusAtEnd',
      'STATUS',
      ['Registration status', 'Registration status (as at @enddate)'],
      /^registrationstatus\w*march/,
    ),
    optional('reason', 'TEXT', ['Reason', 'Notes']),
  ],
};

export const premisesLayout: DatasetLayout = {
  dataset: 'SUPPORTED_ACCOMMODATION_PREMISES',
  fields: [
    required('urn', 'URN', ['URN', 'Provider URN']),
    optional('category', 'TEXT', ['Setting category', 'Category']),
    required('status', 'TEXT', ['Setting status', 'Premises status']),
    optional('statusOn', 'DAY', ['Setting status date', 'Premises status date']),
    required('capacity', 'COUNT', ['Capacity', 'Setting capacity']),
    required('localAuthority', 'COUNCIL', ['Setting Local Authority', 'Premises local authority']),
    optional('providerLocalAuthority', 'COUNCIL', ['Provider local authority']),
    optional('owner', 'TEXT', ['Owner name', 'Organisation which owns the provider', 'Organisation name']),
  ],
};
