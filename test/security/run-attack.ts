import type { Attack, Target } from './attack';
import { fault } from './expectations';

export interface Outcome {
  id: string;
  name: string;
  /** What got through, or null where the service held. */
  through: string | null;
}

/** Tries one attack; a fault or a leak in any reply counts as through, whatever the attack was after. */
export async function runAttack({ id, name, attempt, expected }: Attack, target: Target): Promise<Outcome> {
  const replies = await attempt(target);
  const through = expected.broken(replies, target) ?? replies.map(fault).find((found) => found !== null) ?? null;
  return { id, name, through };
}
