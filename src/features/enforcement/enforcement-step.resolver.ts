import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { takeStepIn } from '../matters/matters.context';
import { AccommodationRestrictionStepInput } from './accommodation-restriction.input';
import { ComplianceNoticeStepInput } from './compliance-notice.input';
import {
  accommodationRestrictionKind,
  complianceNoticeKind,
  registrationEnforcementKind,
  urgentNoticeKind,
  urgentOrderKind,
} from './enforcement-kinds';
import { RegistrationEnforcementStepInput } from './registration-enforcement.input';
import { UrgentNoticeStepInput } from './urgent-notice.input';
import { UrgentOrderStepInput } from './urgent-order.input';

const refusals =
  'Refused with every reason and its citation where a content is missing, a period still runs or has run out, or the power is not in force.';
const input = { description: 'The step, of which matter, and why.' };
type Context = MutationsContext & LawContext;

@Resolver()
export class EnforcementStepResolver {
  @Mutation(() => MatterPayloadType, {
    description: `Takes a step about a proposal to refuse, cancel, suspend or attach conditions, ss. 17 to 21; \`DRAFT_NOTICE\` with an \`opening\` begins one. ${refusals}`,
  })
  takeRegistrationEnforcementStep(
    @Arg('input', () => RegistrationEnforcementStepInput, input) step: RegistrationEnforcementStepInput,
    @Ctx() context: Context,
  ) {
    return takeStepIn(context, registrationEnforcementKind, 'takeRegistrationEnforcementStep', step);
  }

  @Mutation(() => MatterPayloadType, {
    description: `Takes a step about a compliance notice, s. 22A; \`DRAFT_NOTICE\` with an \`opening\` begins one. ${refusals}`,
  })
  takeComplianceNoticeStep(
    @Arg('input', () => ComplianceNoticeStepInput, input) step: ComplianceNoticeStepInput,
    @Ctx() context: Context,
  ) {
    return takeStepIn(context, complianceNoticeKind, 'takeComplianceNoticeStep', step);
  }

  @Mutation(() => MatterPayloadType, {
    description: `Takes a step about a notice restricting accommodation, s. 22B; \`DRAFT_NOTICE\` with an \`opening\` begins one. ${refusals}`,
  })
  takeAccommodationRestrictionStep(
    @Arg('input', () => AccommodationRestrictionStepInput, input) step: AccommodationRestrictionStepInput,
    @Ctx() context: Context,
  ) {
    return takeStepIn(context, accommodationRestrictionKind, 'takeAccommodationRestrictionStep', step);
  }

  @Mutation(() => MatterPayloadType, {
    description: `Takes a step about an urgent order of a justice of the peace, s. 20; \`DRAFT_NOTICE\` with an \`opening\` begins one. ${refusals}`,
  })
  takeUrgentOrderStep(
    @Arg('input', () => UrgentOrderStepInput, input) step: UrgentOrderStepInput,
    @Ctx() context: Context,
  ) {
    return takeStepIn(context, urgentOrderKind, 'takeUrgentOrderStep', step);
  }

  @Mutation(() => MatterPayloadType, {
    description: `Takes a step about an urgent notice of suspension or conditions, s. 20B; \`DRAFT_NOTICE\` with an \`opening\` begins one. ${refusals}`,
  })
  takeUrgentNoticeStep(
    @Arg('input', () => UrgentNoticeStepInput, input) step: UrgentNoticeStepInput,
    @Ctx() context: Context,
  ) {
    return takeStepIn(context, urgentNoticeKind, 'takeUrgentNoticeStep', step);
  }
}
