import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { registrationApplicationMachine } from '../../domain/matters/machines/registration-application.machine';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { takeStepIn } from '../matters/matters.context';
import { RegistrationApplicationStepInput } from './registration-application.input';

/** What this feature adds to the kernel of matters: applications, which no register publishes. */
export const registrationApplicationKind: KindOfMatter = { machine: registrationApplicationMachine };

@Resolver()
export class RegistrationApplicationResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Records what happened to an application for registration; `RECORD_APPLICATION` with an `opening` that names the applicant as `undertakingId` begins one. The register publishes none, so what is pending is known from these records alone.',
  })
  takeRegistrationApplicationStep(
    @Arg('input', () => RegistrationApplicationStepInput, { description: 'What happened, of which matter, and why.' })
    input: RegistrationApplicationStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, registrationApplicationKind, 'takeRegistrationApplicationStep', input);
  }
}
