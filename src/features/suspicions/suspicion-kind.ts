import type { GuardFacts } from '../../domain/matters/guard-facts';
import { suspicionMachine } from '../../domain/matters/machines/suspicion.machine';
import { isOnRegister } from '../../domain/register/vocabulary';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, KindOfMatter, MatterBefore } from '../matters/kind-of-matter';
import { type RegistrationOnDay, SuspicionLookUpStore } from './suspicion-look-up.store';

function saidOf(found: RegistrationOnDay | null): GuardFacts['registration'] {
  if (found === null) return 'NOT_KNOWN';
  return isOnRegister(found.status) ? 'STANDS' : 'DOES_NOT_STAND';
}

/** What the guards of a suspicion ask, looked up for the step that begins one. */
async function suspicionFactsOf(run: MutationRun, before: MatterBefore, asked: AskedStep): Promise<GuardFacts> {
  const { registrationId, settingId, scenario } = before.subject;
  if (asked.step !== 'RECORD_SUSPICION' || registrationId === null || settingId === null) return {};
  const store = new SuspicionLookUpStore(run.tx);
  await store.takeTurn(settingId);
  const found = await store.registrationOn(registrationId, asked.on);
  const standing = await store.standing(settingId, scenario);
  return {
    registration: saidOf(found),
    provisionType: found?.provisionType ?? null,
    suspicionStanding: standing === null ? null : String(standing),
  };
}

/** What this feature adds to the kernel of matters. */
export const suspicionKind: KindOfMatter = { machine: suspicionMachine, facts: suspicionFactsOf };
