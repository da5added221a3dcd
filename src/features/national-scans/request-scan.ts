import { joinedDefinitions, mostScansWaiting, problemsOfScan, whyNoScanBy } from '../../domain/casework/national-scans';
import { notFound, type Problem, problem, problemsOf } from '../../domain/casework/problem';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import type { Day } from '../../domain/values/day';
import type { MutationRun } from '../access/mutation.context';
import type { NationalScan, ScanReply } from './national-scan';
import { NationalScanStore } from './national-scan.store';

export interface ScanRequest {
  asOf: Day;
  definitions: readonly string[];
}

/** The answer where nothing was done. */
export function scanRefused(problems: readonly Problem[]): ScanReply {
  return { scan: null, wasLive: false, problems };
}

/** What a change of a scan tells the audit of it. */
function audited({ asOf, definitions, reason, status }: NationalScan) {
  return { asOf, definitions, reason, status };
}

async function recorded(
  run: MutationRun,
  store: NationalScanStore,
  id: number,
  before: NationalScan | null,
): Promise<NationalScan> {
  const scan = await store.byId(id);
  if (!scan) throw new Error('A scan was recorded and cannot be read.');
  run.audit({
    recordClass: 'NATIONAL_SCAN',
    recordId: String(id),
    ownerOrganisation: null,
    old: before && audited(before),
    new: audited(scan),
    effectiveOn: null,
  });
  return scan;
}

/**
 * Asks for a scan of a day. Where one of the day waits or runs, that one is answered, and reads the definitions of both:
 * facts that move while it runs call for another by themselves.
 */
export async function requestNationalScan(run: MutationRun, { asOf, definitions }: ScanRequest): Promise<ScanReply> {
  const { tx, caller, today, now } = run;
  const problems = problemsOfScan({ asOf, definitions }, detectableDefinitions, today, caller);
  if (problems.length > 0) return scanRefused(problems);
  const store = new NationalScanStore(tx);
  await store.takeTurn();
  const live = await store.live(asOf);
  if (live && (await store.join(live.id, joinedDefinitions(live.definitions, definitions), caller.id))) {
    return { scan: await recorded(run, store, live.id, live), wasLive: true, problems: [] };
  }
  if ((await store.waiting()) >= mostScansWaiting) {
    const message = `${mostScansWaiting} scans wait already. Ask again once some are done, or call off one that nobody needs.`;
    return scanRefused([problem('TOO_MANY_WAIT', ['input', 'asOf'], message)]);
  }
  const id = await store.ask(asOf, joinedDefinitions([], definitions), caller.id, now);
  return { scan: await recorded(run, store, id, null), wasLive: false, problems: [] };
}

/** Calls a scan off. One that has ended is answered as it is; what it has read stays in either case. */
export async function cancelNationalScan(run: MutationRun, scanId: number | null): Promise<ScanReply> {
  const { tx, caller, now } = run;
  const refusals = whyNoScanBy(caller);
  if (refusals.length > 0) return scanRefused(problemsOf(refusals));
  const store = new NationalScanStore(tx);
  const before = scanId === null ? null : await store.byId(scanId);
  if (!before) return scanRefused(notFound('scan', ['input', 'scanId']));
  if (!(await store.cancel(before.id, now))) return { scan: await store.byId(before.id), wasLive: false, problems: [] };
  return { scan: await recorded(run, store, before.id, before), wasLive: true, problems: [] };
}
