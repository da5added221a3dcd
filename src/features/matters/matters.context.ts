import DataLoader from 'dataloader';
import { problem } from '../../domain/casework/problem';
import type { Particulars } from '../../domain/matters/particulars';
import type { MatterClock } from '../../domain/matters/step-clocks';
import type { Queryable, Transaction } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import { lawContext } from '../law/law.context';
import { ClockStore } from './clock.store';
import type { KindOfMatter } from './kind-of-matter';
import type { Matter, MatterLink, MatterReply, StoredStep } from './matter';
import type { MatterStepInput } from './matter.input';
import { MatterStore } from './matter.store';
import { readOpening } from './read-opening';
import { takeMatterStep } from './take-matter-step';

interface Known {
  knownAt: string | null;
}

/** What this feature puts on the request. */
export interface MattersContext {
  matters: {
    store: MatterStore;
    byId: LoadersByArguments<Known, number, Matter | null>;
    /** Every step that the caller sees, oldest first. */
    steps: LoadersByArguments<Known, number, StoredStep[]>;
    history: LoadersByArguments<Known & { first: number; before: number | null }, number, StoredStep[]>;
    stepCount: LoadersByArguments<Known, number, number>;
    links: LoadersByArguments<Known & { first: number; after: number }, number, MatterLink[]>;
    linkCount: LoadersByArguments<Known, number, number>;
    clocks: DataLoader<number, MatterClock[]>;
  };
}

export function mattersContext(db: Queryable): MattersContext {
  const store = new MatterStore(db);
  const clocks = new ClockStore(db);
  return {
    matters: {
      store,
      byId: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await store.byIds(ids, knownAt), ({ id }) => id),
      ),
      steps: new LoadersByArguments(async ({ knownAt }, ids) =>
        groupedByKey(ids, await store.stepsOf(ids, knownAt), ({ matterId }) => matterId),
      ),
      history: new LoadersByArguments(async ({ knownAt, first, before }, ids) =>
        groupedByKey(ids, await store.histories(ids, knownAt, first, before), ({ matterId }) => matterId),
      ),
      stepCount: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await store.stepCounts(ids, knownAt), ({ matterId }) => matterId).map((row) => row?.count ?? 0),
      ),
      links: new LoadersByArguments(async ({ knownAt, first, after }, ids) =>
        groupedByKey(ids, await store.links(ids, knownAt, first, after), ({ matterId }) => matterId),
      ),
      linkCount: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await store.linkCounts(ids, knownAt), ({ matterId }) => matterId).map((row) => row?.count ?? 0),
      ),
      clocks: new DataLoader(async (ids) => groupedByKey(ids, await clocks.ofMatters(ids), ({ matterId }) => matterId)),
    },
  };
}

/** What a step says, without what was left out: a class of GraphQL inputs becomes plain JSON. */
function plain(particulars: object | null | undefined): Particulars {
  const text = JSON.stringify(particulars ?? {}, (_, value: unknown) => (value === null ? undefined : value));
  return JSON.parse(text) as Particulars;
}

function refused(problems: MatterReply['problems']): MatterReply {
  return { matter: null, problems, conflict: null };
}

async function openingIn(tx: Transaction, input: MatterStepInput) {
  return input.opening == null ? null : readOpening(tx, input.opening);
}

/**
 * Takes a step in a matter of the kind, for the mutation of that name: the one way in which anything statutory moves.
 */
export function takeStepIn(
  context: MutationsContext,
  kind: KindOfMatter,
  operation: string,
  input: MatterStepInput & { step: string; particulars?: object | null },
): Promise<MatterReply & { replayed: boolean }> {
  const { expectedVersion, on, reason, step } = input;
  return committed(context, operation, input, refused, async (run) => {
    if ((input.opening == null) === (input.matterId == null)) {
      const message =
        'Expected either `matterId`, for a matter that exists, or `opening`, for the step that begins one.';
      return refused([problem('FIELD_NOT_EXPECTED', ['input', 'opening'], message)]);
    }
    const read = await openingIn(run.tx, input);
    if (read !== null && read.problems.length > 0) return refused(read.problems);
    const matterId = input.matterId == null ? null : idOrNull(input.matterId);
    const act = { step, on, reason, expectedVersion, matterId, opening: read?.opening ?? null };
    // In the transaction of the change: what waits for the request's own statements would wait for itself.
    const { under } = lawContext(run.tx).recordedCommencements;
    return takeMatterStep(run, kind, { ...act, particulars: plain(input.particulars) }, (scenario) =>
      under({ knownAt: null, scenario }),
    );
  });
}
