import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ChangeForm, problemsOfForm } from '../../domain/casework/change-form';
import { idOrNull } from '../../platform/graphql/read-id';
import type { MutationRun, MutationsContext } from '../access/mutation.context';
import { decideOwnerMerge, withdrawOwnerMergeDecision } from './decide-owner-merge';
import type { MergeReply } from './owner-merge';
import { DecideOwnerMergeInput, WithdrawOwnerMergeDecisionInput } from './owner-merge.input';
import { OwnerMergePayloadType } from './owner-merge.type';

type Payload = MergeReply & { replayed: boolean };

async function committed(
  { mutations }: MutationsContext,
  operation: string,
  input: ChangeForm,
  verb: (run: MutationRun) => Promise<MergeReply>,
): Promise<Payload> {
  const problems = problemsOfForm(input);
  if (problems.length > 0) return { decision: null, problems, conflict: null, replayed: false };
  const { reply, replayed } = await mutations.run(operation, input, verb);
  return { ...reply, replayed };
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
    return committed(context, 'decideOwnerMerge', input, (run) => decideOwnerMerge(run, { ...input, proposalId }));
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
    return committed(context, 'withdrawOwnerMergeDecision', input, (run) =>
      withdrawOwnerMergeDecision(run, { ...input, decisionId }),
    );
  }
}
