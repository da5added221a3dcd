import type { Day } from '../../../values/day';
import type { PastStep } from '../../guard';
import type { Particulars } from '../../particulars';
import { lastDayToProsecute } from '../../prosecution-limit';
import { type ProsecutionFact, standingOf } from '../../prosecutions';
import { day, text } from '../../read-particulars';
import { type ClosingReason, isClosingReason, type Reporter, reporters } from './codes';

type Step = Pick<PastStep, 'step' | 'on' | 'particulars'>;

/** What is found of it so far. */
export const unregisteredFindings = {
  NOT_YET_FOUND: 'Nothing is found yet',
  REGISTRATION_NOT_NEEDED: 'It need not be registered',
  SHOULD_BE_REGISTERED: 'It should be registered, and was not',
} as const;
export type UnregisteredFinding = keyof typeof unregisteredFindings;

/** The route taken, of two that are never both taken for one act. */
export const enforcementRoutes = {
  NONE: 'No route is chosen',
  PROSECUTION: 'Prosecution under s. 11',
  PENALTY: 'A monetary penalty under s. 30ZC(2)',
} as const;
export type EnforcementRoute = keyof typeof enforcementRoutes;

/** What the steps of such a matter add up to. */
export interface UnregisteredRecord {
  reportedBy: Reporter | null;
  reportedOn: Day | null;
  /** The council's code: where it is, is never said more nearly. */
  area: string | null;
  person: string | null;
  visits: number;
  /** The day of the visit that is planned and not yet made. */
  visitPlannedFor: Day | null;
  finding: UnregisteredFinding;
  warnings: number;
  hasApplied: boolean;
  route: EnforcementRoute;
  act: string | null;
  actOn: Day | null;
  lastDayToProsecute: Day | null;
  prosecution: ProsecutionFact;
  outcome: ClosingReason | null;
}

function last(steps: readonly Step[], ...names: readonly string[]): Step | null {
  return steps.findLast(({ step }) => names.includes(step)) ?? null;
}

function findingOf(steps: readonly Step[]): UnregisteredFinding {
  const found = last(steps, 'FIND_NOT_NEEDED', 'FIND_SHOULD_BE_REGISTERED')?.step;
  if (found === undefined) return 'NOT_YET_FOUND';
  return found === 'FIND_NOT_NEEDED' ? 'REGISTRATION_NOT_NEEDED' : 'SHOULD_BE_REGISTERED';
}

function routeOf(chosen: Step | null): EnforcementRoute {
  if (chosen === null) return 'NONE';
  return chosen.step === 'CHOOSE_PENALTY' ? 'PENALTY' : 'PROSECUTION';
}

function limitOf({ knownOn, committedOn }: Particulars): Day | null {
  const [known, committed] = [day(knownOn), day(committedOn)];
  return known === null || committed === null ? null : lastDayToProsecute(known, committed);
}

/** Folds the steps, oldest first. */
export function unregisteredRecordOf(steps: readonly Step[]): UnregisteredRecord {
  const report = last(steps, 'RECORD_REPORT');
  const visit = last(steps, 'PLAN_VISIT', 'RECORD_VISIT');
  const chosen = last(steps, 'CHOOSE_PROSECUTION', 'CHOOSE_PENALTY');
  const closed = last(steps, 'CLOSE', 'CLOSE_INQUIRY')?.particulars.outcome;
  const { reportedBy, area, person } = report?.particulars ?? {};
  const found = last(steps, 'FIND_SHOULD_BE_REGISTERED')?.particulars;
  return {
    reportedBy:
      typeof reportedBy === 'string' && Object.hasOwn(reporters, reportedBy) ? (reportedBy as Reporter) : null,
    reportedOn: report?.on ?? null,
    area: text(area),
    person: text(chosen?.particulars.person ?? found?.person ?? person),
    visits: steps.filter(({ step }) => step === 'RECORD_VISIT').length,
    visitPlannedFor: visit?.step === 'PLAN_VISIT' ? day(visit.particulars.visitOn) : null,
    finding: findingOf(steps),
    warnings: steps.filter(({ step }) => step === 'SEND_WARNING').length,
    hasApplied: last(steps, 'RECORD_APPLICATION') !== null,
    route: routeOf(chosen),
    act: text(chosen?.particulars.act),
    actOn: day(chosen?.particulars.committedOn),
    lastDayToProsecute: chosen?.step === 'CHOOSE_PROSECUTION' ? limitOf(chosen.particulars) : null,
    prosecution: standingOf(steps),
    outcome: isClosingReason(closed) ? closed : null,
  };
}
