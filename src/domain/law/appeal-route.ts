import type { Stated } from './citation';
import type { GapId } from './gaps';

/** To whom an appeal lies. */
export const appealBodies = {
  FIRST_TIER_TRIBUNAL: 'The First-tier Tribunal (Health, Education and Social Care Chamber)',
  COURTS: 'The court before which the proceedings are brought',
  NONE: 'No appeal of its own, as far as is known',
  NOT_READ: 'Whether there is an appeal, and to whom, was not read',
} as const;
export type AppealBody = keyof typeof appealBodies;

/** What an appeal does to the decision while it is not determined. */
export const appealEffects = {
  SUSPENDS: 'The decision has no effect until the appeal is determined or abandoned',
  DOES_NOT_SUSPEND: 'The decision has effect meanwhile',
  NOT_KNOWN: 'Not known',
  NOT_APPLICABLE: 'There is no appeal that could have an effect',
} as const;
export type AppealEffect = keyof typeof appealEffects;

/** How a use of the power can be challenged, as far as was read. */
export interface AppealRoute {
  body: AppealBody;
  says: Stated;
  /** How long there is; the clock by its id. Null where it was not read or there is no appeal. */
  timeLimit: (Stated & { clock: string; days: number }) | null;
  effect: AppealEffect;
  effectSays: Stated;
  /** Open questions; never empty where the body or the effect is not known. */
  gaps: readonly GapId[];
}
