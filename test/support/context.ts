import { type RequestContext, requestContext } from '../../src/app/request-context';
import { anonymous, type Caller } from '../../src/domain/access/caller';
import { fixedClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { demoDay } from './service';

const free = {
  cost: 1,
  maximumCost: 1,
  charge: { isAllowed: true, remaining: 1, limit: 1, retryAfterSeconds: 0, fullInSeconds: 0 },
};

/** What a request works with, for tests that execute without HTTP. */
export function givenContext(database: Database, caller: Caller = anonymous): RequestContext {
  const clock = fixedClock(demoDay);
  return requestContext(
    {
      db: database,
      transact: (work) => database.transaction(work),
      caller,
      today: demoDay,
      now: clock.now,
      requestId: 'test',
      spending: free,
    },
    true,
  );
}
