import type { Caller } from '../../../../src/domain/access/caller';
import { newKey } from '../../finding-reviews/support/asking';

// biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
type Ask = (caller: Caller, source: string, variables?: Record<string, unknown>, today?: string) => Promise<any>;

export interface Taken {
  matter: { id: string; state: string; version: number } | null;
  problems: { code: string; message: string; citation: string | null; path: string[] }[];
}

export interface Wanted {
  step: string;
  on: string;
  particulars?: Record<string, unknown>;
  opening?: Record<string, unknown>;
}

/** Takes steps of one kind of matter through the API, one after another, each as whoever is named. */
export class StepTaker {
  matterId: string | null = null;
  version = 0;

  constructor(
    private readonly ask: Ask,
    /** Such as `UrgentNotice`, of `takeUrgentNoticeStep`. */
    private readonly kind: string,
    readonly today = '2027-12-31',
  ) {}

  async try(by: Caller, { step, on, particulars = {}, opening }: Wanted): Promise<Taken> {
    const source = `mutation ($input: ${this.kind}StepInput!) { take${this.kind}Step(input: $input) {
      matter { id state version } problems { code message citation path } conflict { currentVersion } } }`;
    const input = {
      step,
      on,
      particulars,
      reason: 'As the file says.',
      idempotencyKey: newKey(),
      expectedVersion: this.version,
      ...(this.matterId === null ? { opening } : { matterId: this.matterId }),
    };
    // A provider does by recording; an officer may record later.
    const today = by.roles.includes('PROVIDER') ? on : this.today;
    const answer = await this.ask(by, source, { input }, today);
    return answer[`take${this.kind}Step`];
  }

  /** Takes the step, and answers where the matter stands; throws where anything stood in the way. */
  async take(by: Caller, wanted: Wanted): Promise<string> {
    const { matter, problems } = await this.try(by, wanted);
    if (matter === null) throw new Error(`${wanted.step}: ${JSON.stringify(problems)}`);
    this.matterId = matter.id;
    this.version = matter.version;
    return matter.state;
  }
}
