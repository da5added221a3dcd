import { cancellationGrounds } from '../../../law/grounds';
import { provisionTypes } from '../../../register/vocabulary';
import { type FieldRule, may, must } from '../../particulars';
import { composed, said } from '../setting-enforcement/law';
import {
  adoptable,
  conditionLimitCodes,
  measureCodes,
  onApplication,
  onRegistration,
  suspensions,
  withConditions,
} from './actions';

const where = (is: readonly string[]) => ({ field: 'action', is });

/** The one establishment of an application: each needs one of its own (s. 12(4)). */
const application = [
  must({
    name: 'provisionType',
    title: 'The kind of setting applied for',
    form: 'CODE',
    codes: Object.keys(provisionTypes),
    where: where(onApplication),
  }),
  must({
    name: 'localAuthority',
    title: 'The local authority in whose area it is to be, by its code',
    form: 'TEXT',
    where: where(onApplication),
  }),
] as const;

/** What is set or changed, by the kind of measure. */
export const measureContents = [
  must(
    { name: 'conditions', title: 'Each condition, in full', form: 'TEXTS', where: where(withConditions) },
    said('s. 17(2), and s. 19(4)(b) and (c) for the decision'),
  ),
  must({
    name: 'limits',
    title: 'What the conditions limit',
    form: 'CODES',
    codes: conditionLimitCodes,
    where: where(withConditions),
  }),
  must(
    {
      name: 'suspendedUntil',
      title: 'The last day of the period, or extended period, of suspension',
      form: 'DAY',
      where: where(suspensions),
    },
    composed('ss. 14A(1) and 19(4)(ba)'),
  ),
] as const satisfies readonly FieldRule[];

/** What a notice of proposal cannot be without. */
export const proposalContents = [
  must({ name: 'action', title: 'What is proposed', form: 'CODE', codes: measureCodes }, said('s. 17')),
  must(
    {
      name: 'urn',
      title: 'The establishment or agency, by its registration number',
      form: 'TEXT',
      where: where(onRegistration),
    },
    said('s. 17(4)'),
  ),
  ...application,
  must(
    { name: 'reasons', title: 'The reasons of the registration authority for its proposal', form: 'TEXTS' },
    said('s. 17(6)'),
  ),
  must(
    {
      name: 'grounds',
      title: 'The ground or grounds for cancelling',
      form: 'CODES',
      codes: Object.keys(cancellationGrounds),
      where: where(['CANCEL']),
    },
    said('s. 14(1)'),
  ),
  must(
    {
      name: 'failure',
      title: 'How it is, or was, carried on otherwise than in accordance with the relevant requirements',
      form: 'TEXT',
      where: where(suspensions),
    },
    composed('s. 14A(2)'),
  ),
  ...measureContents,
  must(
    {
      name: 'representationsRight',
      title: 'That written representations may be made within 28 days of service',
      form: 'TEXT',
    },
    said('s. 18(1)'),
  ),
] as const satisfies readonly FieldRule[];

const considered = may({
  name: 'considered',
  title: 'How the representations were considered, and with what result',
  form: 'TEXTS',
});
const decisionReasons = must({ name: 'reasons', title: 'The reasons for the decision', form: 'TEXTS' });
const appealRight = must(
  { name: 'appealRight', title: 'The right of appeal conferred by s. 21, explained', form: 'TEXT' },
  said('s. 19(4)(a)'),
);
const servedBy = must(
  { name: 'servedBy', title: 'How notice of it was served, and on whom', form: 'TEXT' },
  said('s. 19(3)'),
);

/** What notice of a decision to adopt a proposal holds. */
export const decisionContents = [
  must({ name: 'action', title: 'What is decided', form: 'CODE', codes: adoptable }, said('s. 19(3)')),
  decisionReasons,
  considered,
  appealRight,
  ...measureContents,
  servedBy,
] as const satisfies readonly FieldRule[];

/** What notice of a decision to refuse an application holds. */
export const refusalContents = [decisionReasons, considered, appealRight, servedBy] as const;
