import { cite } from '../../law/citation';
import { must } from '../particulars';

const notRead = cite(
  'CSA_2000',
  's. 23B',
  'secondary',
  'Said by the minister in committee; the text of s. 23B was not read (GAP-5).',
);
const seniorManager = cite(
  'CSA_2000',
  's. 23B(8)',
  'verified',
  'The heading was read in s. 30ZC(1)(c); that a plan names a senior manager follows from it.',
);

const answers = [
  must({ name: 'urn', title: 'The setting, by its registration number', form: 'TEXT' }),
  must({ name: 'issue', title: 'The issue, in the words of the notice', form: 'TEXT' }),
  must({ name: 'steps', title: 'What will be done about it', form: 'TEXTS' }),
] as const;

export const seniorManagerFields = [
  must({ name: 'seniorManager', title: 'The senior manager who answers for the plan', form: 'TEXT' }, seniorManager),
  must({ name: 'seniorManagerPost', title: 'The post of the senior manager', form: 'TEXT' }),
] as const;

/** What an improvement plan says. */
export const planContents = [
  must(
    { name: 'answers', title: 'Each issue of the notice, and what will be done', form: 'ROWS', fields: answers },
    notRead,
  ),
  ...seniorManagerFields,
  must({ name: 'implementBy', title: 'The day by which the plan will have been implemented', form: 'DAY' }),
] as const;
