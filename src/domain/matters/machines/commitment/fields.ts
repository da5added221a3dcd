import { commitmentMeasures } from '../../../commitments/measures';
import { commitmentThemes } from '../../../commitments/themes';
import { judgementKeys, judgementValues } from '../../../judgements/frameworks';
import { may, must } from '../../particulars';

const isJudged = { field: 'measuredBy', is: ['JUDGEMENT'] } as const;

/** Who answers for a commitment: a senior manager, by name and post. */
export const ownerFields = [
  must({ name: 'owner', title: 'The senior manager who answers for it', form: 'TEXT' }),
  must({ name: 'ownerPost', title: 'The post of the senior manager', form: 'TEXT' }),
] as const;

/** What a commitment promises. How a plan promises anything is for the plan: no provision read says it. */
export const commitmentFields = [
  must({ name: 'promise', title: 'What is promised, in the words of the plan', form: 'TEXT' }),
  must({ name: 'theme', title: 'What it is about', form: 'CODE', codes: Object.keys(commitmentThemes) }),
  may({ name: 'settings', title: 'The settings concerned, by registration number; none for the group', form: 'TEXTS' }),
  must({ name: 'measure', title: 'What is measured, in words', form: 'TEXT' }),
  must({
    name: 'measuredBy',
    title: 'Which records speak of the measure',
    form: 'CODE',
    codes: Object.keys(commitmentMeasures),
  }),
  must({
    name: 'judgement',
    title: 'Which judgement it is',
    form: 'CODE',
    codes: Object.keys(judgementKeys).filter((key) => !key.startsWith('COUNCIL_')),
    where: isJudged,
  }),
  must({
    name: 'atLeast',
    title: 'The point of its scale to be reached',
    form: 'CODE',
    codes: Object.keys(judgementValues).filter((value) => value !== 'NOT_JUDGED'),
    where: isJudged,
  }),
  may({ name: 'regulation', title: 'The regulation, where the measure is requirements of one', form: 'TEXT' }),
  must({ name: 'baseline', title: 'How it stood when it was promised', form: 'TEXT' }),
  must({ name: 'target', title: 'How it will stand', form: 'TEXT' }),
  must({ name: 'due', title: 'The last day on which it is kept in time', form: 'DAY' }),
  must({ name: 'evidenceRequired', title: 'What will show that it is kept', form: 'TEXT' }),
  ...ownerFields,
] as const;
