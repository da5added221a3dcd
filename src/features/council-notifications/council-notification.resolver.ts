import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../domain/access/caller';
import { regulator } from '../../domain/matters/actors';
import { councilNotificationOf } from '../../domain/matters/council-notification-view';
import type { AccessContext } from '../access/access.context';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { CouncilNotificationStepInput } from './council-notification.input';
import { CouncilNotificationType } from './council-notification.type';
import { councilNotificationKind } from './council-notification-kind';
import type { CouncilNotificationsContext } from './council-notifications.context';

@Resolver()
export class CouncilNotificationStepResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step to tell local authorities of enforcement at one setting, s. 30A; `BEGIN` with an `opening` that names the matter behind it as `parentId` begins one, on the day of the event. Refused where nothing of s. 30A(2) is recorded there, a content that SI 2011/552 prescribes is missing, or a council is left out.',
  })
  async takeCouncilNotificationStep(
    @Arg('input', () => CouncilNotificationStepInput, { description: 'The step, of which matter, and why.' })
    input: CouncilNotificationStepInput,
    @Ctx() context: MutationsContext & LawContext & CouncilNotificationsContext,
  ) {
    const { councils } = input.particulars ?? {};
    if (input.step !== 'SEND' || (councils ?? []).length > 0) {
      return takeStepIn(context, councilNotificationKind, 'takeCouncilNotificationStep', input);
    }
    const each = await context.councilNotifications.councilsOn(input.on);
    const particulars = { ...input.particulars, councils: each };
    return takeStepIn(context, councilNotificationKind, 'takeCouncilNotificationStep', { ...input, particulars });
  }
}

/** The edge from a matter. */
@Resolver(() => MatterType)
export class CouncilNotificationOnMatterResolver {
  @FieldResolver(() => CouncilNotificationType, {
    nullable: true,
    description: 'What local authorities are told, where the matter is a notification; null for other kinds.',
  })
  async councilNotification(
    @Root() { id, kind, knownAt }: Matter,
    @Ctx() { matters, caller }: MattersContext & AccessContext,
  ): Promise<CouncilNotificationType | null> {
    if (kind !== 'COUNCIL_NOTIFICATION') return null;
    const view = councilNotificationOf(await matters.steps.for({ knownAt }).load(id));
    return { ...view, awaited: hasRole(caller, regulator) ? view.awaited : null };
  }
}
