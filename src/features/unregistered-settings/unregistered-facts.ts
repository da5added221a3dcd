import type { Refusal } from '../../domain/law/refusal';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import { penaltyStandsIn } from '../../domain/matters/machines/penalty.machine';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, MatterBefore } from '../matters/kind-of-matter';
import { type PenaltyThatFollows, UnregisteredFactsStore } from './unregistered-facts.store';

async function areaFacts(store: UnregisteredFactsStore, { particulars: { area } }: AskedStep): Promise<GuardFacts> {
  if (typeof area !== 'string' || (await store.isCouncil(area))) return {};
  const message = 'No council has the code in `area`. Expected a code such as 888 or E10000017.';
  return { refusals: [{ code: 'AREA_NOT_KNOWN', message, citation: null }] };
}

function stillOpen(penalties: readonly PenaltyThatFollows[]): readonly Refusal[] {
  return penalties
    .filter(({ isOpen }) => isOpen)
    .map(({ id, state }) => ({
      code: 'STILL_OPEN_BELOW',
      message: `The penalty that follows from it (matter ${id}) stands at ${state}. Expected it at its end first.`,
      citation: null,
    }));
}

/**
 * What the guards of an unregistered setting ask. The matter itself is held by now, and whoever serves a penalty that
 * follows from it holds it too: neither route can be gone while the other is looked at.
 */
export async function unregisteredFacts(
  { tx }: MutationRun,
  { matter }: MatterBefore,
  asked: AskedStep,
): Promise<GuardFacts> {
  const store = new UnregisteredFactsStore(tx);
  if (matter === null) return areaFacts(store, asked);
  const penalties = await store.penalties(matter.id);
  return {
    penaltyStands: penalties.some(({ state }) => (penaltyStandsIn as readonly string[]).includes(state)),
    // Its own steps say of prosecutions all that is recorded of an act somewhere that has no registration.
    prosecution: 'NONE_RECORDED',
    refusals: asked.step === 'CLOSE' ? stillOpen(penalties) : [],
  };
}
