import type { Advice } from './advice';
import type { DurabilityFacts } from './durability.store';

/** These wait until the change is on the disk of this server at least. */
const lasting = ['on', 'remote_apply', 'remote_write', 'local'];
const mostSecondsApart = 5;

function alter(setting: string): string {
  return `As a superuser: alter system set ${setting} = on; then: select pg_reload_conf()`;
}

function judgeSwitch(setting: string, value: string, harm: string): Advice {
  if (value === 'on') return { verdict: 'good', about: setting, says: 'on' };
  return { verdict: 'mend', about: setting, says: `${value}: ${harm}`, mend: alter(setting) };
}

function judgeCommit(about: string, value: string, mend: string): Advice {
  if (lasting.includes(value)) return { verdict: 'good', about, says: value };
  return { verdict: 'mend', about, says: `${value}: what was answered as done can be lost in a crash.`, mend };
}

/** The verdict on the settings without which an acknowledged change may not last. */
export function judgeDurability(facts: DurabilityFacts, apiRole: string): Advice[] {
  const advice = [
    judgeSwitch('fsync', facts.fsync, 'a crash of the machine can leave the whole database unreadable.'),
    judgeSwitch('full_page_writes', facts.fullPageWrites, 'a crash can leave pages that are half old and half new.'),
    judgeCommit('synchronous_commit', facts.synchronousCommit, alter('synchronous_commit')),
  ];
  if (facts.apiSynchronousCommit !== null) {
    const mend = `As a superuser: alter role ${apiRole} reset synchronous_commit`;
    advice.push(judgeCommit(`synchronous_commit of ${apiRole}`, facts.apiSynchronousCommit, mend));
  }
  advice.push(
    facts.dataChecksums === 'on'
      ? { verdict: 'good', about: 'data_checksums', says: 'on' }
      : {
          verdict: 'look',
          about: 'data_checksums',
          says: `${facts.dataChecksums}: a page that the disk spoils is not noticed.`,
          mend: 'With the server stopped: pg_checksums --enable -D <its data folder>',
        },
  );
  return advice;
}

/** The verdict on how far the server's clock is from ours: what is recorded is dated by it, and tokens expire by ours. */
export function judgeClocks(secondsApart: number): Advice {
  const says = `the database's is ${Math.abs(secondsApart).toFixed(1)} s ${secondsApart < 0 ? 'behind' : 'ahead of'} ours`;
  if (Math.abs(secondsApart) < mostSecondsApart) return { verdict: 'good', about: 'clocks', says };
  return {
    verdict: 'mend',
    about: 'clocks',
    says,
    mend: 'Set both by the same time service (NTP), then run doctor again.',
  };
}
