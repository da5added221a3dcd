import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { RepeatingJob } from '../jobs/repeating-job';
import type { AuditFolders } from './audit-folder';
import { sealEntries } from './seal-entries';
import { writeCheckpoint } from './write-checkpoint';

export interface AuditSealerOptions {
  /** The owner's login: requests cannot seal. */
  system: Database;
  folders: AuditFolders;
  clock: Clock;
  /** Told of a failure; the next round tries again. */
  onFailure: (error: unknown) => void;
  sealEveryMs?: number;
  checkpointEveryMs?: number;
}

/** Seals what was recorded, and signs how far the chain goes, beside the requests. */
export class AuditSealer {
  private readonly sealing: RepeatingJob;
  private checkpoints: NodeJS.Timeout | null = null;
  private isCheckpointDue = false;

  constructor(private readonly options: AuditSealerOptions) {
    const { sealEveryMs: everyMs = 1_000, onFailure } = options;
    this.sealing = new RepeatingJob({
      name: 'the audit is sealed',
      everyMs,
      work: () => this.work(),
      onFailure: (_name, error) => onFailure(error),
    });
  }

  start(): void {
    this.sealing.start();
    this.checkpoints ??= setInterval(() => {
      this.isCheckpointDue = true;
    }, this.options.checkpointEveryMs ?? 60_000).unref();
  }

  /** Seals what is there, signs it, and is still then. */
  async stop(): Promise<void> {
    if (this.checkpoints) clearInterval(this.checkpoints);
    this.checkpoints = null;
    await this.sealing.stop();
    this.isCheckpointDue = true;
    await this.sealing.round();
  }

  private async work(): Promise<void> {
    const { system, folders, clock } = this.options;
    await sealEntries(system);
    if (!this.isCheckpointDue) return;
    await writeCheckpoint(system, folders, clock);
    this.isCheckpointDue = false;
  }
}
