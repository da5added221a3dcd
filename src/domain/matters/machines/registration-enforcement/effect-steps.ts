import { approver, officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { onceOver } from '../../guards/served';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { composed, said } from '../setting-enforcement/law';
import { endsAsSaid, wasProposed } from './guards';

/** When a decision takes effect without an appeal, and how what it set comes to an end. */
export const effectSteps = [
  {
    step: 'TAKE_EFFECT',
    title: 'Record that the decision takes effect, no appeal having been brought',
    from: ['DECIDED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'LAW',
    citation: said('s. 19(5)(a)'),
    guards: [onceOver(['ADOPT_PROPOSAL'], 'DECISION_STANDSTILL', said('s. 19(5)(a)'))],
    meets: ['DECISION_STANDSTILL'],
    stops: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
  {
    step: 'TAKE_EFFECT_EARLY',
    title: 'Record that the applicant gave notice that no appeal is intended; the decision takes effect',
    from: ['DECIDED'],
    to: 'IN_EFFECT',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: composed('s. 19(6)'),
    fields: [
      must(
        { name: 'notice', title: 'The written notice: of whom, and of which day', form: 'TEXT' },
        composed('s. 19(6)'),
      ),
    ],
    guards: [
      wasProposed(
        ['GRANT_WITH_CONDITIONS'],
        'Early effect is for a proposal under s. 17(2) only: an application granted with conditions. Another decision waits for the 28 days or the appeal.',
        composed('s. 19(6)'),
      ),
    ],
    stops: ['DECISION_STANDSTILL', 'TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
  {
    step: 'VARY_SUSPENSION',
    title: 'Vary the period of the suspension on application',
    from: ['IN_EFFECT'],
    to: 'SAME',
    by: approver,
    basis: 'INFERRED',
    citation: composed('s. 15(1)(c) and (4A)'),
    fields: [
      must(
        { name: 'suspendedUntil', title: 'The period as varied, by its last day', form: 'DAY' },
        composed('s. 15(4A)'),
      ),
    ],
    guards: [
      wasProposed(
        ['SUSPEND', 'EXTEND_SUSPENSION'],
        'Only a suspension has a period that is varied.',
        composed('s. 15(1)(c)'),
      ),
    ],
    starts: [{ clock: 'SUSPENSION_PERIOD', untilField: 'suspendedUntil' }],
    shownTo: toProvider,
  },
  {
    step: 'END_MEASURE',
    title: 'Record that what was decided is at an end',
    from: ['IN_EFFECT'],
    to: 'ENDED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    fields: [
      must({
        name: 'endedBy',
        title: 'By what it is at an end',
        form: 'CODE',
        codes: ['PERIOD_OVER', 'LIFTED_ON_APPLICATION', 'REPLACED', 'REGISTRATION_ENDED'],
      }),
      may({ name: 'document', title: 'The notice or decision by which it ended', form: 'TEXT' }),
    ],
    guards: [endsAsSaid],
    meets: ['SUSPENSION_PERIOD'],
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
