import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { decideOwnerMerge, withdrawOwnerMergeDecision } from './decide-owner-merge';
import type { MergeReply } from './owner-merge';
import { DecideOwnerMergeInput, WithdrawOwnerMergeDecisionInput } from './owner-merge.input';
import { OwnerMergePayloadType } from './owner-merge.type';

type Payload = MergeReply & { replayed: boolean };

function refused(problems: MergeReply['problems']): MergeReply {
  return { decision: null, problems, conflict: null };
}

@Resolver()
export class DecideOwnerMergeResolver {
  @Mutation(() => OwnerMergePayloadType, {
    description: 'Decides whether two owner names are of one owner. Where they are, their settings become one group.',
  })
  decideOwnerMerge(
    @Arg('input', () => DecideOwnerMergeInput, { description: 'What you decide, and why.' })
    input: DecideOwnerMergeInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const proposalId = idOrNull(input.proposalId);
    return committed(context, 'decideOwnerMerge', input, refused, (run) =>
      decideOwnerMerge(run, { ...input, proposalId }),
    );
  }

  @Mutation(() => OwnerMergePayloadType, {
    description: 'Withdraws a decision on two owner names. The groups are again what they were without it.',
  })
  withdrawOwnerMergeDecision(
    @Arg('input', () => WithdrawOwnerMergeDecisionInput, { description: 'Which decision, and why.' })
    input: WithdrawOwnerMergeDecisionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const decisionId = idOrNull(input.decisionId);
    return committed(context, 'withdrawOwnerMergeDecision', input, refused, (run) =>
      withdrawOwnerMergeDecision(run, { ...input, decisionId }),
    );
  }
}
