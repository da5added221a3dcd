import { type AccessContext, type AccessParts, accessContext } from '../features/access/access.context';
import { type CasesContext, casesContext } from '../features/cases/cases.context';
import { type ClocksContext, clocksContext } from '../features/clocks/clocks.context';
import { type CommitmentsContext, commitmentsContext } from '../features/commitments/commitments.context';
import { type ContinuityContext, continuityContext } from '../features/continuity/continuity.context';
import {
  type CouncilNotificationsContext,
  councilNotificationsContext,
} from '../features/council-notifications/council-notifications.context';
import { type DossiersContext, dossiersContext } from '../features/dossiers/dossiers.context';
import type { DossierSealing } from '../features/dossiers/sealing';
import { type FindingReviewsContext, findingReviewsContext } from '../features/finding-reviews/finding-reviews.context';
import { type FindingsContext, findingsContext } from '../features/findings/findings.context';
import { type ImpactsContext, impactsContext } from '../features/impacts/impacts.context';
import { type InspectionsContext, inspectionsContext } from '../features/inspections/inspections.context';
import { type LawContext, lawContext } from '../features/law/law.context';
import {
  type LocalAuthoritiesContext,
  localAuthoritiesContext,
} from '../features/local-authorities/local-authorities.context';
import { type MattersContext, mattersContext } from '../features/matters/matters.context';
import { type NationalScansContext, nationalScansContext } from '../features/national-scans/national-scans.context';
import { type ObservationsContext, observationsContext } from '../features/observations/observations.context';
import { type OwnerMatchingContext, ownerMatchingContext } from '../features/owner-matching/owner-matching.context';
import { type OwnerMergesContext, ownerMergesContext } from '../features/owner-merges/owner-merges.context';
import { type OwnershipContext, ownershipContext } from '../features/ownership/ownership.context';
import {
  type OwnershipChangesContext,
  ownershipChangesContext,
} from '../features/ownership-changes/ownership-changes.context';
import { type ProviderGroupsContext, providerGroupsContext } from '../features/provider-groups/provider-groups.context';
import { type PublicationsContext, publicationsContext } from '../features/publications/publications.context';
import {
  type RegistrationChecksContext,
  registrationChecksContext,
} from '../features/registration-checks/registration-checks.context';
import {
  type RulePublicationsContext,
  rulePublicationsContext,
} from '../features/rule-publications/rule-publications.context';
import { type SettingsContext, settingsContext } from '../features/settings/settings.context';
import { type SimulationsContext, simulationsContext } from '../features/simulations/simulations.context';
import { type SuspicionsContext, suspicionsContext } from '../features/suspicions/suspicions.context';
import { type ThresholdsContext, thresholdsContext } from '../features/thresholds/thresholds.context';
import { type WorkQueuesContext, workQueuesContext } from '../features/work-queues/work-queues.context';
import type { TodayContext } from '../platform/clock';

export type RequestContext = TodayContext &
  AccessContext &
  PublicationsContext &
  LocalAuthoritiesContext &
  SettingsContext &
  InspectionsContext &
  OwnershipContext &
  OwnerMatchingContext &
  ProviderGroupsContext &
  OwnerMergesContext &
  ObservationsContext &
  RulePublicationsContext &
  NationalScansContext &
  FindingReviewsContext &
  ContinuityContext &
  OwnershipChangesContext &
  SimulationsContext &
  MattersContext &
  CouncilNotificationsContext &
  RegistrationChecksContext &
  ThresholdsContext &
  ImpactsContext &
  SuspicionsContext &
  CommitmentsContext &
  CasesContext &
  ClocksContext &
  WorkQueuesContext &
  LawContext &
  DossiersContext &
  FindingsContext & {
    /** Whether names of the schema may be told: by introspection, and by suggestions. */
    mayReadSchema: boolean;
  };

/** What one request works with: every feature's slice, fresh, so that loaders never outlive the request. */
export function requestContext(parts: AccessParts, mayReadSchema: boolean, sealing?: DossierSealing): RequestContext {
  const { db, today } = parts;
  return {
    today,
    mayReadSchema,
    ...accessContext(parts),
    ...publicationsContext(db),
    ...localAuthoritiesContext(db),
    ...settingsContext(db),
    ...inspectionsContext(db),
    ...ownershipContext(db),
    ...ownerMatchingContext(db),
    ...providerGroupsContext(db),
    ...observationsContext(db),
    ...findingsContext(db),
    ...rulePublicationsContext(db),
    ...nationalScansContext(db),
    ...ownerMergesContext(db),
    ...findingReviewsContext(db),
    ...continuityContext(db),
    ...ownershipChangesContext(db),
    ...simulationsContext(db),
    ...mattersContext(db),
    ...councilNotificationsContext(db),
    ...registrationChecksContext(db),
    ...thresholdsContext(db),
    ...impactsContext(db, today),
    ...suspicionsContext(db),
    ...commitmentsContext(db),
    ...casesContext(db),
    ...clocksContext(db),
    ...workQueuesContext(db),
    ...lawContext(db),
    ...dossiersContext(db, sealing),
  };
}
