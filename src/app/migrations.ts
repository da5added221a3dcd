import { CreatePublications1763760000001 } from '../../migrations/1763760000001-create-publications';
import { CreateLocalAuthorities1763760000002 } from '../../migrations/1763760000002-create-local-authorities';
import { CreateSettings1763760000003 } from '../../migrations/1763760000003-create-settings';
import { CreateInspections1763760000004 } from '../../migrations/1763760000004-create-inspections';
import { CreateProviderGroups1763760000005 } from '../../migrations/1763760000005-create-provider-groups';
import { CreateFindings1763760000006 } from '../../migrations/1763760000006-create-findings';
import { CreateDemoLoad1763760000020 } from '../../migrations/1763760000020-create-demo-load';
import { IndexNationalScan1763760000030 } from '../../migrations/1763760000030-index-national-scan';
import { FenceWhatIsPublished1763760000040 } from '../../migrations/1763760000040-fence-what-is-published';
import { CreateAccess1763760000041 } from '../../migrations/1763760000041-create-access';
import { CreateAudit1763760000042 } from '../../migrations/1763760000042-create-audit';
import { CreateApiKeys1763760000043 } from '../../migrations/1763760000043-create-api-keys';
import { CreateOwnerMerges1763760000044 } from '../../migrations/1763760000044-create-owner-merges';
import { CreateFindingReviews1763760000045 } from '../../migrations/1763760000045-create-finding-reviews';
import { CreateOwnerStandIns1763760000046 } from '../../migrations/1763760000046-create-owner-stand-ins';
import { CreateServiceSecrets1763760000047 } from '../../migrations/1763760000047-create-service-secrets';
import { CreateOwnership1763760000048 } from '../../migrations/1763760000048-create-ownership';
import { CreateOwnerMatching1763760000049 } from '../../migrations/1763760000049-create-owner-matching';
import { CreateContinuity1763760000050 } from '../../migrations/1763760000050-create-continuity';
import { GroupsOfUndertakings1763760000051 } from '../../migrations/1763760000051-groups-of-undertakings';
import { CreateSamePersons1763760000052 } from '../../migrations/1763760000052-create-same-persons';
import { CreateOwnershipChangeDecisions1763760000053 } from '../../migrations/1763760000053-create-ownership-change-decisions';
import { KeepFormerMemberships1763760000054 } from '../../migrations/1763760000054-keep-former-memberships';
import { IndexUndertakingNames1763760000055 } from '../../migrations/1763760000055-index-undertaking-names';
import { CreateObservations1763760000056 } from '../../migrations/1763760000056-create-observations';
import { KeepFindingInputs1763760000057 } from '../../migrations/1763760000057-keep-finding-inputs';
import { KeepClaimsBySubject1763760000058 } from '../../migrations/1763760000058-keep-claims-by-subject';
import { CreateNationalScans1763760000059 } from '../../migrations/1763760000059-create-national-scans';
import { KeepChangesOfFacts1763760000060 } from '../../migrations/1763760000060-keep-changes-of-facts';
import { KeepEffectsGivenTheRecord1763760000061 } from '../../migrations/1763760000061-keep-effects-given-the-record';
import { CreateCommencements1763760000062 } from '../../migrations/1763760000062-create-commencements';
import { CreateMatters1763760000063 } from '../../migrations/1763760000063-create-matters';
import { CreateRemindersAndVisits1763760000066 } from '../../migrations/1763760000066-create-reminders-and-visits';
import { CreateDossiers1763760000067 } from '../../migrations/1763760000067-create-dossiers';
import { CreateImpactStatements1763760000068 } from '../../migrations/1763760000068-create-impact-statements';
import { CreateRulePublications1763760000069 } from '../../migrations/1763760000069-create-rule-publications';

/** Every migration, oldest first. A merged migration is never edited; a change is a new one. */
export const migrations = [
  CreatePublications1763760000001,
  CreateLocalAuthorities1763760000002,
  CreateSettings1763760000003,
  CreateInspections1763760000004,
  CreateProviderGroups1763760000005,
  CreateFindings1763760000006,
  CreateDemoLoad1763760000020,
  IndexNationalScan1763760000030,
  FenceWhatIsPublished1763760000040,
  CreateAccess1763760000041,
  CreateAudit1763760000042,
  CreateApiKeys1763760000043,
  CreateOwnerMerges1763760000044,
  CreateFindingReviews1763760000045,
  CreateOwnerStandIns1763760000046,
  CreateServiceSecrets1763760000047,
  CreateOwnership1763760000048,
  CreateOwnerMatching1763760000049,
  CreateContinuity1763760000050,
  GroupsOfUndertakings1763760000051,
  CreateSamePersons1763760000052,
  CreateOwnershipChangeDecisions1763760000053,
  KeepFormerMemberships1763760000054,
  IndexUndertakingNames1763760000055,
  CreateObservations1763760000056,
  KeepFindingInputs1763760000057,
  KeepClaimsBySubject1763760000058,
  CreateNationalScans1763760000059,
  KeepChangesOfFacts1763760000060,
  KeepEffectsGivenTheRecord1763760000061,
  CreateCommencements1763760000062,
  CreateMatters1763760000063,
  CreateRemindersAndVisits1763760000066,
  CreateDossiers1763760000067,
  CreateImpactStatements1763760000068,
  CreateRulePublications1763760000069,
];
