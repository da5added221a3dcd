import { serviceMethods } from '../../calendar/service-methods';
import { cite } from '../../law/citation';
import { may, must } from '../particulars';

/** How a document was served; the day of the step is the day of service, recorded and never worked out from sending. */
export const servedByField = must({ name: 'servedBy', title: 'How it was served, and on whom', form: 'TEXT' });

/** What is recorded of the service of a document; `servedBy` alone cannot be left out. */
export const serviceFields = [
  servedByField,
  may({ name: 'serviceMethod', title: 'The method of service', form: 'CODE', codes: Object.keys(serviceMethods) }),
  may({ name: 'sentOn', title: 'The day on which it was sent, where it was sent', form: 'DAY' }),
] as const;

/** The setting that a notice is about. */
export const settingField = must(
  { name: 'urn', title: 'The establishment or agency, by its registration number', form: 'TEXT' },
  cite('CSA_2000', 's. 11', 'inferred', 'The number by which the register knows it; each notice names the setting.'),
);

/** The right of appeal, explained in the notice itself. */
export function appealRightBy(provision: string) {
  return must(
    { name: 'appealRight', title: 'The right of appeal conferred by s. 21, explained', form: 'TEXT' },
    cite('CSA_2000', provision, 'verified'),
  );
}

export const appealGrounds = must({ name: 'appealGrounds', title: 'The grounds of the appeal', form: 'TEXT' });
