/** Where progress is written: a terminal's standard error, or nowhere. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** The time left as people say it. */
export function spokenDuration(seconds: number): string {
  if (seconds < 1) return 'under a second';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/**
 * One line about long work: how far, how fast, how long still. A terminal sees it change in place; a log file sees
 * a line now and then.
 */
export class ProgressLine {
  private readonly startedAt = performance.now();
  private lastShownAt = 0;
  private width = 0;

  constructor(
    private readonly output: ProgressOutput,
    private readonly title: string,
  ) {}

  show(count: number, share: number | null, unit = 'rows'): void {
    const now = performance.now();
    if (now - this.lastShownAt < (this.output.isTTY ? 100 : 5000)) return;
    this.lastShownAt = now;
    const seconds = (now - this.startedAt) / 1000;
    const rate = Math.round(count / Math.max(seconds, 0.001));
    const percent = share === null ? '' : ` ${Math.floor(share * 100)} %,`;
    const left = share === null || share <= 0 ? '' : `, ${spokenDuration((seconds / share) * (1 - share))} left`;
    this.line(
      `${this.title}:${percent} ${count.toLocaleString('en-GB')} ${unit}, ${rate.toLocaleString('en-GB')}/s${left}`,
    );
  }

  /** Ends the line with what came of it. */
  done(text: string): void {
    this.line(`${this.title}: ${text}`);
    if (this.output.isTTY) this.output.write('\n');
  }

  private line(text: string): void {
    if (this.output.isTTY) {
      this.output.write(`\r${text.padEnd(this.width)}`);
      this.width = text.length;
    } else {
      this.output.write(`${text}\n`);
    }
  }
}
