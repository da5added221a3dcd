import { type Clock, systemClock } from '../platform/clock';
import { type Environment, readEnvironment } from './environment';
import type { Advice } from './examination/advice';
import { examineDatabase } from './examination/examine-database';
import { examineDisks, examineNode, examinePackages } from './examination/examine-machine';
import { examinePort } from './examination/examine-port';

/** Everything that commonly goes wrong, looked at in the order in which it would. */
export async function examine(
  env: NodeJS.ProcessEnv,
  projectFolder: string,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<readonly Advice[]> {
  const first = [examineNode(), examinePackages(projectFolder)];
  let environment: Environment;
  try {
    environment = readEnvironment(env);
  } catch (error) {
    return [
      ...first,
      {
        verdict: 'mend',
        about: 'environment',
        says: error instanceof Error ? error.message : String(error),
        mend: 'Correct or unset it.',
      },
    ];
  }
  const disks = environment.database.kind === 'embedded' ? await examineDisks(environment.database.dataDir) : [];
  return [...first, await examinePort(environment.port), ...disks, ...(await examineDatabase(environment, clock))];
}
