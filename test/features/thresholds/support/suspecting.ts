import type { Caller } from '../../../../src/domain/access/caller';
import type { CancellationGroundCode } from '../../../../src/domain/law/grounds';
import { suspicionMachine } from '../../../../src/domain/matters/machines/suspicion.machine';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import type { KindOfMatter } from '../../../../src/features/matters/kind-of-matter';
import type { MatterReply, MatterSubject } from '../../../../src/features/matters/matter';
import { takeMatterStep } from '../../../../src/features/matters/take-matter-step';
import type { Database } from '../../../../src/platform/database/database';
import { people, roadDay } from '../../matters/support/given-road';

/** The kind as its feature has it; what the register says of the setting is given. */
const suspicionKind: KindOfMatter = {
  machine: suspicionMachine,
  facts: async () => ({ registration: 'STANDS', provisionType: 'CHILDRENS_HOME', suspicionStanding: null }),
};

interface Suspecting {
  on?: string;
  scenario?: string | null;
  grounds?: readonly CancellationGroundCode[];
  by?: Caller;
}

async function step(
  database: Database,
  caller: Caller,
  act: Omit<Parameters<typeof takeMatterStep>[2], 'reason'>,
): Promise<number> {
  const settings = { ...callerSettings(caller, roadDay), role: 'oversight_api' };
  const reply: MatterReply = await database.transaction(
    (tx) =>
      takeMatterStep(
        { tx, caller, now: `${roadDay}T10:00:00.000000Z`, today: roadDay, audit: () => undefined },
        suspicionKind,
        { ...act, reason: 'As the file says.' },
        async () => [],
      ),
    { settings },
  );
  if (reply.matter === null) throw new Error(JSON.stringify(reply));
  return reply.matter.id;
}

/** An officer records a suspicion of a home, and the number of it comes back. */
export async function suspected(database: Database, urn: string, suspecting: Suspecting = {}): Promise<number> {
  const {
    on = '2026-05-01',
    scenario = null,
    grounds = ['RELEVANT_REQUIREMENTS_BREACH'],
    by = people.officer,
  } = suspecting;
  const [of] = await database.query<{ registrationId: number; settingId: number }>({
    text: `select id as "registrationId", setting_id as "settingId" from registration where urn = $1`,
    values: [urn],
  });
  const about = { caseId: null, parentId: null, groupId: null, partyId: null, scenario };
  const opening: MatterSubject & { title: string } = {
    ...about,
    registrationId: of?.registrationId ?? null,
    settingId: of?.settingId ?? null,
    title: `Suspicion of ${urn}`,
  };
  const particulars = {
    grounds,
    why: 'Staff are not vetted.',
    links: [{ kind: 'DOCUMENT', target: 'file 1' }],
  };
  return step(database, by, { step: 'RECORD_SUSPICION', on, particulars, matterId: null, opening, expectedVersion: 0 });
}

/** The suspicion is withdrawn on a day. */
export async function withdrawn(database: Database, matterId: number, on: string): Promise<void> {
  await step(database, people.officer, {
    step: 'WITHDRAW_SUSPICION',
    on,
    particulars: { noLonger: 'All are vetted.' },
    matterId,
    opening: null,
    expectedVersion: 1,
  });
}
