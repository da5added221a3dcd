import type { DurabilityFacts } from '../../../src/app/examination/durability.store';
import { judgeClocks, judgeDurability } from '../../../src/app/examination/judge-durability';

const sound: DurabilityFacts = {
  fsync: 'on',
  fullPageWrites: 'on',
  synchronousCommit: 'on',
  apiSynchronousCommit: null,
  dataChecksums: 'on',
};
const verdicts = (facts: Partial<DurabilityFacts>) =>
  judgeDurability({ ...sound, ...facts }, 'requests').map(({ about, verdict }) => `${verdict} ${about}`);

describe('the settings that durability rests on', () => {
  it('are good where all are on', () => {
    expect(verdicts({})).toEqual([
      'good fsync',
      'good full_page_writes',
      'good synchronous_commit',
      'good data_checksums',
    ]);
  });

  it.each([
    [{ fsync: 'off' }, 'mend fsync'],
    [{ fullPageWrites: 'off' }, 'mend full_page_writes'],
    [{ synchronousCommit: 'off' }, 'mend synchronous_commit'],
    [{ synchronousCommit: 'remote_apply' }, 'good synchronous_commit'],
    [{ synchronousCommit: 'remote_write' }, 'good synchronous_commit'],
    [{ synchronousCommit: 'local' }, 'good synchronous_commit'],
    [{ dataChecksums: 'off' }, 'look data_checksums'],
    [{ apiSynchronousCommit: 'off' }, 'mend synchronous_commit of requests'],
    [{ apiSynchronousCommit: 'on' }, 'good synchronous_commit of requests'],
  ])('are judged: %j is %s', (facts, verdict) => {
    expect(verdicts(facts)).toContain(verdict);
  });

  it('say what to do wherever they are not good', () => {
    const off: DurabilityFacts = {
      fsync: 'off',
      fullPageWrites: 'off',
      synchronousCommit: 'off',
      apiSynchronousCommit: 'off',
      dataChecksums: 'off',
    };
    const advice = judgeDurability(off, 'requests');
    expect(advice.map(({ mend }) => mend)).toEqual([
      'As a superuser: alter system set fsync = on; then: select pg_reload_conf()',
      'As a superuser: alter system set full_page_writes = on; then: select pg_reload_conf()',
      'As a superuser: alter system set synchronous_commit = on; then: select pg_reload_conf()',
      'As a superuser: alter role requests reset synchronous_commit',
      'With the server stopped: pg_checksums --enable -D <its data folder>',
    ]);
  });
});

describe('the clocks', () => {
  it.each([
    [0, 'good', '0.0 s ahead of'],
    [4.9, 'good', '4.9 s ahead of'],
    [-4.9, 'good', '4.9 s behind'],
    [5, 'mend', '5.0 s ahead of'],
    [-3600, 'mend', '3600.0 s behind'],
    [Number.NaN, 'mend', 'NaN'],
  ])('%d seconds apart are %s', (apart, verdict, words) => {
    const advice = judgeClocks(apart);
    expect(advice.verdict).toBe(verdict);
    expect(advice.says).toContain(words);
  });
});
