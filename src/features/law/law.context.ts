import { demonstrationScenario, type LawAsked, recordsUnder } from '../../domain/law/commencement-scenario';
import type { Queryable } from '../../platform/database/database';
import { badInput } from '../../platform/graphql/scalars';
import type { Commencement } from './commencement';
import { CommencementStore } from './commencement.store';

/** What this feature puts on the request. */
export interface LawContext {
  recordedCommencements: {
    store: CommencementStore;
    /** The approved records that count: read once for each moment, however many powers ask. */
    under(asked: LawAsked): Promise<readonly Commencement[]>;
    /** The scenario that somebody asks for by its name. One that is not there is refused, and not taken for the real law. */
    named(scenario: string | null | undefined): Promise<string | null>;
  };
}

export function lawContext(db: Queryable): LawContext {
  const store = new CommencementStore(db);
  const read = new Map<string | null, Promise<readonly Commencement[]>>();
  const standingAt = (knownAt: string | null) => {
    const known = read.get(knownAt) ?? store.standingAt(knownAt);
    read.set(knownAt, known);
    return known;
  };
  return {
    recordedCommencements: {
      store,
      under: async ({ knownAt, scenario }) => recordsUnder(await standingAt(knownAt), scenario),
      named: async (scenario) => {
        if (scenario == null) return null;
        if ((await standingAt(null)).some((record) => record.scenario === scenario)) return scenario;
        throw badInput(
          `There is no scenario ${JSON.stringify(scenario.slice(0, 60))}. Expected the name of one, such as "${demonstrationScenario}", or none for the law as it is. \`commencements\` lists them.`,
        );
      },
    },
  };
}
