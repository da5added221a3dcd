import { cite } from '../../law/citation';
import { must } from '../particulars';

const said = (provision: string, note: string | null = null) => cite('CSA_2000', provision, 'verified', note);

const namedSetting = [
  must(
    { name: 'urn', title: 'The establishment or agency, by its registration number', form: 'TEXT' },
    said('s. 23A(4)(b)(i)'),
  ),
  must({ name: 'suspicionId', title: 'The suspicion that is recorded of it', form: 'ID' }, said('s. 23A(2)')),
  must({ name: 'issues', title: 'The issues that led to the suspicion', form: 'TEXTS' }, said('s. 23A(4)(b)(ii)')),
] as const;

/** What an improvement plan notice cannot be without, subsection by subsection of s. 23A(4). */
export const noticeContents = [
  must(
    {
      name: 'subsidiaries',
      title: 'Each qualifying subsidiary undertaking',
      form: 'ROWS',
      fields: [
        must({ name: 'undertakingId', title: 'The subsidiary undertaking', form: 'ID' }, said('s. 23A(4)(a)')),
        must(
          { name: 'settings', title: 'The establishments or agencies concerned', form: 'ROWS', fields: namedSetting },
          said('s. 23A(4)(b)(i)'),
        ),
      ],
    },
    said('s. 23A(4)(a)'),
  ),
  must(
    { name: 'requirement', title: 'The requirement to prepare an improvement plan and submit it', form: 'TEXT' },
    said('s. 23A(4)(c)'),
  ),
  must(
    { name: 'submitBy', title: 'The last day of the period for submitting the plan', form: 'DAY' },
    said('s. 23A(4)(d)', 'The statute as read sets no length for the period; it stands in the notice.'),
  ),
  must(
    { name: 'consequences', title: 'Information about the possible consequences of not complying', form: 'TEXT' },
    said('s. 23A(4)(e)', 'Read only to the beginning of (e); how it ends was not read (GAP-4).'),
  ),
] as const;
