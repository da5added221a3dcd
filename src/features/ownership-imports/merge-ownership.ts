import type { Transaction } from '../../platform/database/database';
import type { BulkLoadStore } from './bulk-load.store';
import { ClaimClashStore } from './claim-clashes.store';
import { interestFacts, versionFacts } from './fact-kinds';
import { ImportNoticeStore } from './import-notice.store';
import type { ImportNotice, OwnershipImportCounts, OwnershipImportOptions } from './ownership-import';
import { type MergeScope, OwnershipMergeStore } from './ownership-merge.store';
import { confidenceOf } from './ownership-source';
import { OwnershipStagingStore } from './ownership-staging.store';
import { OwnershipWriteStore } from './ownership-write.store';
import { PartyReferenceStore } from './party-references.store';
import { PartyResolutionStore } from './party-resolution.store';
import { ProposeChangesStore } from './propose-changes.store';
import { refuseClashes, refuseConflicts, refuseMixed, refuseUnknown } from './refuse-records';
import { recordSchemeOf, type Staged } from './stage-ownership';
import { WantedInterestStore } from './wanted-interests.store';
import { WantedVersionStore } from './wanted-versions.store';

type Options = OwnershipImportOptions & { sourceId: number; importId: number; isComplete: boolean };

interface Merged {
  counts: OwnershipImportCounts;
  notices: readonly ImportNotice[];
  noticeCount: number;
}

/** Merges what is staged into the store of record: parties first, then what is said of them, then interests. */
export async function mergeOwnership(
  tx: Transaction,
  bulk: BulkLoadStore,
  options: Options,
  staged: Staged,
): Promise<Merged> {
  const { sourceId, importId, layout, contentOn, isComplete } = options;
  const isStrict = options.ofStatement !== undefined;
  const confidence = confidenceOf(options.source.kind);
  const scope: MergeScope = { sourceId, importId, layout, contentOn, isComplete, isStrict, confidence };
  const tell = (doing: string) => options.onProgress?.({ records: staged.records, doing });
  const statementsAdded = isStrict ? await new OwnershipStagingStore(tx).keepStatements(sourceId, importId) : 0;

  tell('telling parties apart');
  const parties = new PartyResolutionStore(tx, sourceId, recordSchemeOf(options.source.code));
  const { partiesAdded, identifiersAdded } = await resolveParties(tx, bulk, parties, options);

  tell('storing what is said of parties');
  await new WantedVersionStore(tx).workOut();
  const versions = new OwnershipMergeStore(tx, versionFacts, scope);
  await versions.meetHeld();
  await bulk.prepare('party_version', await versions.compare());
  const versionCounts = await new OwnershipWriteStore(tx, versionFacts, scope).write(!bulk.isPrepared('party_version'));
  const recordIdentifiers = await parties.addRecordIdentifiers(isStrict);

  tell('storing interests');
  await new WantedInterestStore(tx, sourceId, isStrict).workOut();
  const interests = new OwnershipMergeStore(tx, interestFacts, scope);
  await interests.meetHeld();
  await settleClashes(tx, isStrict);
  const adding = await interests.compare();
  const changes = options.watched
    ? await new ProposeChangesStore(tx, scope).holdBack(await options.watched(tx))
    : { proposed: 0, overtaken: 0 };
  await bulk.prepare('interest', adding);
  const interestCounts = await new OwnershipWriteStore(tx, interestFacts, scope).write(!bulk.isPrepared('interest'));

  tell('making indexes');
  await bulk.restore();
  const counts = {
    records: staged.records,
    partiesAdded,
    identifiersAdded: identifiersAdded + recordIdentifiers,
    versionsAdded: versionCounts.added,
    versionsClosed: versionCounts.closed,
    interestsAdded: interestCounts.added,
    interestsClosed: interestCounts.closed,
    statementsAdded,
    changesProposed: changes.proposed,
    changesOvertaken: changes.overtaken,
  };
  return { counts, ...(await new ImportNoticeStore(tx).all()) };
}

async function resolveParties(
  tx: Transaction,
  bulk: BulkLoadStore,
  parties: PartyResolutionStore,
  { source, sourceId, ofStatement }: Options,
): Promise<{ partiesAdded: number; identifiersAdded: number }> {
  await parties.labelRecords();
  refuseMixed(await parties.mixedKinds());
  await parties.findKnown();
  // A register may give a record a number later: the number then tells who it is. A strict layout may not.
  refuseConflicts(await parties.conflicts(ofStatement ? 2 : 1));
  const described = await parties.choose();
  await bulk.prepare('party', described);
  await parties.settle();
  const references = new PartyReferenceStore(tx, sourceId, recordSchemeOf(source.code));
  const identifiers = await parties.collectIdentifiers();
  const named = await references.collectNamed();
  await bulk.prepare('party_identifier', identifiers + named);
  await parties.addIdentifiers();
  await references.addNamed();
  await references.findAll();
  refuseUnknown(await references.unknownRecords(), await references.heldInPersons());
  return { partiesAdded: described + named, identifiersAdded: identifiers + named };
}

async function settleClashes(tx: Transaction, isStrict: boolean): Promise<void> {
  const clashes = new ClaimClashStore(tx);
  if (!(await clashes.find())) return;
  if (!isStrict) return clashes.letLaterStand();
  refuseClashes(await clashes.contradictions());
  await clashes.joinAgreeing();
}
