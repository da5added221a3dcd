import type { Attack, Target } from './attack';
import { fault } from './expectations';

export interface Outcome {
  id: string;
  name: string;
  /** What got through, or null where the service held. */
  through: string | null;
  /** Whether it got what it was after, and not only a leak or a fault on the way. */
  succeeded: boolean;
  /** Until the slowest answer. */
  ms: number;
}

/** Tries one attack; a fault or a leak in any reply counts as through, whatever the attack was after. */
export async function runAttack({ id, name, attempt, expected }: Attack, target: Target): Promise<Outcome> {
  const replies = await attempt(target);
  const gained = expected.broken(replies, target);
  const through = gained ?? replies.map(fault).find((found) => found !== null) ?? null;
  return { id, name, through, succeeded: gained !== null, ms: Math.max(0, ...replies.map(({ ms }) => ms)) };
}
