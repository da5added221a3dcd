import { chooseAuditFolders } from '../../../src/platform/audit/audit-folder';

describe('where checkpoints and their key are kept', () => {
  it.each([
    ['within the data folder', {}, '/home/o/.data/audit', '/home/o/.data/audit'],
    ['within the data folder that is set', { DATA_DIR: '/data' }, '/data/audit', '/data/audit'],
    ['where it is said', { DATA_DIR: '/data', AUDIT_DIR: '/kept' }, '/kept', '/kept'],
    ['apart from each other', { AUDIT_DIR: 'kept', AUDIT_KEY_DIR: '/keys' }, '/home/o/kept', '/keys'],
  ])('%s', (_name, env, folder, keyFolder) => {
    expect(chooseAuditFolders(env, '/home/o')).toEqual({ folder, keyFolder });
  });
});
