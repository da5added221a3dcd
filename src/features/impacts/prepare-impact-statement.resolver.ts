import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type Calibration, calibrationOf } from '../../domain/impact/follow-up';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { TodayContext } from '../../platform/clock';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { MatterKindEnum } from '../matters/matter.type';
import { followUpsOf } from './follow-ups';
import { ImpactCalibrationType } from './impact-follow-up.type';
import type { StatementReply } from './impact-statement';
import { PrepareImpactStatementInput } from './impact-statement.input';
import { ImpactStatementPayloadType } from './impact-statement.type';
import type { ImpactsContext } from './impacts.context';
import { prepareImpactStatement } from './prepare-impact-statement';

/** Statements over which calibration is counted, newest first. */
const mostCounted = 1000;

function refused(problems: StatementReply['problems']): StatementReply {
  return { impactStatement: null, problems };
}

function counts({ WITHIN, BELOW, ABOVE, NOT_KNOWN }: Calibration['places']) {
  return { within: WITHIN, below: BELOW, above: ABOVE, notKnown: NOT_KNOWN };
}

@Resolver()
export class PrepareImpactStatementResolver {
  @Mutation(() => ImpactStatementPayloadType, {
    description:
      'Works out what the decision of a matter would do to places, and keeps it. Weigh it with the step `WEIGH_IMPACT`, within 28 days. It moves nothing in the matter.',
  })
  prepareImpactStatement(
    @Arg('input', () => PrepareImpactStatementInput, { description: 'The matter, its settings, and why.' })
    input: PrepareImpactStatementInput,
    @Ctx() context: MutationsContext,
  ): Promise<StatementReply & { replayed: boolean }> {
    const { urns = null, asOf = null, reason } = input;
    const asked = { matterId: idOrNull(input.matterId), urns, asOf, reason };
    return committed(context, 'prepareImpactStatement', input, refused, (run) => prepareImpactStatement(run, asked));
  }

  @Query(() => [ImpactCalibrationType], {
    description:
      'How often what statements of impact expected came about, 30, 90 and 180 days after: over the last statement of each matter of the kind that is for you to see, the latest thousand.',
  })
  async impactCalibration(
    @Arg('kind', () => MatterKindEnum, { description: 'Of which kind of matter.' }) kind: MatterKind,
    @Ctx() { impacts, today }: ImpactsContext & TodayContext,
  ): Promise<ImpactCalibrationType[]> {
    const statements = await impacts.store.latestOfKind(kind, mostCounted);
    const found = await followUpsOf(impacts.followUpStore, statements, today);
    return calibrationOf([...found.values()].flat()).map(({ days, looked, settingsOpen, places }) => ({
      days,
      looked,
      settingsOpen: counts(settingsOpen),
      places: counts(places),
    }));
  }
}
