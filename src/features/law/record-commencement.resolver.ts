import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { type CommencementReply, commencementRefused } from './commencement';
import { ApproveCommencementInput, RecordCommencementInput, WithdrawCommencementInput } from './commencement.input';
import { CommencementPayloadType } from './commencement-payload.type';
import { approveCommencement, recordCommencement, withdrawCommencement } from './record-commencement';

type Payload = CommencementReply & { replayed: boolean };

@Resolver()
export class RecordCommencementResolver {
  @Mutation(() => CommencementPayloadType, {
    description:
      'Records that an instrument brings a power into force, or a scenario that supposes so. It has no effect until another administrator approves it.',
  })
  recordCommencement(
    @Arg('input', () => RecordCommencementInput, { description: 'What you read, where, and why you record it.' })
    input: RecordCommencementInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { power, brings, instrument, commencedOn, confidence, checkedOn, reason } = input;
    const { provision = null, address = null, scenario = null } = input;
    const isHypothetical = input.isHypothetical ?? false;
    const what = { power, brings, instrument, provision, commencedOn, address };
    const said = { ...what, confidence, checkedOn, isHypothetical, scenario };
    return committed(context, 'recordCommencement', input, commencementRefused, (run) =>
      recordCommencement(run, { said, reason }),
    );
  }

  @Mutation(() => CommencementPayloadType, {
    description: 'Lets a recorded commencement count. Who recorded it cannot approve it.',
  })
  approveCommencement(
    @Arg('input', () => ApproveCommencementInput, { description: 'Which, and why.' }) input: ApproveCommencementInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { expectedVersion, reason } = input;
    const commencementId = idOrNull(input.commencementId);
    return committed(context, 'approveCommencement', input, commencementRefused, (run) =>
      approveCommencement(run, { commencementId, expectedVersion, reason }),
    );
  }

  @Mutation(() => CommencementPayloadType, {
    description: 'Takes a recorded commencement back: it counts no more, and stays known as it was known until now.',
  })
  withdrawCommencement(
    @Arg('input', () => WithdrawCommencementInput, { description: 'Which, and why.' }) input: WithdrawCommencementInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { expectedVersion, reason } = input;
    const commencementId = idOrNull(input.commencementId);
    return committed(context, 'withdrawCommencement', input, commencementRefused, (run) =>
      withdrawCommencement(run, { commencementId, expectedVersion, reason }),
    );
  }
}
