import { chooseApiLogin } from '../../src/app/api-login';
import { openApiDatabase } from '../../src/app/open-api-database';
import { orm } from '../../src/app/orm';
import { prepareDatabase } from '../../src/app/prepare-database';
import { provideDatabase } from '../../src/platform/database/database-url';
import { openDatabase } from '../../src/platform/database/open-database';
import { databasePerWorker } from '../support/database';
import { makeServerFolder, removeServerFolder } from '../support/server-folder';

const whoami = { text: 'select current_user::text as user, session_user::text as login' };

describe('the login of requests', () => {
  it('on our own server has a password of its own, which a second process finds too', async () => {
    const dataDir = makeServerFolder();
    const provided = await provideDatabase({ kind: 'embedded', dataDir });
    const system = await openDatabase(provided.url, { orm });
    try {
      await prepareDatabase(system);
      const login = await chooseApiLogin(provided, system, null);
      const [first, second] = [
        await openApiDatabase(login),
        await openApiDatabase(await chooseApiLogin(provided, system, null)),
      ];
      expect(new URL(login.url).password).not.toBe(new URL(provided.url).password);
      for (const api of [first, second]) {
        expect(await api.query(whoami)).toEqual([{ user: 'oversight_api', login: 'oversight_api' }]);
        await expect(api.query({ text: 'select from register_entry' })).rejects.toMatchObject({ code: '42501' });
        await api.close();
      }
      const wrong = new URL(login.url);
      wrong.password = 'wrong';
      await expect(openApiDatabase({ url: wrong.toString(), sessionSettings: {} })).rejects.toThrow(
        'password authentication failed',
      );
    } finally {
      await system.close();
      await provided.stop();
      await removeServerFolder(dataDir);
    }
  });

  const holder = databasePerWorker();

  it('on a server of the operator’s is the owner’s in the role of requests, or the one that was named', async () => {
    const provided = { url: holder.url, embedded: null, stop: async () => undefined };
    const system = await openDatabase(holder.url, { orm });
    expect(await chooseApiLogin(provided, system, 'postgres://api@host/db')).toEqual({
      url: 'postgres://api@host/db',
      sessionSettings: {},
    });
    const api = await openApiDatabase(await chooseApiLogin(provided, system, null));
    expect(await api.query(whoami)).toMatchObject([{ user: 'oversight_api' }]);
    await api.query({ text: 'reset role' });
    expect(await api.query(whoami)).toMatchObject([{ user: 'oversight_api' }]);
    await api.close();
    await system.close();
  });
});
