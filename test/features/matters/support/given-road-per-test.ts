import type { Database } from '../../../../src/platform/database/database';
import { openDatabasePerTest } from '../../../support/open-database-per-test';
import { type GivenRoad, givenRoad } from './given-road';

/** A new database for each test of the file with the road laid down in it, handed over before it, gone after it. */
export function givenRoadPerTest(handOver: (database: Database, road: GivenRoad) => void): void {
  let database: Database;
  openDatabasePerTest((opened) => {
    database = opened;
  });
  beforeEach(async () => {
    handOver(database, await givenRoad(database));
  });
}
