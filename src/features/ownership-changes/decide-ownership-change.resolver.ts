import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { decideOwnershipChange, withdrawOwnershipChangeDecision } from './decide-ownership-change';
import type { ChangeReply } from './ownership-change';
import { DecideOwnershipChangeInput, WithdrawOwnershipChangeDecisionInput } from './ownership-change.input';
import { OwnershipChangePayloadType } from './ownership-change.type';

type Payload = ChangeReply & { replayed: boolean };

function refused(problems: ChangeReply['problems']): ChangeReply {
  return { change: null, problems, conflict: null };
}

@Resolver()
export class DecideOwnershipChangeResolver {
  @Mutation(() => OwnershipChangePayloadType, {
    description: 'Accepts or rejects what a source says differently of ownership. Groups follow within moments.',
  })
  decideOwnershipChange(
    @Arg('input', () => DecideOwnershipChangeInput, { description: 'What you decide, and why.' })
    input: DecideOwnershipChangeInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const changeId = idOrNull(input.changeId);
    return committed(context, 'decideOwnershipChange', input, refused, (run) =>
      decideOwnershipChange(run, { ...input, changeId }),
    );
  }

  @Mutation(() => OwnershipChangePayloadType, {
    description:
      'Takes back a rejection, or an acceptance that is not applied yet. The change is then proposed again, and waits for a person.',
  })
  withdrawOwnershipChangeDecision(
    @Arg('input', () => WithdrawOwnershipChangeDecisionInput, { description: 'On which change, and why.' })
    input: WithdrawOwnershipChangeDecisionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const changeId = idOrNull(input.changeId);
    return committed(context, 'withdrawOwnershipChangeDecision', input, refused, (run) =>
      withdrawOwnershipChangeDecision(run, { ...input, changeId }),
    );
  }
}
