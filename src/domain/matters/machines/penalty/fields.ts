import { standardsOfProof } from '../../../thresholds/recorded-answer';
import { serviceFields } from '../../fields/service';
import { draftOf, may, must } from '../../particulars';
import { partTwoOffences, penaltyBasisCodes } from './bases';
import { barredByProsecution, intentionSays, rightOfReply } from './law';

const basis = must({ name: 'basis', title: 'For what the penalty is', form: 'CODE', codes: penaltyBasisCodes });

const standard = must({
  name: 'standard',
  title: 'To which standard of proof you are satisfied',
  form: 'CODE',
  codes: Object.keys(standardsOfProof),
});

const said = [
  must({ name: 'reasons', title: 'The reasons for the penalty', form: 'TEXTS' }, intentionSays),
  must({ name: 'amount', title: 'Its amount, in pence', form: 'PENCE' }, intentionSays),
  must(
    {
      name: 'rightOfReply',
      title: 'The right to make written representations before the end of 28 days beginning with the day of service',
      form: 'TEXT',
    },
    rightOfReply,
  ),
] as const;

/** What the notice of intention cannot be without, and what the penalty rests on. */
export const intentionContents = [
  basis,
  standard,
  must({ name: 'person', title: 'On whom it is to be imposed', form: 'TEXT' }),
  must({ name: 'findings', title: 'What was found, one by one', form: 'TEXTS' }),
  ...said,
  may({ name: 'act', title: 'The one act or omission', form: 'TEXT' }),
  may({ name: 'actOn', title: 'The day of it, or its last day', form: 'DAY' }),
  may({
    name: 'setting',
    title: 'The one setting, registered or not: its number or its area, no address',
    form: 'TEXT',
  }),
  may({ name: 'offence', title: 'Which offence it is', form: 'CODE', codes: Object.keys(partTwoOffences) }),
] as const;

/** The same while it is drafted. For what it is stands from the beginning. */
export const intentionDraft = [basis, ...draftOf(intentionContents.slice(1))];

/** What is decided after the time for representations. What the notice itself must hold was not read (GAP-6). */
export const penaltyContents = [
  standard,
  must({ name: 'amount', title: 'The amount, in pence: at most that of the notice of intention', form: 'PENCE' }),
  must({ name: 'reasons', title: 'The reasons, with the representations considered', form: 'TEXTS' }),
] as const;

/** Where a prosecution was looked for, and what of what was found is of another act. It does not go out with a notice. */
export const barsChecked = [
  must(
    { name: 'barsChecked', title: 'Where a prosecution for the same act was looked for', form: 'TEXT' },
    barredByProsecution,
  ),
  may({
    name: 'otherActs',
    title:
      'Prosecutions recorded of the setting that are for another act: the ids of their observations, or MATTER:12 for one that matter 12 records',
    form: 'IDS',
  }),
] as const;

/** What is said when the penalty notice is served, beside what was decided. */
export const penaltyService = [
  ...serviceFields,
  may({ name: 'payBy', title: 'The last day for payment, as the notice gives it', form: 'DAY' }),
  may({ name: 'appealBy', title: 'The last day for an appeal, as the notice gives it', form: 'DAY' }),
] as const;
