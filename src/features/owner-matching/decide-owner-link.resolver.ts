import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { decideOwnerLink, withdrawOwnerLinkDecision } from './decide-owner-link';
import type { LinkReply } from './owner-link';
import { DecideOwnerLinkInput, WithdrawOwnerLinkDecisionInput } from './owner-link.input';
import { OwnerLinkPayloadType } from './owner-link-decision.type';

type Payload = LinkReply & { replayed: boolean };

function refused(problems: LinkReply['problems']): LinkReply {
  return { decision: null, problems, conflict: null };
}

@Resolver()
export class DecideOwnerLinkResolver {
  @Mutation(() => OwnerLinkPayloadType, {
    description: 'Decides whether a published owner is a company. It goes before all that is worked out of names.',
  })
  decideOwnerLink(
    @Arg('input', () => DecideOwnerLinkInput, { description: 'What you decide, and why.' })
    input: DecideOwnerLinkInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const [ownerId, partyId] = [idOrNull(input.ownerId), idOrNull(input.partyId)];
    return committed(context, 'decideOwnerLink', input, refused, (run) =>
      decideOwnerLink(run, { ...input, ownerId, partyId }),
    );
  }

  @Mutation(() => OwnerLinkPayloadType, {
    description: 'Withdraws a decision on a published owner and a company. The link is again what it was without it.',
  })
  withdrawOwnerLinkDecision(
    @Arg('input', () => WithdrawOwnerLinkDecisionInput, { description: 'Which decision, and why.' })
    input: WithdrawOwnerLinkDecisionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const decisionId = idOrNull(input.decisionId);
    return committed(context, 'withdrawOwnerLinkDecision', input, refused, (run) =>
      withdrawOwnerLinkDecision(run, { ...input, decisionId }),
    );
  }
}
