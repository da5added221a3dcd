import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ChangeForm, problemsOfForm } from '../../domain/casework/change-form';
import { idOrNull } from '../../platform/graphql/read-id';
import type { MutationRun, MutationsContext } from '../access/mutation.context';
import { decideOwnerLink, withdrawOwnerLinkDecision } from './decide-owner-link';
import type { LinkReply } from './owner-link';
import { DecideOwnerLinkInput, WithdrawOwnerLinkDecisionInput } from './owner-link.input';
import { OwnerLinkPayloadType } from './owner-link-decision.type';

type Payload = LinkReply & { replayed: boolean };

async function committed(
  { mutations }: MutationsContext,
  operation: string,
  input: ChangeForm,
  verb: (run: MutationRun) => Promise<LinkReply>,
): Promise<Payload> {
  const problems = problemsOfForm(input);
  if (problems.length > 0) return { decision: null, problems, conflict: null, replayed: false };
  const { reply, replayed } = await mutations.run(operation, input, verb);
  return { ...reply, replayed };
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
    return committed(context, 'decideOwnerLink', input, (run) => decideOwnerLink(run, { ...input, ownerId, partyId }));
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
    return committed(context, 'withdrawOwnerLinkDecision', input, (run) =>
      withdrawOwnerLinkDecision(run, { ...input, decisionId }),
    );
  }
}
