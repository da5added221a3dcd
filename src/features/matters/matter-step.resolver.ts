import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type AddresseeKind, remarksOnService } from '../../domain/calendar/service';
import { isServiceMethod } from '../../domain/calendar/service-methods';
import { clocksOf } from '../../domain/matters/clocks-of';
import { pastStepOf } from '../../domain/matters/guard';
import { machineOf } from '../../domain/matters/machines/machines';
import { nextSteps } from '../../domain/matters/next-steps';
import { statementsOf } from '../../domain/matters/statements';
import { type MatterClock, openClocksOf } from '../../domain/matters/step-clocks';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import type { LawContext } from '../law/law.context';
import { citationView } from '../law/legal-views';
import { clockView } from './clock-view';
import type { Matter, StoredStep } from './matter';
import {
  MatterClockType,
  MatterStepConnection,
  MatterStepType,
  MatterType,
  NextStepType,
  StepStatementType,
} from './matter.type';
import type { MattersContext } from './matters.context';

const stepCursors = cursorList('matter-steps', 'whole');

function cited(citation: Parameters<typeof citationView>[0] | null) {
  return citation === null ? null : citationView(citation);
}

/** The clocks as they run; or, as known at a moment, as the steps that were recorded by then left them. */
async function clocksKnown(
  { id, kind, knownAt }: Matter,
  { matters }: MattersContext,
): Promise<readonly MatterClock[]> {
  if (knownAt === null) return matters.clocks.load(id);
  return clocksOf(machineOf(kind), await matters.steps.for({ knownAt }).load(id));
}

/** What was done in a matter, what runs in it, and what may follow. */
@Resolver(() => MatterType)
export class MatterStepsResolver {
  @FieldResolver(() => MatterStepConnection, {
    description: 'What was done, of what is shown to you, last things first: the chronology.',
  })
  async steps(
    @Root() { id, knownAt }: Matter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { matters }: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredStep>> {
    const [before] = (fromCursor(stepCursors, after) ?? [null]) as [number | null];
    const rows = await matters.history.for({ knownAt, first: checkFirst(first) + 1, before }).load(id);
    const total = selects(info, 'totalCount') ? await matters.stepCount.for({ knownAt }).load(id) : 0;
    return pageOf(rows, first, ({ version }) => toCursor(stepCursors, [version]), total);
  }

  @FieldResolver(() => [MatterClockType], {
    description: 'The periods that run in it, or ran, as they stand today or on a day.',
  })
  async clocks(
    @Root() matter: Matter,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As they stand on this day; today unless given.' })
    asOf: Day | null,
    @Ctx() context: MattersContext & TodayContext,
  ): Promise<MatterClockType[]> {
    const clocks = await clocksKnown(matter, context);
    return clocks.map((clock) => clockView(clock, asOf ?? context.today));
  }

  @FieldResolver(() => [NextStepType], {
    description:
      'The lawful steps from where it stands, yours first, each with what it must say and why it cannot be taken today.',
  })
  async nextSteps(
    @Root() matter: Matter,
    @Ctx() context: MattersContext & LawContext & AccessContext & TodayContext,
  ): Promise<NextStepType[]> {
    const { id, kind, state, scenario, knownAt } = matter;
    const { matters, recordedCommencements, caller, today } = context;
    const [steps, clocks, recorded] = await Promise.all([
      matters.steps.for({ knownAt }).load(id),
      clocksKnown(matter, context),
      recordedCommencements.under({ knownAt, scenario }),
    ]);
    const past = steps.map(pastStepOf);
    const around = { past, recorded, facts: { openClocks: openClocksOf(clocks) } };
    return nextSteps(machineOf(kind), state, caller, today, around).map(({ row, isForCaller, whyNotNow }) => ({
      step: row.step,
      title: row.title,
      by: row.by,
      isForYou: isForCaller,
      basis: row.basis,
      citation: cited(row.citation),
      conditions: (row.guards ?? []).map(({ says }) => says),
      fields: (row.fields ?? []).map((field) => ({
        ...field,
        codes: field.codes ?? null,
        citation: cited(field.citation),
      })),
      whyNotNow,
      notKnown: row.notKnown ?? null,
    }));
  }
}

/** Whom the document of a step is for, as far as service asks. */
function addresseeOf({ kind }: Matter): AddresseeKind {
  if (kind === 'IMPROVEMENT_PLAN') return 'PARENT_UNDERTAKING';
  return kind === 'PENALTY' ? 'OTHER' : 'REGISTERED_PERSON';
}

@Resolver(() => MatterStepType)
export class StatementsResolver {
  @FieldResolver(() => [String], {
    description:
      'What is to be said of the service of its document: what was read of the method, and what was not. Nothing here moves a day.',
  })
  async remarksOnService(
    @Root() { matterId, on, particulars }: StoredStep,
    @Ctx() { matters }: MattersContext,
  ): Promise<readonly string[]> {
    const { serviceMethod: method, sentOn } = particulars;
    if (typeof method !== 'string' || !isServiceMethod(method)) return [];
    const matter = await matters.byId.for({ knownAt: null }).load(matterId);
    if (matter === null) return [];
    const sent = typeof sentOn === 'string' ? sentOn : null;
    const service = { method, addressee: addresseeOf(matter), sentOn: sent, servedOn: on };
    return remarksOnService(service).map(({ text }) => text);
  }

  @FieldResolver(() => [StepStatementType], { description: 'What the step says, field by field.' })
  async statements(
    @Root() { matterId, step, particulars }: StoredStep,
    @Ctx() { matters }: MattersContext,
  ): Promise<StepStatementType[]> {
    const matter = await matters.byId.for({ knownAt: null }).load(matterId);
    if (matter === null) return [];
    return statementsOf(machineOf(matter.kind), step, particulars).map(({ rule, value }) => ({
      name: rule.name,
      title: rule.title,
      value,
      citation: cited(rule.citation),
    }));
  }
}
