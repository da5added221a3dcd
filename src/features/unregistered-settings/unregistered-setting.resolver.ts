import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { barsConviction, penaltyInstead } from '../../domain/matters/machines/unregistered-setting/law';
import { unregisteredRecordOf } from '../../domain/matters/machines/unregistered-setting/unregistered-record';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import { citationView } from '../law/legal-views';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { UnregisteredSettingStepInput } from './unregistered-setting.input';
import { UnregisteredSettingType } from './unregistered-setting.type';
import { unregisteredSettingKind } from './unregistered-setting-kind';

@Resolver(() => MatterType)
export class UnregisteredSettingResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step about somewhere that is said to be carried on without registration; `RECORD_REPORT` with an `opening` begins one. Prosecution (s. 11) and a penalty (s. 30ZC(2)) bar each other.',
  })
  takeUnregisteredSettingStep(
    @Arg('input', () => UnregisteredSettingStepInput, { description: 'The step, of which matter, and why.' })
    input: UnregisteredSettingStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, unregisteredSettingKind, 'takeUnregisteredSettingStep', input);
  }

  @FieldResolver(() => UnregisteredSettingType, {
    nullable: true,
    description: 'What the matter of an unregistered setting adds up to; null for a matter of another kind.',
  })
  async unregisteredSetting(
    @Root() { id, kind, knownAt }: Matter,
    @Ctx() { matters }: MattersContext,
  ): Promise<UnregisteredSettingType | null> {
    if (kind !== 'UNREGISTERED_SETTING') return null;
    const record = unregisteredRecordOf(await matters.steps.for({ knownAt }).load(id));
    return { ...record, bars: [penaltyInstead, barsConviction].map(citationView) };
  }
}
