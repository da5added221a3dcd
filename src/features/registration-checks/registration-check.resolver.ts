import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { controlLimbs, edgeBases } from '../../domain/ownership/parent-edge';
import type { TodayContext } from '../../platform/clock';
import type { Page } from '../../platform/graphql/connection';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import type { LawContext } from '../law/law.context';
import { citationView } from '../law/legal-views';
import type { LocalAuthoritiesContext } from '../local-authorities/local-authorities.context';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import type { RegistrationCheck } from './check-registration';
import type { FamilyEdge, NearCompany } from './family.store';
import { RegistrationCheckArgs } from './registration-check.input';
import {
  ApplicantParentType,
  HeadroomReasonType,
  MatchedControllerType,
  RegistrationCheckType,
} from './registration-check.type';
import type { RegistrationChecksContext } from './registration-checks.context';
import { RegistrationRestrictionConnection } from './restriction.type';
import { pageOfRestrictions, type ShownRestriction, shownRestrictions } from './restriction-view';

type Dated = { asOf: string };
type Parent = ApplicantParentType & FamilyEdge & Dated;
type Matched = MatchedControllerType & NearCompany & Dated;

async function undertakingOf({ ownership }: OwnershipContext, id: number | null, asOf: string) {
  if (id === null) return null;
  const moment = { asOf, knownAt: null };
  const body = await ownership.byId.for(moment).load(id);
  return body === null || body.kind === 'PERSON' ? null : { ...body, ...moment };
}

/** How many links above an applicant, and how many companies around it, are shown. */
export const mostParents = 50;
export const mostMatched = 100;

const oneOf = 'Give one of `undertakingId`, `companyNumber` and `name`.';

@Resolver(() => RegistrationCheckType)
export class RegistrationCheckResolver {
  @Query(() => RegistrationCheckType, {
    description:
      'May this applicant register one more setting? Who is behind it, what is recorded to restrict it and those around it, and what to do next. Never RESTRICTED by a power that is not in force, by a hypothetical one, or by one that binds another.',
  })
  async registrationCheck(
    @Args(() => RegistrationCheckArgs) asked: RegistrationCheckArgs,
    @Ctx() context: RegistrationChecksContext & LocalAuthoritiesContext & OwnershipContext & LawContext & TodayContext,
  ): Promise<RegistrationCheck> {
    const { undertakingId = null, companyNumber = null, name = null, provisionType, localAuthority } = asked;
    const scenario = await context.recordedCommencements.named(asked.scenario);
    if ([undertakingId, companyNumber, name].filter((one) => one !== null).length !== 1) throw badInput(oneOf);
    const council = await context.localAuthorities.store.byCode(localAuthority.trim().toUpperCase());
    if (council === null)
      throw badInput(`No local authority has the code ${JSON.stringify(localAuthority.slice(0, 20))}.`);
    return context.registrationChecks.check(
      context,
      { undertakingId: undertakingId === null ? null : (idOrNull(undertakingId) ?? 0), companyNumber, name },
      { provisionType, localAuthority, asOf: asked.asOf ?? context.today, scenario },
    );
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The applicant; null where it is not one body.',
  })
  applicant(@Root() { applicant, asOf }: RegistrationCheck, @Ctx() context: OwnershipContext) {
    return undertakingOf(context, applicant.partyId, asOf);
  }

  @FieldResolver(() => [UndertakingType], {
    description: 'Where several bodies have the name: ten of them at most. Choose one, and ask again by its id.',
  })
  async candidates(@Root() { applicant, asOf }: RegistrationCheck, @Ctx() context: OwnershipContext) {
    const found = await Promise.all(applicant.candidates.map((id) => undertakingOf(context, id, asOf)));
    return found.filter((body) => body !== null);
  }

  @FieldResolver(() => [String], {
    description: 'How the applicant was found, and as which owner the register publishes it.',
  })
  matchEvidence(@Root() { applicant }: RegistrationCheck): readonly string[] {
    return applicant.evidence;
  }

  @FieldResolver(() => [ApplicantParentType], {
    description: 'The parent undertakings above the applicant, link by link, with what each rests on: fifty at most.',
  })
  parents(@Root() { parents, asOf }: RegistrationCheck): Parent[] {
    return parents.slice(0, mostParents).map((edge) => ({
      ...edge,
      asOf,
      limbInWords: controlLimbs[edge.limb],
      basisInWords: edgeBases[edge.basis],
    }));
  }

  @FieldResolver(() => [MatchedControllerType], {
    description: 'Companies outside the group with the same people or bodies behind them: a hundred at most.',
  })
  matchedControllers(@Root() { near, restrictions, asOf }: RegistrationCheck): Matched[] {
    const restricted = new Set(restrictions.map(({ partyId }) => partyId));
    return near.slice(0, mostMatched).map((company) => ({
      ...company,
      asOf,
      isThroughPerson: company.throughKind === 'PERSON',
      isRestricted: restricted.has(company.partyId),
    }));
  }

  @FieldResolver(() => RegistrationRestrictionConnection, {
    description: 'What is recorded of the applicant and those around it, in force first, then the latest.',
  })
  async restrictions(
    @Root() { restrictions, asOf, scenario }: RegistrationCheck,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { recordedCommencements }: LawContext,
  ): Promise<Page<ShownRestriction>> {
    const recorded = await recordedCommencements.under({ knownAt: null, scenario });
    return pageOfRestrictions(shownRestrictions(restrictions, asOf, recorded), page);
  }

  @FieldResolver(() => [HeadroomReasonType], { description: 'On what the answer rests, what binds first.' })
  reasons(@Root() { reasons }: RegistrationCheck): HeadroomReasonType[] {
    return reasons.map((one) => ({ ...one, citation: one.citation === null ? null : citationView(one.citation) }));
  }
}

@Resolver(() => ApplicantParentType)
export class ApplicantParentResolver {
  @FieldResolver(() => UndertakingType, { nullable: true, description: 'The parent undertaking.' })
  parent(@Root() { parentId, asOf }: Parent, @Ctx() context: OwnershipContext) {
    return undertakingOf(context, parentId, asOf);
  }

  @FieldResolver(() => UndertakingType, { nullable: true, description: 'Whose parent it is.' })
  subsidiary(@Root() { subsidiaryId, asOf }: Parent, @Ctx() context: OwnershipContext) {
    return undertakingOf(context, subsidiaryId, asOf);
  }
}

@Resolver(() => MatchedControllerType)
export class MatchedControllerResolver {
  @FieldResolver(() => UndertakingType, { nullable: true, description: 'The company.' })
  company(@Root() { partyId, asOf }: Matched, @Ctx() context: OwnershipContext) {
    return undertakingOf(context, partyId, asOf);
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The body behind both; null where it is a natural person.',
  })
  through(@Root() { throughId, throughKind, asOf }: Matched, @Ctx() context: OwnershipContext) {
    return undertakingOf(context, throughKind === 'PERSON' ? null : throughId, asOf);
  }
}
