import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { approveRulePublication, proposeRulePublication, withdrawRulePublication } from './decide-rule-publication';
import { type RulePublicationReply, rulePublicationRefused } from './rule-publication';
import {
  ApproveRulePublicationInput,
  ProposeRulePublicationInput,
  WithdrawRulePublicationInput,
} from './rule-publication.input';
import { RulePublicationPayloadType } from './rule-publication-payload.type';
import { ruleOfCode } from './rules-in-code';

type Payload = RulePublicationReply & { replayed: boolean };

@Resolver()
export class DecideRulePublicationResolver {
  @Mutation(() => RulePublicationPayloadType, {
    description:
      'Proposes that the regulator stands behind the version of a rule that is run. It has no effect until another person approves it.',
  })
  proposeRulePublication(
    @Arg('input', () => ProposeRulePublicationInput, { description: 'Which version, on what you judged it, and why.' })
    input: ProposeRulePublicationInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { version, whatChanged, judgedOn, judgedOnAddress = null, reason } = input;
    const draft = { version, whatChanged, judgedOn, judgedOnAddress };
    return committed(context, 'proposeRulePublication', input, rulePublicationRefused, (run) =>
      proposeRulePublication(run, { rule: ruleOfCode(input.rule), draft, reason }),
    );
  }

  @Mutation(() => RulePublicationPayloadType, {
    description: 'Publishes a version for use. Who proposed it cannot approve it.',
  })
  approveRulePublication(
    @Arg('input', () => ApproveRulePublicationInput, { description: 'Which, and why.' })
    input: ApproveRulePublicationInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { expectedVersion, reason } = input;
    const rulePublicationId = idOrNull(input.rulePublicationId);
    return committed(context, 'approveRulePublication', input, rulePublicationRefused, (run) =>
      approveRulePublication(run, { rulePublicationId, expectedVersion, reason }),
    );
  }

  @Mutation(() => RulePublicationPayloadType, {
    description:
      'Takes a publication, or a proposal of one, back. What the version found stays, and is to be read as a trial.',
  })
  withdrawRulePublication(
    @Arg('input', () => WithdrawRulePublicationInput, { description: 'Which, and why.' })
    input: WithdrawRulePublicationInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const { expectedVersion, reason } = input;
    const rulePublicationId = idOrNull(input.rulePublicationId);
    return committed(context, 'withdrawRulePublication', input, rulePublicationRefused, (run) =>
      withdrawRulePublication(run, { rulePublicationId, expectedVersion, reason }),
    );
  }
}
