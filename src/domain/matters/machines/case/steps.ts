import type { Role } from '../../../access/roles';
import { approver, officer, regulator } from '../../actors';
import { anyLinks } from '../../fields/evidence';
import {
  aboutAGroup,
  decisionRecorded,
  nothingOpenBelow,
  notYetExpired,
  optionsWeighed,
  recipientsOfTheLane,
  toAnotherStage,
} from '../../guards/case';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import {
  decisionFields,
  directionFields,
  notSharedFields,
  officerField,
  peopleField,
  settingsField,
  shareFields,
  stageField,
} from './fields';

const ours = { basis: 'DESIGN', citation: null } as const;
const open = ['OPENED', 'IN_HAND'] as const;
/** The finance of a group is the Department's to judge; an officer of the regulator records what it said. */
const financeWorkers = [...officer, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const satisfies readonly Role[];

/** The work on one group, from its opening to its outcome. */
export const caseSteps = [
  {
    step: 'OPEN_CASE',
    title: 'Open a case on a group',
    from: [],
    to: 'OPENED',
    by: officer,
    fields: [must({ name: 'why', title: 'What calls for a case', form: 'TEXT' }), settingsField, anyLinks],
    guards: [aboutAGroup],
    ...ours,
  },
  {
    step: 'ASSIGN_CASE',
    title: 'Put an officer in charge',
    from: open,
    to: 'IN_HAND',
    by: regulator,
    fields: [officerField],
    ...ours,
  },
  {
    step: 'LINK_TO_CASE',
    title: 'Link findings, suspicions, other matters, documents or settings',
    from: open,
    to: 'SAME',
    by: officer,
    fields: [must({ name: 'why', title: 'What they have to do with it', form: 'TEXT' }), settingsField, anyLinks],
    ...ours,
  },
  {
    step: 'NAME_PEOPLE',
    title: 'Name people concerned',
    from: open,
    to: 'SAME',
    by: officer,
    fields: [peopleField],
    ...ours,
  },
  {
    step: 'MOVE_QUALITY_STAGE',
    title: 'Move it on the track of quality',
    from: open,
    to: 'SAME',
    by: regulator,
    fields: [stageField, anyLinks],
    guards: [toAnotherStage('MOVE_QUALITY_STAGE')],
    ...ours,
    notKnown: "The stages are those of CQC's Market Oversight by name; no statute sets any for children's social care.",
  },
  {
    step: 'MOVE_FINANCE_STAGE',
    title: 'Move it on the track of finance',
    from: open,
    to: 'SAME',
    by: financeWorkers,
    fields: [stageField, anyLinks],
    guards: [toAnotherStage('MOVE_FINANCE_STAGE')],
    ...ours,
    notKnown: "The stages are those of CQC's Market Oversight by name; no statute sets any for children's social care.",
  },
  {
    step: 'RECORD_DIRECTION',
    title: 'Say where things go, and on what that rests',
    from: open,
    to: 'SAME',
    by: regulator,
    fields: [...directionFields, anyLinks],
    ...ours,
  },
  {
    step: 'RECORD_DECISION',
    title: 'Record a decision, with what was not chosen',
    from: open,
    to: 'SAME',
    by: regulator,
    fields: [...decisionFields, anyLinks],
    guards: [optionsWeighed],
    ...ours,
  },
  {
    step: 'SHARE_CASE',
    title: 'Share what comes from here on with another lane',
    from: open,
    to: 'SAME',
    by: approver,
    fields: shareFields,
    guards: [recipientsOfTheLane, notYetExpired],
    ...ours,
    notKnown:
      'Which provision lets the regulator share a case with the Department or with councils was not read; who shares it says which one was.',
  },
  {
    step: 'RECORD_NOT_SHARED',
    title: 'Record that it may not, or no longer, be shared with a lane',
    from: open,
    to: 'SAME',
    by: regulator,
    fields: notSharedFields,
    ...ours,
  },
  {
    step: 'CLOSE_CASE',
    title: 'Close it, with its outcome',
    from: ['IN_HAND'],
    to: 'CLOSED',
    by: approver,
    fields: [must({ name: 'outcome', title: 'What came of it', form: 'TEXT' }), anyLinks],
    guards: [decisionRecorded, nothingOpenBelow],
    ...ours,
  },
] as const satisfies readonly MachineStep[];
