import { type LawAsked, recordsUnder } from '../../domain/law/commencement-scenario';
import type { Queryable } from '../../platform/database/database';
import type { Commencement } from './commencement';
import { CommencementStore } from './commencement.store';

/** What this feature puts on the request. */
export interface LawContext {
  recordedCommencements: {
    store: CommencementStore;
    /** The approved records that count: read once for each moment, however many powers ask. */
    under(asked: LawAsked): Promise<readonly Commencement[]>;
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
    },
  };
}
