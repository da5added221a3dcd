import type { Clock } from '../clock';
import type { Database } from '../database/database';
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
  private timers: NodeJS.Timeout[] = [];
  private busy: Promise<void> | null = null;
  private isCheckpointDue = false;

  constructor(private readonly options: AuditSealerOptions) {}

  start(): void {
    const { sealEveryMs = 1_000, checkpointEveryMs = 60_000 } = this.options;
    if (this.timers.length > 0) return;
    this.timers = [
      setInterval(() => void this.round(), sealEveryMs).unref(),
      setInterval(() => {
        this.isCheckpointDue = true;
      }, checkpointEveryMs).unref(),
    ];
  }

  /** Seals what is there, signs it, and is still then. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    await this.busy;
    this.isCheckpointDue = true;
    await this.round();
  }

  /** One at a time: a round that is due while another runs is left out. */
  private round(): Promise<void> {
    this.busy ??= this.work().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  private async work(): Promise<void> {
    const { system, folders, clock, onFailure } = this.options;
    try {
      await sealEntries(system);
      if (!this.isCheckpointDue) return;
      await writeCheckpoint(system, folders, clock);
      this.isCheckpointDue = false;
    } catch (error) {
      onFailure(error);
    }
  }
}
