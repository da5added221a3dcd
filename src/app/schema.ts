import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { AccessResolver } from '../features/access/access.resolver';
import { ApiKeyResolver } from '../features/access/api-key.resolver';
import { CaseFileOnMatterResolver, CaseFileResolver, CaseSettingResolver } from '../features/cases/case-file.resolver';
import { CaseStepResolver, CasesOnFindingResolver } from '../features/cases/case-step.resolver';
import { ChronologyResolver, StepInChronologyResolver } from '../features/cases/chronology.resolver';
import {
  EscalationItemResolver,
  EscalationLadderResolver,
  EscalationOnMatterResolver,
} from '../features/cases/escalation.resolver';
import { DueClockResolver, ReminderResolver } from '../features/clocks/due-clock.resolver';
import { CommitmentOnMatterResolver, CommitmentResolver } from '../features/commitments/commitment.resolver';
import {
  CommitmentRecordOnGroupResolver,
  CommitmentRecordOnMatterResolver,
} from '../features/commitments/delivery.resolver';
import { EarlierPromiseResolver, PromisedBeforeResolver } from '../features/commitments/earlier-promise.resolver';
import { SuggestedEvidenceResolver } from '../features/commitments/suggested-evidence.resolver';
import { ContinuityLinkResolver } from '../features/continuity/continuity-link.resolver';
import { ContinuityOnSettingResolver } from '../features/continuity/continuity-on-setting.resolver';
import { DecideContinuityResolver } from '../features/continuity/decide-continuity.resolver';
import {
  CouncilNotificationOnMatterResolver,
  CouncilNotificationStepResolver,
} from '../features/council-notifications/council-notification.resolver';
import { DossierResolver, DossiersOnMatterResolver } from '../features/dossiers/dossier.resolver';
import { EnforcementOnMatterResolver } from '../features/enforcement/enforcement-on-matter.resolver';
import { EnforcementStepResolver } from '../features/enforcement/enforcement-step.resolver';
import { FindingActionResolver } from '../features/finding-reviews/finding-action.resolver';
import { FindingNoteResolver, NotesOnFindingResolver } from '../features/finding-reviews/finding-note.resolver';
import { FindingReviewResolver, ReviewOnFindingResolver } from '../features/finding-reviews/finding-review.resolver';
import { WriteNoteResolver } from '../features/finding-reviews/write-note.resolver';
import {
  DefinedEffectResolver,
  EffectByDefinitionOnGroupResolver,
} from '../features/findings/definition-effects.resolver';
import {
  FindingResolver,
  FindingSettingResolver,
  FindingsOnProviderGroupResolver,
} from '../features/findings/finding.resolver';
import { EffectsOnProviderGroupResolver, GroupEffectResolver } from '../features/findings/group-effect.resolver';
import { IndicatorResolver } from '../features/findings/indicator.resolver';
import {
  ExplanationOnFindingResolver,
  NumberExplanationResolver,
} from '../features/findings/number-explanation.resolver';
import { StatutoryWatchResolver } from '../features/findings/statutory-watch.resolver';
import {
  ImpactFigureResolver,
  ImpactOnMatterResolver,
  ImpactStatementResolver,
} from '../features/impacts/impact-statement.resolver';
import { PrepareImpactStatementResolver } from '../features/impacts/prepare-impact-statement.resolver';
import {
  ImprovementPlanOnMatterResolver,
  ImprovementPlanResolver,
  ImprovementPlanStepResolver,
} from '../features/improvement-plans/improvement-plan.resolver';
import {
  CouncilInspectionResolver,
  InspectionsOnLocalAuthorityResolver,
} from '../features/inspections/council-inspection.resolver';
import { InspectionResolver } from '../features/inspections/inspection.resolver';
import { InspectionsOnSettingResolver } from '../features/inspections/inspections-on-setting.resolver';
import { CommencementResolver } from '../features/law/commencement.resolver';
import { PowerOfCommencementResolver, PowerResolver } from '../features/law/power.resolver';
import { RecordCommencementResolver } from '../features/law/record-commencement.resolver';
import { LocalAuthorityResolver } from '../features/local-authorities/local-authority.resolver';
import { MatterResolver, MattersOnGroupResolver, MattersOnSettingResolver } from '../features/matters/matter.resolver';
import { MatterStepsResolver, StatementsResolver } from '../features/matters/matter-step.resolver';
import { FindingChangeResolver, FindingChangesResolver } from '../features/national-scans/finding-change.resolver';
import { NationalScanResolver } from '../features/national-scans/national-scan.resolver';
import { RequestScanResolver } from '../features/national-scans/request-scan.resolver';
import {
  ObservationResolver,
  ObservationsOnGroupResolver,
  ObservationsOnSettingResolver,
} from '../features/observations/observation.resolver';
import { RecordObservationResolver } from '../features/observations/record-observation.resolver';
import {
  RegulationCellResolver,
  RegulationHeatOnGroupResolver,
  RegulationHeatRowResolver,
} from '../features/observations/regulation-heat.resolver';
import { DecideOwnerLinkResolver } from '../features/owner-matching/decide-owner-link.resolver';
import { OwnerLinkResolver } from '../features/owner-matching/owner-link.resolver';
import { OwnerLinkProposalResolver } from '../features/owner-matching/owner-link-proposal.resolver';
import { DecideOwnerMergeResolver } from '../features/owner-merges/decide-owner-merge.resolver';
import { OwnerMergeResolver } from '../features/owner-merges/owner-merge.resolver';
import {
  ChainStepResolver,
  ChainStopResolver,
  ControlOnUndertakingResolver,
  ParentUndertakingResolver,
  UltimateParentResolver,
} from '../features/ownership/chain.resolver';
import { ConflictResolver } from '../features/ownership/conflict.resolver';
import { LookupResolver } from '../features/ownership/lookup.resolver';
import { NaturalPersonResolver } from '../features/ownership/natural-person.resolver';
import {
  InterestsOnUndertakingResolver,
  OwnershipInterestResolver,
} from '../features/ownership/ownership-interest.resolver';
import { UndertakingResolver } from '../features/ownership/undertaking.resolver';
import {
  StructureNodeResolver,
  StructureOnUndertakingResolver,
} from '../features/ownership/undertaking-structure.resolver';
import { ChangedInterestResolver } from '../features/ownership-changes/changed-interest.resolver';
import { DecideOwnershipChangeResolver } from '../features/ownership-changes/decide-ownership-change.resolver';
import { OwnershipChangeResolver } from '../features/ownership-changes/ownership-change.resolver';
import { PenaltyResolver } from '../features/penalties/penalty.resolver';
import {
  GroupDefinitionResolver,
  GroupOfUndertakingResolver,
  UndertakingOfGroupResolver,
} from '../features/provider-groups/group-definition.resolver';
import { GroupOnSettingResolver } from '../features/provider-groups/group-on-setting.resolver';
import {
  JoiningOnInspectionResolver,
  JoiningSplitOfGroupResolver,
  MembershipResolver,
  MembershipsOfSettingResolver,
  MembersOfGroupResolver,
} from '../features/provider-groups/membership.resolver';
import { ProviderGroupResolver } from '../features/provider-groups/provider-group.resolver';
import {
  SettingsAndTimelineResolver,
  TimelineEventResolver,
} from '../features/provider-groups/settings-and-timeline.resolver';
import { SettingsOfUndertakingResolver } from '../features/provider-groups/undertaking-settings.resolver';
import { ImportRunResolver } from '../features/publications/import-run.resolver';
import {
  GrowthRestrictionsOnGroupResolver,
  GrowthRestrictionsResolver,
  RegistrationRestrictionResolver,
} from '../features/registration-checks/growth-restrictions.resolver';
import { RegistrationApplicationResolver } from '../features/registration-checks/registration-application.resolver';
import {
  ApplicantParentResolver,
  MatchedControllerResolver,
  RegistrationCheckResolver,
} from '../features/registration-checks/registration-check.resolver';
import { DecideRulePublicationResolver } from '../features/rule-publications/decide-rule-publication.resolver';
import { RulePublicationResolver } from '../features/rule-publications/rule-publication.resolver';
import {
  StandingOfFindingResolver,
  StandingOfIndicatorResolver,
} from '../features/rule-publications/rule-standing.resolver';
import { SettingResolver } from '../features/settings/setting.resolver';
import { SettingsOnLocalAuthorityResolver } from '../features/settings/settings-on-local-authority.resolver';
import { SimulationResolver } from '../features/simulations/simulation.resolver';
import { RelevantFactsOnSettingResolver } from '../features/suspicions/relevant-fact.resolver';
import { SuspicionOnMatterResolver, SuspicionResolver } from '../features/suspicions/suspicion.resolver';
import {
  CountedSettingResolver,
  CounterfactualSetResolver,
  Section23AOnUndertakingResolver,
  Section23AResolver,
} from '../features/thresholds/section-23a.resolver';
import { ThresholdLimbResolver, ThresholdTestResolver } from '../features/thresholds/threshold-test.resolver';
import { UnregisteredSettingResolver } from '../features/unregistered-settings/unregistered-setting.resolver';
import { FindingsToTriageResolver } from '../features/work-queues/findings-to-triage.resolver';
import { MyQueueResolver } from '../features/work-queues/my-queue.resolver';
import { describeAccess } from './access/describe-access';

/** Every resolver class there is. */
// biome-ignore lint/complexity/noBannedTypes: TypeGraphQL's own word for a resolver class.
const resolvers: NonEmptyArray<Function> = [
  AccessResolver,
  ApiKeyResolver,
  PowerResolver,
  CommencementResolver,
  PowerOfCommencementResolver,
  RecordCommencementResolver,
  ImportRunResolver,
  LocalAuthorityResolver,
  SettingResolver,
  SettingsOnLocalAuthorityResolver,
  InspectionResolver,
  InspectionsOnSettingResolver,
  CouncilInspectionResolver,
  InspectionsOnLocalAuthorityResolver,
  UndertakingResolver,
  OwnershipInterestResolver,
  InterestsOnUndertakingResolver,
  NaturalPersonResolver,
  ControlOnUndertakingResolver,
  ParentUndertakingResolver,
  UltimateParentResolver,
  ChainStopResolver,
  ChainStepResolver,
  StructureOnUndertakingResolver,
  StructureNodeResolver,
  ConflictResolver,
  LookupResolver,
  OwnerLinkResolver,
  OwnerLinkProposalResolver,
  DecideOwnerLinkResolver,
  ProviderGroupResolver,
  SettingsAndTimelineResolver,
  TimelineEventResolver,
  GroupOnSettingResolver,
  GroupDefinitionResolver,
  UndertakingOfGroupResolver,
  GroupOfUndertakingResolver,
  SettingsOfUndertakingResolver,
  MembersOfGroupResolver,
  MembershipsOfSettingResolver,
  MembershipResolver,
  JoiningSplitOfGroupResolver,
  JoiningOnInspectionResolver,
  ObservationResolver,
  ObservationsOnSettingResolver,
  ObservationsOnGroupResolver,
  RecordObservationResolver,
  RegulationHeatOnGroupResolver,
  RegulationHeatRowResolver,
  RegulationCellResolver,
  FindingResolver,
  FindingSettingResolver,
  FindingsOnProviderGroupResolver,
  IndicatorResolver,
  GroupEffectResolver,
  EffectsOnProviderGroupResolver,
  EffectByDefinitionOnGroupResolver,
  DefinedEffectResolver,
  NumberExplanationResolver,
  ExplanationOnFindingResolver,
  StatutoryWatchResolver,
  RulePublicationResolver,
  DecideRulePublicationResolver,
  StandingOfIndicatorResolver,
  StandingOfFindingResolver,
  NationalScanResolver,
  RequestScanResolver,
  FindingChangesResolver,
  FindingChangeResolver,
  OwnerMergeResolver,
  DecideOwnerMergeResolver,
  FindingReviewResolver,
  ReviewOnFindingResolver,
  FindingActionResolver,
  FindingNoteResolver,
  NotesOnFindingResolver,
  WriteNoteResolver,
  ContinuityLinkResolver,
  ContinuityOnSettingResolver,
  DecideContinuityResolver,
  OwnershipChangeResolver,
  ChangedInterestResolver,
  DecideOwnershipChangeResolver,
  SimulationResolver,
  MatterResolver,
  MattersOnGroupResolver,
  MattersOnSettingResolver,
  MatterStepsResolver,
  StatementsResolver,
  SuspicionOnMatterResolver,
  SuspicionResolver,
  RelevantFactsOnSettingResolver,
  CommitmentOnMatterResolver,
  CommitmentResolver,
  SuggestedEvidenceResolver,
  PromisedBeforeResolver,
  EarlierPromiseResolver,
  CommitmentRecordOnGroupResolver,
  CommitmentRecordOnMatterResolver,
  DossierResolver,
  DossiersOnMatterResolver,
  ThresholdTestResolver,
  ThresholdLimbResolver,
  Section23AOnUndertakingResolver,
  Section23AResolver,
  CountedSettingResolver,
  CounterfactualSetResolver,
  ImpactOnMatterResolver,
  ImpactStatementResolver,
  ImpactFigureResolver,
  PrepareImpactStatementResolver,
  ImprovementPlanStepResolver,
  ImprovementPlanOnMatterResolver,
  ImprovementPlanResolver,
  PenaltyResolver,
  EnforcementOnMatterResolver,
  EnforcementStepResolver,
  CouncilNotificationStepResolver,
  CouncilNotificationOnMatterResolver,
  GrowthRestrictionsOnGroupResolver,
  GrowthRestrictionsResolver,
  RegistrationRestrictionResolver,
  RegistrationApplicationResolver,
  RegistrationCheckResolver,
  ApplicantParentResolver,
  MatchedControllerResolver,
  UnregisteredSettingResolver,
  CaseStepResolver,
  CaseFileOnMatterResolver,
  CaseFileResolver,
  CaseSettingResolver,
  CasesOnFindingResolver,
  ChronologyResolver,
  StepInChronologyResolver,
  EscalationOnMatterResolver,
  EscalationLadderResolver,
  EscalationItemResolver,
  DueClockResolver,
  ReminderResolver,
  MyQueueResolver,
  FindingsToTriageResolver,
];

/** The schema before access rules are laid over it. Fields without a resolver are read straight from their object. */
export function buildApiSchema(): GraphQLSchema {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  return describeAccess(buildSchemaSync({ resolvers, validate: false }));
}

/** The schema as committed: sorted, so that a difference is a change of the API. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
