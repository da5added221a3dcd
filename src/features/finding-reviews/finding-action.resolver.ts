import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FindingAction } from '../../domain/casework/finding-review';
import type { Day } from '../../domain/values/day';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { actOnFinding } from './act-on-finding';
import type { ReviewReply } from './finding-review';
import { FindingActionInput, SnoozeFindingInput } from './finding-review.input';
import { FindingReviewPayloadType } from './finding-review.type';

type Payload = ReviewReply & { replayed: boolean };

function refused(problems: ReviewReply['problems']): ReviewReply {
  return { review: null, problems, conflict: null };
}

function act(
  context: MutationsContext,
  operation: string,
  action: FindingAction,
  input: FindingActionInput & { until?: Day },
): Promise<Payload> {
  const { expectedVersion, reason, until = null } = input;
  const findingId = idOrNull(input.findingId);
  return committed(context, operation, input, refused, (run) =>
    actOnFinding(run, { action, findingId, expectedVersion, reason, until }),
  );
}

const what = { description: 'The finding, and why.' } as const;

@Resolver()
export class FindingActionResolver {
  @Mutation(() => FindingReviewPayloadType, { description: 'Says that you have seen a finding and look into it.' })
  acknowledgeFinding(
    @Arg('input', () => FindingActionInput, what) input: FindingActionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'acknowledgeFinding', 'ACKNOWLEDGE', input);
  }

  @Mutation(() => FindingReviewPayloadType, { description: 'Records, as the reason, what lies behind a finding.' })
  explainFinding(
    @Arg('input', () => FindingActionInput, what) input: FindingActionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'explainFinding', 'EXPLAIN', input);
  }

  @Mutation(() => FindingReviewPayloadType, { description: 'Puts a finding off until a day.' })
  snoozeFinding(
    @Arg('input', () => SnoozeFindingInput, what) input: SnoozeFindingInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'snoozeFinding', 'SNOOZE', input);
  }

  @Mutation(() => FindingReviewPayloadType, { description: 'Passes a finding up.' })
  escalateFinding(
    @Arg('input', () => FindingActionInput, what) input: FindingActionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'escalateFinding', 'ESCALATE', input);
  }

  @Mutation(() => FindingReviewPayloadType, {
    description: 'Puts a finding aside. Should the rule find the group again on a later day, it is open again.',
  })
  clearFinding(
    @Arg('input', () => FindingActionInput, what) input: FindingActionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'clearFinding', 'CLEAR', input);
  }

  @Mutation(() => FindingReviewPayloadType, { description: 'Takes a finding up again.' })
  reopenFinding(
    @Arg('input', () => FindingActionInput, what) input: FindingActionInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return act(context, 'reopenFinding', 'REOPEN', input);
  }
}
