import { randomBytes } from 'node:crypto';
import { FenceStore } from '../../../src/app/examination/fence.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

let role: string;
const strong = () => `${role}_strong`;
beforeEach(() => {
  role = `requests_${randomBytes(4).toString('hex')}`;
});

/** Roles belong to the whole server: they are made, looked at and taken back in one transaction. */
async function seenAfter<T>(given: string, look: (store: FenceStore) => Promise<T>): Promise<T> {
  const { tx, rollback } = await database.begin();
  try {
    await tx.query({ text: `create role ${role} login; create role ${strong()}; ${given}` });
    return await look(new FenceStore(tx));
  } finally {
    await rollback();
  }
}
const roleAfter = (given: string) => seenAfter(given, (store) => store.role(role));

const sound = { isSuperuser: false, bypassesRowSecurity: false, mayMakeMore: false, owned: 0, strongRoles: [] };

describe('what the catalogue says of the role', () => {
  it('is nothing where there is none', async () => {
    expect(await new FenceStore(database).role('nobody_of_that_name')).toBeNull();
  });

  it('is that a plain role can do nothing', async () => {
    expect(await roleAfter('')).toEqual(sound);
  });

  it.each([
    [() => `alter role ${role} bypassrls`, () => ({ bypassesRowSecurity: true })],
    [() => `alter role ${role} createrole`, () => ({ mayMakeMore: true })],
    [() => `alter role ${role} createdb`, () => ({ mayMakeMore: true })],
    [() => `create table theirs (id int); alter table theirs owner to ${role}`, () => ({ owned: 1 })],
    [
      () => `create function theirs() returns int language sql as 'select 1'; alter function theirs() owner to ${role}`,
      () => ({ owned: 1 }),
    ],
    [() => `alter role ${strong()} bypassrls; grant ${strong()} to ${role}`, () => ({ strongRoles: [strong()] })],
    [
      () => `create table theirs (id int); alter table theirs owner to ${strong()}; grant ${strong()} to ${role}`,
      () => ({ strongRoles: [strong()] }),
    ],
    [() => `grant ${strong()} to ${role}`, () => ({})],
    [() => `grant pg_write_all_data to ${role}`, () => ({ strongRoles: ['pg_write_all_data'] })],
  ])('changes with %s', async (given, facts) => {
    expect(await roleAfter(given())).toEqual({ ...sound, ...facts() });
  });

  it('is that a superuser is one', async () => {
    expect(await roleAfter(`alter role ${role} superuser`)).toMatchObject({ isSuperuser: true });
  });
});

describe('what the catalogue says of the fence', () => {
  /** In a schema of its own, which is the current one. */
  const fenceAfter = (given: string) =>
    seenAfter(`create schema fenced; set local search_path to fenced; ${given}`, (store) => store.fence(role));

  it.each([
    ['create table a (id int)', { openTables: ['a'] }],
    ['create table a (id int); alter table a enable row level security', { openTables: ['a'] }],
    ['create table a (id int); alter table a force row level security', { openTables: ['a'] }],
    ['create table a (id int); alter table a enable row level security, force row level security', {}],
    ['create table a (id int) partition by range (id)', { openTables: ['a'] }],
    ['create view v as select 1 as one', {}],
    ['create view v as select 1 as one; grant select on v to ROLE', { ownersViews: ['v'] }],
    ['create view v with (security_invoker = true) as select 1 as one; grant select on v to ROLE', {}],
    ['create view v with (security_invoker) as select 1 as one; grant select on v to ROLE', {}],
    [
      'create view v with (security_invoker = off) as select 1 as one; grant select on v to ROLE',
      { ownersViews: ['v'] },
    ],
    ['create view v as select 1 as one; grant select (one) on v to ROLE', { ownersViews: ['v'] }],
    ['create materialized view m as select 1 as one', {}],
    ['create materialized view m as select 1 as one; grant select on m to ROLE', { ownersViews: ['m'] }],
  ])('after %s', async (given, facts) => {
    expect(await fenceAfter(given.replace('ROLE', role))).toEqual({ openTables: [], ownersViews: [], ...facts });
  });
});
