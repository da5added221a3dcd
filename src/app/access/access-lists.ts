import type { RecordClass } from '../../domain/access/record-classes';
import type { Role } from '../../domain/access/roles';
import type { Sensitivity } from '../../domain/access/sensitivity';
import { accessAccess } from '../../features/access/access.access';
import { casesAccess } from '../../features/cases/cases.access';
import { clocksAccess } from '../../features/clocks/clocks.access';
import { commitmentsAccess } from '../../features/commitments/commitments.access';
import { continuityAccess } from '../../features/continuity/continuity.access';
import { councilNotificationsAccess } from '../../features/council-notifications/council-notifications.access';
import { dossiersAccess } from '../../features/dossiers/dossiers.access';
import { enforcementAccess } from '../../features/enforcement/enforcement.access';
import { findingReviewsAccess } from '../../features/finding-reviews/finding-reviews.access';
import { findingsAccess } from '../../features/findings/findings.access';
import { impactsAccess } from '../../features/impacts/impacts.access';
import { improvementPlansAccess } from '../../features/improvement-plans/improvement-plans.access';
import { inspectionsAccess } from '../../features/inspections/inspections.access';
import { lawAccess } from '../../features/law/law.access';
import { localAuthoritiesAccess } from '../../features/local-authorities/local-authorities.access';
import { mattersAccess } from '../../features/matters/matters.access';
import { nationalScansAccess } from '../../features/national-scans/national-scans.access';
import { observationsAccess } from '../../features/observations/observations.access';
import { ownerMatchingAccess } from '../../features/owner-matching/owner-matching.access';
import { ownerMergesAccess } from '../../features/owner-merges/owner-merges.access';
import { ownershipAccess } from '../../features/ownership/ownership.access';
import { ownershipChangesAccess } from '../../features/ownership-changes/ownership-changes.access';
import { penaltiesAccess } from '../../features/penalties/penalties.access';
import { providerGroupsAccess } from '../../features/provider-groups/provider-groups.access';
import { publicationsAccess } from '../../features/publications/publications.access';
import { registrationChecksAccess } from '../../features/registration-checks/registration-checks.access';
import { rulePublicationsAccess } from '../../features/rule-publications/rule-publications.access';
import { settingsAccess } from '../../features/settings/settings.access';
import { simulationsAccess } from '../../features/simulations/simulations.access';
import { suspicionsAccess } from '../../features/suspicions/suspicions.access';
import { thresholdsAccess } from '../../features/thresholds/thresholds.access';
import { unregisteredSettingsAccess } from '../../features/unregistered-settings/unregistered-settings.access';
import { workQueuesAccess } from '../../features/work-queues/work-queues.access';

/** Who may see a field, or all fields of a type, that is not open. */
export interface GuardedAccess {
  sensitivity: Sensitivity;
  /** Roles that may ask; `EVERYONE` where what is answered, and not who asks, is fenced: row by row, or as `Redacted`. */
  to: readonly Role[] | 'EVERYONE';
  /** For a type whose objects are records: every field read of one goes into the access log. */
  recordClass?: RecordClass;
  /** Property that says whose the record is; left out where it is nobody's in particular. */
  ownedBy?: string;
}

/** What a feature lets be seen. A field that no list names is denied. */
export interface FeatureAccess {
  /** Whole types, and single fields of the root types or of another feature's types. */
  open: readonly string[];
  guarded?: Readonly<Record<string, GuardedAccess>>;
}

/** Every feature's list. */
export const accessLists: readonly FeatureAccess[] = [
  accessAccess,
  lawAccess,
  publicationsAccess,
  localAuthoritiesAccess,
  settingsAccess,
  inspectionsAccess,
  ownershipAccess,
  ownerMatchingAccess,
  providerGroupsAccess,
  ownerMergesAccess,
  observationsAccess,
  findingsAccess,
  rulePublicationsAccess,
  nationalScansAccess,
  findingReviewsAccess,
  continuityAccess,
  ownershipChangesAccess,
  simulationsAccess,
  mattersAccess,
  thresholdsAccess,
  impactsAccess,
  suspicionsAccess,
  improvementPlansAccess,
  penaltiesAccess,
  enforcementAccess,
  councilNotificationsAccess,
  registrationChecksAccess,
  unregisteredSettingsAccess,
  commitmentsAccess,
  casesAccess,
  clocksAccess,
  workQueuesAccess,
  dossiersAccess,
];
