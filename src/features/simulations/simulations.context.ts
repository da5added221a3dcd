import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import { graphOn } from '../../domain/ownership/dated-ownership';
import type { SimulationBase } from '../../domain/simulation/simulate';
import type { Queryable } from '../../platform/database/database';
import { type SimulationMoment, SimulationStore } from './simulation.store';

/** Reads everything that bears on the groups of some bodies, as known at a moment; feature `ownership` does. */
type ReadWorld = (bodies: readonly number[], knownAt: string | null) => Promise<DatedOwnership>;

/** What this feature puts on the request. */
export interface SimulationsContext {
  simulations: {
    store: SimulationStore;
    /** Where a simulation starts from; of these parties too, wherever they stand. */
    baseOn(moment: SimulationMoment, others: readonly number[], readWorld: ReadWorld): Promise<SimulationBase>;
  };
}

export function simulationsContext(db: Queryable): SimulationsContext {
  const store = new SimulationStore(db);
  return {
    simulations: {
      store,
      async baseOn({ asOf: day, knownAt }, others, readWorld) {
        const settings = await store.settingsOn(day, knownAt);
        const providers = settings.map(({ provider }) => provider);
        const { sameAs, ...world } = await readWorld([...new Set([...providers, ...others])], knownAt);
        // Persons who are one are put together by the simulation itself, above its changes.
        return { day, graph: graphOn(world, day), sameAs, settings };
      },
    },
  };
}
