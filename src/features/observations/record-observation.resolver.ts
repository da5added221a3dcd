import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import type { ObservationReply } from './observation';
import { RecordObservationInput, WithdrawObservationInput } from './observation.input';
import { ObservationPayloadType } from './observation-payload.type';
import { recordObservation } from './record-observation';
import { withdrawObservation } from './withdraw-observation';

type Payload = ObservationReply & { replayed: boolean };

function refused(problems: ObservationReply['problems']): ObservationReply {
  return { observation: null, problems, conflict: null };
}

@Resolver()
export class RecordObservationResolver {
  @Mutation(() => ObservationPayloadType, {
    description:
      'Records an enforcement action, a requirement, a vacancy of a registered manager or unplanned endings of a setting. Who may see it follows from whose word it is.',
  })
  recordObservation(
    @Arg('input', () => RecordObservationInput, { description: 'What you observed, of which setting, and why.' })
    input: RecordObservationInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { urn, kind, from, evidence } = input;
    const { to = null, action = null, regulation = null, count = null, document = null, reference = null } = input;
    const said = { kind, from, to, evidence, action, regulation, count };
    return committed(context, 'recordObservation', input, refused, (run) =>
      recordObservation(run, { urn, said, document, reference }),
    );
  }

  @Mutation(() => ObservationPayloadType, {
    description: 'Withdraws an observation of your organisation: it is kept, and stands no more.',
  })
  withdrawObservation(
    @Arg('input', () => WithdrawObservationInput, { description: 'The observation, and why.' })
    input: WithdrawObservationInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { expectedVersion, reason } = input;
    const observationId = idOrNull(input.observationId);
    return committed(context, 'withdrawObservation', input, refused, (run) =>
      withdrawObservation(run, { observationId, expectedVersion, reason }),
    );
  }
}
