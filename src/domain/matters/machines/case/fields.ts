import { sharedLaneCodes } from '../../../cases/shares';
import { directionsOfTravel, stageCodes } from '../../../cases/stages';
import { may, must } from '../../particulars';

/** For whom a person of a case stands. */
export const personRoles = {
  SENIOR_MANAGER: 'The senior manager who answers for a plan',
  REGISTERED_PROVIDER: 'The person registered as carrying on a setting',
  REGISTERED_MANAGER: 'The person registered as managing a setting',
  RESPONSIBLE_INDIVIDUAL: 'The responsible individual of a setting',
} as const;
export type PersonRole = keyof typeof personRoles;

export const officerField = must({ name: 'officerInCharge', title: 'The officer who has charge of it', form: 'TEXT' });

export const settingsField = may({
  name: 'settings',
  title: 'The settings concerned, by their registration numbers',
  form: 'TEXTS',
});

export const stageField = must({ name: 'stage', title: 'The stage it is now at', form: 'CODE', codes: stageCodes });

export const peopleField = must({
  name: 'people',
  title: 'The people concerned',
  form: 'ROWS',
  fields: [
    must({ name: 'role', title: 'For whom the person stands', form: 'CODE', codes: Object.keys(personRoles) }),
    must({ name: 'name', title: 'The name', form: 'TEXT' }),
    may({ name: 'post', title: 'The post', form: 'TEXT' }),
    may({ name: 'urn', title: 'The setting, by its registration number', form: 'TEXT' }),
  ],
});

export const directionFields = [
  must({
    name: 'direction',
    title: 'Where things go',
    form: 'CODE',
    codes: Object.keys(directionsOfTravel),
  }),
  must({ name: 'rationale', title: 'On what that rests', form: 'TEXT' }),
] as const;

const option = [
  must({ name: 'option', title: 'What could be done', form: 'TEXT' }),
  must({ name: 'isTaken', title: 'Whether it is done', form: 'FLAG' }),
  must({ name: 'why', title: 'Why, or why not', form: 'TEXT' }),
] as const;

export const decisionFields = [
  must({ name: 'question', title: 'What was to be decided', form: 'TEXT' }),
  must({ name: 'decidedBy', title: 'Who decided', form: 'TEXT' }),
  must({ name: 'grade', title: 'The grade or post in which they decided', form: 'TEXT' }),
  must({ name: 'options', title: 'What was considered, taken or not', form: 'ROWS', fields: option }),
  must({ name: 'outcome', title: 'What was decided', form: 'TEXT' }),
  must({ name: 'isPublished', title: 'Whether the decision is published', form: 'FLAG' }),
  may({ name: 'publishedAt', title: 'Where it is published', form: 'TEXT' }),
] as const;

const laneField = must({ name: 'lane', title: 'With which lane', form: 'CODE', codes: sharedLaneCodes });

export const shareFields = [
  laneField,
  must({
    name: 'recipients',
    title: 'With which councils and co-operatives, such as LA:888',
    form: 'TEXTS',
    where: { field: 'lane', is: ['COMMISSIONER'] },
  }),
  must({ name: 'gateway', title: 'The provision that allows it, and where it was read', form: 'TEXT' }),
  must({ name: 'purpose', title: 'What it is shared for', form: 'TEXT' }),
  must({ name: 'until', title: 'The last day on which it is shared', form: 'DAY' }),
] as const;

export const notSharedFields = [
  laneField,
  must({ name: 'noGateway', title: 'Which provision was looked for, and what stands against sharing', form: 'TEXT' }),
] as const;
