import { createDossier } from '../../../src/features/dossiers/create-dossier';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { auditSigner } from '../../../src/platform/audit/seal-signer';
import { readPublicKeys } from '../../../src/platform/audit/signing-key';
import { writeCheckpoint } from '../../../src/platform/audit/write-checkpoint';
import { fixedClock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/database/database';
import { type GivenRoad, people, roadDay } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { askedWithKey, draftedNotice, taken } from './support/given-dossier';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});
const asking = askedWithKey(() => database);

describe('the chain of the audit, in the manifest of a dossier', () => {
  it('is as far as it was signed by the moment, whatever was signed later', async () => {
    const folders = { folder: asking.folder, keyFolder: asking.folder };
    const { id } = await draftedNotice(asking, road);
    const asked = (knownAt: string) => ({
      matterId: Number(id),
      template: null,
      audience: { lane: 'REGULATOR' as const, organisation: null },
      knownAt,
    });
    const headAt = async (moment: string) => {
      const { manifest } = await createDossier(database, asked(moment), asking.sealing);
      return (manifest.about as unknown as { chainHead: { sequence: number } | null }).chainHead;
    };
    const after = `${roadDay}T20:00:00Z`;
    expect(await headAt(after)).toBeNull();
    await sealEntries(database);
    await writeCheckpoint(database, folders, fixedClock(roadDay));
    const first = await headAt(after);
    expect(first?.sequence).toBe(3);
    const next = { step: 'WEIGH_IMPACT', matterId: id, expectedVersion: 1, particulars: { urgency: 'Today.' } };
    await taken(asking, people.officer, 'plan', next, '2026-06-16');
    await sealEntries(database);
    await writeCheckpoint(database, folders, fixedClock('2026-06-16'));
    expect(await headAt(after)).toEqual(first);
    expect((await headAt('2026-06-17T00:00:00Z'))?.sequence).toBe(4);
  });

  it('is signed with the key of its checkpoints', () => {
    const { fingerprint } = auditSigner(asking.folder);
    expect([...readPublicKeys(asking.folder).keys()]).toEqual([fingerprint.slice(0, 16)]);
  });
});
