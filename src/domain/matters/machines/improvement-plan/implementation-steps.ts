import { approver, officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { seniorManagerFields } from '../../fields/plan';
import { everyCommitmentAtItsEnd } from '../../guards/commitment';
import { onBalanceOfProbabilities } from '../../guards/parent';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { balanceOfProbabilities, planNotRead, renameManager, said } from './law';

/** What follows an approved plan, to its end. */
export const implementationSteps = [
  {
    step: 'MODIFY_PLAN',
    title: 'Change an approved plan by agreement',
    from: ['IMPLEMENTING'],
    to: 'SAME',
    by: approver,
    basis: 'INFERRED',
    citation: planNotRead,
    fields: [must({ name: 'changes', title: 'What is changed', form: 'TEXTS' })],
    shownTo: toProvider,
  },
  {
    step: 'RECORD_VACANCY',
    title: 'Record that the senior manager named is one no longer',
    from: ['IMPLEMENTING'],
    to: 'MANAGER_VACANT',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: renameManager,
    shownTo: toProvider,
  },
  {
    step: 'NAME_MANAGER',
    title: 'Change the plan to name another senior manager',
    from: ['MANAGER_VACANT'],
    to: 'IMPLEMENTING',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: renameManager,
    power: 'RENAME_SENIOR_MANAGER',
    fields: seniorManagerFields,
    shownTo: toProvider,
  },
  {
    step: 'FIND_NOT_IMPLEMENTED',
    title: 'Find that the plan is not implemented, or names no senior manager',
    from: ['IMPLEMENTING', 'MANAGER_VACANT'],
    to: 'IMPLEMENTATION_BREACHED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 30ZC(1)(b) and (c)'),
    fields: [
      balanceOfProbabilities,
      must(
        { name: 'limb', title: 'What was not done', form: 'CODE', codes: ['NOT_IMPLEMENTED', 'NO_SENIOR_MANAGER'] },
        said('s. 30ZC(1)'),
      ),
      must({ name: 'found', title: 'What was found, commitment by commitment', form: 'TEXTS' }),
    ],
    guards: [onBalanceOfProbabilities],
    shownTo: toProvider,
  },
  {
    step: 'RESUME_IMPLEMENTATION',
    title: 'Go on with the plan after a failure was found',
    from: ['IMPLEMENTATION_BREACHED'],
    to: 'IMPLEMENTING',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    shownTo: toProvider,
  },
  {
    step: 'COMPLETE',
    title: 'Record that the plan is carried out and the suspicion is lifted',
    from: ['IMPLEMENTING'],
    to: 'COMPLETED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    guards: [everyCommitmentAtItsEnd],
    meets: ['PLAN_IMPLEMENTATION'],
    shownTo: toProvider,
    notKnown: 'How a plan ends was not read (GAP-5).',
  },
] as const satisfies readonly MachineStep[];
