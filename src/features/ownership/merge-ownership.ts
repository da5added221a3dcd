import type { Transaction } from '../../platform/database/database';
import type { BulkLoadStore } from './bulk-load.store';
import { ClaimClashStore } from './claim-clashes.store';
import { interestFacts, versionFacts } from './fact-kinds';
import { ImportNoticeStore } from './import-notice.store';
import type { ImportNotice, OwnershipImportCounts, OwnershipImportOptions } from './ownership-import';
import { type MergeScope, OwnershipMergeStore } from './ownership-merge.store';
import { confidenceOf } from './ownership-source';
import { OwnershipStagingStore } from './ownership-staging.store';
import { PartyResolutionStore } from './party-resolution.store';
import { ProposeChangesStore } from './propose-changes.store';
import { refuseClashes, refuseConflicts, refuseHeldInItself, refuseMixed, refuseUnknown } from './refuse-records';
import { recordSchemeOf, type Staged } from './stage-ownership';
import { WantedInterestStore } from './wanted-interests.store';
import { WantedVersionStore } from './wanted-versions.store';

type Options = OwnershipImportOptions & { sourceId: number; importId: number };

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
  await bulk.prepare('party_identifier', staged.identifiers);
  await bulk.prepare('party', staged.parties);
  const parties = new PartyResolutionStore(tx, sourceId, recordSchemeOf(options.source.code));
  const { partiesAdded, identifiersAdded } = await resolveParties(parties, isStrict);

  tell('storing what is said of parties');
  await new WantedVersionStore(tx).workOut();
  await bulk.prepare('party_version', staged.parties);
  const versions = new OwnershipMergeStore(tx, versionFacts, scope);
  await versions.meetHeld();
  await versions.compare();
  const versionCounts = await versions.apply();
  const recordIdentifiers = await parties.addRecordIdentifiers(isStrict);

  tell('storing interests');
  await workOutInterests(tx, scope);
  await bulk.prepare('interest', staged.interests);
  const interests = new OwnershipMergeStore(tx, interestFacts, scope);
  await interests.meetHeld();
  await settleClashes(tx, isStrict);
  await interests.compare();
  const changes = options.watched
    ? await new ProposeChangesStore(tx, scope).holdBack(await options.watched(tx))
    : { proposed: 0, overtaken: 0 };
  const interestCounts = await interests.apply();

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
  parties: PartyResolutionStore,
  isStrict: boolean,
): Promise<{ partiesAdded: number; identifiersAdded: number }> {
  await parties.labelRecords();
  refuseMixed(await parties.mixedKinds());
  await parties.findKnown();
  // A register may give a record a number later: the number then tells who it is. A strict layout may not.
  refuseConflicts(await parties.conflicts(isStrict ? 2 : 1));
  const described = await parties.settle();
  const identifiersAdded = await parties.addIdentifiers();
  const named = await parties.settleReferences();
  await parties.addEarlierRecords();
  refuseUnknown(await parties.unknownRecords(), await parties.heldInPersons());
  return { partiesAdded: described + named, identifiersAdded: identifiersAdded + named };
}

async function workOutInterests(tx: Transaction, scope: MergeScope): Promise<void> {
  const wanted = new WantedInterestStore(tx, scope.sourceId, scope.isStrict);
  await wanted.workOut();
  if (scope.isStrict) refuseHeldInItself(await wanted.heldInItself());
}

async function settleClashes(tx: Transaction, isStrict: boolean): Promise<void> {
  const clashes = new ClaimClashStore(tx);
  if (!(await clashes.find())) return;
  if (!isStrict) return clashes.letLaterStand();
  refuseClashes(await clashes.contradictions());
  await clashes.joinAgreeing();
}
