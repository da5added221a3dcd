import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { OverloadedError } from '../../../src/platform/database/overloaded-error';
import { RequestCancelledError, RequestDatabase } from '../../../src/platform/database/request-database';
import { databasePerWorker } from '../../support/database';

const holder = databasePerWorker();
let database: Database;
let system: Database;
const statements: string[] = [];
beforeAll(async () => {
  database = await openDatabase(holder.url, { orm, poolSize: 2, onQuery: (text) => statements.push(text) });
  system = await openDatabase(holder.url, { orm });
  await system.query({ text: 'create table thing (id int primary key)' });
});
afterAll(async () => {
  await database.close();
  await system.close();
});

function request(settings: Readonly<Record<string, string>> = {}): RequestDatabase {
  return new RequestDatabase(database, {
    settings,
    cancelStatement: async (sessionId) => {
      await system.query({ text: 'select pg_cancel_backend($1)', values: [sessionId] });
    },
  });
}

const whoami = { text: `select current_setting('oversight.caller', true) as caller, txid_current()::text as tx` };

describe('the database as one request sees it', () => {
  it('takes no connection before the first statement', async () => {
    const db = request();
    await db.end();
    expect(database.poolState().inUse).toBe(0);
    expect(db.statements).toBe(0);
  });

  it('runs all statements in one transaction with the identity, one after the other', async () => {
    const db = request({ 'oversight.caller': 'ama' });
    const rows = await Promise.all(Array.from({ length: 10 }, () => db.query<{ caller: string; tx: string }>(whoami)));
    expect(new Set(rows.flat().map(({ caller }) => caller))).toEqual(new Set(['ama']));
    expect(new Set(rows.flat().map(({ tx }) => tx)).size).toBe(1);
    expect(db.statements).toBe(10);
    await db.end();
  });

  it('keeps its connection until the word to end its statement has arrived, which could end another’s', async () => {
    let arrive: () => void = () => undefined;
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const db = new RequestDatabase(database, { cancelStatement: () => onItsWay });
    await db.query(whoami);
    const running = db.query({ text: 'select pg_sleep(0.05)' });
    while (db.statements < 2) await new Promise((resolve) => setImmediate(resolve));
    const cancelled = db.cancel();
    await running;
    const ended = db.end();
    await system.query(whoami);
    expect(database.poolState().inUse).toBe(1);
    arrive();
    await Promise.all([cancelled, ended]);
    expect(database.poolState().inUse).toBe(0);
  });

  it('leaves no identity behind on the connection', async () => {
    for (let round = 0; round < 5; round += 1) {
      const db = request({ 'oversight.caller': 'ama' });
      await db.query(whoami);
      await db.end();
    }
    const [row] = await database.query<{ caller: string | null }>(whoami);
    expect(row?.caller ?? '').toBe('');
  });

  it('of two requests at once neither sees the other’s identity', async () => {
    const requests = Array.from({ length: 40 }, (_, index) => ({
      name: `c${index}`,
      db: request({ 'oversight.caller': `c${index}` }),
    }));
    const seen = await Promise.all(
      requests.map(async ({ name, db }) => {
        const [row] = await db.query<{ caller: string }>(whoami);
        await db.end();
        return [name, row?.caller];
      }),
    );
    for (const [name, caller] of seen) expect(caller).toBe(name);
  });

  it('a statement that fails does not spoil those of its neighbours', async () => {
    const db = request({ 'oversight.caller': 'ama' });
    const [bad, good] = await Promise.allSettled([
      db.query({ text: 'select 1 / 0' }),
      db.query<{ caller: string }>(whoami),
    ]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ caller: 'ama' }] });
    await db.end();
    expect(database.poolState().inUse).toBe(0);
  });

  it('changes in a transaction of their own, committed before it answers, with one connection in hand', async () => {
    const db = request({ 'oversight.caller': 'ama' });
    await db.query(whoami);
    await db.transact(async (tx) => {
      expect(database.poolState().inUse).toBe(1);
      await tx.query({ text: 'insert into thing values (1)' });
    });
    expect(await system.query({ text: 'select id from thing' })).toEqual([{ id: 1 }]);
    expect(await db.query({ text: 'select id from thing' })).toEqual([{ id: 1 }]);
    await db.end();
    expect(db.statements).toBe(3);
  });

  it('undoes a change that fails', async () => {
    const db = request();
    const failing = db.transact(async (tx) => {
      await tx.query({ text: 'insert into thing values (2)' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await system.query({ text: 'select id from thing where id = 2' })).toEqual([]);
    await db.end();
  });

  it('stops the statement that runs when it is cancelled, refuses those that wait, and gives the connection back', async () => {
    const db = request();
    const running = db.query({ text: 'select pg_sleep(30)' });
    const waiting = db.query(whoami);
    const outcomes = Promise.allSettled([running, waiting]);
    while (
      (
        await system.query({
          text: `select from pg_stat_activity where query = 'select pg_sleep(30)' and state = 'active'`,
        })
      ).length === 0
    );
    await db.cancel();
    for (const outcome of await outcomes) {
      expect(outcome.status).toBe('rejected');
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(RequestCancelledError);
    }
    expect(database.poolState().inUse).toBe(0);
    await expect(db.query(whoami)).rejects.toThrow(RequestCancelledError);
    await expect(db.transact(async () => 1)).rejects.toThrow(RequestCancelledError);
  });

  it('cancelled twice, or after its end, is nothing', async () => {
    const db = request();
    await db.query(whoami);
    await db.end();
    await db.cancel();
    await db.cancel();
    expect(database.poolState().inUse).toBe(0);
  });
});

describe('a pool with a bounded queue', () => {
  it('refuses whoever comes when as many wait as may, and serves the others', async () => {
    const small = await openDatabase(holder.url, { orm, poolSize: 1, mostWaiting: 2, connectWaitMs: 5_000 });
    const first = await small.begin();
    const waiting = [small.query({ text: 'select 1 as one' }), small.query({ text: 'select 1 as one' })];
    await expect(small.query({ text: 'select 1' })).rejects.toThrow(OverloadedError);
    await expect(small.begin()).rejects.toThrow(OverloadedError);
    await first.commit();
    expect(await Promise.all(waiting)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    await small.close();
  });

  it('says that it is overloaded to whoever waited in vain', async () => {
    const small = await openDatabase(holder.url, { orm, poolSize: 1, connectWaitMs: 50 });
    const held = await small.begin();
    await expect(small.begin()).rejects.toThrow(OverloadedError);
    await held.rollback();
    await small.close();
  });

  it('is over once it is ended: what is asked later opens nothing', async () => {
    const db = request();
    await db.query(whoami);
    await db.end();
    await expect(db.query(whoami)).rejects.toBeInstanceOf(RequestCancelledError);
    await expect(db.transact((tx) => tx.query(whoami))).rejects.toBeInstanceOf(RequestCancelledError);
    expect(database.poolState().inUse).toBe(0);
  });

  it('keeps its last thing, whatever is asked and fails beside it', async () => {
    const db = request();
    const last = db.endWith(async (tx) => {
      await tx.query({ text: 'insert into thing values (4711)' });
    });
    await expect(db.query({ text: 'select 1 / 0' })).rejects.toBeInstanceOf(RequestCancelledError);
    await last;
    expect(await system.query({ text: 'select id from thing where id = 4711' })).toEqual([{ id: 4711 }]);
  });

  it('gives the connection back where its last thing fails', async () => {
    const db = request();
    await expect(db.endWith(async (tx) => void (await tx.query({ text: 'select 1 / 0' })))).rejects.toMatchObject({
      code: '22012',
    });
    await db.end();
    expect(database.poolState().inUse).toBe(0);
  });
});
