import { placeOf } from '../../../src/platform/database/database-error';

it.each([
  ['postgres://me:secret@db:6543/oversight?sslmode=require', 'db:6543, database oversight as user me'],
  ['postgres://db/oversight', 'db:5432, database oversight'],
  ['postgres:///oversight?host=/run/postgresql', '/run/postgresql:5432, database oversight'],
  ['postgres://a%40b:secret@db', 'db:5432, database (default) as user a@b'],
  ['no address: secret', 'an address that cannot be read'],
])('an address is shown without its password: %s', (url, place) => {
  expect(placeOf(url)).toBe(place);
});
