import { accessTables } from '../features/access/access.tables';
import { apiKeyTables } from '../features/access/api-key.tables';
import { reminderTables } from '../features/clocks/reminder.tables';
import { continuityTables } from '../features/continuity/continuity.tables';
import { dossierTables } from '../features/dossiers/dossier.tables';
import { findingReviewTables } from '../features/finding-reviews/finding-review.tables';
import { factChangeTables } from '../features/findings/fact-change.tables';
import { findingTables } from '../features/findings/finding.tables';
import { impactStatementTables } from '../features/impacts/impact-statement.tables';
import { inspectionTables } from '../features/inspections/inspection.tables';
import { lawTables } from '../features/law/commencement.tables';
import { localAuthorityTables } from '../features/local-authorities/local-authority.tables';
import { matterTables } from '../features/matters/matter.tables';
import { nationalScanTables } from '../features/national-scans/national-scan.tables';
import { observationTables } from '../features/observations/observation.tables';
import { ownerMatchingTables } from '../features/owner-matching/owner-matching.tables';
import { ownerMergeTables } from '../features/owner-merges/owner-merge.tables';
import { ownershipTables } from '../features/ownership/ownership.tables';
import { ownershipChangeTables } from '../features/ownership-changes/ownership-change.tables';
import { providerGroupTables } from '../features/provider-groups/provider-group.tables';
import { publicationTables } from '../features/publications/publication.tables';
import { rulePublicationTables } from '../features/rule-publications/rule-publication.tables';
import { settingTables } from '../features/settings/setting.tables';
import { queueVisitTables } from '../features/work-queues/queue-visit.tables';
import { auditTables } from '../platform/audit/audit.tables';
import { demoLoadTable } from './demo-load.table';

/** Every table there is. A table missing here is missing from the migrations' drift check too. */
export const tables = [
  ...accessTables,
  ...apiKeyTables,
  ...auditTables,
  ...publicationTables,
  ...localAuthorityTables,
  ...settingTables,
  ...inspectionTables,
  ...observationTables,
  ...ownershipTables,
  ...ownerMatchingTables,
  ...providerGroupTables,
  ...ownerMergeTables,
  ...factChangeTables,
  ...findingTables,
  ...rulePublicationTables,
  ...nationalScanTables,
  ...findingReviewTables,
  ...continuityTables,
  ...ownershipChangeTables,
  ...lawTables,
  ...matterTables,
  ...reminderTables,
  ...queueVisitTables,
  ...impactStatementTables,
  ...dossierTables,
  demoLoadTable,
];
