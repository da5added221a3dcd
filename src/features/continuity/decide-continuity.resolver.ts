import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { DecideContinuityInput, ProposeContinuityInput, WithdrawContinuityDecisionInput } from './continuity.input';
import type { ContinuityReply } from './continuity-link';
import { ContinuityPayloadType } from './continuity-payload.type';
import { decideContinuity, proposeContinuityByHand, withdrawContinuityDecision } from './decide-continuity';

type Payload = ContinuityReply & { replayed: boolean };

function refused(problems: ContinuityReply['problems']): ContinuityReply {
  return { link: null, problems, conflict: null };
}

@Resolver()
export class DecideContinuityResolver {
  @Mutation(() => ContinuityPayloadType, {
    description: 'Confirms or rejects that one goes on as another. What is confirmed is open, and carries the history.',
  })
  decideContinuity(
    @Arg('input', () => DecideContinuityInput, { description: 'What you decide, and why.' })
    input: DecideContinuityInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const linkId = idOrNull(input.linkId);
    return committed(context, 'decideContinuity', input, refused, (run) => decideContinuity(run, { ...input, linkId }));
  }

  @Mutation(() => ContinuityPayloadType, {
    description: 'Withdraws a decision on a link. Nothing is carried by it any more, and it may be decided anew.',
  })
  withdrawContinuityDecision(
    @Arg('input', () => WithdrawContinuityDecisionInput, { description: 'Which decision, and why.' })
    input: WithdrawContinuityDecisionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const linkId = idOrNull(input.linkId);
    return committed(context, 'withdrawContinuityDecision', input, refused, (run) =>
      withdrawContinuityDecision(run, { ...input, linkId }),
    );
  }

  @Mutation(() => ContinuityPayloadType, {
    description:
      'Proposes that one goes on as another, where the service does not see it. It is decided like any other.',
  })
  proposeContinuity(
    @Arg('input', () => ProposeContinuityInput, { description: 'What goes on as what, and why.' })
    input: ProposeContinuityInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return committed(context, 'proposeContinuity', input, refused, (run) => proposeContinuityByHand(run, input));
  }
}
