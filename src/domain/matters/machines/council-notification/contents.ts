import { cite } from '../../../law/citation';
import { readAgainOn } from '../../../law/text-read';
import { provisionTypes } from '../../../register/vocabulary';
import { may, must } from '../../particulars';
import { limbCodes, type NotifiableLimb } from './limb-codes';

const prescribed = (provision: string, note: string | null = null) =>
  cite('SI_2011_552', provision, 'verified', note, readAgainOn);
const where = (...is: readonly NotifiableLimb[]) => ({ field: 'limb', is });

/** What a notification holds, SI 2011/552 reg. 3, by the event that is notified. */
export const notificationContents = [
  must(
    { name: 'limb', title: 'Under which paragraph of s. 30A(2) it is sent', form: 'CODE', codes: limbCodes },
    prescribed(
      'reg. 3(2)(e)',
      'As made it names s. 30A(2)(a), (b) and (c); of (aa) and (ab), which came later, it says nothing.',
    ),
  ),
  must(
    {
      name: 'description',
      title: 'What kind of establishment or agency it is',
      form: 'CODE',
      codes: Object.keys(provisionTypes),
    },
    prescribed('reg. 3(2)(a)'),
  ),
  must(
    { name: 'settingName', title: 'The name of the establishment or agency', form: 'TEXT' },
    prescribed('reg. 3(2)(a)'),
  ),
  must(
    { name: 'settingAddress', title: 'Where its address is kept; the address goes out with it', form: 'TEXT' },
    prescribed('reg. 3(2)(a)'),
  ),
  must({ name: 'urn', title: 'Its registration number', form: 'TEXT' }, prescribed('reg. 3(2)(b)')),
  must(
    { name: 'person', title: 'The name of who carries it on or manages it', form: 'TEXT' },
    prescribed('reg. 3(2)(c)'),
  ),
  may({ name: 'personAddress', title: 'The address of that person, if different', form: 'TEXT' }),
  must(
    { name: 'summonsOn', title: 'The day on which the summons was issued', form: 'DAY', where: where('PROCEEDINGS') },
    prescribed('reg. 3(3)(a)'),
  ),
  must(
    { name: 'offence', title: 'A description of the alleged offence', form: 'TEXT', where: where('PROCEEDINGS') },
    prescribed('reg. 3(3)(b)'),
  ),
  may({ name: 'hearingOn', title: 'The day of the hearing, if known (reg. 3(3)(c))', form: 'DAY' }),
  must(
    {
      name: 'restrictionOn',
      title: 'The day of the notice restricting accommodation',
      form: 'DAY',
      where: where('RESTRICTION'),
    },
    prescribed('reg. 3(4)', 'Read only to "the date"; how it goes on was not read.'),
  ),
] as const;
