import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments } from '../../platform/graphql/loaders';
import type { ImportProblem } from './import-run';
import { ImportRunStore } from './import-run.store';

/** What this feature puts on the request. */
export interface PublicationsContext {
  publications: {
    runs: ImportRunStore;
    problemsOfRun: LoadersByArguments<{ first: number }, number, ImportProblem[]>;
  };
}

export function publicationsContext(db: Queryable): PublicationsContext {
  const runs = new ImportRunStore(db);
  return {
    publications: {
      runs,
      problemsOfRun: new LoadersByArguments(async ({ first }, runIds) =>
        groupedByKey(runIds, await runs.problemsByRuns(runIds, first), ({ runId }) => runId),
      ),
    },
  };
}
