export interface RememberedAnswersOptions<Answer> {
  /** How long an answer stands, from the moment it was asked for. */
  forMs: number;
  /** How many are kept; past it the oldest go. */
  atMost: number;
  /** An answer that is not kept is asked for anew the next time. */
  keep?: (answer: Answer) => boolean;
}

/**
 * Answers of something slow, each kept for a short while. Those who ask for the same while it is being fetched share
 * one fetch; a failure is shared by them and not kept.
 */
export class RememberedAnswers<Answer> {
  private readonly kept = new Map<string, { askedAt: number; answer: Promise<Answer> }>();

  constructor(private readonly options: RememberedAnswersOptions<Answer>) {}

  /** `now` in milliseconds; an answer counts from when it was asked for, not from when it came. */
  async get(key: string, now: number, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known && now - known.askedAt < this.options.forMs && now >= known.askedAt) return known.answer;
    const entry = { askedAt: now, answer: ask() };
    this.kept.delete(key);
    this.kept.set(key, entry);
    this.dropOldest();
    try {
      const answer = await entry.answer;
      if (this.options.keep?.(answer) === false) this.forget(key, entry);
      return answer;
    } catch (error) {
      this.forget(key, entry);
      throw error;
    }
  }

  get size(): number {
    return this.kept.size;
  }

  private forget(key: string, entry: object): void {
    if (this.kept.get(key) === entry) this.kept.delete(key);
  }

  private dropOldest(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= this.options.atMost) return;
      this.kept.delete(key);
    }
  }
}
